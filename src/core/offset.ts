/**
 * Offsets and spans. The unit is the UTF-16 code unit everywhere in memory; only the store and the formats speak code points.
 *
 *     text    清  华  大  学
 *     offset 0   1   2   3   4        a span {from: 1, to: 3} is 华大: half-open, from < to
 *
 * A SourceOffset counts in `Article.source`, a ViewOffset in `View.text`. The brands keep the two apart at compile time.
 */
declare const space: unique symbol

export type SourceOffset = number & {readonly [space]: 'source'}
export type ViewOffset = number & {readonly [space]: 'view'}

/** Half-open `[from, to)` on grapheme-cluster edges; `from < to`. */
export interface Span<O extends number = SourceOffset> {
  readonly from: O
  readonly to: O
}

export type ViewSpan = Span<ViewOffset>

/** Marks a plain number as an offset into the source text. */
export const inSource = (offset: number): SourceOffset => offset as SourceOffset

/** Marks a plain number as an offset into a view's text. */
export const inView = (offset: number): ViewOffset => offset as ViewOffset

/** A source span. Throws on an empty or reversed range: that is a bug of the caller. */
export function sourceSpan(from: number, to: number): Span {
  return checked(from, to) as Span
}

/** A view span. Throws on an empty or reversed range: that is a bug of the caller. */
export function viewSpan(from: number, to: number): ViewSpan {
  return checked(from, to) as ViewSpan
}

function checked(from: number, to: number): {from: number; to: number} {
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to)) {
    throw new RangeError(`not a span: [${from}, ${to})`)
  }
  return {from, to}
}

/** Reading order: by start, the longer one first, so that an outer span comes before what is nested in it. */
export function compareSpans<O extends number>(a: Span<O>, b: Span<O>): number {
  return a.from - b.from || b.to - a.to
}

export const overlaps = <O extends number>(a: Span<O>, b: Span<O>): boolean => a.from < b.to && b.from < a.to

/** True when `outer` covers all of `inner`; equal spans contain each other. */
export const contains = <O extends number>(outer: Span<O>, inner: Span<O>): boolean => outer.from <= inner.from && inner.to <= outer.to

/** True when the unit at `offset` lies in the span (the end is open). */
export const covers = <O extends number>(span: Span<O>, offset: O): boolean => span.from <= offset && offset < span.to

export const sameSpan = <O extends number>(a: Span<O>, b: Span<O>): boolean => a.from === b.from && a.to === b.to
