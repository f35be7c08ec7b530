import {measures} from '../../core/config.ts'
import {only, notice, type Command, type Update} from '../command.ts'
import {readerGeometry, widestMeasure} from '../reader/geometry.ts'
import {reveal} from '../reader/page.ts'
import type {State} from '../state.ts'

/** Sets the width of the text; selection and page stay on the same characters. */
function setMeasure(state: State, measure: number): Update {
  const said = {zh: `每行 ${measure} 字`, en: `${measure} characters a row`}
  return only(notice(reveal({...state, measure}, 2), said))
}

/** Characters that one press makes a row wider or narrower by. */
const stride = 2

const clamped = (measure: number): number => Math.max(measures.least, Math.min(measure, measures.most))

/** What is on the screen: a terminal narrower than the measure has the last word. */
const shown = (state: State): number => Math.floor(readerGeometry(state).measure / 2)

export const viewCommands: readonly Command[] = [
  {
    id: 'view.card',
    keys: ['K'],
    modes: ['reader', 'library'],
    group: 'view',
    title: {zh: '标签卡：定义、例子、标过的文字', en: 'label card: definition, examples, what was tagged'},
    hint: {zh: '标签卡', en: 'label'},
    run: state => only({...state, overlay: {kind: 'card', at: 0}, notice: undefined}),
  },
  {
    id: 'view.wider',
    keys: ['z +', 'z ='],
    modes: ['reader'],
    group: 'view',
    title: {zh: '正文放宽两字', en: 'text two characters wider'},
    blocked: state => {
      const most = Math.min(measures.most, widestMeasure(state.size))
      return Math.min(state.measure, shown(state)) < most ? undefined : {zh: `终端只容 ${most} 字一行`, en: `there is room for ${most} characters a row`}
    },
    run: (state, count = 1) => setMeasure(state, Math.min(widestMeasure(state.size), clamped(Math.min(state.measure, shown(state)) + stride * count))),
  },
  {
    id: 'view.narrower',
    keys: ['z -'],
    modes: ['reader'],
    group: 'view',
    title: {zh: '正文收窄两字', en: 'text two characters narrower'},
    blocked: state =>
      shown(state) > measures.least ? undefined : {zh: `一行至少 ${measures.least} 字`, en: `a row has at least ${measures.least} characters`},
    run: (state, count = 1) => setMeasure(state, clamped(Math.min(state.measure, shown(state)) - stride * count)),
  },
  {
    id: 'view.usual',
    keys: ['z 0'],
    modes: ['reader'],
    group: 'view',
    title: {zh: '正文回到平常的宽度', en: 'text back to its usual width'},
    run: state => setMeasure(state, state.usualMeasure),
  },
]
