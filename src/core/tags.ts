import type {Annotation, LabelId} from './annotation.ts'
import {compareSpans, overlaps, sameSpan, type Span} from './offset.ts'

/**
 * The annotations of an article, in reading order, asked for by their place: an article may have thousands, and each frame asks several times.
 * A question costs what is near the place, and a halving; where tags are nested, also what lies from the outermost one's start to there.
 */
export class Tags {
  readonly all: readonly Annotation[]
  /** How far the tags up to each one reach. */
  readonly #reach: Uint32Array
  #counts: Map<LabelId, number> | undefined

  constructor(all: readonly Annotation[]) {
    this.all = all
    this.#reach = new Uint32Array(all.length)
    let reach = 0
    for (let at = 0; at < all.length; at++) {
      const {to} = all[at]!.span
      if (to > reach) reach = to
      this.#reach[at] = reach
    }
  }

  /** Those that have a unit in common with a span. */
  overlapping(span: Span): readonly Annotation[] {
    const first = this.#first(at => this.#reach[at]! > span.from)
    const end = this.startingAt(span.to)
    return first < end ? this.all.slice(first, end).filter(annotation => overlaps(annotation.span, span)) : none
  }

  /** Those that stand exactly there. */
  on(span: Span): readonly Annotation[] {
    const first = this.before(span)
    let end = first
    while (end < this.all.length && sameSpan(this.all[end]!.span, span)) end++
    return first < end ? this.all.slice(first, end) : none
  }

  /** The number of the first one that begins at or behind an offset; how many there are where none does. */
  startingAt(offset: number): number {
    return this.#first(at => this.all[at]!.span.from >= offset)
  }

  /** How many come before a span in reading order. */
  before(span: Span): number {
    return this.#first(at => compareSpans(this.all[at]!.span, span) >= 0)
  }

  /** The number of one of them. */
  numberOf(annotation: Annotation): number {
    return this.all.indexOf(annotation, this.before(annotation.span))
  }

  /** The number of the first one that comes after a span in reading order; how many there are where none does. */
  after(span: Span): number {
    return this.#first(at => compareSpans(this.all[at]!.span, span) > 0)
  }

  /** How many have a label. */
  count(label: LabelId): number {
    if (!this.#counts) {
      this.#counts = new Map()
      for (const annotation of this.all) this.#counts.set(annotation.label, (this.#counts.get(annotation.label) ?? 0) + 1)
    }
    return this.#counts.get(label) ?? 0
  }

  /** The first number for which something is true that is true of all behind it. */
  #first(isThere: (at: number) => boolean): number {
    let low = 0
    let high = this.all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isThere(middle)) high = middle
      else low = middle + 1
    }
    return low
  }
}

const none: readonly Annotation[] = []

const known = new WeakMap<readonly Annotation[], Tags>()

/** The annotations of an article by their place. They must be in reading order. Made once for a list. */
export function tagsOf(all: readonly Annotation[]): Tags {
  let tags = known.get(all)
  if (!tags) known.set(all, (tags = new Tags(all)))
  return tags
}
