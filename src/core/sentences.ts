import {isGraphemeEdge, isPlain, snapToGraphemes} from './graphemes.ts'
import type {Span} from './offset.ts'

/**
 * Sentences and clauses, each inside one line, by their marks alone. A sentence ends behind a run of end marks, closing marks and blanks
 * that holds an end mark: 。！？；… or ! and ?, unless a comma or the like follows (“好！”，他说); a clause behind the same and behind ，：—
 * or , : ;. An ASCII mark glued to what follows (`?id=1`, 3,000, 12:30) ends nothing. UTF-16 units, half-open, on cluster edges.
 */

const closing = new Set('」』”’）】》〉〕］｝)]}')
const sentenceEnds = new Set('。！？；…｡‼⁇⁈⁉!?')
const clauseEnds = new Set([...sentenceEnds, ...'，：—,:;'])
const goingOn = new Set('，、：—,:;')

/**
 * The sentence around `offset`, without the blanks at its edges; a blank belongs to the sentence before it. Empty at `offset` where there
 * is none: at a line feed, behind the text, on a blank line.
 */
export function sentenceAt<O extends number>(text: string, offset: O): Span<O> {
  return partAt(text, offset, sentenceEnds) as Span<O>
}

/** As `sentenceAt`, for clauses. */
export function clauseAt<O extends number>(text: string, offset: O): Span<O> {
  return partAt(text, offset, clauseEnds) as Span<O>
}

function partAt(text: string, offset: number, ends: ReadonlySet<string>): Span<number> {
  const nowhere = {from: offset, to: offset}
  if (!(offset >= 0 && offset < text.length) || text[offset] === '\n') return nowhere
  let from = offset
  if (inRun(text, from, ends)) while (from > 0 && inRun(text, from - 1, ends)) from--
  let to = endBehind(text, from, ends)
  from = startBefore(text, from, ends)
  while (from < to && isBlank(text, from)) from++
  while (from < to && isBlank(text, to - 1)) to--
  return from < to ? snapToGraphemes(text, {from, to}) : nowhere
}

/** `at` is not inside of a run. */
function startBefore(text: string, at: number, ends: ReadonlySet<string>): number {
  let start = at
  while (start > 0 && text[start - 1] !== '\n') {
    if (isHan(text.charCodeAt(start - 1))) {
      start--
      continue
    }
    let run = start
    let ended = false
    for (; run > 0 && inRun(text, run - 1, ends); run--) ended ||= isEnd(text, run - 1, ends)
    if (ended && mayEnd(text, start)) break
    start = run < start ? run : start - 1
  }
  return start
}

/** `at` is not inside of a run. */
function endBehind(text: string, at: number, ends: ReadonlySet<string>): number {
  let end = at
  while (end < text.length && text[end] !== '\n') {
    if (isHan(text.charCodeAt(end))) {
      end++
      continue
    }
    let run = end
    let ended = false
    for (; run < text.length && inRun(text, run, ends); run++) ended ||= isEnd(text, run, ends)
    if (ended && mayEnd(text, run)) return run
    end = run > end ? run : end + 1
  }
  return end
}

/** Common 汉字, most of a text: they end nothing and join on to nothing. */
const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff

/** End marks and closing marks, the blanks behind them, and what joins on to them (❗ may be ! and a variation selector). */
function inRun(text: string, at: number, ends: ReadonlySet<string>): boolean {
  if (isHan(text.charCodeAt(at))) return false
  return closing.has(text[at]!) || isEnd(text, at, ends) || isBlank(text, at) || isJoined(text, at)
}

function isEnd(text: string, at: number, ends: ReadonlySet<string>): boolean {
  const mark = text[at]!
  return ends.has(mark) && (mark > '~' || !isGlue(text[at + 1] ?? ''))
}

/** A visible ASCII character that is no mark itself. */
function isGlue(char: string): boolean {
  return /[!-~]/.test(char) && !clauseEnds.has(char) && !closing.has(char)
}

/** True when a run with an end mark may end a part here. */
function mayEnd(text: string, at: number): boolean {
  return !goingOn.has(text[at] ?? '') && isGraphemeEdge(text, at)
}

function isJoined(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0x300 && !isPlain(unit) && /[\p{M}\u200d]/u.test(text[at]!)
}

/** White space of a line. */
function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit === 0x20 || unit === 0x3000 || ((unit < 0x20 || (unit > 0x7e && unit < 0x3000) || unit === 0xfeff) && unit !== 0x0a && /\s/.test(text[at]!))
}
