import type {Words} from '../../core/result.ts'
import {notice, only, type Command, type Update} from '../command.ts'
import {turned, wrapped} from '../exporting.ts'
import type {State} from '../state.ts'

const running: Words = {zh: '正在导出…', en: 'exporting…'}

function cannot({exporting}: State): Words | undefined {
  if (!exporting) return {zh: '这里不能导出', en: 'nothing can be exported here'}
  return exporting.running ? running : undefined
}

const withField = (state: State, at: number | undefined): State => ({...state, exporting: {...state.exporting!, at}})

/** To another field; goes round. */
function step(state: State, by: number): Update {
  const {menu, choice, at} = state.exporting!
  return only(withField(state, wrapped(at! + by, menu(choice).fields.length)))
}

function turn(state: State, by: number): Update {
  const {menu, choice, at} = state.exporting!
  const field = menu(choice).fields[at!]
  if (field?.idle) return only(notice(state, field.idle))
  return only({...state, exporting: {...state.exporting!, choice: turned(state.exporting!, at!, by)}})
}

function run(state: State): Update {
  const {menu, choice} = state.exporting!
  const {target} = menu(choice)
  if (!target.ok) return only(notice(state, target.problem.message, 'bad'))
  const closed: State = {...state, exporting: {...state.exporting!, at: undefined, running: true}}
  return {state: notice(closed, running), effects: [{kind: 'export', choice}]}
}

export const exportCommands: readonly Command[] = [
  {
    id: 'export.open',
    keys: ['E'],
    modes: ['reader', 'library'],
    group: 'work',
    title: {zh: '导出训练集', en: 'export a training set'},
    hint: {zh: '导出', en: 'export'},
    blocked: cannot,
    run: state => only({...withField(state, 0), notice: undefined}),
  },
  {
    id: 'export.run',
    keys: ['Enter'],
    modes: ['export'],
    group: 'work',
    title: {zh: '导出', en: 'export'},
    run,
  },
  {
    id: 'export.down',
    keys: ['j', 'Down', 'Tab'],
    modes: ['export'],
    group: 'move',
    title: {zh: '下一项', en: 'next field'},
    run: (state, count = 1) => step(state, count),
  },
  {
    id: 'export.up',
    keys: ['k', 'Up', 'Shift-Tab'],
    modes: ['export'],
    group: 'move',
    title: {zh: '上一项', en: 'previous field'},
    run: (state, count = 1) => step(state, -count),
  },
  {
    id: 'export.next',
    keys: ['l', 'Right', 'Space'],
    modes: ['export'],
    group: 'work',
    title: {zh: '换成后一种', en: 'take the next option'},
    run: (state, count = 1) => turn(state, count),
  },
  {
    id: 'export.previous',
    keys: ['h', 'Left'],
    modes: ['export'],
    group: 'work',
    title: {zh: '换成前一种', en: 'take the option before'},
    run: (state, count = 1) => turn(state, -count),
  },
  {
    id: 'export.leave',
    keys: ['Esc', 'q', 'E'],
    modes: ['export'],
    group: 'app',
    title: {zh: '不导出了', en: 'leave without exporting'},
    run: state => only(withField(state, undefined)),
  },
]
