import type {Words} from '../../core/result.ts'
import type {Slices} from '../../core/slices.ts'
import {viewNames, type ViewName} from '../../core/view.ts'
import {only, notice, type Command, type Update} from '../command.ts'
import {tagAhead} from './tag.ts'
import {leaveTray} from '../deciding.ts'
import {perform} from '../history.ts'
import {listedHere, titleOf} from '../library.ts'
import {leaveWalk} from '../propagate.ts'
import {layoutInSlices, pageOf, reveal, viewInSlices} from '../reader/page.ts'
import {paneFits} from '../reader/geometry.ts'
import {closeReader, remember} from '../reading.ts'
import {annotationsOf, type OverlayState, type State} from '../state.ts'
import {begin, type Outcome} from '../ongoing.ts'

export const viewTitles: Readonly<Record<ViewName, Words>> = {
  clean: {zh: '清', en: 'clean'},
  source: {zh: '原', en: 'source'},
  simplified: {zh: '简', en: 'simplified'},
  traditional: {zh: '繁', en: 'traditional'},
}

/** Shows the open article in another view; selection, tags and page stay on the same characters. */
export function showView(state: State, view: ViewName): State {
  const page = pageOf(state)
  const there: State = {...state, reader: {...page.reader, view, column: undefined}}
  return notice(reveal(there, 2), {zh: `文本：${viewTitles[view].zh}`, en: `text: ${viewTitles[view].en}`})
}

function nextView(state: State): Update {
  const view = viewNames[(viewNames.indexOf(state.reader!.view) + 1) % viewNames.length]!
  if (view === 'traditional' && !state.traditional) {
    return {state: notice(state, {zh: '正在装入繁体词典…', en: 'loading the traditional dictionaries…'}), effects: [{kind: 'load', what: 'traditional'}]}
  }
  return turnTo(state, view)
}

/** Shows the open article in another view, which may have to be made first. */
export const turnTo = (state: State, view: ViewName): Update =>
  begin(state, {zh: `正在换成${viewTitles[view].zh}文本`, en: `making the ${viewTitles[view].en} text`}, turning(state, view))

function* turning(state: State, name: ViewName): Slices<Outcome> {
  const {article, geometry} = pageOf(state)
  const view = yield* viewInSlices(state, article, name)
  yield* layoutInSlices(view, geometry.measure)
  return there => only(showView(there, name))
}

/** The article that `D` is about: the open one, or the one under the cursor of the list. */
const subject = (state: State) =>
  state.screen === 'reader' ? state.corpus.byId.get(state.reader?.article ?? '') : listedHere(state)?.article

function toggleDone(state: State): Update {
  const article = subject(state)
  if (!article) return only(notice(state, {zh: '没有文章可标记', en: 'no article to mark'}))
  const done = !state.done.has(article.id)
  const title = titleOf(article)
  const count = annotationsOf(state, article.id).length
  const what: Words = done
    ? {zh: `已完成：${title} · ${count === 0 ? '读过，无可标' : `${count} 处标注`}`, en: `done: ${title} · ${count === 0 ? 'read, nothing to tag' : `${count} tags`}`}
    : {zh: `取消完成：${title}`, en: `not done: ${title}`}
  return perform(state, {change: {put: [], drop: [], marks: [{article: article.id, done}]}, what, article: article.id})
}

const overlay = (state: State, kind: OverlayState['kind']): Update => only({...state, overlay: {kind, at: 0}, notice: undefined})

/** Scrolls an overlay; in the tag list goes from tag to tag. */
export const scroll = (state: State, by: number): Update =>
  state.overlay?.kind === 'tags'
    ? begin(state, {zh: '正在找标注', en: 'looking for tags'}, stepTags(state, by))
    : only(state.overlay ? {...state, overlay: {...state.overlay, at: Math.max(0, state.overlay.at + by)}} : state)

/** Several tags on; stops at the last one without a word, the list shows that it is. */
function* stepTags(state: State, by: number): Slices<Outcome> {
  let now = state
  for (let times = Math.abs(by); times > 0; times--) now = yield* tagAhead(now, by > 0 ? 1 : -1)
  const {reader} = now
  return there => only({...there, reader, notice: undefined})
}

const close = (state: State): Update => only({...state, overlay: undefined})

/** Quitting would lose what the disk has refused so far. */
function unsaved({saving}: State): Words | undefined {
  if (saving.failed === 0) return undefined
  const why = saving.problem?.message ?? {zh: '', en: ''}
  return {
    zh: `还有 ${saving.failed} 项没存上（${why.zh}），每按一键都会再试；⟦app.quit.anywhere⟧ 放弃它们并退出`,
    en: `${saving.failed} not saved yet (${why.en}); every key tries again; ⟦app.quit.anywhere⟧ gives them up and quits`,
  }
}

