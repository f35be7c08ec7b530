import {notice, only, type Command, type Stamp, type Update} from './command.ts'
import {leapt} from './spots.ts'
import type {State} from './state.ts'

/** What comes of asking for a command, by its key or by name: why it can do nothing now, a wait for the character it takes, or its act. */
export function obey(state: State, command: Command, count: number | undefined, stamp: Stamp): Update {
  const why = command.blocked?.(state)
  if (why) return only(notice(state, why))
  if (command.takes) return {state: {...state, awaiting: {command: command.id, count}}, effects: command.needs?.(state) ?? []}
  return act(state, command, count, stamp)
}

/** Runs a command that has all it takes; where it leads away, the way back is kept. */
export function act(state: State, command: Command, count: number | undefined, stamp: Stamp, character?: string): Update {
  const done = character === undefined ? command.run(state, count, stamp) : command.run(state, count, stamp, character)
  return command.leaps ? {...done, state: leapt(state, done.state)} : done
}
