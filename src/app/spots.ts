import {sameSpan} from '../core/offset.ts'
import {openReader} from './reading.ts'
import {selectSource} from './reader/selection.ts'
import type {Spot, State} from './state.ts'

/** Where the reader is; undefined when no article is open. */
export function spotOf({reader}: State): Spot | undefined {
  return reader && {article: reader.article, selection: reader.selection}
}

/** The state after a leap from `before`, with the way back kept when it led anywhere. */
export function leapt(before: State, after: State): State {
  const from = spotOf(before)
  const {reader} = after
  if (!from || !reader || (from.article === reader.article && sameSpan(from.selection, reader.selection))) return after
  return {...after, backs: new Map(after.backs).set(reader.article, from)}
}

/** Goes to a spot, in another article too. */
export function goTo(state: State, {article, selection}: Spot): State {
  const there = state.screen === 'reader' && state.reader?.article === article ? state : openReader(state, article)
  return selectSource(there, selection)
}
