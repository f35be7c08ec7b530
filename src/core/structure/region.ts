import {floorGrapheme} from '../graphemes.ts'
import {fold} from '../parse/fold.ts'
import {wordAt} from '../words.ts'

/**
 * A stretch of a text that is read at once: what is recognised in it depends on nothing outside. A text is cut into regions by its own
 * line ends and marks, wherever the offset that is asked about lies, so that all answers about a text agree and an answer costs the same
 * in a text of any length. `text` is folded unit for unit; offsets are those of the region.
 */
export interface Region {
  readonly text: string
  /** The unfolded text, for quotes, whose direction folding loses. */
  readonly raw: string
  /** Where it begins in the text that was cut. */
  readonly from: number
}

/** An article of ordinary length is one region. UTF-16 units. */
const size = 16_384

/** Units of a region before its end in which a line end, then the end of a sentence, is looked for. */
const slack = 2048

/** The region that holds `offset`, clamped to the text. */
export function regionAt(text: string, offset: number): Region {
  const at = Math.max(0, Math.min(offset, text.length - 1))
  const number = Math.floor(at / size)
  const next = cutBefore(text, (number + 1) * size)
  const [from, to] = at < next ? [cutBefore(text, number * size), next] : [next, cutBefore(text, (number + 2) * size)]
  const raw = text.slice(from, to)
  return {text: fold(raw), raw, from}
}

function cutBefore(text: string, end: number): number {
  if (end <= 0) return 0
  if (end >= text.length) return text.length
  const lineFeed = text.lastIndexOf('\n', end - 1)
  if (lineFeed >= end - slack) return lineFeed + 1
  const stop = text.lastIndexOf('。', end - 1)
  return stop >= end - slack ? stop + 1 : floorGrapheme(text, end)
}

interface Edges {
  readonly text: string
  readonly starts: Uint8Array
}

/** Of the text that was asked about last: a region is asked about thousands of times in a row. */
let last: Edges = {text: '', starts: new Uint8Array(1)}

function startsIn(text: string): Uint8Array {
  if (last.text !== text) {
    const starts = new Uint8Array(text.length + 1)
    for (let at = 0; at < text.length; at = wordAt(text, at).to) starts[at] = 1
    starts[text.length] = 1
    last = {text, starts}
  }
  return last.starts
}

/** True when no word of the segmenter reaches over `at`. */
export const isWordEdge = (text: string, at: number): boolean => at <= 0 || at >= text.length || startsIn(text)[at] === 1

/** Length of the rest of the word at `at`. */
export function wordFrom(text: string, at: number): number {
  if (at >= text.length) return 0
  const starts = startsIn(text)
  let to = at + 1
  while (starts[to] === 0) to++
  return to - at
}

/** True when the text from `from` to `to` is one or more whole words. */
export const isWhole = (text: string, from: number, to: number): boolean => isWordEdge(text, from) && isWordEdge(text, to)

/** True for a character that a name is written with: an ideograph, a letter or a digit. */
export const isNameUnit = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0xd800 && unit <= 0xdfff) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x3007

export const isHan = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0xd800 && unit <= 0xdfff)
