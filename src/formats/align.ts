import {viewSpan, type ViewSpan} from '../core/offset.ts'
import {countWhile} from './bisect.ts'
import type {Squashed} from './squash.ts'

/** Where a record's text stands in another text: pieces in order, each a stretch of units that are the same in both squashed texts. */
export interface Alignment {
  /** Where the record's text begins and ends in the other squashed text. */
  readonly from: number
  readonly to: number
  /** The place of `[from, to)` of the record's text, UTF-16 units; undefined where nothing of it is more than blanks. */
  span(from: number, to: number): ViewSpan | undefined
}

interface Piece {
  /** In the record's squashed text. */
  readonly from: number
  readonly to: number
  /** What is added to get to the other squashed text. */
  readonly by: number
}

/**
 * Finds a record's text (`here` when squashed) in a text that may have more lines and other blanks: in one piece, else line by line in order. The first place at or
 * behind `after` (of `there.text`) counts, else the first one of all. Undefined when it is not there, or is nothing but blanks.
 */
export function align(text: string, here: Squashed, there: Squashed, original: string, after: number): Alignment | undefined {
  if (here.text === '') return undefined
  const pieces = inOnePiece(here, there, after) ?? byLines(text, here, there, after) ?? (after > 0 ? byLines(text, here, there, 0) : undefined)
  const [first] = pieces ?? []
  const last = pieces?.at(-1)
  if (!pieces || !first || !last) return undefined
  const moved = (unit: number): number => there.at[unit + pieces[countWhile(pieces.length, number => pieces[number]!.to <= unit)]!.by]!
  const before = (unit: number): number => countWhile(here.at.length, number => here.at[number]! < unit)
  return {
    from: first.from + first.by,
    to: last.to + last.by,
    span(from, to) {
      const start = before(from)
      const end = before(to)
      if (start >= end) return undefined
      const seen = {from: moved(start), to: moved(end - 1) + 1}
      // Blanks at the edges belong to it where both texts have the same ones.
      const wide = {from: seen.from - (here.at[start]! - from), to: seen.to + (to - here.at[end - 1]! - 1)}
      const same = wide.from >= 0 && original.slice(wide.from, wide.to) === text.slice(from, to)
      return same ? viewSpan(wide.from, wide.to) : viewSpan(seen.from, seen.to)
    },
  }
}

function inOnePiece(here: Squashed, there: Squashed, after: number): Piece[] | undefined {
  const behind = there.text.indexOf(here.text, after)
  const at = behind >= 0 ? behind : there.text.indexOf(here.text)
  return at < 0 ? undefined : [{from: 0, to: here.text.length, by: at}]
}

function byLines(text: string, here: Squashed, there: Squashed, after: number): Piece[] | undefined {
  const pieces: Piece[] = []
  let found = after
  for (const {from, to} of linesOf(text, here)) {
    const at = there.text.indexOf(here.text.slice(from, to), found)
    if (at < 0) return undefined
    pieces.push({from, to, by: at - from})
    found = at + to - from
  }
  return pieces
}

/** The lines of a text that are more than blanks, as stretches of the squashed text. */
export function linesOf(text: string, here: Squashed): {readonly from: number; readonly to: number}[] {
  const lines: {from: number; to: number}[] = []
  let from = 0
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const end = line.index + line[0].length
    const to = countWhile(here.at.length, unit => here.at[unit]! < end)
    if (to > from) lines.push({from, to})
    from = to
  }
  return lines
}
