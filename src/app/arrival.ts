import type {ArticleId} from '../core/article.ts'
import type {Problem} from '../core/result.ts'
import type {SearchIndex} from '../core/search/index.ts'
import type {Corpus} from './corpus.ts'
import type {Indexing} from './indexing.ts'
import type {Held} from './renewal.ts'
import type {Place} from './state.ts'

/**
 * The library after articles have come, changed or gone. What has not changed is the same object; an article that this session has read
 * stays as it was read, whatever became of its file.
 */
export interface Arrival {
  readonly corpus: Corpus
  /** Over all articles of `corpus`. */
  readonly index: SearchIndex
  /** Articles that were there and are no more, or are others under the same id: nothing of them was ever shown but their row. */
  readonly gone: ReadonlySet<ArticleId>
  /** What is stored of articles that are new, to be added to what the session holds. */
  readonly held: Held
  readonly places: ReadonlyMap<ArticleId, Place>
}

/** What a session hears of its library while it runs. */
export type LibraryNews =
  | {readonly kind: 'arrived'; readonly arrival: Arrival}
  | {readonly kind: 'indexing'; readonly indexing: Indexing}
  | {readonly kind: 'told'; readonly problems: readonly Problem[]}

/** The reading that goes on behind a session. */
export interface Reading {
  /** Ends it; what was read stays, and a later session goes on from there. */
  stop(): void
  /** Begins it again where it was over and `canGoOn`: with what is new or has changed. */
  goOn(): void
}
