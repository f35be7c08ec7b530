import type {ArticleId} from '../core/article.ts'
import type {Change} from '../core/change.ts'
import {failed, type Problem, type Result, type Words} from '../core/result.ts'
import type {Converter} from '../core/script.ts'
import type {SearchIndex} from '../core/search/index.ts'
import type {LibraryNews, Reading} from './arrival.ts'
import type {Action, Effect, Stamp} from './command.ts'
import type {ExportChoice} from './exporting.ts'
import type {Key} from './key.ts'
import type {Pointer} from './pointer.ts'
import {habitsOf, sameHabits, type Habits} from './habits.ts'
import {goOn, hasBegun, type Advance} from './list/relist.ts'
import {preparer} from './prepare.ts'
import {placeOf} from './reading.ts'
import type {Held, Renewal} from './renewal.ts'
import {screenOf} from './screen/build.ts'
import type {Screen} from './screen/screen.ts'
import {isBusy, modeOf, type History, type Place, type State, type Step} from './state.ts'
import {meansNow, update} from './update.ts'
import {Waiting} from './waiting.ts'
import {never, type Late} from './work.ts'

/** What the views see of a session: a screen that changes, and a place to send what the person did. */
export interface Session {
  /** The present screen; the same object until something changed. */
  readonly screen: () => Screen
  /** Calls back after every change of the screen; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void
  readonly press: (key: Key) => void
  /** Pasted text: goes into a prompt, never to commands. */
  readonly paste: (text: string) => void
  readonly point: (pointer: Pointer) => void
  readonly resize: (columns: number, rows: number) => void
  /** Resolves when the person has quit; what was done by then has been handed to the shell. */
  readonly ended: Promise<void>
}

/** A session that can also be asked what it holds: for tests and for running without a screen. */
export interface Runtime extends Session {
  readonly state: () => State
  /** Resolves when everything that was asked of the shell has been answered. */
  readonly settled: () => Promise<void>
  /** To be called in idle moments: tries again to save what was held back, and takes in what others have changed. */
  readonly look: () => Promise<void>
  /** To be called when the person is gone: what goes on is given up, and so is what waits for it. */
  readonly giveUp: () => void
  /** To be called while no key comes: makes one piece of what the next keys will ask for. True while more are left. */
  readonly prepare: () => boolean
  /** To be called as soon as no key waits: goes on with what has begun until it is done or `late`; `show` shows what came of it. */
  readonly work: (late: Late) => Advance
  /** Shows how far the work has come. */
  readonly show: () => void
}

/** The world, as far as a session reaches it. Nothing here rejects: failures are values. */
export interface Shell {
  /**
   * Saves a change and whatever is kept from before; `pending` is how much is kept for another try. `step` is what it is to the history;
   * without one it is only another try.
   */
  commit(change: Change, step?: Step): Promise<{readonly result: Result<unknown>; readonly pending: number}>
  /** Keeps a reading position; losing one is no failure. */
  savePlace(article: ArticleId, place: Place): void
  /** Keeps what is remembered of the user; losing it is no failure. */
  keepHabits?(habits: Habits): void
  loadPinyin(index: SearchIndex): Promise<Result<SearchIndex>>
  loadTraditional(): Promise<Result<Converter>>
  /** Exports what is saved, as chosen, and says what came of it; there when the first state has a menu of exports. */
  export?(choice: ExportChoice): Promise<Result<Words>>
  /** What there is to tell of what is stored, since this was last asked; of the last commit too. */
  told?(): Promise<readonly Problem[]>
  /** Looks whether others have changed what is stored. */
  look?(): Promise<void>
  /** What is stored after others have changed it, since this was last asked; undefined when nobody has. */
  renew?(held: Held): Renewal | undefined
  /** The acts of earlier sessions, where the first state says that they are awaited. */
  earlier?(): Promise<History>
  /** Reads on where the first state has not the whole library, and checks what it has; there for large libraries alone. */
  library?(tell: (news: LibraryNews) => void): Reading
  /** For how long, from now, one action may compute: what takes longer goes on in pieces while no key comes. Without it everything is done at once. */
  patience?(): Late
  /** Resolves when what waits at the door has had its turn: keys that came, a frame that is due. Without it work goes on at once. */
  turn?(): Promise<void>
  /** Time and a fresh random id. */
  stamp(): Stamp
}

const unsaved = (problem: Problem): Problem => ({
  ...problem,
  message: {zh: `没有导出，因为还有没存上的：${problem.message.zh}`, en: `not exported, as not everything is saved: ${problem.message.en}`},
})

/** True when work has gone on, but by so little that the screen says the same. */
const sameToSee = ({kind}: Action, before: State, after: State): boolean =>
  kind === 'go on' && before.ongoing !== undefined && after.ongoing !== undefined && before.ongoing.percent === after.ongoing.percent

const nothing: Change = {put: [], drop: [], marks: []}

