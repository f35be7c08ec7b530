import {occurrences} from './occurrences.ts'

/**
 * Places in a text that differ from a word by one wrong, missing or extra character (code point): Levenshtein distance 1.
 *
 * One of the word's halves must stand in the text as it is, so the halves are looked up as they are and the rest is compared from there:
 * complete, and linear but for long words in texts that repeat themselves (哈哈哈哈…). There the work has a limit, behind which nothing more
 * is found.
 */

/** Shorter words have too many neighbours to be guessed at. */
export const minNear = 4

/** Half-open, in units of the text. */
export type Range = readonly [from: number, to: number]

/** Units that may be compared: far more than any prose takes. */
const maxSteps = (text: string): number => 1_000_000 + 8 * text.length

/** Sorted, disjoint, at most `limit`; never over a line end. Words of less than four code points have no near places. */
export function findNear(text: string, word: string, limit = Infinity): Range[] {
  const chars = Array.from(word)
  if (chars.length < minNear) return []
  const head = chars.slice(0, chars.length >> 1).join('')
  const tail = word.slice(head.length)
  const steps = {left: maxSteps(text)}
  const found = [
    ...places(text, head, limit, steps, at => restAfter(text, at, word, head.length, steps)),
    ...places(text, tail, limit, steps, at => restBefore(text, at, word, head.length, steps)),
  ]
  const result: Range[] = []
  let end = 0
  for (const range of found.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (range[0] < end || result.length === limit) continue
    result.push(range)
    end = range[1]
  }
  return result
}

function places(text: string, half: string, limit: number, steps: {left: number}, check: (at: number) => Range | undefined): Range[] {
  const found: Range[] = []
  for (const at of occurrences(text, half)) {
    steps.left--
    const range = check(at)
    if (range) found.push(range)
    if (found.length === limit || steps.left <= 0) break
  }
  return found
}

/** The word's first `head` units stand at `at`: does the rest follow, but for one character? */
function restAfter(text: string, at: number, word: string, head: number, steps: {left: number}): Range | undefined {
  let read = head
  while (read < word.length && word[read] === text[at + read]) read++
  steps.left -= read - head
  if (read > head && read < word.length && lowSurrogate(word, read) && highSurrogate(word, read - 1)) read--
  const place = at + read
  const wanted = sizeAt(word, read)
  const there = sizeAt(text, place)
  const rest = word.slice(read + wanted)
  if (wanted === 0) return [at, place]
  if (there > 0) {
    // Another last character is taken along when it can be part of a name; a mark is not.
    const wrong = rest === '' ? nameable(text.slice(place, place + there)) : text.startsWith(rest, place + there)
    if (text.startsWith(word.slice(read), place + there)) return [at, at + word.length + there]
    if (wrong) return [at, place + there + rest.length]
  }
  return text.startsWith(rest, place) ? [at, place + rest.length] : undefined
}

/** The word from unit `head` on stands at `at`: does the beginning precede it, but for one character? */
function restBefore(text: string, at: number, word: string, head: number, steps: {left: number}): Range | undefined {
  let left = head
  while (left > 0 && word[left - 1] === text[at - head + left - 1]) left--
  steps.left -= head - left
  if (left < head && left > 0 && lowSurrogate(word, left) && highSurrogate(word, left - 1)) left++
  const place = at - head + left
  const end = at - head + word.length
  const wanted = sizeBefore(word, left)
  const there = sizeBefore(text, place)
  const rest = word.slice(0, left - wanted)
  if (wanted === 0) return [place, end]
  if (there > 0) {
    const wrong = rest === '' ? nameable(text.slice(place - there, place)) : endsAt(text, rest, place - there)
    if (endsAt(text, word.slice(0, left), place - there)) return [place - there - left, end]
    if (wrong) return [place - there - rest.length, end]
  }
  return endsAt(text, rest, place) ? [place - rest.length, end] : undefined
}

const endsAt = (text: string, part: string, end: number): boolean => end >= part.length && text.startsWith(part, end - part.length)

const nameable = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)

const highSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800
const lowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00

/** Units of the code point at `at`; 0 at the end of the line. */
function sizeAt(text: string, at: number): number {
  if (at >= text.length || text[at] === '\n') return 0
  return highSurrogate(text, at) && lowSurrogate(text, at + 1) ? 2 : 1
}

/** Units of the code point before `at`; 0 at the start of the line. */
function sizeBefore(text: string, at: number): number {
  if (at <= 0 || text[at - 1] === '\n') return 0
  return lowSurrogate(text, at - 1) && highSurrogate(text, at - 2) ? 2 : 1
}
