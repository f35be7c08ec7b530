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

const steps: readonly Key[] = ['j', 'Down', 'Tab']
const moves: readonly Key[] = [...steps, 'k', 'Up', 'Shift-Tab', 'G', 'End', 'Home', 'PgDn', 'PgUp']
const opening: readonly Key[] = ['Enter', 'l', 'Right', 'Space']
const others: readonly Key[] = ['?', '/', ':', 'K']

/**
 * What a session comes to that begins with this state and gets no other keys than the most usual ones: the cursor in the first `rows` rows
 * of the list, and what is opened from the first, but for a long article. A key that has an effect beyond the state is none of them, and nothing depends on the stamp.
 */
export function firstKeys(first: State, stamp: Stamp, rows: number): readonly Reached[] {
  const after = (state: State, key: Key): State | undefined => {
    const {state: next, effects} = update(state, {kind: 'key', key, stamp})
    return effects.length === 0 && next.notice === state.notice && next !== state ? next : undefined
  }
  const states = [first]
  const below = (): State | undefined => steps.map(key => after(states.at(-1)!, key)).find(next => next && inList(next) && listPosition(next) === states.length)
  for (let next = below(); next && states.length < rows; next = below()) states.push(next)
  const reached = states.map(state => ({state, keys: new Map<Key, number>()}))
  for (const {state, keys} of reached) {
    for (const key of moves) {
      const next = after(state, key)
      const to = next ? states.findIndex(other => alike(next, other)) : -1
      if (to >= 0) keys.set(key, to)
    }
  }
  // A long article takes its time to open.
  for (const key of [...(ordinaryHere(first) ? opening : []), ...others]) {
    const state = after(first, key)
    if (!state) continue
    const known = reached.findIndex(other => alike(state, other.state))
    reached[0]!.keys.set(key, known >= 0 ? known : reached.push({state, keys: new Map()}) - 1)
  }
  return reached
}

const inList = ({screen, overlay}: State): boolean => screen === 'library' && !overlay

/** True where nothing differs but what says the same: the way to a state is not seen in it. */
function alike(one: State, other: State): boolean {
  return same(one, other, ['library']) && same(one.library, other.library, [])
}

function same<T extends object>(one: T, other: T, but: readonly string[]): boolean {
  const names = Object.keys(one) as (string & keyof T)[]
  return names.length === Object.keys(other).length && names.every(name => but.includes(name) || Object.is(one[name], other[name]))
}
