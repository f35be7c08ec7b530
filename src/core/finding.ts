import type {AnnotationId, LabelId} from './annotation.ts'
import type {ArticleId} from './article.ts'
import type {Problem} from './result.ts'

/** `error`: something cannot be read or used. `warning`: something is lost, in doubt or left behind until it is seen to. `hint`: worth a look. */
export type Severity = 'error' | 'warning' | 'hint'

/** What a finding is about, in the order in which a check tells. */
export const areas = ['store', 'schema', 'articles', 'anchors', 'overlaps', 'consistency'] as const
export type Area = (typeof areas)[number]

/** Where in an article: code points of its source as it is now, half-open. */
export interface FoundPlace {
  readonly article: ArticleId
  readonly start: number
  readonly end: number
}

/** Something that a check has to tell: what is wrong, where, and what to do. */
export interface Finding {
  readonly area: Area
  readonly severity: Severity
  readonly problem: Problem
  /** True when a repair puts it right without deciding anything for the person. */
  readonly mends?: boolean
  readonly annotator?: string
  readonly article?: ArticleId
  /** The annotation. */
  readonly id?: AnnotationId
  readonly label?: LabelId
  /** What was tagged. */
  readonly text?: string
  /** Where to look: candidates, the other tag, places without a tag; at most 20. */
  readonly places?: readonly FoundPlace[]
}
