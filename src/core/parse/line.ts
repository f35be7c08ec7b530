import type {Noise} from '../article.ts'
import {ceilGrapheme, floorGrapheme} from '../graphemes.ts'
import {sourceSpan, type Span} from '../offset.ts'
import {isBlank, tidy} from './blanks.ts'
import {fold} from './fold.ts'

/** Patterns look at no more than this of a line's start, and at `tailLength` of its end. */
const headLength = 240
const tailLength = 60

/**
 * A line of the page that holds more than blanks. `text` is the line without blanks around it and without pinyin readings;
 * `head` is its folded start, the whole line unless it is long, `tail` its folded end. Offsets in them are offsets in `text`.
 */
export interface Line {
  readonly span: Span
  readonly text: string
  readonly head: string
  readonly tail: string
  /** True when `head` is the whole line. */
  readonly short: boolean
  /** The source span of `[from, to)` of `text`, trimmed, grown to whole graphemes; undefined when it holds blanks only. */
  part(from: number, to: number): Span | undefined
  /** `[from, to)` of `text` without layout noise and without blanks around it. */
  value(from: number, to: number): string
}

/** The lines of a text, in order. Ends of lines: LF, CR, CR LF, VT, FF, NEL and the two Unicode separators. `readings` must be sorted. */
export function linesOf(source: string, readings: readonly Noise[]): Line[] {
  const lines: Line[] = []
  let next = 0
  for (const [start, end] of ranges(source)) {
    let from = start
    let to = end
    while (from < to && isBlank(source.charCodeAt(from))) from++
    while (to > from && isBlank(source.charCodeAt(to - 1))) to--
    while (next < readings.length && readings[next]!.span.from < from) next++
    if (from === to) continue
    const first = next
    while (next < readings.length && readings[next]!.span.to <= to) next++
    lines.push(lineOf(source, from, to, readings.slice(first, next)))
  }
  return lines
}

function* ranges(source: string): Generator<readonly [number, number]> {
  let start = 0
  for (const {0: mark, index} of source.matchAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g)) {
    if (index > start) yield [start, index]
    start = index + mark.length
  }
  if (start < source.length) yield [start, source.length]
}

function lineOf(source: string, from: number, to: number, readings: readonly Noise[]): Line {
  const {text, starts} = withoutReadings(source, from, to, readings)
  const short = text.length <= headLength
  const head = fold(text.slice(0, headLength))
  const startOf = (at: number): number => (starts ? starts[at]! : from + at)
  return {
    span: sourceSpan(floorGrapheme(source, from), ceilGrapheme(source, to)),
    text,
    head,
    tail: short ? head.slice(-tailLength) : fold(text.slice(-tailLength)),
    short,
    part(first, last) {
      let [low, high] = [Math.max(0, first), Math.min(text.length, last)]
      while (low < high && isBlank(text.charCodeAt(low))) low++
      while (high > low && isBlank(text.charCodeAt(high - 1))) high--
      return low < high ? sourceSpan(floorGrapheme(source, startOf(low)), ceilGrapheme(source, startOf(high))) : undefined
    },
    value: (first, last) => tidy(text.slice(first, last)),
  }
}

/** `starts[i]` is the source offset of unit i of the text, with one more entry for its end; absent when nothing was taken out. */
function withoutReadings(source: string, from: number, to: number, readings: readonly Noise[]): {text: string; starts?: Int32Array} {
  if (readings.length === 0) return {text: source.slice(from, to)}
  const starts = new Int32Array(to - from + 1)
  let text = ''
  let at = from
  const take = (end: number): void => {
    for (let unit = at; unit < end; unit++) starts[text.length + unit - at] = unit
    text += source.slice(at, end)
  }
  for (const {span, keep} of readings) {
    take(span.from + keep.length)
    at = span.to
  }
  take(to)
  starts[text.length] = to
  return {text, starts}
}
