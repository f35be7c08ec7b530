import {floorGrapheme} from './graphemes.ts'
import type {Span} from './offset.ts'
import {segmentsOf} from './segments.ts'

/**
 * Words as `Intl.Segmenter` sees them: 国务院, 2024, hello; a mark or a run of blanks is a segment too, but no word. Segments tile each line
 * and lie on cluster edges; a line feed is a segment of its own. UTF-16 units of the text that is given, half-open.
 */

const lineFeed = 0x0a

/** Marks that no word goes on behind when an ideograph follows: a fullwidth comma or colon may stand inside a number or Latin word. */
const marks = new Set(Array.from('。，、；：！？“”‘’《》〈〉（）【】「」『』〔〕…—\u3000 ', mark => mark.charCodeAt(0)))

const isIdeograph = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff

const {at: segmentAt, edgesAround} = segmentsOf({
  segmenter: () => new Intl.Segmenter('zh', {granularity: 'word'}),
  certain: (text, at) => {
    const before = text.charCodeAt(at - 1)
    return before === lineFeed || (marks.has(before) && isIdeograph(text.charCodeAt(at)))
  },
  floor: floorGrapheme,
})

/** The segment that holds the unit at `offset`, a word or not; empty at `offset` when the text has no such unit. */
export function wordAt<O extends number>(text: string, offset: O): Span<O> {
  return offset >= 0 && offset < text.length ? (segmentAt(text, offset) as Span<O>) : {from: offset, to: offset}
}

/** The edges of all segments in a stretch of the text around the unit at `offset`, which must have one: as `wordAt` gives them, but at once. */
export const wordEdgesAround = (text: string, offset: number): readonly number[] => edgesAround(text, offset)

/** The first word that begins behind `offset`, on this line or a later one; undefined behind the last one. */
export function nextWord<O extends number>(text: string, offset: O): Span<O> | undefined {
  const wordy = /[\p{L}\p{N}]/gu
  wordy.lastIndex = Math.max(0, wordAt(text, offset).to)
  const found = wordy.exec(text)
  return found ? wordAt(text, found.index as O) : undefined
}

/** The last word that begins before `offset`, on this line or an earlier one; undefined before the first one. */
export function previousWord<O extends number>(text: string, offset: O): Span<O> | undefined {
  let end = Math.min(offset, text.length)
  for (; end > 0; end--) {
    if (!isWordy(text, end - 1)) continue
    const word = segmentAt(text, end - 1)
    if (word.from < offset) return word as Span<O>
    end = word.from + 1
  }
  return undefined
}

/** True when the segment is a word: it has a letter, an ideograph or a digit. */
export function isWord(segment: string): boolean {
  return /[\p{L}\p{N}]/u.test(segment)
}

/** True when a letter or digit begins or ends at this unit. */
function isWordy(text: string, at: number): boolean {
  const low = (text.charCodeAt(at) & 0xfc00) === 0xdc00
  return isWord(String.fromCodePoint(text.codePointAt(low && at > 0 ? at - 1 : at)!))
}
