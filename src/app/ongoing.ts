import type {Words} from '../core/result.ts'
import {firstSlice, inOne, type Slice, type Slices} from '../core/slices.ts'
import {notice, only, type Update} from './command.ts'
import type {Corpus} from './corpus.ts'
import type {State, Ongoing} from './state.ts'

/** What comes of work, for the state in which it comes to its end. */
export type Outcome = (state: State) => Update

/** How work goes on, and what it was begun on: with anything else it cannot go on. */
interface Rest {
  readonly next: () => Slice<Outcome>
  readonly ground: State
}

const rests = new WeakMap<Ongoing, Rest>()

/** Begins work. What fits into one slice is done in this step, and so is all of it where something else goes on already. */
export const begin = (state: State, title: Words, slices: Slices<Outcome>): Update =>
  state.ongoing ? inOne(slices)(state) : advanced(state, title, firstSlice(slices), state)

/** Does the next slice of the work that is going on. There must be some. */
export function goOn(state: State): Update {
  const rest = rests.get(state.ongoing!)
  if (!rest) throw new Error(`work that nobody began: ${state.ongoing!.title.en}`)
  const {next, ground} = rest
  if (stands(ground, state)) return advanced(state, state.ongoing!.title, next(), state)
  return only(notice({...state, ongoing: undefined}, {zh: '没有做完：其间标注或文本变了', en: 'not finished: the tags or the text have changed meanwhile'}, 'bad'))
}

/** True when what was there is as it was; more articles may have come. */
const stands = (before: State, now: State): boolean =>
  before.reader?.view === now.reader?.view && holds(before.annotations, now.annotations) && holds(before.refusals, now.refusals) && isHeld(before.corpus, now.corpus)

const isHeld = (before: Corpus, {byId, lineage}: Corpus): boolean => before.lineage === lineage || before.articles.every(article => byId.get(article.id) === article)

function holds<K, V>(before: ReadonlyMap<K, V>, now: ReadonlyMap<K, V>): boolean {
  if (before === now) return true
  for (const [key, value] of before) if (now.get(key) !== value) return false
  return true
}

function advanced(state: State, title: Words, slice: Slice<Outcome>, ground: State): Update {
  if (slice.done) return slice.result({...state, ongoing: undefined})
  const ongoing: Ongoing = {title, percent: Math.floor(slice.share * 100)}
  rests.set(ongoing, {next: slice.next, ground})
  return {state: {...state, ongoing}, effects: [{kind: 'go on'}]}
}

/** Gives up the work that is going on: nothing has happened. */
export const giveUp = (state: State): State => notice({...state, ongoing: undefined}, {zh: '停下了，什么也没变', en: 'stopped; nothing has changed'})
