import type {Words} from '../../core/result.ts'
import {notice, only, type Command, type Update} from '../command.ts'
import {redo, undo} from '../history.ts'
import {leaveTray} from '../deciding.ts'
import {openReader} from '../reading.ts'
import {selectSource} from '../reader/selection.ts'
import {tagsIn, type Act, type History, type State} from '../state.ts'
import {showItem, trayItems} from '../tray.ts'
import {refused} from './tag.ts'

/** Goes where an act was done, in the article it was done in. An act in many places has no place: in its article one stays where one is. */
function visit(state: State, act: Act): State {
  if (state.tray.from) return visitItem(state, act)
  const {change, article} = act
  const touched = [...(change.unrefuse ?? []), ...(change.refuse ?? []), ...change.drop, ...change.put]
  const place = touched.findLast(one => one.article === article)
  const open = state.screen === 'reader' ? state.reader?.article : undefined
  if (open === article && touched.some(({id}) => id !== touched[0]!.id)) return state
  if (!place && open === undefined) return {...state, library: {...state.library, at: article}}
  const there = open === article ? state : openReader(state, article)
  if (!place || there.reader?.article !== article) return {...there, notice: state.notice}
  const places = touched.filter(one => one.article === article && one.id === place.id)
  const standing = places.flatMap(({span}) => tagsIn(there, article).on(span)).find(({id}) => id === place.id) ?? place
  return {...selectSource(there, standing.span), notice: state.notice}
}

/** In the tray, the item that the act was about, or what stands in its place. */
function visitItem(state: State, {change, article}: Act): State {
  const records = [...(change.take ?? []), ...(change.lay ?? [])].map(({record}) => record)
  const keys = new Set([...change.put, ...change.drop, ...records].flatMap(({id}) => [`aside ${id}`, `conflict ${id}`]).concat(`moved ${article}`))
  const items = trayItems(state)
  const item = items.find(({key}) => keys.has(key)) ?? items.find(({key}) => key === state.tray.item) ?? items[0]
  return item ? showItem(state, item) : {...leaveTray(state), notice: state.notice}
}

interface Direction {
  readonly stack: 'undo' | 'redo'
  readonly take: (state: State) => Update
  readonly steps: (count: number, what: Words) => Words
}

const back: Direction = {
  stack: 'undo',
  take: undo,
  steps: (count, what) => ({zh: `已撤销 ${count} 步，最后是：${what.zh}`, en: `${count} steps undone, the last: ${what.en}`}),
}

const forth: Direction = {
  stack: 'redo',
  take: redo,
  steps: (count, what) => ({zh: `已重做 ${count} 步，最后是：${what.zh}`, en: `${count} steps redone, the last: ${what.en}`}),
}

/** Takes up to `count` steps, each of which is saved as an act of its own, and shows where the last one was. There must be one. */
function take(state: State, {stack, take: step, steps}: Direction, count: number): Update {
  const wanted = state.history[stack].slice(-count)
  const act = wanted[0]!
  let now = only(state)
  for (let left = wanted.length; left > 0; left--) {
    const next = step(now.state)
    now = {state: next.state, effects: [...now.effects, ...next.effects]}
  }
  const said = wanted.length > 1 ? notice(now.state, steps(wanted.length, act.what)) : now.state
  return {...now, state: visit(said, act)}
}

function takeBack(state: State, count: number): Update {
  const {history} = state
  if (history.undo.length > 0 || history.awaited === undefined) return take(state, back, count)
  const waiting: State = {...state, history: {...history, awaited: history.awaited + count}}
  return only(notice(waiting, {zh: '正在取回以前的操作…', en: 'bringing back what was done before…'}))
}

const nothingLeft = ({history}: State): Words =>
  history.cut
    ? {zh: '没有可撤销的了：更早的标注后来在别处改动过', en: 'nothing to undo: what was done before has been changed elsewhere since'}
    : {zh: '没有可撤销的了', en: 'nothing to undo'}

/** Puts the acts of earlier sessions below those of this one, and takes back what was asked for meanwhile. */
export function withEarlier(state: State, earlier: History): Update {
  const {undo: own, redo: undone, awaited = 0} = state.history
  const untouched = own.length === 0 && undone.length === 0
  const history = {...earlier, undo: [...earlier.undo, ...own], redo: untouched ? earlier.redo : undone}
  const ready: State = {...state, history}
  if (awaited === 0) return only(ready)
  return history.undo.length > 0 ? take(ready, back, awaited) : only(notice(ready, nothingLeft(ready)))
}

export const historyCommands: readonly Command[] = [
  {
    id: 'history.undo',
    keys: ['u'],
    modes: ['reader', 'library', 'tray'],
    group: 'tag',
    title: {zh: '撤销，退出重开也行', en: 'undo, also across sessions'},
    hint: {zh: '撤销', en: 'undo'},
    blocked: state => refused(state) ?? (state.history.undo.length > 0 || state.history.awaited !== undefined ? undefined : nothingLeft(state)),
    run: (state, count = 1) => takeBack(state, count),
  },
  {
    id: 'history.redo',
    keys: ['U', 'Ctrl-r'],
    modes: ['reader', 'library', 'tray'],
    group: 'tag',
    title: {zh: '重做', en: 'redo'},
    blocked: state => refused(state) ?? (state.history.redo.length > 0 ? undefined : {zh: '没有可重做的了', en: 'nothing to redo'}),
    run: (state, count = 1) => take(state, forth, count),
  },
]
