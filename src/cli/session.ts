import {setImmediate} from 'node:timers/promises'
import {startState, type Beginning} from '../app/start.ts'
import type {Shell} from '../app/runtime.ts'
import type {Place, Size, State} from '../app/state.ts'
import type {ArticleId} from '../core/article.ts'
import type {Problem} from '../core/result.ts'
import {loadTraditional} from '../core/script.ts'
import {loadPinyin, withPinyin} from '../core/search/index.ts'
import {inPauses} from '../core/slices.ts'
import {mostAtOnce} from '../store/writer.ts'
import type {Exporter} from './exporter.ts'
import type {HistoryKeeper} from './history-keeper.ts'
import {asidesOf} from './held.ts'
import {indexLibrary} from './index-articles.ts'
import type {Io} from './io.ts'
import type {Library} from './library.ts'
import {commitTo, operationsOf} from './operations.ts'
import {makeRecords} from './origins.ts'
import {part} from './part.ts'
import {refusalsOf} from './refusals.ts'
import {renewalOf} from './renewal.ts'
import {turns} from './turns.ts'

/** What one user has otherwise than others. */
export type OwnWays = Partial<Pick<Beginning, 'schema' | 'measure' | 'usualMeasure' | 'novice' | 'exports' | 'suggesting'>>

/** The first state of a session over a library, for whoever runs it. */
export function beginningOf(
  library: Library,
  io: Io,
  size: Size,
  places: ReadonlyMap<ArticleId, Place>,
  history?: HistoryKeeper,
  own: OwnWays = {},
): State {
  const {articles, store, schema} = library
  return startState({
    articles,
    problems: problemsOf(library),
    index: indexLibrary(library.loaded),
    schema,
    annotator: store.annotator,
    annotations: [...library.annotations.values()].flat(),
    refusals: refusalsOf(library),
    asides: asidesOf(library),
    done: store.articles().filter(({status}) => status === 'done').map(({id}) => id),
    places,
    ...(history && {history: history.known}),
    readOnly: store.access.kind === 'read' ? store.access.why : undefined,
    lang: io.lang,
    size,
    ...own,
  })
}

/** What the person should hear of: files that could not be read, and what the store found. Conflicts in open articles are shown in the tray. */
const problemsOf = (library: Library): Problem[] => [...library.unread, ...library.renamed, ...worthTelling(library.store.notices, library)]

function worthTelling(notices: readonly Problem[], {byId, store}: Library): Problem[] {
  const shown = store.rivals().every(({article}) => byId.has(article))
  return notices.filter(({code}) => !(shown && code === 'store.duplicate'))
}

let loading: ReturnType<typeof loadPinyin> | undefined

/** The readings, loaded by the first call; one that fails is forgotten. */
async function readings(): ReturnType<typeof loadPinyin> {
  loading ??= loadPinyin()
  try {
    return await loading
  } catch (error) {
    loading = undefined
    throw error
  }
}

/** Loads the readings before they are asked for, so that the first key that does need not wait. A failure is told to whoever asks. */
export function loadReadings(): void {
  void readings().catch(() => undefined)
}

/** What a session reaches of the library: its store, its history if it is to be remembered, its exports if it has any, the parts of the program that are loaded late, time and chance. */
export function shellOf(library: Library, io: Io, history?: HistoryKeeper, exporter?: Exporter): Shell {
  const {store} = library
  let seen = store.generation
  let known = store.generation
  let trouble: string | undefined
  const troubles: Problem[] = []
  const inTurn = turns()
  return {
    async told() {
      // What was merged is told by what has changed of it.
      const news = (await store.news()).filter(({code}) => code !== 'store.merged')
      return [...troubles.splice(0), ...worthTelling(news, library)]
    },
    async look() {
      const looked = await store.refresh()
      if (!looked.ok && looked.problem.message.en !== trouble) troubles.push(looked.problem)
      trouble = looked.ok ? undefined : looked.problem.message.en
      const {generation} = store
      if (generation !== known) await library.earlier.load([...store.records(), ...store.rivals(), ...store.refusals()])
      known = generation
    },
    renew(held) {
      if (store.generation === seen || known !== store.generation) return undefined
      seen = store.generation
      return renewalOf(library, held)
    },
    async commit(change, step) {
      const {saved} = await inTurn(async () => {
        await inPauses(makeRecords(change, library), setImmediate)
        if (step) await history?.note(step, change)
        const operations = operationsOf(change, library)
        const saved = commitTo(library, operations)
        // A long act is taken in by slices, and the next one builds on it.
        if (operations.length > mostAtOnce) await saved
        return {saved}
      })
      return {result: await saved, pending: store.pending}
    },
    ...(history && {earlier: () => history.earlier()}),
    ...(exporter && {export: exporter.run}),
    savePlace() {},
    loadPinyin: index => part(async () => withPinyin(index, await readings())),
    loadTraditional: () => part(() => loadTraditional(setImmediate)),
    turn: () => setImmediate(),
    stamp() {
      const now = io.now()
      let id: string | undefined
      // Most keys make nothing that needs them.
      return {
        get at() {
          return now.toISOString()
        },
        get id() {
          return (id ??= io.randomId())
        },
      }
    },
  }
}
