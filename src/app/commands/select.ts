import {only, notice, type Command} from '../command.ts'
import {grownBy} from '../reader/motion.ts'
import {pageOf} from '../reader/page.ts'
import {headOf, toSource} from '../reader/selection.ts'
import {word} from '../reader/unit.ts'
import type {State} from '../state.ts'
import {go} from './move.ts'

const leaveExtend = (state: State): State => ({...state, reader: {...state.reader!, anchor: undefined}})

export const selectCommands: readonly Command[] = [
  {
    id: 'select.word.end',
    keys: ['e'],
    modes: ['reader'],
    group: 'select',
    title: {zh: '选区加到词尾，再按多一词', en: 'grow to the end of the word, then by words'},
    hint: {zh: '加词', en: 'grow'},
    run: (state, count) => only(go(state, grownBy(word), count)),
  },
  {
    id: 'select.extend',
    keys: ['v'],
    modes: ['reader'],
    group: 'select',
    title: {zh: '扩选：移动时选区跟着长', en: 'extend: motions grow the selection'},
    hint: {zh: '扩选', en: 'extend'},
    run: state => {
      const reader = state.reader!
      return only(reader.anchor ? leaveExtend(state) : {...state, reader: {...reader, anchor: reader.selection}})
    },
  },
  {
    id: 'select.swap',
    keys: ['a'],
    modes: ['reader'],
    group: 'select',
    title: {zh: '扩选时换另一端', en: 'when extending, move the other end'},
    blocked: state => (state.reader?.anchor ? undefined : {zh: '先按 ⟦select.extend⟧ 进入扩选', en: 'press ⟦select.extend⟧ first to extend'}),
    run: state => {
      const page = pageOf(state)
      // The end that has moved so far is held from now on.
      const anchor = toSource(page, headOf(page))
      const head = page.reader.head === 'end' ? 'start' : 'end'
      const said = head === 'end' ? {zh: '现在移动右端', en: 'now the right end moves'} : {zh: '现在移动左端', en: 'now the left end moves'}
      return only(notice({...state, reader: {...page.reader, anchor, head}}, said))
    },
  },
  {
    id: 'select.leave',
    keys: ['Esc'],
    modes: ['reader'],
    group: 'select',
    title: {zh: '离开扩选，再按清除查找', en: 'leave extend mode; again: clear the search'},
    run: state => {
      const reader = state.reader!
      if (reader.anchor) return only(leaveExtend(state))
      if (reader.find) return only({...state, reader: {...reader, find: undefined}})
      return only(notice(state, {zh: '按 ⟦app.back⟧ 回文章列表', en: '⟦app.back⟧ goes back to the library'}))
    },
  },
]
