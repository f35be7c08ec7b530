import type {Label} from '../core/schema.ts'
import type {Stamp, Update} from './command.ts'
import {withOthers} from './propagate.ts'
import type {State} from './state.ts'
import {labelOf, tag} from './tagging.ts'

/** `tag`, which `.` can do again where it did anything, and which says how many more places there are. */
export function tagAs(state: State, label: Label, stamp: Stamp, second: boolean): Update {
  const done = tag(state, label, stamp, second)
  return done.effects.length > 0 ? {...done, state: {...withOthers(done.state), lastTag: {label: label.id, second}}} : done
}

/** Puts the label of the last tag on the selection, in the same way. There must be one. */
export function repeatTag(state: State, stamp: Stamp): Update {
  const {label, second} = state.lastTag!
  return tagAs(state, labelOf(state, label)!, stamp, second)
}
