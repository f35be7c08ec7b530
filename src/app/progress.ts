import type {Annotation} from '../core/annotation.ts'
import type {ArticleId} from '../core/article.ts'
import {Sum} from '../core/sum.ts'
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

type Lineage = State['corpus']['lineage']

interface Counting {
  readonly done: State['done']
  readonly corpus: State['corpus']
  /** Articles that are there and done. */
  readonly finished: number
  /** Of all with tags: those that are done, and those that are not. */
  readonly tagged: Sum<ArticleId, readonly Annotation[]>
  readonly begun: Sum<ArticleId, readonly Annotation[]>
}

const countings = new WeakMap<Lineage, Counting>()

function countingIn({done, corpus}: State): Counting {
  const known = countings.get(corpus.lineage)
  if (known?.done === done && known.corpus === corpus) return known
  const has = (list: readonly Annotation[], id: ArticleId): boolean => list.length > 0 && corpus.byId.has(id)
  let finished = 0
  for (const id of done) if (corpus.byId.has(id)) finished++
  const counting: Counting = {
    done,
    corpus,
    finished,
    tagged: new Sum((list, id) => (has(list, id) && done.has(id) ? 1 : 0)),
    begun: new Sum((list, id) => (has(list, id) && !done.has(id) ? 1 : 0)),
  }
  countings.set(corpus.lineage, counting)
  return counting
}

/** How far the work is by now. Counted by what has changed, and without going through all articles. */
export function progressIn(state: State): Progress {
  const {finished, tagged, begun} = countingIn(state)
  const open = begun.in(state.annotations)
  return {begun: open, done: finished, bare: finished - tagged.in(state.annotations), unseen: state.corpus.articles.length - open - finished}
}

/** Articles that are not done. */
export function unfinishedIn(state: State): number {
  const {unseen, begun} = progressIn(state)
  return unseen + begun
}

const totals = new WeakMap<Lineage, Sum<ArticleId, readonly Annotation[]>>()

/** How many annotations there are. */
export function tagTotal({annotations, corpus: {lineage}}: State): number {
  let total = totals.get(lineage)
  if (!total) totals.set(lineage, (total = new Sum(({length}) => length)))
  return total.in(annotations)
}
