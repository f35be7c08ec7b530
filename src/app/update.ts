import {commandTable, keymapOf} from './commands/table.ts'
import {notice, only, type Action, type Stamp, type Update} from './command.ts'
import {turnTo} from './commands/app.ts'
import {graphemes} from '../core/graphemes.ts'
import {edit, insert, type TextInput} from './input.ts'
import {hitsIn} from './lookup.ts'
import {answerJump, hintKey} from './jump.ts'
import {act, obey} from './obey.ts'
import {pointAt} from './mouse.ts'
import {queryOf} from './library.ts'
import {relisted, withQuery, worked} from './list/relist.ts'
import type {Key} from './key.ts'
import {reveal} from './reader/page.ts'
import {stepHit} from './commands/find.ts'
import {withEarlier} from './commands/history.ts'
import {typeInPalette} from './commands/palette.ts'
import {leaveTray} from './deciding.ts'
import {arrived} from './arrive.ts'
import {renewed} from './renew.ts'
import {currentItem} from './tray.ts'
import {overlayEnd} from './screen/overlay.ts'
import {named} from './named.ts'
import type {Problem} from '../core/result.ts'
import {isBusy, modeOf, type Mode, type State} from './state.ts'
import {goOn, giveUp} from './ongoing.ts'
import {never, type Late} from './work.ts'

/** What a session does with what happens to it: the next state, and what the shell is asked to do. Pure. Work that it begins goes on until it is `late`. */
export function update(state: State, action: Action, late: Late = never): Update {
  const {state: next, effects} = respond(state, action)
  return {state: experienced(state, logged(state, spoken(state, worked(state, next, late)))), effects}
}

/** A new notice names the keys that this user has. */
function spoken(before: State, state: State): State {
  if (!state.notice || state.notice === before.notice) return state
  const words = named(state.schema, state.notice.words)
  return words === state.notice.words ? state : {...state, notice: {...state.notice, words}}
}

/** Notices that are kept to be read again. */
const longestLog = 200

/** Whatever is said can be read again. */
const logged = (before: State, state: State): State =>
  state.notice && state.notice !== before.notice ? {...state, log: [...state.log.slice(1 - longestLog), state.notice]} : state

/** With the first tag the first steps are over. */
const experienced = (before: State, state: State): State =>
  state.novice && state.annotations !== before.annotations ? {...state, novice: false} : state

function respond(state: State, action: Action): Update {
  switch (action.kind) {
    case 'key':
      return withinOverlay(press(state, action.key, action.stamp))
    case 'paste':
      return state.typing ? type(state, insert(inputOf(state), action.text)) : only(notice(state, {zh: '粘贴的文字不当命令用', en: 'pasted text is never taken for commands'}))
    case 'pointer':
      return withinOverlay(pointAt(state, action.pointer))
    case 'resize':
      return only(resized(state, action.columns, action.rows))
    case 'go on':
      return state.ongoing ? goOn(state) : only(state)
    case 'give up':
      return only(state.ongoing ? giveUp(state) : state)
    case 'committed':
      return only({...state, saving: {waiting: Math.max(0, state.saving.waiting - 1), failed: 0, problem: undefined}})
    case 'failed':
      return only({
        ...state,
        saving: {...state.saving, waiting: Math.max(0, state.saving.waiting - 1), failed: action.pending, problem: action.problem},
        notice: state.saving.failed > 0 ? state.notice : {words: action.problem.message, tone: 'bad'},
      })
    case 'pinyin':
      return answerJump(withIndex(state, action.index))
    case 'traditional': {
      const ready = {...state, traditional: action.converter}
      return ready.reader ? turnTo(ready, 'traditional') : only(ready)
    }
    case 'history':
      return withEarlier(state, action.earlier)
    case 'exported': {
      const {exporting} = state
      const answered: State = {...state, exporting: exporting && {...exporting, running: false}}
      return only(action.result.ok ? notice(answered, action.result.value, 'good') : notice(answered, action.result.problem.message, 'bad'))
    }
    case 'renewed':
      return withinOverlay(only(kept(renewed(state, action.renewal))))
    case 'told':
      return only(told(state, action.problems))
    case 'arrived':
      return withinOverlay(only(arrived(state, action.arrival)))
    case 'indexing':
      return only({...state, indexing: action.indexing})
    case 'worked':
      return only(state)
    case 'problem':
      return answerJump({...state, notice: {words: action.problem.message, tone: 'bad'}})
  }
}

/** The last is shown; all can be read again, and stand with what was told at the start. */
function told(state: State, problems: readonly Problem[]): State {
  const notices = problems.map(({message}) => ({words: message, tone: 'bad' as const}))
  const log = [...state.log, ...notices.slice(0, -1)].slice(-longestLog)
  const corpus = {...state.corpus, problems: [...state.corpus.problems, ...problems]}
  return {...state, corpus, log, notice: notices.at(-1)}
}

