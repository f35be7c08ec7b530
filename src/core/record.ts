import type {AnnotationId, LabelId, Via} from './annotation.ts'
import type {ArticleId} from './article.ts'

/**
 * An annotation as it stands on disk: position and quote together (W3C TextPositionSelector + TextQuoteSelector).
 * `start` and `end` are Unicode code points in the source text, half-open.
 */
export interface AnnotationRecord {
  readonly id: AnnotationId
  readonly article: ArticleId
  /** Of the version of the source that the annotation was made on. */
  readonly sha256: string
  readonly label: LabelId
  readonly start: number
  readonly end: number
  readonly exact: string
  /** Up to 32 code points of source before and behind the quote. */
  readonly prefix: string
  readonly suffix: string
  readonly note?: string
  readonly by: string
  readonly at: string
  readonly rev: number
  readonly via: Via
  readonly [unknown: string]: unknown
}

/** An article as the store knows it: there only when it has annotations or is done. */
export interface ArticleRecord {
  readonly id: ArticleId
  readonly file: string
  readonly sha256: string
  readonly status: 'begun' | 'done'
  readonly [unknown: string]: unknown
}

/** A refused place as it stands on disk: placed by position and quote as an annotation is, and never revised. */
export interface RefusalRecord {
  readonly id: string
  readonly article: ArticleId
  readonly sha256: string
  readonly label: LabelId
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly by: string
  readonly at: string
  readonly [unknown: string]: unknown
}

/**
 * What is written to the journal: absolute, so that replaying it twice does no harm. `put` sets the one record of an id, `beside` adds another one under
 * it, which is a conflict to settle. `unrefuse` names a refusal by its id.
 */
export type Operation =
  | {readonly put: AnnotationRecord}
  | {readonly beside: AnnotationRecord}
  | {readonly del: AnnotationId}
  | {readonly article: ArticleRecord}
  | {readonly refuse: RefusalRecord}
  | {readonly unrefuse: string}
