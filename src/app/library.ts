import {displayTitle, type Article} from '../core/article.ts'
import type {SearchHit} from '../core/search/index.ts'
import type {Update} from './command.ts'
import type {TextInput} from './input.ts'
import {needsPinyin} from './lookup.ts'
import type {State} from './state.ts'

/** One article in the list, with what the search found in it. */
export interface Listed {
  readonly article: Article
  readonly hit: SearchHit | undefined
}

const lists = new WeakMap<readonly SearchHit[] | readonly Article[], readonly Listed[]>()

/** The articles of the list in its order: all of them, or those that were found, best first. */
export function listed(state: State): readonly Listed[] {
  const {hits} = state.library
  const key = hits ?? state.corpus.articles
  let rows = lists.get(key)
  if (!rows) {
    rows = hits
      ? hits.flatMap(hit => {
          const article = state.corpus.byId.get(hit.article)
          return article ? [{article, hit}] : []
        })
      : state.corpus.articles.map(article => ({article, hit: undefined}))
    lists.set(key, rows)
  }
  return rows
}

/** Number of the row under the cursor; 0 when its article is not in the list. */
export function listPosition(state: State): number {
  const {at} = state.library
  return Math.max(0, at === undefined ? 0 : listed(state).findIndex(row => row.article.id === at))
}

/** The library with another search line. The cursor goes to the best hit whenever the words change. */
export function withQuery(state: State, input: TextInput): Update {
  const query = input.text.trim()
  if (query === state.library.input.text.trim()) return {state: {...state, library: {...state.library, input}}, effects: []}
  const hits = query === '' ? undefined : state.index.search(query)
  return {
    state: {...state, notice: undefined, library: {input, hits, at: hits ? undefined : state.library.at}},
    effects: needsPinyin(state, query) ? [{kind: 'load', what: 'pinyin'}] : [],
  }
}

/** What the list shows as an article's name. */
export const titleOf = displayTitle
