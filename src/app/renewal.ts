import type {ArticleId} from '../core/article.ts'
import type {State} from './state.ts'

/** What of a session the store holds. */
export type Held = Pick<State, 'annotations' | 'refusals' | 'asides' | 'done'>

/** What the store holds after others have changed it, and what is otherwise than the session had it, by id. */
export interface Renewal {
  readonly held: Held
  readonly annotations: ReadonlySet<string>
  readonly refusals: ReadonlySet<string>
  /** Articles whose done mark is another. */
  readonly marks: ReadonlySet<ArticleId>
}
