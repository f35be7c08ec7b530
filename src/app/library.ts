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

interface Known {
  readonly only: State['library']['only']
  readonly rows: readonly Listed[]
}

const lists = new WeakMap<readonly SearchHit[] | readonly Article[], Known>()

/** The articles of the list in its order: all of them, or those that were found, best first; of these, where it is so, only some. */
export function listed(state: State): readonly Listed[] {
  const {hits, only} = state.library
  const key = hits ?? state.corpus.articles
  const known = lists.get(key)
  if (known && known.only === only) return known.rows
  const all: readonly Listed[] = hits
    ? hits.flatMap(hit => {
        const article = state.corpus.byId.get(hit.article)
        return article ? [{article, hit}] : []
      })
    : state.corpus.articles.map(article => ({article, hit: undefined}))
  const rows = only ? all.filter(({article}) => only.has(article.id)) : all
  lists.set(key, {only, rows})
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
    state: {...state, notice: undefined, library: {...state.library, input, hits, at: hits ? undefined : state.library.at}},
    effects: needsPinyin(state, query) ? [{kind: 'load', what: 'pinyin'}] : [],
  }
}

/** What the list shows as an article's name. */
export const titleOf = displayTitle
