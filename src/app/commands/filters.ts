import type {Words} from '../../core/result.ts'
import {notice, only, type Command, type Update} from '../command.ts'
import {queryOf} from '../library.ts'
import {isNarrowed, noFacets} from '../list/facets.ts'
import {orders, orderTitle} from '../list/order.ts'
import {choose, groupBeyond, panelAt, panelRows, panelTo} from '../list/panel.ts'
import {relisted} from '../list/relist.ts'
import {frameOf} from '../list/window.ts'
import type {State} from '../state.ts'

const fresh = {fresh: true}

/** The list in the next order, round all of them. */
function nextOrder(state: State): Update {
  const {library} = state
  const order = orders[(orders.indexOf(library.order) + 1) % orders.length]!
  const {zh, en} = orderTitle(order, queryOf(state) !== '')
  return only(notice(relisted({...state, library: {...library, order}}, fresh), {zh: `次序：${zh}`, en: `order: ${en}`}))
}

const open = (state: State): State => relisted({...state, notice: undefined, library: {...state.library, panel: {group: 'status', value: 'unseen'}}}, fresh)

const close = (state: State): State => relisted({...state, library: {...state.library, panel: undefined}})

const clear = (state: State): State => notice(relisted({...state, library: {...state.library, facets: noFacets}}, fresh), {zh: '列出所有文章', en: 'all articles'})

/** Rows that a page of the panel goes by. */
const page = (state: State): number => Math.max(1, frameOf(state).body - 4)

const nothingChosen: Words = {zh: '没有筛选', en: 'no filter is set'}

const moves: readonly (readonly [string, readonly string[], (state: State, count: number) => State, string, string])[] = [
  ['filters.down', ['j', 'Down', 'Ctrl-n'], (state, count) => panelTo(state, panelAt(state) + count), '下一项', 'next value'],
  ['filters.up', ['k', 'Up', 'Ctrl-p'], (state, count) => panelTo(state, panelAt(state) - count), '上一项', 'previous value'],
  ['filters.page.down', ['PgDn', 'Ctrl-d'], (state, count) => panelTo(state, panelAt(state) + count * page(state)), '下一屏', 'a screen down'],
  ['filters.page.up', ['PgUp', 'Ctrl-u'], (state, count) => panelTo(state, panelAt(state) - count * page(state)), '上一屏', 'a screen up'],
  ['filters.group.next', ['l', 'Right', 'Tab'], state => panelTo(state, groupBeyond(state, 1)), '下一组', 'next group'],
  ['filters.group.previous', ['h', 'Left', 'Shift-Tab'], state => panelTo(state, groupBeyond(state, -1)), '上一组', 'previous group'],
  ['filters.first', ['g g', 'Home'], state => panelTo(state, 0), '第一项', 'first value'],
  ['filters.last', ['G', 'End'], state => panelTo(state, panelRows(state).length), '最后一项', 'last value'],
]

/** The panel beside the list in which its order and filters are chosen, and what does the same without it. */
export const filterCommands: readonly Command[] = [
  {
    id: 'library.filter',
    keys: ['f'],
    modes: ['library'],
    group: 'search',
    title: {zh: '筛选和次序：进度、标签、年份、来源，各有多少篇', en: 'filters and order: status, labels, year, publisher, each with its count'},
    hint: {zh: '筛选', en: 'filter'},
    run: state => only(open(state)),
  },
  {
    id: 'library.order',
    keys: ['o'],
    modes: ['library', 'filters'],
    group: 'view',
    title: {zh: '换次序：相关度（或文件）→ 日期 → 标题 → 进度', en: 'order: relevance (or file) → date → title → progress'},
    run: nextOrder,
  },
  {
    id: 'filters.toggle',
    keys: ['Space', 'Enter'],
    modes: ['filters'],
    group: 'search',
    title: {zh: '选上或去掉这一项', en: 'choose this value, or no longer'},
    hint: {zh: '选', en: 'choose'},
    run: state => only(choose(state)),
  },
  {
    id: 'filters.clear',
    keys: ['c'],
    modes: ['filters'],
    group: 'search',
    title: {zh: '去掉所有筛选', en: 'clear all filters'},
    hint: {zh: '全清', en: 'clear'},
    blocked: state => (isNarrowed(state.library.facets) ? undefined : nothingChosen),
    run: state => only(clear(state)),
  },
  {
    id: 'filters.leave',
    keys: ['Esc', 'q', 'f'],
    modes: ['filters'],
    group: 'app',
    title: {zh: '回到列表，筛选还在', en: 'back to the list; the filters stay'},
    hint: {zh: '回列表', en: 'list'},
    run: state => only(close(state)),
  },
  ...moves.map(([id, keys, run, zh, en]): Command => ({
    id,
    keys,
    modes: ['filters'],
    group: 'move',
    title: {zh, en},
    run: (state, count = 1) => only(run(state, count)),
  })),
]
