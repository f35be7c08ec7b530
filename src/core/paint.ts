import {covers, type Span} from './offset.ts'

/** A stretch in which the same things are drawn: half-open, never empty. */
export interface Segment<O extends number, T> {
  readonly span: Span<O>
  /** What covers it, innermost (shortest) first. */
  readonly over: readonly T[]
}

/** Something with a place; of two equally long ones the later in the list counts as the inner one. */
export interface Painted<O extends number, T> {
  readonly span: Span<O>
  readonly what: T
}

/**
 * Cuts `[from, to)` at every edge of the painted spans in it, by one sweep with the active set. The segments tile the range.
 * `painted` need not be sorted or lie inside the range.
 */
export function segments<O extends number, T>(from: O, to: O, painted: readonly Painted<O, T>[]): Segment<O, T>[] {
  if (from >= to) return []
  const here = painted.filter(item => item.span.from < to && item.span.to > from)
  if (here.length === 0) return [{span: {from, to}, over: []}]
  const cuts = new Set<O>([from])
  for (const {span} of here) {
    if (span.from > from) cuts.add(span.from)
    if (span.to < to) cuts.add(span.to)
  }
  const edges = [...cuts].toSorted((a, b) => a - b)
  return edges.map((edge, at) => {
    const active = here.filter(item => covers(item.span, edge))
    const inner = active.toReversed().toSorted((a, b) => a.span.to - a.span.from - (b.span.to - b.span.from))
    return {span: {from: edge, to: edges[at + 1] ?? to}, over: inner.map(item => item.what)}
  })
}
