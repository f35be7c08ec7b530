import type {Span} from './offset.ts'
import {segmentsOf} from './segments.ts'

/**
 * Grapheme-cluster edges (UAX #29) in UTF-16 units, without segmenting a whole article: only the stretch around the offset is looked at.
 * A cluster of more than 256 units may be cut, and so may an unbroken row of more than 64 flags.
 */

/** Code points that are a cluster of their own unless something joins on: letters, ideographs, kana, punctuation, symbols, most emoji: first and last of each range. */
const plainRanges: readonly number[] = [
  0x4e00, 0x9fff,
  0x20, 0x7e,
  0x3000, 0x3029,
  0xff01, 0xff5e,
  0x200e, 0x20cf,
  0x2100, 0x2bff,
  0x20000, 0x3ffff,
  0x3400, 0x4dbf,
  0x3041, 0x3096,
  0x30a1, 0x30ff,
  0xa0, 0x2ff,
  0x391, 0x482,
  0x5d0, 0x5ea,
  0x620, 0x64a,
  0xac00, 0xd7a3,
  0x1f300, 0x1f3fa,
  0x1f400, 0x1faff,
]

/** Two plain neighbours always have a cluster edge between them. */
export function isPlain(codePoint: number): boolean {
  for (let at = 0; at < plainRanges.length; at += 2) if (codePoint >= plainRanges[at]! && codePoint <= plainRanges[at + 1]!) return true
  return false
}

const isControl = (unit: number): boolean => unit < 0x20 || (unit >= 0x7f && unit < 0xa0)

const isHigh = (unit: number): boolean => (unit & 0xfc00) === 0xd800

const isLow = (unit: number): boolean => (unit & 0xfc00) === 0xdc00

/** True where a cluster edge can be told from the two neighbours; false says nothing. 0 < at < length. */
function certainEdge(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const behind = text.charCodeAt(at)
  if (isControl(before) || isControl(behind)) return !(before === 0x0d && behind === 0x0a)
  if (isLow(behind) && isHigh(before)) return false
  return isPlain(text.codePointAt(at)!) && isPlain(isLow(before) ? text.codePointAt(at - 2) ?? before : before)
}

const {at: clusterAt} = segmentsOf({
  segmenter: () => new Intl.Segmenter('zh', {granularity: 'grapheme'}),
  certain: certainEdge,
  floor: (text, at) => (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1)) ? at - 1 : at),
})

/** True when `offset` does not cut a cluster. Both ends of the text are edges. */
export function isGraphemeEdge(text: string, offset: number): boolean {
  return floorGrapheme(text, offset) === clamp(text, offset)
}

/** The last cluster edge at or before `offset`, clamped to the text. */
export function floorGrapheme(text: string, offset: number): number {
  const at = clamp(text, offset)
  return at === 0 || at === text.length || certainEdge(text, at) ? at : clusterAt(text, at).from
}

/** The first cluster edge at or after `offset`, clamped to the text. */
export function ceilGrapheme(text: string, offset: number): number {
  const at = clamp(text, offset)
  const floor = floorGrapheme(text, at)
  return floor === at ? at : clusterAt(text, at).to
}

/** The next cluster edge after `offset`; the text's length at its end. */
export function nextGrapheme(text: string, offset: number): number {
  const at = clamp(text, offset)
  if (at === text.length) return at
  const next = at + (text.codePointAt(at)! > 0xffff ? 2 : 1)
  return next === text.length || certainEdge(text, next) ? next : clusterAt(text, at).to
}

/** The last cluster edge before `offset`; 0 at the start. */
export function previousGrapheme(text: string, offset: number): number {
  return offset <= 0 ? 0 : floorGrapheme(text, clamp(text, offset) - 1)
}

/** The clusters of a text, in order. */
export function graphemes(text: string): string[] {
  const clusters: string[] = []
  for (let from = 0; from < text.length;) {
    const to = nextGrapheme(text, from)
    clusters.push(text.slice(from, to))
    from = to
  }
  return clusters
}

/** The smallest span on cluster edges that holds the span. */
export function snapToGraphemes<O extends number>(text: string, {from, to}: Span<O>): Span<O> {
  return {from: floorGrapheme(text, from) as O, to: ceilGrapheme(text, to) as O}
}

const clamp = (text: string, offset: number): number => Math.min(Math.max(offset, 0), text.length)
