import type {Span} from './offset.ts'

/** Grapheme-cluster edges (UAX #29) in UTF-16 units, without segmenting a whole article: only a small window around the offset is looked at. */

const segmenter = new Intl.Segmenter('zh', {granularity: 'grapheme'})

/** Two neighbours of these ranges always have a cluster edge between them: ideographs, CJK punctuation, ASCII, full-width forms. */
function plain(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x20 && unit <= 0x7e) ||
    (unit >= 0x3000 && unit <= 0x3029) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xff01 && unit <= 0xff5e)
  )
}

/** Longest stretch that is segmented at once; a cluster longer than this is cut (a bomb of combining marks must not stop the reader). */
const windowSize = 256

/** A safe place at or before `offset` to start segmenting from: an edge between two plain units, or the window's end. */
function windowStart(text: string, offset: number): number {
  const limit = Math.max(0, offset - windowSize)
  let at = offset
  while (at > limit && !(plain(text.charCodeAt(at - 1)) && at < text.length && plain(text.charCodeAt(at)))) at--
  return at
}

/** True when `offset` does not cut a cluster. Both ends of the text are edges. */
export function isGraphemeEdge(text: string, offset: number): boolean {
  return offset <= 0 || offset >= text.length || floorGrapheme(text, offset) === offset
}

/** The last cluster edge at or before `offset`, clamped to the text. */
export function floorGrapheme(text: string, offset: number): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  if (plain(text.charCodeAt(offset)) && plain(text.charCodeAt(offset - 1))) return offset
  const start = windowStart(text, offset)
  let edge = start
  for (const {index} of segmenter.segment(text.slice(start, offset + windowSize))) {
    if (start + index > offset) break
    edge = start + index
  }
  return edge
}

/** The first cluster edge at or after `offset`, clamped to the text. */
export function ceilGrapheme(text: string, offset: number): number {
  const floor = floorGrapheme(text, offset)
  return floor === offset || offset >= text.length ? floor : nextGrapheme(text, floor)
}

/** The next cluster edge after `offset`; the text's length at its end. `offset` must be an edge. */
export function nextGrapheme(text: string, offset: number): number {
  if (offset >= text.length) return text.length
  if (plain(text.charCodeAt(offset)) && (offset + 1 >= text.length || plain(text.charCodeAt(offset + 1)))) return offset + 1
  const first = segmenter.segment(text.slice(offset, offset + windowSize)).containing(0)
  return offset + (first ? first.segment.length : 1)
}

/** The last cluster edge before `offset`; 0 at the start. `offset` must be an edge. */
export function previousGrapheme(text: string, offset: number): number {
  return offset <= 0 ? 0 : floorGrapheme(text, Math.min(offset, text.length) - 1)
}

/** The clusters of a short text, in order. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), part => part.segment)
}

/** The smallest span on cluster edges that holds the span. */
export function snapToGraphemes<O extends number>(text: string, {from, to}: Span<O>): Span<O> {
  return {from: floorGrapheme(text, from) as O, to: ceilGrapheme(text, to) as O}
}