/** An overlay scrolls no further than its last row. */
function withinOverlay({state, effects}: Update): Update {
  const {overlay} = state
  return overlay ? {state: {...state, overlay: {...overlay, at: Math.min(overlay.at, overlayEnd(state))}}, effects} : {state, effects}
}

/** A tray that has become empty is left. */
const kept = (state: State): State => (state.tray.from && !currentItem(state) ? {...leaveTray(state), notice: state.notice} : state)

function resized(state: State, columns: number, rows: number): State {
  const next = {...state, size: {columns, rows}}
  return next.screen === 'reader' && next.reader ? reveal(next, 0) : next
}

/** Asks again what was asked in letters before the pinyin table was there. */
function withIndex(state: State, index: State['index']): State {
  const ready: State = queryOf(state) === '' ? {...state, index} : relisted({...state, index})
  const find = ready.reader?.find
  if (!find || !ready.reader || find.hits.length > 0) return ready
  const hits = hitsIn(ready, find.query)
  const found: State = {...ready, reader: {...ready.reader, find: {...find, hits}}}
  return hits.length > 0 ? stepHit(found, 1, true) : found
}

const inputOf = (state: State): TextInput => (state.typing === 'query' ? state.library.input : state.input)

function type(state: State, input: TextInput): Update {
  if (state.typing === 'palette') return typeInPalette(state, input)
  return state.typing === 'query' ? withQuery(state, input) : only({...state, input})
}

const isTyping = (mode: Mode): boolean => mode !== 'library' && mode !== 'filters' && mode !== 'reader' && mode !== 'overlay' && mode !== 'export' && mode !== 'jump' && mode !== 'walk' && mode !== 'tray' && mode !== 'busy'

function press(before: State, key: Key, stamp: Stamp): Update {
  const mode = modeOf(before)
  const keymap = keymapOf(before.schema)
  if (!keymap.ok) throw new Error(`a session began with a broken key table: ${keymap.problem.message.en}`)
  const state: State = before.notice ? {...before, notice: undefined} : before
  if (state.awaiting) return complete(state, key, stamp)
  // Whoever runs the session lets other keys wait.
  if (isBusy(before) && !meansNow(before, key)) return only(before)
  if (!isTyping(mode) && mode !== 'jump' && state.pending.length === 0 && isDigit(key, state.count)) return only({...state, count: state.count + key})
  const keys = [...state.pending, key]
  const found = keymap.value.lookup(mode, keys)
  if (found === 'more') return only({...state, pending: keys})
  // The rest of the sequence may have been dropped on its way, to let this one through: it means what it always does.
  if (!found && key === 'Ctrl-c' && state.pending.length > 0) return press({...state, pending: [], count: ''}, key, stamp)
  const count = state.count === '' ? undefined : Number.parseInt(state.count, 10)
  const settled: State = state.pending.length > 0 || state.count !== '' ? {...state, pending: [], count: ''} : state
  if (found) return obey(settled, found, count, stamp)
  if (mode === 'jump') return only(hintKey(settled, key))
  if (isTyping(mode)) {
    const edited = edit(inputOf(settled), key)
    return edited ? type(settled, edited) : only(settled)
  }
  return only(meaningless(settled, before, keys, mode))
}

/** True when a key has a meaning while something goes on. */
export function meansNow(state: State, key: Key): boolean {
  const keymap = keymapOf(state.schema)
  return keymap.ok && keymap.value.lookup(modeOf(state), [key]) !== undefined
}

/** Gives a waiting command its character; any other key lets it go. */
function complete(state: State, key: Key, stamp: Stamp): Update {
  const {command: id, count} = state.awaiting!
  const settled: State = {...state, awaiting: undefined}
  const command = commandTable(state.schema).find(candidate => candidate.id === id)
  if (!command) throw new Error(`a command that is not in the table waits for a character: ${id}`)
  const character = key === 'Space' ? ' ' : key
  return graphemes(character).length === 1 ? act(settled, command, count, stamp, character) : only(settled)
}

/** Says once, quietly, that a key means nothing here; Esc with keys pending just drops them. */
function meaningless(state: State, before: State, keys: readonly Key[], mode: Mode): State {
  if (before.pending.length > 0 && keys.at(-1) === 'Esc') return state
  const name = keys.join(' ')
  const elsewhere = commandTable(state.schema).find(command => command.keys.includes(name) && !command.modes.includes(mode))
  return elsewhere && mode === 'library' && elsewhere.modes.includes('reader')
    ? notice(state, {zh: `${name}（${elsewhere.title.zh}）要先打开文章`, en: `${name} (${elsewhere.title.en}): open an article first`})
    : notice(state, {zh: `${name} 没有用处 · ⟦app.help⟧ 看按键`, en: `${name} means nothing here · ⟦app.help⟧ keys`})
}

/** A count has at most six digits; what is typed beyond that is a key like any other. */
const isDigit = (key: Key, count: string): boolean => count.length < 6 && (/^[1-9]$/.test(key) || (key === '0' && count !== ''))
