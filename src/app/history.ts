import {applyChange, applyRefusals, invert, joined, type Change} from '../core/annotation.ts'
import type {ArticleId} from '../core/article.ts'
import type {Update} from './command.ts'
import type {Words} from '../core/result.ts'
import type {Act, State} from './state.ts'

/** The state after a change, without a trace in the history. */
function withChange(state: State, change: Change): State {
  const touched = new Set<ArticleId>([...change.put, ...change.drop].map(annotation => annotation.article))
  const annotations = new Map(state.annotations)
  for (const article of touched) annotations.set(article, applyChange(annotations.get(article) ?? [], change, article))
  const refusals = new Map(state.refusals)
  const asked = new Set<ArticleId>([...(change.refuse ?? []), ...(change.unrefuse ?? [])].map(({article}) => article))
  for (const article of asked) refusals.set(article, applyRefusals(refusals.get(article) ?? [], change, article))
  const done = new Set(state.done)
  for (const mark of change.marks) {
    if (mark.done) done.add(mark.article)
    else done.delete(mark.article)
  }
  return {...state, annotations, refusals, done}
}

/** Applies a change and asks for it to be saved; the screen shows it as saved only when the store has said so. */
function commit(state: State, change: Change, article: ArticleId): Update {
  const next = withChange(state, change)
  return {
    state: {...next, saving: {...next.saving, waiting: next.saving.waiting + 1}},
    effects: [{kind: 'commit', change, article}],
  }
}

/** Does an act: it is applied, saved, said in a notice, and can be undone. */
export function perform(state: State, act: Act): Update {
  const {state: next, effects} = commit(state, act.change, act.article)
  return {state: {...next, history: {undo: [...state.history.undo, act], redo: []}, notice: {words: act.what, tone: 'good'}}, effects}
}

/** Makes `change` a part of the last act, so that one undo takes back both: the act that stands there now is put in its place. There must be one. */
export function extend(state: State, change: Change, what: Words): Update {
  const act = state.history.undo.at(-1)!
  const {state: next, effects} = commit(state, change, act.article)
  const longer: Act = {...act, change: joined(act.change, change), what}
  return {state: {...next, history: {undo: [...state.history.undo.slice(0, -1), longer], redo: []}, notice: {words: what, tone: 'good'}}, effects}
}

/** Takes the last act back by doing its inverse: nothing is erased from the journal. There must be one. */
export function undo(state: State): Update {
  const act = state.history.undo.at(-1)!
  const {state: next, effects} = commit(state, invert(act.change), act.article)
  const history = {undo: state.history.undo.slice(0, -1), redo: [...state.history.redo, act]}
  return {state: {...next, history, notice: {words: {zh: `已撤销：${act.what.zh}`, en: `undone: ${act.what.en}`}, tone: 'plain'}}, effects}
}

/** Does the act again that was undone last. There must be one. */
export function redo(state: State): Update {
  const act = state.history.redo.at(-1)!
  const {state: next, effects} = commit(state, act.change, act.article)
  const history = {undo: [...state.history.undo, act], redo: state.history.redo.slice(0, -1)}
  return {state: {...next, history, notice: {words: {zh: `已重做：${act.what.zh}`, en: `redone: ${act.what.en}`}, tone: 'plain'}}, effects}
}
