import {floorGrapheme, isPlain} from './graphemes.ts'
import type {Span} from './offset.ts'
import {segmentsOf} from './segments.ts'

/**
 * Words as `Intl.Segmenter` sees them: 国务院, 2024, hello; a mark or a run of blanks is a segment too, but no word. Segments tile each line
 * and lie on cluster edges; a line feed is a segment of its own. UTF-16 units of the text that is given, half-open.
 */

const lineFeed = 0x0a

/** Marks that no word goes on behind, whatever follows. The apostrophes ‘ ’ and the full stop are not among them: don’t, 3.14. */
const wordEnds = new Set(Array.from('。，、；：！？“”《》〈〉（）【】「」『』〔〕…—　', mark => mark.charCodeAt(0)))

const segmentAt = segmentsOf({
  segmenter: new Intl.Segmenter('zh', {granularity: 'word'}),
  certain: (text, at) => {
    const before = text.charCodeAt(at - 1)
    if (before === lineFeed) return true
    if (!wordEnds.has(before)) return false
    const behind = text.charCodeAt(at)
    return isPlain(behind) && !wordEnds.has(behind) && behind !== 0x20
  },
  floor: floorGrapheme,
})

/** The segment that holds the unit at `offset`, a word or not; undefined when the text has no such unit. */
export function wordAt<O extends number>(text: string, offset: O): Span<O> | undefined {
  return offset >= 0 && offset < text.length ? (segmentAt(text, offset) as Span<O>) : undefined
}

/** The first word that begins behind `offset`, on this line or a later one; undefined behind the last one. */
export function nextWord<O extends number>(text: string, offset: O): Span<O> | undefined {
  const wordy = /[\p{L}\p{N}]/gu
  wordy.lastIndex = offset < 0 ? 0 : (wordAt(text, offset)?.to ?? text.length)
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
