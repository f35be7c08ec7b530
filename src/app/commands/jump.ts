import {only, type Command, type Effect} from '../command.ts'
import {jumpTo, leaveJump, stepJump} from '../jump.ts'
import type {State} from '../state.ts'

const pinyin = (state: State): readonly Effect[] => (state.index.hasPinyin ? [] : [{kind: 'load', what: 'pinyin'}])

const noJump = (state: State) => (state.sought === undefined ? {zh: '先按 ⟦jump.to⟧ 和一个字', en: 'press ⟦jump.to⟧ and a character first'} : undefined)

export const jumpCommands: readonly Command[] = [
  {
    id: 'jump.to',
    keys: ['f'],
    modes: ['reader'],
    group: 'move',
    title: {zh: '跳到某字（字母也指拼音首字母），多处时按提示键', en: 'jump to a character (a letter also means pinyin); several: press a hint'},
    hint: {zh: '跳', en: 'jump'},
    takes: 'character',
    needs: pinyin,
    run: (state, count, _stamp, character) => jumpTo(state, character!, count),
  },
  {
    id: 'jump.next',
    keys: [';'],
    modes: ['reader'],
    group: 'move',
    title: {zh: '再跳到下一处', en: 'repeat the jump forward'},
    blocked: noJump,
    run: (state, count = 1) => stepJump(state, 1, count),
  },
  {
    id: 'jump.previous',
    keys: [','],
    modes: ['reader'],
    group: 'move',
    title: {zh: '再跳到上一处', en: 'repeat the jump backward'},
    blocked: noJump,
    run: (state, count = 1) => stepJump(state, -1, count),
  },
  {
    id: 'jump.leave',
    keys: ['Esc', 'Ctrl-c'],
    modes: ['jump'],
    group: 'move',
    title: {zh: '不跳了', en: 'leave the jump'},
    hint: {zh: '不跳', en: 'stay'},
    run: state => only(leaveJump(state)),
  },
]
