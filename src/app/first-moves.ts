import type {Stamp} from './command.ts'
import type {Key} from './key.ts'
import {listPosition} from './library.ts'
import type {State} from './state.ts'
import {update} from './update.ts'

/** What moving the cursor of the list comes to, from the first row on. */
export interface FirstMoves {
  /** The first state and what it becomes row by row. */
  readonly states: readonly State[]
  /** Keys that go one row down and one up, and do nothing else. */
  readonly down: readonly Key[]
  readonly up: readonly Key[]
}

const candidates: readonly Key[] = ['j', 'k', 'Down', 'Up']

/** What a key makes of a list, if it does no more than put the cursor into this row. */
function movedTo(row: number, state: State, key: Key, stamp: Stamp): State | undefined {
  const {state: next, effects} = update(state, {kind: 'key', key, stamp})
  return effects.length === 0 && next.screen === 'library' && next.notice === state.notice && listPosition(next) === row ? next : undefined
}

/** What keys do that are pressed before a session is there: at most `most` states. Nothing of it depends on the stamp. */
export function firstMoves(first: State, stamp: Stamp, most: number): FirstMoves {
  const down = candidates.filter(key => movedTo(1, first, key, stamp))
  const states = [first]
  for (let next = down[0] && movedTo(1, first, down[0], stamp); next && states.length < most; next = movedTo(states.length, next, down[0]!, stamp)) states.push(next)
  const second = states[1]
  return {states, down, up: second ? candidates.filter(key => movedTo(0, second, key, stamp)) : []}
}
