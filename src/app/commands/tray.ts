import type {Words} from '../../core/result.ts'
import {notice, only, type Command, type Update} from '../command.ts'
import {accept, attach, dropItem, leaveTray, selectedFor} from '../deciding.ts'
import {wrapped} from '../exporting.ts'
import {remember} from '../reading.ts'
import type {State} from '../state.ts'
import {choiceOf, choicesOf, currentItem, showItem, trayIsEmpty} from '../tray.ts'
import {refused} from './tag.ts'

/** Opens the tray where it was left, else at the first item of the open article or of the one under the cursor, else at the first of all. */
function open(state: State): Update {
  const opened: State = {...state, notice: undefined, tray: {...state.tray, from: {screen: state.screen, reader: state.reader}}}
  const {item, items} = currentItem(opened)!
  const here = item.key === state.tray.item ? item : (items.find(({article}) => article === (state.screen === 'library' ? state.library.at : state.reader?.article)) ?? item)
  return only(showItem(opened, here))
}

/** To another item; says so at the ends. */
export function stepItem(state: State, by: number): Update {
  const {at, items} = currentItem(state)!
  const to = Math.max(0, Math.min(at + by, items.length - 1))
  if (to !== at) return only(showItem(state, items[to]!))
  return only(notice(state, by > 0 ? {zh: '这是最后一条', en: 'this is the last one'} : {zh: '这是第一条', en: 'this is the first one'}))
}

/** To another choice of the item; goes round. */
function turn(state: State, by: number): Update {
  const {item} = currentItem(state)!
  return only(showItem(state, item, wrapped(choiceOf(state, item) + by, choicesOf(item).length)))
}

const oneChoice = (state: State): Words | undefined => {
  const found = currentItem(state)
  return found && choicesOf(found.item).length > 1 ? undefined : {zh: '没有别的可选', en: 'there is no other choice'}
}

const placeless = (state: State): Words | undefined =>
  currentItem(state)?.item.kind === 'orphaned'
    ? {zh: '原文里没有这段话了：⟦tray.drop⟧ 删去，⟦tray.attach⟧ 放到选区，⟦tray.down⟧ 留着', en: 'its text is gone: ⟦tray.drop⟧ drops it, ⟦tray.attach⟧ puts it on the selection, ⟦tray.down⟧ keeps it'}
    : undefined

const stray = (state: State): Words | undefined => {
  const item = currentItem(state)?.item
  return refused(state) ?? (item && 'aside' in item ? undefined : {zh: '这一条不能删：选一个，或者留着', en: 'this one cannot be dropped: choose, or keep it'})
}

const unattached = (state: State): Words | undefined => {
  const item = currentItem(state)?.item
  if (!item || !('aside' in item)) return refused(state) ?? {zh: '这一条有它的位置', en: 'this one has its place'}
  return refused(state) ?? (selectedFor(state, item) ? undefined : {zh: '先按 ⟦tray.go⟧ 到文中选好字，再开 ⟦tray.open⟧', en: 'first ⟦tray.go⟧, select the text, then ⟦tray.open⟧ again'})
}

/** Leaves the tray for the reader, at the place that is shown. */
function go(state: State): Update {
  const {reader} = state
  const from = state.tray.from!
  const left = remember({...state, reader: from.reader})
  return only({...left, reader, screen: 'reader', tray: {...state.tray, from: undefined}})
}

export const trayCommands: readonly Command[] = [
  {
    id: 'tray.open',
    keys: ['g r'],
    modes: ['reader', 'library'],
    group: 'work',
    title: {zh: '待定：失了位置的、有几个版本的、随文移动的标注', en: 'undecided: tags that lost their place, have two versions, or moved'},
    blocked: state => (trayIsEmpty(state) ? {zh: '没有待定的标注', en: 'nothing to decide'} : undefined),
    run: open,
  },
  {
    id: 'tray.accept',
    keys: ['Enter', 'y'],
    modes: ['tray'],
    group: 'tag',
    title: {zh: '待定：就用显示的这处、这个版本（前加数字：第几个）', en: 'undecided: take the place or version shown (a number before it: which)'},
    hint: {zh: '采用', en: 'take'},
    blocked: state => refused(state) ?? placeless(state),
    run: (state, count, stamp) => accept(state, count, stamp),
  },
  {
    id: 'tray.next',
    keys: ['l', 'Right', 'n'],
    modes: ['tray'],
    group: 'move',
    title: {zh: '待定：下一处、下一个版本', en: 'undecided: next place or version'},
    hint: {zh: '换一个', en: 'another'},
    blocked: oneChoice,
    run: (state, count = 1) => turn(state, count),
  },
  {
    id: 'tray.previous',
    keys: ['h', 'Left', 'N'],
    modes: ['tray'],
    group: 'move',
    title: {zh: '待定：上一处、上一个版本', en: 'undecided: place or version before'},
    blocked: oneChoice,
    run: (state, count = 1) => turn(state, -count),
  },
  {
    id: 'tray.drop',
    keys: ['x'],
    modes: ['tray'],
    group: 'tag',
    title: {zh: '待定：删去这条标注', en: 'undecided: delete the tag'},
    hint: {zh: '删去', en: 'drop'},
    blocked: stray,
    run: dropItem,
  },
  {
    id: 'tray.attach',
    keys: ['a'],
    modes: ['tray'],
    group: 'tag',
    title: {zh: '待定：放到打开时选中的文字上', en: 'undecided: put it on what was selected'},
    hint: {zh: '放到选区', en: 'on selection'},
    blocked: unattached,
    run: (state, _count, stamp) => attach(state, stamp),
  },
  {
    id: 'tray.down',
    keys: ['j', 'Down', 'Tab', 'Space'],
    modes: ['tray'],
    group: 'move',
    title: {zh: '待定：留着，看下一条', en: 'undecided: keep it, next one'},
    hint: {zh: '留着', en: 'keep'},
    run: (state, count = 1) => stepItem(state, count),
  },
  {
    id: 'tray.up',
    keys: ['k', 'Up', 'Shift-Tab'],
    modes: ['tray'],
    group: 'move',
    title: {zh: '待定：上一条', en: 'undecided: the one before'},
    run: (state, count = 1) => stepItem(state, -count),
  },
  {
    id: 'tray.go',
    keys: ['o'],
    modes: ['tray'],
    group: 'app',
    title: {zh: '待定：到文中这一处去', en: 'undecided: go to this place in the text'},
    hint: {zh: '去文中', en: 'go there'},
    blocked: state => (state.screen === 'reader' ? undefined : {zh: '这篇文章是空的', en: 'the article is empty'}),
    run: go,
  },
  {
    id: 'tray.leave',
    keys: ['Esc', 'q'],
    modes: ['tray'],
    group: 'app',
    title: {zh: '离开待定', en: 'leave the undecided'},
    hint: {zh: '离开', en: 'leave'},
    run: state => only(leaveTray(state)),
  },
]