/** Quits; with something unsaved that the person was not told of, says so first. */
function quit(state: State): Update {
  const back = state.walk ? leaveWalk(state) : leaveTray(state)
  const why = state.saving.told ? undefined : unsaved(state)
  if (!why) return {state: remember(back), effects: [{kind: 'quit'}]}
  return only(notice({...back, overlay: undefined, saving: {...back.saving, told: true}}, why, 'bad'))
}

export const appCommands: readonly Command[] = [
  {
    id: 'view.next',
    keys: ['t'],
    modes: ['reader'],
    group: 'view',
    title: {zh: '换文本：清 → 原 → 简 → 繁', en: 'text view: clean → source → simplified → traditional'},
    hint: {zh: '清原简繁', en: 'view'},
    run: nextView,
  },
  {
    id: 'view.pane',
    keys: ['T'],
    modes: ['reader'],
    group: 'view',
    title: {zh: '标注列表：开关', en: 'tag list: on and off'},
    run: state => (paneFits(state) ? only(reveal({...state, pane: !state.pane}, 2)) : overlay(state, 'tags')),
  },
  {
    id: 'work.done',
    keys: ['D'],
    modes: ['reader', 'library'],
    group: 'work',
    title: {zh: '标记完成（也表示读过、无可标）', en: 'mark the article done (also: read, nothing to tag)'},
    hint: {zh: '完成', en: 'done'},
    blocked: state =>
      state.readOnly && {zh: `只读：${state.readOnly.message.zh}`, en: `read-only: ${state.readOnly.message.en}`},
    run: toggleDone,
  },
  {
    id: 'app.problems',
    keys: ['!'],
    modes: ['library'],
    group: 'app',
    title: {zh: '读不了的文件，存储的问题', en: 'files that could not be read, problems of the store'},
    blocked: state => (state.corpus.problems.length > 0 ? undefined : {zh: '没有问题', en: 'there are none'}),
    run: state => overlay(state, 'problems'),
  },
  {
    id: 'app.log',
    keys: ['g l'],
    modes: ['reader', 'library'],
    group: 'app',
    title: {zh: '消息：这次打开以来说过的', en: 'messages: what was said in this session'},
    // The newest are at the end, and are seen first.
    run: state => only({...state, overlay: {kind: 'log', at: Number.MAX_SAFE_INTEGER}, notice: undefined}),
  },
  {
    id: 'app.help',
    keys: ['?'],
    modes: ['reader', 'library'],
    group: 'app',
    title: {zh: '按键一览', en: 'keys of this screen'},
    hint: {zh: '按键', en: 'keys'},
    run: state => overlay(state, 'keys'),
  },
  {
    id: 'app.back',
    keys: ['q'],
    modes: ['reader'],
    group: 'app',
    title: {zh: '回文章列表', en: 'back to the library'},
    hint: {zh: '列表', en: 'library'},
    run: state => only(closeReader(state)),
  },
  {
    id: 'app.quit',
    keys: ['q'],
    modes: ['library'],
    group: 'app',
    title: {zh: '退出', en: 'quit'},
    hint: {zh: '退出', en: 'quit'},
    blocked: state => (state.saving.told ? unsaved(state) : undefined),
    run: quit,
  },
  {
    id: 'app.quit.anywhere',
    keys: ['Ctrl-c'],
    modes: ['reader', 'library', 'filters', 'overlay', 'export', 'walk', 'tray'],
    group: 'app',
    title: {zh: '退出，所标都已保存', en: 'quit; everything tagged is saved'},
    run: quit,
  },
  {
    id: 'overlay.close',
    keys: ['Esc', 'q', '?', 'Enter', 'T', 'K'],
    modes: ['overlay'],
    group: 'app',
    title: {zh: '关闭', en: 'close'},
    run: close,
  },
  {
    id: 'overlay.down',
    keys: ['j', 'Down'],
    modes: ['overlay'],
    group: 'move',
    title: {zh: '下滚', en: 'scroll down'},
    run: (state, count = 1) => scroll(state, count),
  },
  {
    id: 'overlay.up',
    keys: ['k', 'Up'],
    modes: ['overlay'],
    group: 'move',
    title: {zh: '上滚', en: 'scroll up'},
    run: (state, count = 1) => scroll(state, -count),
  },
  {
    id: 'overlay.page.down',
    keys: ['Space', 'PgDn', 'Ctrl-d'],
    modes: ['overlay'],
    group: 'move',
    title: {zh: '下一屏', en: 'a screen down'},
    run: state => scroll(state, Math.max(1, state.size.rows - 8)),
  },
  {
    id: 'overlay.page.up',
    keys: ['PgUp', 'Ctrl-u'],
    modes: ['overlay'],
    group: 'move',
    title: {zh: '上一屏', en: 'a screen up'},
    run: state => scroll(state, -Math.max(1, state.size.rows - 8)),
  },
]
