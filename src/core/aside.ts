import type {Anchoring} from './anchor.ts'
import type {ArticleId} from './article.ts'
import type {Span} from './offset.ts'
import type {AnnotationRecord} from './record.ts'

/**
 * A stored record that is no tag of its article as things are: its place is lost or in doubt, or another record has the same id and counts
 * (a rival, after a union merge). It is kept, not shown as standing and not exported, until someone decides.
 */
export interface Aside {
  /** The record's own, and for a rival something behind it: unique among what is laid aside. */
  readonly id: string
  readonly article: ArticleId
  readonly record: AnnotationRecord
  /** Where it may stand now, best first; none when its quote is gone. */
  readonly candidates: readonly Span[]
  readonly rival: boolean
  /** Of a rival: it has one place, without a doubt. */
  readonly sure: boolean
}

/** A record without a place, laid aside. */
export function strayOf(record: AnnotationRecord, candidates: readonly Span[]): Aside {
  return {id: record.id, article: record.article, record, candidates, rival: false, sure: false}
}

/** A record whose id another one has, with what is known of its place. */
export function rivalOf(record: AnnotationRecord, anchoring: Anchoring): Aside {
  const sure = 'annotation' in anchoring
  const candidates = sure ? [anchoring.annotation.span] : anchoring.kind === 'review' ? anchoring.candidates : []
  return {id: `${record.id} ${JSON.stringify(record)}`, article: record.article, record, candidates, rival: true, sure}
}

/** In the order in which the records stood; ties by id. */
export function compareAsides(a: Aside, b: Aside): number {
  return a.record.start - b.record.start || a.record.end - b.record.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
