import {nextGrapheme, snapToGraphemes} from '../graphemes.ts'
import {contains, inView, type ViewSpan} from '../offset.ts'
import {clauseAt, sentenceAt} from '../sentences.ts'
import {wordAt} from '../words.ts'
import {entityAt} from './entities.ts'
import {groupsAround} from './groups.ts'
import type {Known} from './known.ts'
import {knownAt} from './landing.ts'
import {phraseAround, titledName, withoutMarks} from './phrases.ts'

/**
 * The structural spans that hold `span`, strictly growing: grapheme, word, name or organisation, title and name, what comes of an event,
 * quoted or bracketed group without and with its marks, clause, sentence, paragraph. `span` itself is one of them only where it is such
 * a span. Never over a line end, on grapheme edges.
 */
export function ladder(text: string, span: ViewSpan, known: Known): ViewSpan[] {
  return rungs(text, span.from, known).filter(rung => contains(rung, span) && rung.to > rung.from).reduce<ViewSpan[]>(climb, [])
}

/** Adds a rung where it holds the last one and more. */
function climb(so: ViewSpan[], rung: ViewSpan): ViewSpan[] {
  const last = so.at(-1)
  if (!last || (contains(rung, last) && rung.to - rung.from > last.to - last.from)) so.push(rung)
  return so
}

/** All structural spans around `offset`, by size. */
export function rungs(text: string, offset: number, known: Known): ViewSpan[] {
  if (!(offset >= 0 && offset < text.length) || text[offset] === '\n') return []
  const name = entityAt(text, offset)?.span
  const found: (ViewSpan | undefined)[] = [
    span(offset, nextGrapheme(text, offset)),
    wordAt(text, offset) as ViewSpan,
    knownAt(text, offset, known),
    name,
    titledName(text, offset),
    phraseAround(text, offset),
    ...groupsAround(text, offset).flatMap(({from, to}) => (to - from > 2 && offset > from && offset < to - 1 ? [span(from + 1, to - 1), span(from, to)] : [span(from, to)])),
    clauseAt(text, inView(offset)),
    withoutMarks(text, clauseAt(text, inView(offset))),
    sentenceAt(text, inView(offset)),
    lineAt(text, offset),
  ]
  return found
    .filter(rung => rung !== undefined)
    .filter(rung => rung.from <= offset && offset < rung.to)
    .map(rung => snapToGraphemes(text, rung))
    .toSorted((a, b) => a.to - a.from - (b.to - b.from) || b.from - a.from)
}

const span = (from: number, to: number): ViewSpan => ({from: inView(from), to: inView(to)})

/** The line around `offset` without the blanks at its ends: a paragraph of the view. */
export function lineAt(text: string, offset: number): ViewSpan {
  let from = offset
  while (from > 0 && text[from - 1] !== '\n') from--
  let to = offset
  while (to < text.length && text[to] !== '\n') to++
  while (from < to && /\s/.test(text[from]!)) from++
  while (to > from && /\s/.test(text[to - 1]!)) to--
  return span(from, to)
}

/** The largest structural span at the start of `span` that is smaller than it and holds its first grapheme; undefined for one grapheme. */
export function shrunk(text: string, span: ViewSpan, known: Known): ViewSpan | undefined {
  return rungs(text, span.from, known).findLast(rung => contains(span, rung) && rung.to - rung.from < span.to - span.from)
}
