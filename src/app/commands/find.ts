import {compareSpans, type Span} from '../../core/offset.ts'
import type {Slices} from '../../core/slices.ts'
import {only, notice, type Command, type Update} from '../command.ts'
import {emptyInput} from '../input.ts'
import {hitsInSlices, needsPinyin} from '../lookup.ts'
import {begin, type Outcome} from '../ongoing.ts'
import {selectSource} from '../reader/selection.ts'
import {leapt} from '../spots.ts'
import type {State} from '../state.ts'

/** Selects the hit after the selection (or before it), going round at the end. */
export function stepHit(state: State, by: 1 | -1, inclusive = false): State {
  const reader = state.reader!
  const hits = reader.find?.hits ?? []
  if (hits.length === 0) return notice(state, {zh: `文中没有「${reader.find?.query ?? ''}」`, en: `no "${reader.find?.query ?? ''}" in this article`}, 'bad')
  const place = (hit: Span): number => compareSpans(hit, reader.selection) * by
  const ordered = by === 1 ? hits : hits.toReversed()
  const ahead = ordered.find(hit => place(hit) > 0 || (inclusive && hit.from >= reader.selection.from))
  const hit = ahead ?? ordered[0]!
  const number = `${hits.indexOf(hit) + 1}/${hits.length}`
  const round = ahead ? {zh: '', en: ''} : {zh: '，已绕回', en: ', went round'}
  return notice(selectSource(state, hit), {zh: `第 ${number} 处${round.zh}`, en: `hit ${number}${round.en}`})
}

function leave(state: State): State {
  return {...state, typing: undefined, input: emptyInput}
}

function submit(state: State): Update {
  const query = state.input.text.trim()
  const closed = leave(state)
  if (query === '') return only({...closed, reader: {...closed.reader!, find: undefined}})
  return begin(closed, {zh: `正在找「${query}」`, en: `looking for "${query}"`}, finding(closed, query))
}

function* finding(state: State, query: string): Slices<Outcome> {
  const hits = yield* hitsInSlices(state, query)
  return there => {
    const found: State = {...there, reader: {...there.reader!, find: {query, hits}}}
    return {state: leapt(there, stepHit(found, 1, true)), effects: needsPinyin(found, query) ? [{kind: 'load', what: 'pinyin'}] : []}
  }
}

const noSearch = (state: State) => (state.reader?.find ? undefined : {zh: '先按 ⟦find.open⟧ 查找', en: 'press ⟦find.open⟧ to search first'})

export const findCommands: readonly Command[] = [
  {
    id: 'find.open',
    keys: ['/'],
    modes: ['reader'],
    group: 'search',
    title: {zh: '在文中查找（简繁、拼音皆可）', en: 'search in the article (either script, pinyin too)'},
    hint: {zh: '查找', en: 'find'},
    run: state => only({...state, typing: 'find', input: emptyInput, notice: undefined}),
  },
  {
    id: 'find.next',
    keys: ['n'],
    modes: ['reader'],
    group: 'search',
    title: {zh: '下一处', en: 'next hit'},
    blocked: noSearch,
    leaps: true,
    run: state => only(stepHit(state, 1)),
  },
  {
    id: 'find.previous',
    keys: ['N'],
    modes: ['reader'],
    group: 'search',
    title: {zh: '上一处', en: 'previous hit'},
    blocked: noSearch,
    leaps: true,
    run: state => only(stepHit(state, -1)),
  },
  {
    id: 'find.submit',
    keys: ['Enter'],
    modes: ['find'],
    group: 'search',
    title: {zh: '到第一处', en: 'go to the first hit'},
    hint: {zh: '到第一处', en: 'go'},
    run: submit,
  },
  {
    id: 'find.cancel',
    keys: ['Esc', 'Ctrl-c'],
    modes: ['find'],
    group: 'search',
    title: {zh: '不找了', en: 'cancel the search'},
    hint: {zh: '取消', en: 'cancel'},
    run: state => only(leave(state)),
  },
]
