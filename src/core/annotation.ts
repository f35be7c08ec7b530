import type {ArticleId} from './article.ts'
import {compareSpans, type Span} from './offset.ts'

export type AnnotationId = string
export type LabelId = string
export type Via = 'hand' | 'propagated' | 'suggested' | 'imported'

/** A tagged span as a session holds it: anchored in the source text of one version of one article, in UTF-16 units. */
export interface Annotation {
  readonly id: AnnotationId
  readonly article: ArticleId
  readonly label: LabelId
  readonly span: Span
  readonly note?: string
  /** Who tagged it. */
  readonly by: string
  /** When it was made or last changed, ISO 8601 in UTC. */
  readonly at: string
  /** 1 when made, one more with every change. */
  readonly rev: number
  readonly via: Via
  /** Fields of the stored record that this version does not know; written back as they came. */
  readonly extra?: Readonly<Record<string, unknown>>
  /** The text has changed since, and it was found elsewhere in it; nobody has confirmed the place. Never stored. */
  readonly moved?: true
}

/** How far an article has been worked on, in order. */
export const statuses = ['unseen', 'begun', 'done'] as const

export type Status = (typeof statuses)[number]

/** A place where a label was offered and refused, and is not offered again. Never changed, only taken back. */
export interface Refusal {
  readonly id: string
  readonly article: ArticleId
  readonly label: LabelId
  readonly span: Span
  readonly by: string
  readonly at: string
  /** As in `Annotation`. */
  readonly extra?: Readonly<Record<string, unknown>>
}

/** Reading order; ties by label and id, so that the order is total. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  return compareSpans(a.span, b.span) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
