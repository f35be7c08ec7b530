import {setImmediate} from 'node:timers/promises'
import type {Change} from '../core/change.ts'
import type {Act, History as ActHistory, Step} from '../app/state.ts'
import {nodeFileSystem} from '../store/fs.ts'
import type {Records} from '../store/history-ground.ts'
import type {PastAct} from '../store/history-line.ts'
import type {Pause} from '../store/history-read.ts'
import {recall, type Recalled} from '../store/history-recall.ts'
import {History, historyPath} from '../store/history.ts'
import {annotatorStem, storePaths} from '../store/paths.ts'
import {stateFolder} from '../store/state-folder.ts'
import type {Io} from './io.ts'
import type {Library} from './library.ts'
import {annotationsFolder} from './places.ts'
import {actOf, pastAct} from './past-act.ts'
import type {Args} from './subcommand.ts'

/** A larger history is read when the first screen stands. */
const atOnce = 64 * 1024

/** The acts of one annotator, remembered from session to session. */
export interface HistoryKeeper {
  /** What a session begins with: `awaited` is there when `earlier` has more. */
  readonly known: ActHistory
  /** The acts of earlier sessions. */
  earlier(): Promise<ActHistory>
  /** Writes down what a change is to the history; to be awaited before the store is asked to save it. */
  note(step: Step, change: Change): Promise<void>
  /** Resolves when the file is closed. */
  close(): Promise<void>
}

const nothing: ActHistory = {undo: [], redo: []}

const actIn = ({act}: Recalled<Act>): Act => act

/** Opens the history of a library's annotator. One that may not write has none. */
export async function keepHistory(library: Library, args: Args, io: Io): Promise<HistoryKeeper> {
  const {store} = library
  const history = store.access.kind === 'write' ? await openHistory(library, args, io) : undefined
  if (!history) return {known: nothing, earlier: async () => nothing, note: async () => undefined, close: async () => undefined}

  // As they are now: by the time that a large history has been read, this session may have changed them.
  const records: Records = {annotations: store.records(), rivals: store.rivals(), refusals: store.refusals(), articles: store.articles()}
  const numbers = new WeakMap<Act, number>()
  let never: readonly number[] = []

  const remembered = async (pause?: Pause): Promise<ActHistory> => {
    const recalled = await recall(await history.read(pause), records, act => actOf(act, library), pause)
    never = recalled.never
    for (const {n, act} of [...recalled.past, ...recalled.future]) numbers.set(act, n)
    return {undo: recalled.past.map(actIn), redo: recalled.future.map(actIn), ...(recalled.cut && {cut: true})}
  }

  const numberOf = (act: Act): number => {
    const n = numbers.get(act)
    if (n === undefined) throw new Error(`an act that the history was never told of: ${act.what.en}`)
    return n
  }

  const add = (step: Step, change: Change): {readonly written: Promise<void>} => {
    const {act} = step
    if (step.kind === 'undo' || step.kind === 'redo') return history.add({kind: step.kind, of: numberOf(act)})
    const past = pastAct(change, act.article, act.what, library)
    if (step.kind === 'more') {
      numbers.set(act, numberOf(step.was))
      return history.add({kind: 'more', of: numberOf(step.was), act: past})
    }
    const added = history.add({kind: 'act', act: past})
    numbers.set(act, added.n)
    return added
  }

  return {
    known: history.size > atOnce ? {...nothing, awaited: 0} : await remembered(),
    async earlier() {
      await setImmediate()
      return await remembered(() => setImmediate())
    },
    async note(step, change) {
      for (const of of never) void history.add({kind: 'void', of})
      never = []
      await add(step, change).written
    },
    close: () => history.close(),
  }
}

/** Writes one act of a subcommand down; to be awaited before the store is asked to save it. */
export async function noteAct(act: PastAct, library: Library, args: Args, io: Io): Promise<void> {
  const history = await openHistory(library, args, io)
  await history?.add({kind: 'act', act}).written
  await history?.close()
}

async function openHistory({store}: Library, args: Args, io: Io): Promise<History | undefined> {
  const stem = annotatorStem(store.annotator)
  const paths = stem.ok ? await storePaths(nodeFileSystem, annotationsFolder(args, io), stem.value) : stem
  const path = paths.ok ? await historyPath(stateFolder(io), paths.value.snapshot) : undefined
  return path === undefined ? undefined : await History.open(path)
}
