import type {LabelId} from './annotation.ts'
import {isGraphemeEdge} from './graphemes.ts'
import {longest, type Lexicon} from './lexicon.ts'
import {inView, sameSpan, viewSpan, type Span, type ViewSpan} from './offset.ts'
import {doubtOfText, furniture, kinds, sweep, type Ground} from './propagate.ts'
import {isWholeFold, type Folded} from './search/fold.ts'
import {tagsOf} from './tags.ts'
import {toSourceSpan} from './view.ts'

/** A place that reads like what was tagged before. Source span, on cluster edges. */
export interface Suggestion {
  readonly span: Span
  readonly label: LabelId
}

/** A place where a string of the lexicon stands that nobody has decided about; whether the text around it agrees is for `isLikely`. */
export interface Candidate extends Suggestion {
  readonly shown: ViewSpan
  /** The string as it was tagged. */
  readonly text: string
}

/** Folded units of a stretch, about: a page has a few. */
const size = 1024

/** How many stretches a folded text has: they tile it. */
export const stretchCount = (folded: Folded): number => Math.ceil(folded.text.length / size)

/** The stretches, from the first to the last, of which candidates may lie in `[from, to)` of the text that was folded. */
export function stretchesAround(folded: Folded, from: number, to: number): {readonly first: number; readonly last: number} {
  const last = stretchCount(folded) - 1
  return {first: Math.min(last, Math.floor(foldedAt(folded, from) / size)), last: Math.min(last, Math.floor(foldedAt(folded, to) / size) + 1)}
}

/** The first folded unit whose character starts at or behind `offset`. */
function foldedAt({text, from}: Folded, offset: number): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (from(middle) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Where stretch `number` begins: the last place at or before its number of units that no known string stands across, so that what is found
 * in a stretch is what a walk through the whole text would find. Where a stretch's length has no such place, the text is cut there.
 */
function cutAt(lexicon: Lexicon, folded: string, number: number): number {
  const end = Math.min(number * size, folded.length)
  if (end === folded.length) return end
  let cut = end
  for (let at = cut - 1; at >= 0 && at > cut - longest; at--) {
    const entry = lexicon.find(folded, at)
    if (entry && at + entry.folded.length > cut) cut = at
    if (cut <= end - size) return end
  }
  return cut
}

/**
 * The candidates of one stretch of an article, in reading order and disjoint: of strings that overlap, the first and longest. Left out are
 * page furniture, what a tag overlaps, and what was refused with this label. 0 ≤ `number` < `stretchCount`.
 */
export function candidatesIn(lexicon: Lexicon, ground: Omit<Ground, 'names'>, number: number): Candidate[] {
  const {clean, folded, source} = ground
  const found: Candidate[] = []
  const end = cutAt(lexicon, folded.text, number + 1)
  let at = cutAt(lexicon, folded.text, number)
  if (at >= end) return found
  const tags = tagsOf(ground.annotations).overlapping({from: clean.map.toSource(inView(folded.from(at)), -1), to: clean.map.toSource(inView(folded.to(end - 1)), 1)})
  const tagsAt = sweep(tags)
  const kindAt = kinds(clean, folded.from(at))
  for (; at < end - 1; at++) {
    const entry = lexicon.find(folded.text, at)
    if (!entry || at + entry.folded.length > end) continue
    const from = folded.from(at)
    const to = folded.to(at + entry.folded.length - 1)
    if (!isGraphemeEdge(clean.text, from) || !isGraphemeEdge(clean.text, to) || !isWholeFold(folded, at, at + entry.folded.length)) continue
    at += entry.folded.length - 1
    const shown = viewSpan(from, to)
    const span = toSourceSpan(source, clean, shown)
    const {label} = entry
    if (label === undefined || tagsAt(span).length > 0 || furniture.has(kindAt(from))) continue
    if (ground.refusals.some(refusal => refusal.label === label && sameSpan(refusal.span, span))) continue
    found.push({span, label, shown, text: entry.text})
  }
  return found
}

/** True when nothing around the place speaks against it, by the rules of propagation: no longer name, no other spelling, no word cut. */
export const isLikely = ({shown, text}: Candidate, clean: string, names: Ground['names']): boolean => doubtOfText(text, clean, shown, names) === undefined
