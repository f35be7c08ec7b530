import {notice, only, type Command, type Stamp, type Update} from './command.ts'
import type {State} from './state.ts'

/** What comes of asking for a command, by its key or by name: why it can do nothing now, a wait for the character it takes, or its act. */
export function obey(state: State, command: Command, count: number | undefined, stamp: Stamp): Update {
  const why = command.blocked?.(state)
  if (why) return only(notice(state, why))
  return command.takes ? only({...state, awaiting: {command: command.id, count}}) : command.run(state, count, stamp)
}
