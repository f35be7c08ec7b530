import type {ArticleId} from '../core/article.ts'
import {annotationsOf, statusOf, type State} from './state.ts'

/** How far the work on the articles is, in articles. */
export interface Progress {
  readonly unseen: number
  readonly begun: number
  readonly done: number
  /** Of those that are done: read, and nothing to tag. */
  readonly bare: number
}

/** True when an article is done and has no tag: it was read, and there was nothing to tag. */
export const isBare = (state: State, article: ArticleId): boolean => state.done.has(article) && annotationsOf(state, article).length === 0

export function progressIn(state: State): Progress {
  const counts = {unseen: 0, begun: 0, done: 0, bare: 0}
  for (const {id} of state.corpus.articles) {
    counts[statusOf(state, id)]++
    if (isBare(state, id)) counts.bare++
  }
  return counts
}
