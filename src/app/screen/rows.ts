import {breakLine} from '../../core/linebreak.ts'
import type {Lang, Words} from '../../core/result.ts'
import {safe} from '../../core/safe.ts'
import {cellWidth, fit} from '../../core/width.ts'
import type {Row, Run, Tone} from './screen.ts'

/** A run of text from the world or from us: whatever it is, it is safe to draw. */
export const run = (text: string, tone: Tone = 'plain', marks: Omit<Run, 'text' | 'tone'> = {}): Run => ({text: safe(text), tone, ...marks})

export const say = (lang: Lang, words: Words): string => words[lang]

export const rowWidth = (row: Row): number => row.reduce((cells, part) => cells + cellWidth(part.text), 0)

/** A row cut to `cells`; what was cut off is marked by `…`. */
export function cut(row: Row, cells: number): Row {
  let room = cells
  const kept: Run[] = []
  for (const part of row) {
    const width = cellWidth(part.text)
    if (width > room) {
      if (room > 0) kept.push({...part, text: fit(part.text, room)})
      return kept
    }
    kept.push(part)
    room -= width
  }
  return kept
}

/** A row filled up with blanks to exactly `cells`. */
export function filled(row: Row, cells: number): Row {
  const kept = cut(row, cells)
  const rest = cells - rowWidth(kept)
  return rest > 0 ? [...kept, {text: ' '.repeat(rest), tone: 'plain'}] : kept
}

/** `left` and `right` at the two ends of a row of `cells`; the left one gives way where there is not room for both. */
export function spread(left: Row, right: Row, cells: number): Row {
  const tail = cut(right, cells)
  const room = cells - rowWidth(tail)
  return [...filled(left, Math.max(0, tail.length > 0 ? room - 1 : room)), ...(tail.length > 0 && room > 0 ? [{text: ' ', tone: 'plain' as const}] : []), ...tail]
}

/** A text over as many rows as it takes behind a blank, broken as an article is. */
export function wrapped(text: string, cells: number, tone: Tone = 'plain'): Row[] {
  const ends = breakLine(text, 0, text.length, Math.max(2, cells))
  return ends.map((end, at) => cut([run(' '), run(text.slice(ends[at - 1] ?? 0, end).trim(), tone)], cells + 1))
}

/** A horizontal rule. */
export const rule = (cells: number): Row => [{text: '─'.repeat(cells), tone: 'dim'}]

/** Text with its matches lit. */
export function lit(text: string, matches: readonly {readonly from: number; readonly to: number}[], tone: Tone): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const {from, to} of matches) {
    if (from < at || to > text.length) continue
    if (from > at) runs.push(run(text.slice(at, from), tone))
    runs.push(run(text.slice(from, to), tone, {hit: true}))
    at = to
  }
  if (at < text.length) runs.push(run(text.slice(at), tone))
  return runs
}
