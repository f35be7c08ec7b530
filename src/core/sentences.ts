import {isGraphemeEdge, isPlain, snapToGraphemes} from './graphemes.ts'
import type {Span} from './offset.ts'

/**
 * Sentences and clauses, each inside one line, by their marks alone. A sentence ends behind a run of end marks and closing marks that
 * holds an end mark: 。！？；… or ! and ?; a clause behind the same and behind ，：— or , : ;. An ASCII mark glued to what follows
 * (`?id=1`, 3,000, 12:30) ends nothing. Blanks at the edges are left out. UTF-16 units, half-open, on cluster edges.
 */

const closing = '」』”’）】》〉〕］)]'
const sentenceEnds = new Set('。！？；…｡‼⁇⁈⁉!?')
const clauseEnds = new Set([...sentenceEnds, ...'，：—,:;'])

/** The sentence that holds the unit at `offset`, for a blank the sentence behind it; undefined where the line has no more. */
export function sentenceAt<O extends number>(text: string, offset: O): Span<O> | undefined {
  return partAt(text, offset, sentenceEnds) as Span<O> | undefined
}

/** As `sentenceAt`, for clauses. */
export function clauseAt<O extends number>(text: string, offset: O): Span<O> | undefined {
  return partAt(text, offset, clauseEnds) as Span<O> | undefined
}

/** The first sentence that begins behind `offset`, on this line or a later one. */
export function nextSentence<O extends number>(text: string, offset: O): Span<O> | undefined {
  const here = sentenceAt(text, offset)
  if (here && here.from > offset) return here
  const inked = /\S/g
  inked.lastIndex = Math.max(0, here ? here.to : offset)
  const found = inked.exec(text)
  return found ? sentenceAt(text, found.index as O) : undefined
}

/** The last sentence that begins before `offset`, on this line or an earlier one. */
export function previousSentence<O extends number>(text: string, offset: O): Span<O> | undefined {
  const here = sentenceAt(text, offset)
  if (here && here.from < offset) return here
  let at = Math.min(offset, text.length)
  while (at > 0 && isBlank(text, at - 1)) at--
  return at > 0 ? sentenceAt(text, (at - 1) as O) : undefined
}

function partAt(text: string, offset: number, ends: ReadonlySet<string>): Span<number> | undefined {
  if (!(offset >= 0 && offset < text.length) || text[offset] === '\n') return undefined
  let from = offset
  while (from > 0 && inRun(text, from, ends) && inRun(text, from - 1, ends)) from--
  let to = endBehind(text, from, ends)
  from = startBefore(text, from, ends)
  while (from < to && isBlank(text, from)) from++
  while (from < to && isBlank(text, to - 1)) to--
  return from < to ? snapToGraphemes(text, {from, to}) : undefined
}

/** `at` is not inside of a run. */
function startBefore(text: string, at: number, ends: ReadonlySet<string>): number {
  let start = at
  while (start > 0 && text[start - 1] !== '\n') {
    let run = start
    let ended = false
    for (; run > 0 && inRun(text, run - 1, ends); run--) ended ||= isEnd(text, run - 1, ends)
    if (ended && isGraphemeEdge(text, start)) break
    start = run < start ? run : start - 1
  }
  return start
}

/** `at` is not inside of a run. */
function endBehind(text: string, at: number, ends: ReadonlySet<string>): number {
  let end = at
  while (end < text.length && text[end] !== '\n') {
    let run = end
    let ended = false
    for (; run < text.length && inRun(text, run, ends); run++) ended ||= isEnd(text, run, ends)
    if (ended && isGraphemeEdge(text, run)) return run
    end = run > end ? run : end + 1
  }
  return end
}

/** End marks and closing marks, and what joins on to them (❗ is ! and a variation selector at times). */
function inRun(text: string, at: number, ends: ReadonlySet<string>): boolean {
  return closing.includes(text[at]!) || isEnd(text, at, ends) || isJoined(text, at)
}

function isEnd(text: string, at: number, ends: ReadonlySet<string>): boolean {
  const mark = text[at]!
  return ends.has(mark) && (mark > '~' || !/[\w=&/%#]/.test(text[at + 1] ?? ''))
}

function isJoined(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0x300 && !isPlain(unit) && /[\p{M}\u200d]/u.test(text[at]!)
}

const isBlank = (text: string, at: number): boolean => /\s/.test(text[at]!)
