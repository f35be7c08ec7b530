import type {Change} from '../core/change.ts'
import {notice} from './command.ts'
import type {Renewal} from './renewal.ts'
import type {Act, State} from './state.ts'

/** Brings a session up to date with what was changed elsewhere. Acts on what has changed can no longer be taken back, nor can older ones. */
export function renewed(state: State, renewal: Renewal): State {
  const {annotations, refusals, marks} = renewal
  if (annotations.size + refusals.size + marks.size === 0) return state
  const undo = untouched(state.history.undo, renewal)
  const redo = untouched(state.history.redo, renewal)
  const cut = undo.length < state.history.undo.length
  const next: State = {...state, ...renewal.held, history: {...state.history, undo, redo, ...(cut && {cut: true})}}
  const {size} = annotations
  return size > 0
    ? notice(next, {zh: `别处改了 ${size} 条标注`, en: size === 1 ? '1 annotation changed elsewhere' : `${size} annotations changed elsewhere`})
    : notice(next, {zh: '别处改了进度', en: 'progress changed elsewhere'})
}

/** The acts that are next, down to the first one about something that has changed. */
const untouched = (acts: readonly Act[], renewal: Renewal): readonly Act[] => acts.slice(acts.findLastIndex(({change}) => touches(change, renewal)) + 1)

function touches({put, drop, lay = [], take = [], refuse = [], unrefuse = [], marks}: Change, renewal: Renewal): boolean {
  const written = [...put, ...drop, ...[...lay, ...take].map(({record}) => record)]
  return written.some(({id}) => renewal.annotations.has(id)) || [...refuse, ...unrefuse].some(({id}) => renewal.refusals.has(id)) || marks.some(({article}) => renewal.marks.has(article))
}
