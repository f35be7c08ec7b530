import type {ArticleId} from '../../core/article.ts'
import type {Words} from '../../core/result.ts'
import {only, notice, type Command, type Update} from '../command.ts'
import {emptyInput} from '../input.ts'
import {listed, listedHere, listPosition, type Listed} from '../library.ts'
import {isIndexing} from '../indexing.ts'
import {noFacets, isNarrowed} from '../list/facets.ts'
import {relisted} from '../list/relist.ts'
import {cursorAt, windowOf} from '../list/window.ts'
import {isReadable, openReader} from '../reading.ts'
import type {State} from '../state.ts'

/** Moves the cursor of the list to row `to`, clamped; says so when it stands there already. */
function goTo(state: State, to: number): State {
  const {length} = listed(state)
  if (length === 0) return notice(state, {zh: '列表里没有文章', en: 'there is no article in the list'})
  const at = Math.max(0, Math.min(to, length - 1))
  const there = cursorAt(state, at)
  if (at !== listPosition(state)) return there
  return notice(there, at === 0 && to <= 0 ? {zh: '这是第一篇', en: 'this is the first article'} : {zh: '这是最后一篇', en: 'this is the last article'})
}

const step = (state: State, by: number): Update => only(goTo(state, listPosition(state) + by))

/** Opens the article under the cursor of the list. */
export function openListed(state: State): Update {
  const row = listedHere(state)
  if (!row) return only(notice(state, {zh: '没有可打开的文章', en: 'no article to open'}, 'bad'))
  if (!isReadable(state, row.article)) return only(notice(state, {zh: `${row.article.file} 是空的`, en: `${row.article.file} is empty`}, 'bad'))
  return only(openHit(state, row))
}

/** Opens an article at the first hit of the search, with the others lit for `n`. */
function openHit(state: State, row: Listed): State {
  const {hit} = row
  const first = hit?.matches[0]
  if (!hit || !first) return openReader({...state, typing: undefined}, row.article.id)
  const query = state.library.input.text.trim()
  const opened = openReader({...state, typing: undefined}, row.article.id, first, {query, hits: hit.matches})
  return hit.matches.length > 1
    ? notice(opened, {zh: `第 1/${hit.matches.length} 处「${query}」· ⟦find.next⟧ 下一处`, en: `hit 1/${hit.matches.length} of "${query}" · ⟦find.next⟧ next`})
    : opened
}

/** What Esc does in the list: takes away what hides articles, the last first; then leaves off reading more of them. */
function clear(state: State): Update {
  const {library} = state
  if (library.input.text !== '') return only(relisted({...state, library: {...library, input: emptyInput}}))
  if (isNarrowed(library.facets)) return only(notice(relisted({...state, library: {...library, facets: noFacets}}), {zh: '列出所有文章', en: 'all articles'}))
  return {state, effects: [{kind: 'stop'}]}
}

function readOnBlocked({indexing}: State): Words | undefined {
  if (isIndexing(indexing)) return {zh: '正在读入', en: 'it is being read'}
  if (!indexing) return {zh: '文章都读入了', en: 'all articles are read'}
  return indexing.canGoOn ? undefined : {zh: '没有缓存，重新打开才能接着读入', en: 'there is no cache: open it again to read on'}
}

/** A screen less the article that stays in sight. */
const rowsOnScreen = (state: State): number => Math.max(1, windowOf(state).fits - 1)

const moves: readonly (readonly [string, readonly string[], (state: State) => number, string, string])[] = [
  ['library.down', ['Down', 'Ctrl-n'], () => 1, '下一篇', 'next article'],
  ['library.up', ['Up', 'Ctrl-p'], () => -1, '上一篇', 'previous article'],
  ['library.page.down', ['PgDn', 'Ctrl-d'], rowsOnScreen, '下一屏', 'a screen down'],
  ['library.page.up', ['PgUp'], state => -rowsOnScreen(state), '上一屏', 'a screen up'],
]

const moveCommands = moves.map(
  ([id, keys, by, zh, en]): Command => ({
    id,
    keys,
    modes: ['library', 'query'],
    group: 'move',
    title: {zh, en},
    run: (state, count = 1) => step(state, by(state) * count),
  }),
)

