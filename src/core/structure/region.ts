import {floorGrapheme} from '../graphemes.ts'
import {fold} from '../parse/fold.ts'
import {wordEdgesAround} from '../words.ts'

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
const ordinary = 16_384

/** Regions of longer texts are about as long, so that to read one takes no time that a reader would notice. */
const size = 2048

/** Units of a region before its end in which a line end, then the end of a sentence, is looked for. */
const slack = 1024

/** The region that holds `offset`, clamped to the text. */
export function regionAt(text: string, offset: number): Region {
  if (text.length <= ordinary) return {text: fold(text), raw: text, from: 0}
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

/** What is known of a unit. */
const start = 1
const inner = 2

interface Edges {
  readonly text: string
  /** By unit: 0 where nobody has asked yet. */
  readonly units: Uint8Array
}

/** Of the text that was asked about last: a region is asked about thousands of times in a row. */
let last: Edges = {text: '', units: new Uint8Array(0)}

/** Words are looked for only where somebody asks: to segment a region takes longer than all the rest. */
function startsAt(text: string, at: number): boolean {
  if (last.text !== text) last = {text, units: new Uint8Array(text.length)}
  const {units} = last
  if (units[at] === 0) {
    const edges = wordEdgesAround(text, at)
    units.fill(inner, edges[0], edges.at(-1))
    for (const edge of edges.slice(0, -1)) units[edge] = start
  }
  return units[at] === start
}

/** True when no word of the segmenter reaches over `at`. */
export const isWordEdge = (text: string, at: number): boolean => at <= 0 || at >= text.length || startsAt(text, at)

/** Length of the rest of the word at `at`. */
export function wordFrom(text: string, at: number): number {
  if (at >= text.length) return 0
  let to = at + 1
  while (to < text.length && !startsAt(text, to)) to++
  return to - at
}

/** True when the text from `from` to `to` is one or more whole words. */
export const isWhole = (text: string, from: number, to: number): boolean => isWordEdge(text, from) && isWordEdge(text, to)

/** True for a character that a name is written with: an ideograph, a letter or a digit. */
export const isNameUnit = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0xd800 && unit <= 0xdfff) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x3007

export const isHan = (unit: number): boolean => (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0xd800 && unit <= 0xdfff)
