import type {LabelId} from '../core/annotation.ts'
import {countWhile} from './bisect.ts'
import type {UnitSpan} from './format.ts'

export type Policy = 'longest' | 'priority'

export interface Resolved {
  /** Disjoint, in reading order. */
  readonly kept: readonly UnitSpan[]
  /** In reading order, each with a kept span that it overlaps. */
  readonly lost: readonly {readonly span: UnitSpan; readonly by: UnitSpan}[]
}

/**
 * One layer out of spans that may overlap: the spans are taken in order of preference, each one unless it overlaps one already taken.
 * `longest` prefers the longer, then the earlier span (spaCy's `filter_spans`), then `rank`; `priority` prefers the lower rank, then
 * the longer, then the earlier. Ids break the last ties, so that the outcome never depends on the order of the input.
 */
export function resolveOverlaps(spans: readonly UnitSpan[], policy: Policy, rank: (label: LabelId) => number): Resolved {
  if (!spans.some((span, at) => at > 0 && span.start < spans[at - 1]!.end)) return {kept: spans, lost: []}
  const taken: UnitSpan[] = []
  const lost: {span: UnitSpan; by: UnitSpan}[] = []
  for (const span of spans.toSorted(preference(policy, rank))) {
    const at = countWhile(taken.length, at => taken[at]!.end <= span.start)
    const rival = taken[at]
    if (rival && rival.start < span.end) lost.push({span, by: rival})
    else taken.splice(at, 0, span)
  }
  return {kept: taken, lost: lost.toSorted((a, b) => spanOrder(a.span, b.span))}
}

function preference(policy: Policy, rank: (label: LabelId) => number) {
  const byRank = (a: UnitSpan, b: UnitSpan) => rank(a.annotation.label) - rank(b.annotation.label)
  return (a: UnitSpan, b: UnitSpan) =>
    (policy === 'longest' ? byPlace(a, b) || byRank(a, b) : byRank(a, b) || byPlace(a, b)) || spanOrder(a, b)
}

const byPlace = (a: UnitSpan, b: UnitSpan): number => b.end - b.start - (a.end - a.start) || a.start - b.start

/** Reading order, outer spans first; total, by label and id. */
export function spanOrder(a: UnitSpan, b: UnitSpan): number {
  const [one, other] = [a.annotation, b.annotation]
  return a.start - b.start || b.end - a.end || compare(one.label, other.label) || compare(one.id, other.id)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