const plain: readonly (readonly [string, readonly string[], (state: State, count: number | undefined) => State, string, string])[] = [
  ['library.next', ['j', 'Tab'], (state, count = 1) => goTo(state, listPosition(state) + count), '下一篇', 'next article'],
  ['library.previous', ['k', 'Shift-Tab'], (state, count = 1) => goTo(state, listPosition(state) - count), '上一篇', 'previous article'],
  ['library.first', ['g g', 'Home'], state => goTo(state, 0), '第一篇', 'first article'],
  ['library.last', ['G', 'End'], (state, count) => goTo(state, count === undefined ? Number.MAX_SAFE_INTEGER : count - 1), '最后一篇', 'last article'],
]

const plainCommands = plain.map(
  ([id, keys, run, zh, en]): Command => ({id, keys, modes: ['library'], group: 'move', title: {zh, en}, run: (state, count) => only(run(state, count))}),
)

/** The article that comes `by` after the open one in the list, as the library shows it now. */
function neighbour(state: State, by: 1 | -1): ArticleId | undefined {
  const list = listed(state)
  const here = state.reader ? list.find(state.reader.article) : -1
  for (let at = here + by; at >= 0 && at < list.length; at += by) {
    const article = list.article(at)!
    if (isReadable(state, article)) return article.id
  }
  return undefined
}

function turnTo(state: State, by: 1 | -1): Update {
  const id = neighbour(state, by)
  if (id === undefined) return only(notice(state, by === 1 ? {zh: '这是最后一篇', en: 'this is the last article'} : {zh: '这是第一篇', en: 'this is the first article'}))
  return only(openReader(state, id))
}

export const libraryCommands: readonly Command[] = [
  {
    id: 'library.open',
    keys: ['Enter'],
    modes: ['library', 'query'],
    group: 'app',
    title: {zh: '打开文章（搜索时到第一处命中）', en: 'open the article (at the first hit of a search)'},
    hint: {zh: '打开', en: 'open'},
    run: openListed,
  },
  {
    id: 'library.open.right',
    keys: ['l', 'Right', 'Space'],
    modes: ['library'],
    group: 'app',
    title: {zh: '打开文章', en: 'open the article'},
    run: openListed,
  },
  {
    id: 'library.search',
    keys: ['/'],
    modes: ['library'],
    group: 'search',
    title: {zh: '搜索标题和正文（拼音 "原样" -排除 title:）', en: 'search titles and texts (pinyin, "exact", -not, title:)'},
    hint: {zh: '搜索', en: 'search'},
    run: state => only({...state, typing: 'query', notice: undefined}),
  },
  {
    id: 'library.search.leave',
    keys: ['Esc', 'Ctrl-c'],
    modes: ['query'],
    group: 'search',
    title: {zh: '离开搜索框', en: 'leave the search line'},
    hint: {zh: '离开', en: 'leave'},
    run: state => only({...state, typing: undefined}),
  },
  {
    id: 'library.search.clear',
    keys: ['Esc'],
    modes: ['library'],
    group: 'search',
    title: {zh: '清除搜索，再按清除筛选，再按停止读入', en: 'clear the search; again: the filters; again: stop reading in'},
    blocked: state =>
      state.library.input.text === '' && !isNarrowed(state.library.facets) && !isIndexing(state.indexing)
        ? {zh: '没有搜索和筛选要清除 · 按 ⟦app.quit⟧ 退出', en: 'no search or filter to clear · ⟦app.quit⟧ quits'}
        : undefined,
    run: clear,
  },
  {
    id: 'library.read',
    keys: ['R'],
    modes: ['library'],
    group: 'app',
    title: {zh: '接着读入；都读了就看有没有新的', en: 'read on; when all is read, look for what is new'},
    blocked: readOnBlocked,
    run: state => ({state, effects: [{kind: 'read on'}]}),
  },
  ...moveCommands,
  ...plainCommands,
  {
    id: 'article.next',
    keys: ['>'],
    modes: ['reader'],
    group: 'move',
    title: {zh: '下一篇', en: 'next article'},
    run: state => turnTo(state, 1),
  },
  {
    id: 'article.previous',
    keys: ['<'],
    modes: ['reader'],
    group: 'move',
    title: {zh: '上一篇', en: 'previous article'},
    run: state => turnTo(state, -1),
  },
]