/** Runs a session: every action goes through `update`, every effect to the shell, whose answers come back as actions. */
export function startRuntime(initial: State, shell: Shell): Runtime {
  let state = initial
  let screen: Screen | undefined
  let end: () => void
  const ended = new Promise<void>(resolve => (end = resolve))
  const listeners = new Set<() => void>()
  const running = new Set<Promise<void>>()
  const turn = async (): Promise<void> => shell.turn?.()
  const patience = (): Late => shell.patience?.() ?? never
  const waiting = new Waiting()

  /** What is pressed while something goes on waits for its end; a key that has a meaning meanwhile does not, and drops what waits. */
  function take(action: Action): void {
    if (!isBusy(state)) {
      if (waiting.empty) dispatch(action)
      else waiting.add(action)
    } else if (action.kind === 'key' && meansNow(state, action.key)) {
      waiting.clear()
      dispatch(action)
    } else waiting.add(action)
  }

  /** Plays what has waited, in its order, with turns for the world between. */
  async function play(): Promise<void> {
    let late = patience()
    for (let next = waiting.next(); next; next = waiting.next()) {
      dispatch(next)
      if (isBusy(state)) return
      if (!late()) continue
      await turn()
      late = patience()
    }
  }

  function dispatch(action: Action): void {
    const before = state
    const {state: next, effects} = update(state, action, patience())
    state = next
    // A screen that says no more than that something is looked for is drawn for nothing: the first answers have as long again.
    if (action.kind === 'key' && !hasBegun(state) && goOn(state, patience()) !== 'more') state = update(state, {kind: 'worked'}).state
    keepPlace(before)
    if (!sameHabits(state, before)) shell.keepHabits?.(habitsOf(state))
    for (const effect of effects) perform(effect)
    // What the store holds back is tried again with every key, one try at a time.
    if (action.kind === 'key' && state.saving.failed > 0 && running.size === 0) run(commit(nothing))
    if (isBusy(before) && !isBusy(state) && !waiting.empty) run(play())
    if (state === before || sameToSee(action, before, state)) return
    screen = undefined
    for (const listener of listeners) listener()
  }

  /** A place is kept when the page has turned or the article is left, so that even a killed session finds it again. */
  function keepPlace(before: State): void {
    const left = before.tray.from ? before.tray.from.reader : before.reader
    // A walk through doubtful places comes back to where it began, and so does the tray.
    if (!left || before.walk || state.walk || state.tray.from) return
    const same = state.reader?.article === left.article
    if (!same) shell.savePlace(left.article, placeOf({...before, reader: left})!)
    else if (state.reader!.top !== left.top || state.reader!.view !== left.view) shell.savePlace(left.article, placeOf(state)!)
  }

  function perform(effect: Effect): void {
    if (effect.kind === 'quit') {
      waiting.clear()
      if (state.reader) shell.savePlace(state.reader.article, placeOf(state)!)
      end()
    } else if (effect.kind === 'commit') run(commit(effect.change, effect.step))
    else if (effect.kind === 'stop') reading?.stop()
    else if (effect.kind === 'read on') reading?.goOn()
    else if (effect.kind === 'export') run(exportTags(effect.choice, [...running]))
    else if (effect.kind === 'go on') run(turn().then(() => dispatch({kind: 'go on'})))
    else if (effect.what === 'pinyin') run(load(shell.loadPinyin(state.index), index => ({kind: 'pinyin', index})))
    else run(load(shell.loadTraditional(), converter => ({kind: 'traditional', converter})))
  }

  function run(work: Promise<void>): void {
    running.add(work)
    void work.finally(() => running.delete(work))
  }

  async function commit(change: Change, step?: Step): Promise<void> {
    const {result, pending} = await shell.commit(change, step)
    dispatch(result.ok ? {kind: 'committed'} : {kind: 'failed', problem: result.problem, pending})
    if (shell.told) run(tell())
  }

  /** What is being answered or typed stays as it was asked. */
  const asking = (): boolean => ['walk', 'jump', 'note', 'busy'].includes(modeOf(state))

  async function tell(): Promise<void> {
    const problems = asking() ? [] : ((await shell.told?.()) ?? [])
    if (problems.length > 0) dispatch({kind: 'told', problems})
  }

  /** Only what is on the disk is exported: what is on its way is waited for, and what was held back is tried again. */
  async function exportTags(choice: ExportChoice, before: readonly Promise<void>[]): Promise<void> {
    await Promise.all(before)
    if (state.saving.failed > 0) await commit(nothing)
    const {failed: kept, problem} = state.saving
    const result = kept > 0 && problem ? failed(unsaved(problem)) : await shell.export!(choice)
    dispatch({kind: 'exported', result})
  }

  const prepare = preparer()

  let looking = false

  async function look(): Promise<void> {
    if (looking) return
    looking = true
    if (state.saving.failed > 0 && running.size === 0) run(commit(nothing))
    await shell.look?.()
    looking = false
    // What is on its way to the store, or is being read, is not compared with it.
    const renewal = state.saving.waiting > 0 || state.history.awaited !== undefined || asking() ? undefined : shell.renew?.(state)
    if (renewal) dispatch({kind: 'renewed', renewal})
    await tell()
  }

  async function load<T>(work: Promise<Result<T>>, action: (value: T) => Action): Promise<void> {
    const result: Result<T, Problem> = await work
    dispatch(result.ok ? action(result.value) : {kind: 'problem', problem: result.problem})
  }

  const reading = shell.library?.(dispatch)

  if (initial.history.awaited !== undefined && shell.earlier) run(shell.earlier().then(earlier => dispatch({kind: 'history', earlier})))

  return {
    state: () => state,
    screen: () => (screen ??= screenOf(state)),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    press: key => take({kind: 'key', key, stamp: shell.stamp()}),
    point: pointer => take({kind: 'pointer', pointer}),
    paste: text => take({kind: 'paste', text}),
    resize(columns, rows) {
      const {size} = state
      if (columns !== size.columns || rows !== size.rows) dispatch({kind: 'resize', columns, rows})
    },
    ended,
    look,
    giveUp() {
      waiting.clear()
      dispatch({kind: 'give up'})
    },
    prepare: () => prepare(state),
    work: late => goOn(state, late),
    show: () => dispatch({kind: 'worked'}),
    async settled() {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
