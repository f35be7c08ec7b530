import type {ArticleId} from '../core/article.ts'
import type {Arrival} from './arrival.ts'
import {queryOf} from './library.ts'
import type {State} from './state.ts'

/** Takes in articles that have come, changed or gone while the session runs. The cursor stays on its article; what is open stays as it is. */
export function arrived(state: State, {corpus, index, gone, held, places}: Arrival): State {
  const at = state.library.at ?? (queryOf(state) === '' ? corpus.articles[0]?.id : undefined)
  return {
    ...state,
    corpus,
    index,
    annotations: joined(state.annotations, held.annotations, gone),
    refusals: joined(state.refusals, held.refusals, gone),
    asides: joined(state.asides, held.asides, gone),
    done: held.done.size + gone.size === 0 ? state.done : new Set([...[...state.done].filter(id => !gone.has(id)), ...held.done]),
    places: joined(state.places, places, gone),
    library: {...state.library, at},
  }
}

function joined<T>(before: ReadonlyMap<ArticleId, T>, news: ReadonlyMap<ArticleId, T>, gone: ReadonlySet<ArticleId>): ReadonlyMap<ArticleId, T> {
  if (news.size + gone.size === 0) return before
  return new Map([...[...before].filter(([id]) => !gone.has(id)), ...news])
}
