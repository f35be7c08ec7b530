import type {LabelId} from './annotation.ts'
import {isGraphemeEdge} from './graphemes.ts'
import {viewSpan, type Span, type ViewSpan} from './offset.ts'
import {doubtOfText, furniture, kinds, sweep, type Ground} from './propagate.ts'
import {foldText} from './search/fold.ts'
import {toSourceSpan} from './view.ts'

/** A place that reads like what was tagged before. Source span, on cluster edges. */
export interface Suggestion {
  readonly span: Span
  readonly label: LabelId
}

/** A string that the annotator has tagged, or refused to tag, once. */
export interface Sighting {
  readonly text: string
  /** `text` by `foldText`. */
  readonly folded: string
  readonly label: LabelId
  readonly refused: boolean
}

/** Longer strings are passages, which do not come again. UTF-16 units. */
const longest = 64

/** What is known of the strings that were tagged. */
export interface Lexicon {
  /** The longest known string that stands at `at` of a folded text. */
  find(folded: string, at: number): Entry | undefined
}

interface Entry {
  readonly text: string
  readonly folded: string
  /** The label to suggest; undefined where there is none to be sure of. */
  readonly label: LabelId | undefined
}

/**
 * Collects what was tagged. A string is suggested when it always had the same label and was tagged more often than refused; one that is not
 * still hides the shorter ones in it. Strings of one character, of several lines or of more than 64 units are left out.
 */
export function lexiconOf(sightings: Iterable<Sighting>): Lexicon {
  const counts = new Map<string, {text: string; label: LabelId; mixed: boolean; score: number}>()
  for (const {text, folded, label, refused} of sightings) {
    if (folded.length < 2 || folded.length > longest || /[\n\r]/.test(folded)) continue
    const score = refused ? -1 : 1
    const seen = counts.get(folded)
    if (!seen) counts.set(folded, {text, label, mixed: false, score})
    else {
      seen.mixed ||= seen.label !== label
      seen.score += score
    }
  }
  const byStart = new Map<number, Entry[]>()
  for (const [folded, {text, label, mixed, score}] of counts) {
    const start = startOf(folded, 0)
    const entry: Entry = {text, folded, label: mixed || score <= 0 ? undefined : label}
    const list = byStart.get(start)
    if (list) list.push(entry)
    else byStart.set(start, [entry])
  }
  for (const list of byStart.values()) list.sort((a, b) => b.folded.length - a.folded.length)
  return {find: (folded, at) => byStart.get(startOf(folded, at))?.find(entry => folded.startsWith(entry.folded, at))}
}

/** The first two units as one number. */
const startOf = (folded: string, at: number): number => folded.charCodeAt(at) * 0x10000 + folded.charCodeAt(at + 1)

/** A place where a string of the lexicon stands that nobody has decided about; whether the text around it agrees is for `isLikely`. */
export interface Candidate extends Suggestion {
  readonly shown: ViewSpan
  /** The string as it was tagged. */
  readonly text: string
}

/**
 * The candidates of an article, in reading order and disjoint: of strings that overlap, the first and longest. Left out are page furniture,
 * what a tag overlaps, and what was refused with this label. Linear in the text.
 */
export function candidatesIn(lexicon: Lexicon, ground: Omit<Ground, 'names'>): Candidate[] {
  const {clean, folded, source} = ground
  const found: Candidate[] = []
  const tagsAt = sweep(ground.annotations)
  const kindAt = kinds(clean)
  const refused = new Set(ground.refusals.map(({label, span}) => `${label} ${span.from}-${span.to}`))
  for (let at = 0; at < folded.text.length - 1; at++) {
    const entry = lexicon.find(folded.text, at)
    if (!entry) continue
    const from = folded.from(at)
    const to = folded.to(at + entry.folded.length - 1)
    if (!isGraphemeEdge(clean.text, from) || !isGraphemeEdge(clean.text, to) || foldText(clean.text.slice(from, to)).text !== entry.folded) continue
    at += entry.folded.length - 1
    const shown = viewSpan(from, to)
    const span = toSourceSpan(source, clean, shown)
    const {label} = entry
    if (tagsAt(span).length > 0 || label === undefined || furniture.has(kindAt(from)) || refused.has(`${label} ${span.from}-${span.to}`)) continue
    found.push({span, label, shown, text: entry.text})
  }
  return found
}

/** True when nothing around the place speaks against it, by the rules of propagation: no longer name, no other spelling, no word cut. */
export const isLikely = ({shown, text}: Candidate, clean: string, names: Ground['names']): boolean => doubtOfText(text, clean, shown, names) === undefined
