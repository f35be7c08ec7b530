import type {Span} from '../core/offset.ts'
import type {Slices} from '../core/slices.ts'
import type {State} from './state.ts'

/** The hits of a query in the open article, in reading order: as in the library, either script, any width, pinyin. */
export function hitsIn(state: State, query: string): readonly Span[] {
  return state.reader ? state.index.find(state.reader.article, query) : []
}

/** As `hitsIn`. */
export function* hitsInSlices(state: State, query: string): Slices<readonly Span[]> {
  return state.reader ? yield* state.index.findInSlices(state.reader.article, query) : []
}

/** True when a query has Latin letters and the pinyin table, which they may mean, is not loaded yet. */
export function needsPinyin(state: State, query: string): boolean {
  return !state.index.hasPinyin && /[a-zü]/i.test(query)
}
