import type {Stamp} from './command.ts'
import type {Key} from './key.ts'
import {listPosition, ordinaryHere} from './library.ts'
import type {State} from './state.ts'
import {update} from './update.ts'

/** A state that keys come to before a session is there, and by number the states that keys make of it. */
export interface Reached {
  readonly state: State
  readonly keys: ReadonlyMap<Key, number>
}

const moves: readonly Key[] = ['j', 'k', 'Down', 'Up']
const open: Key = 'Enter'
const others: readonly Key[] = [open, '?']

/**
 * What a session comes to that begins with this state and gets no other keys than the most usual ones: the cursor in the first `rows` rows
 * of the list, and what is opened from the first, but for a long article. A key that has an effect beyond the state is none of them, and nothing depends on the stamp.
 */
export function firstKeys(first: State, stamp: Stamp, rows: number): readonly Reached[] {
  const after = (state: State, key: Key): State | undefined => {
    const {state: next, effects} = update(state, {kind: 'key', key, stamp})
    return effects.length === 0 && next.notice === state.notice && next !== state ? next : undefined
  }
  const movedTo = (row: number, state: State | undefined, key: Key): State | undefined => {
    const next = state && after(state, key)
    return next?.screen === 'library' && !next.overlay && listPosition(next) === row ? next : undefined
  }
  const down = moves.filter(key => movedTo(1, first, key))
  const states = [first]
  for (let next = down[0] && movedTo(1, first, down[0]); next && states.length < rows; next = movedTo(states.length, next, down[0]!)) states.push(next)
  const up = moves.filter(key => movedTo(0, states[1], key))
  const reached = states.map((state, row) => ({
    state,
    keys: new Map([...down.map(key => [key, row + 1] as const), ...up.map(key => [key, row - 1] as const)].filter(([, to]) => to in states)),
  }))
  for (const key of others) {
    // A long article takes its time to open.
    const state = key === open && !ordinaryHere(first) ? undefined : after(first, key)
    if (state) reached[0]!.keys.set(key, reached.push({state, keys: new Map()}) - 1)
  }
  return reached
}
