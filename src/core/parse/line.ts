import type {Noise} from '../article.ts'
import {ceilGrapheme, floorGrapheme} from '../graphemes.ts'
import {sourceSpan, type Span} from '../offset.ts'
import {invisibleSign, invisibleSigns, isBlank, tidy} from './blanks.ts'
import {fold} from './fold.ts'

/** Patterns look at no more than this of a line's start, and at `tailLength` of its end. */
const headLength = 240
const tailLength = 60

/**
 * A line of the page that holds more than blanks. `text` is the line without blanks around it, pinyin readings and invisible signs;
 * `head` is its folded start, the whole line unless it is long, `tail` its folded end. Offsets in them are offsets in `text`.
 */
export class Line {
  readonly span: Span
  readonly text: string
  readonly head: string
  readonly tail: string
  readonly #source: string
  readonly #from: number
  readonly #starts: Int32Array | undefined

  /** `[from, to)` of the source is trimmed and not empty; `readings` lie in it; without `signs` no invisible one does. */
  constructor(source: string, from: number, to: number, readings: readonly Noise[], signs: boolean) {
    const {text, starts} = plainText(source, from, to, readings, signs)
    this.#source = source
    this.#from = from
    this.#starts = starts
    this.span = sourceSpan(floorGrapheme(source, from), ceilGrapheme(source, to))
    this.text = text
    this.head = fold(text.slice(0, headLength))
    this.tail = this.short ? this.head.slice(-tailLength) : fold(text.slice(-tailLength))
  }

  /** True when `head` is the whole line. */
  get short(): boolean {
    return this.text.length <= headLength
  }

  /** The source span of `[from, to)` of `text`, trimmed, grown to whole graphemes; undefined when it holds blanks only. */
  part(from: number, to: number): Span | undefined {
    let [low, high] = [Math.max(0, from), Math.min(this.text.length, to)]
    while (low < high && isBlank(this.text.charCodeAt(low))) low++
    while (high > low && isBlank(this.text.charCodeAt(high - 1))) high--
    if (low >= high) return undefined
    let end = this.#startOf(high)
    while (isBlank(this.#source.charCodeAt(end - 1))) end--
    return sourceSpan(floorGrapheme(this.#source, this.#startOf(low)), ceilGrapheme(this.#source, end))
  }

  /** `[from, to)` of `text` without layout noise and without blanks around it. */
  value(from: number, to: number): string {
    return tidy(this.text.slice(from, to))
  }

  #startOf(at: number): number {
    return this.#starts ? this.#starts[at]! : this.#from + at
  }
}

/** Of CR LF the LF ends a line that is empty. */
const breaks = /[\n\r\v\f\u0085\u2028\u2029]/g

/** The lines of a text, in order. Ends of lines: LF, CR, CR LF, VT, FF, NEL and the two Unicode separators. `readings` must be sorted. */
export function linesOf(source: string, readings: readonly Noise[]): Line[] {
  const lines: Line[] = []
  const signs = invisibleSign.test(source)
  let next = 0
  const take = (start: number, end: number): void => {
    let [from, to] = [start, end]
    while (from < to && isBlank(source.charCodeAt(from))) from++
    while (to > from && isBlank(source.charCodeAt(to - 1))) to--
    if (from === to) return
    const first = next
    while (next < readings.length && readings[next]!.span.to <= to) next++
    lines.push(new Line(source, from, to, first === next ? none : readings.slice(first, next), signs))
  }
  let start = 0
  for (const {index} of source.matchAll(breaks)) {
    take(start, index)
    start = index + 1
  }
  take(start, source.length)
  return lines
}

const none: readonly Noise[] = []

/** `starts[i]` is the source offset of unit i of the text, with one more entry for its end; absent when nothing was taken out. */
function plainText(source: string, from: number, to: number, readings: readonly Noise[], signs: boolean): {text: string; starts?: Int32Array} {
  const whole = source.slice(from, to)
  if (readings.length === 0 && !(signs && invisibleSign.test(whole))) return {text: whole}
  const starts = new Int32Array(to - from + 1)
  let text = ''
  let at = from
  const take = (end: number): void => {
    for (let unit = at; unit < end; unit++) starts[text.length + unit - at] = unit
    text += source.slice(at, end)
  }
  for (const [start, end] of cuts(whole, from, readings)) {
    take(start)
    at = end
  }
  take(to)
  starts[text.length] = to
  return {text, starts}
}

/** What is left out, in order: the parentheses of the readings, and invisible signs between them. */
function* cuts(whole: string, from: number, readings: readonly Noise[]): Generator<readonly [number, number]> {
  let reading = 0
  let done = from
  const signs = invisibleSign.test(whole) ? Array.from(whole.matchAll(invisibleSigns), ({index}) => from + index) : []
  for (const sign of signs) {
    for (; reading < readings.length && readings[reading]!.span.from < sign; reading++) {
      yield partOf(readings[reading]!)
      done = readings[reading]!.span.to
    }
    if (sign >= done) yield [sign, sign + 1]
  }
  for (; reading < readings.length; reading++) yield partOf(readings[reading]!)
}

const partOf = ({span, keep}: Noise): readonly [number, number] => [span.from + keep.length, span.to]
