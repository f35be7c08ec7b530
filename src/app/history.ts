import type {Annotation} from '../core/annotation.ts'
import type {ArticleId} from '../core/article.ts'
import {byArticle} from '../core/by-article.ts'
import {applyAsides, applyChange, applyRefusals, invert, joined, type Change} from '../core/change.ts'
import type {Update} from './command.ts'
import type {Words} from '../core/result.ts'
import {withEntries} from '../core/shared-map.ts'
import type {Act, History, State, Step} from './state.ts'

/** The state after a change, without a trace in the history. */
function withChange(state: State, change: Change): State {
  // An act may be about thousands of articles: each takes what is its own.
  const put = byArticle(change.put)
  const drop = byArticle(change.drop)
  const annotations = withEntries(state.annotations, listsOf([...put.keys(), ...drop.keys()], article => {
    const own: Change = {put: put.get(article) ?? [], drop: drop.get(article) ?? [], marks: []}
    return applyChange(state.annotations.get(article) ?? [], own, article)
  }))
  const asked = [...(change.refuse ?? []), ...(change.unrefuse ?? [])].map(({article}) => article)
  const refusals = withEntries(state.refusals, listsOf(asked, article => applyRefusals(state.refusals.get(article) ?? [], change, article)))
  const aside = [...(change.lay ?? []), ...(change.take ?? [])].map(({article}) => article)
  const asides = withEntries(state.asides, listsOf(aside, article => applyAsides(state.asides.get(article) ?? [], change, article)))
  return {...state, annotations, refusals, asides, done: marked(state.done, change.marks)}
}

/** What becomes of the articles that are named, however often. */
const listsOf = <T>(articles: readonly ArticleId[], listOf: (article: ArticleId) => readonly T[]): ReadonlyMap<ArticleId, readonly T[]> =>
  new Map([...new Set(articles)].map(article => [article, listOf(article)]))

function marked(before: State['done'], marks: Change['marks']): State['done'] {
  if (marks.length === 0) return before
  const done = new Set(before)
  for (const mark of marks) {
    if (mark.done) done.add(mark.article)
    else done.delete(mark.article)
  }
  return done
}

/** Applies a change and asks for it to be saved; the screen shows it as saved only when the store has said so. */
function commit(state: State, change: Change, step: Step): Update {
  const next = withChange(state, change)
  return {
    state: {...next, saving: {...next.saving, waiting: next.saving.waiting + 1}},
    effects: [{kind: 'commit', change, article: step.act.article, step}],
  }
}

const moved = (state: State, undone: readonly Act[], redone: readonly Act[]): History => ({...state.history, undo: undone, redo: redone})

/**
 * A change with what it brings along: what is written under an id settles a conflict over it, so that other records of that id go; and a tag
 * that is written stands where it was written.
 */
function whole(state: State, change: Change): Change {
  const written = new Set([...change.put, ...change.drop, ...(change.lay ?? [])].map(({id}) => id))
  const articles = new Set([...change.put, ...change.drop].map(({article}) => article))
  const taken = new Set(change.take?.map(({id}) => id))
  const rivals = [...articles].flatMap(article => (state.asides.get(article) ?? []).filter(({id, rival, record}) => rival && written.has(record.id) && !taken.has(id)))
  const put = change.put.some(({moved}) => moved) ? change.put.map(standing) : change.put
  return {...change, put, ...(rivals.length > 0 && {take: [...(change.take ?? []), ...rivals]})}
}

function standing(annotation: Annotation): Annotation {
  const {moved: _moved, ...rest} = annotation
  return rest
}

/** Does an act: it is applied, saved, said in a notice, and can be undone. */
export function perform(state: State, {change, ...said}: Act): Update {
  const act: Act = {...said, change: whole(state, change)}
  const {state: next, effects} = commit(state, act.change, {kind: 'act', act})
  return {state: {...next, history: moved(state, [...state.history.undo, act], []), notice: {words: act.what, tone: 'good'}}, effects}
}

/** Makes `change` a part of the last act, so that one undo takes back both: the act that stands there now is put in its place. There must be one. */
export function extend(state: State, change: Change, what: Words): Update {
  const was = state.history.undo.at(-1)!
  const longer: Act = {...was, change: joined(was.change, change), what}
  const {state: next, effects} = commit(state, change, {kind: 'more', act: longer, was})
  return {state: {...next, history: moved(state, [...state.history.undo.slice(0, -1), longer], []), notice: {words: what, tone: 'good'}}, effects}
}

/** Takes the last act back by doing its inverse: nothing is erased from the journal. There must be one. */
export function undo(state: State): Update {
  const act = state.history.undo.at(-1)!
  const {state: next, effects} = commit(state, invert(act.change), {kind: 'undo', act})
  const history = moved(state, state.history.undo.slice(0, -1), [...state.history.redo, act])
  return {state: {...next, history, notice: {words: {zh: `已撤销：${act.what.zh}`, en: `undone: ${act.what.en}`}, tone: 'plain'}}, effects}
}

/** Does the act again that was undone last. There must be one. */
export function redo(state: State): Update {
  const act = state.history.redo.at(-1)!
  const {state: next, effects} = commit(state, act.change, {kind: 'redo', act})
  const history = moved(state, [...state.history.undo, act], state.history.redo.slice(0, -1))
  return {state: {...next, history, notice: {words: {zh: `已重做：${act.what.zh}`, en: `redone: ${act.what.en}`}, tone: 'plain'}}, effects}
}
