import type {ArticleId} from '../core/article.ts'
import {annotationsOf, type State} from './state.ts'

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

interface Counted {
  readonly done: State['done']
  readonly corpus: State['corpus']
  readonly progress: Progress
}

const counted = new WeakMap<State['annotations'], Counted>()

/** How far the work is by now. Counted once for what is tagged and done, and without going through all articles. */
export function progressIn(state: State): Progress {
  const {annotations, done, corpus} = state
  const known = counted.get(annotations)
  if (known?.done === done && known.corpus === corpus) return known.progress
  const counts = {begun: 0, done: 0, bare: 0}
  for (const [id, {length}] of annotations) if (length > 0 && !done.has(id) && corpus.byId.has(id)) counts.begun++
  for (const id of done) {
    if (!corpus.byId.has(id)) continue
    counts.done++
    if (isBare(state, id)) counts.bare++
  }
  const progress = {...counts, unseen: corpus.articles.length - counts.begun - counts.done}
  counted.set(annotations, {done, corpus, progress})
  return progress
}

/** Articles that are not done. */
export function unfinishedIn(state: State): number {
  const {unseen, begun} = progressIn(state)
  return unseen + begun
}

const totals = new WeakMap<State['annotations'], number>()

/** How many annotations there are. */
export function tagTotal({annotations}: State): number {
  let total = totals.get(annotations)
  if (total === undefined) {
    total = 0
    for (const {length} of annotations.values()) total += length
    totals.set(annotations, total)
  }
  return total
}
