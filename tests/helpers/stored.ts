import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import {keepHistory} from '../../src/cli/history-keeper.ts'
import type {Io} from '../../src/cli/io.ts'
import {loadedOf, openLibrary} from '../../src/cli/library.ts'
import {beginningOf, shellOf} from '../../src/cli/session.ts'
import type {Args} from '../../src/cli/subcommand.ts'
import {startRuntime, type Runtime} from '../../src/app/runtime.ts'
import type {Article} from '../../src/core/article.ts'
import type {AnnotationRecord} from '../../src/core/record.ts'
import {annotationLine, refusalLine} from '../../src/store/record-line.ts'
import type {Store} from '../../src/store/store.ts'

/** A folder for annotations and state, gone when the test ends. */
export async function storeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pizhu-stored-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  return folder
}

export interface Stored {
  readonly session: Runtime
  readonly store: Store
  /** The records as lines, refusals too, in one order, and the articles that are done. */
  readonly held: () => readonly string[]
  /** Quits: everything is written and given back. */
  readonly close: () => Promise<void>
}

const args: Args = {words: [], flag: () => false, text: () => undefined, number: () => undefined}

let ids = 0

/** A session over articles in memory and a store, a history and a state folder on the disk: all but the terminal. */
export async function storedSession(folder: string, articles: readonly Article[], size = {columns: 80, rows: 24}, readOnly = false): Promise<Stored> {
  const io = {
    env: {PIZHU_STATE: join(folder, 'state'), PIZHU_AS: 'tester'},
    cwd: folder,
    platform: 'linux',
    home: folder,
    user: 'tester',
    lang: 'zh',
    now: () => new Date('2026-01-01T00:00:00.000Z'),
    randomId: () => `id${ids++}`,
  } as unknown as Io
  const opened = await openLibrary(loadedOf(articles, []), args, io, readOnly ? 'read' : 'write')
  if (!opened.ok) throw new Error(opened.problem.message.en)
  const library = opened.value
  const {store} = library
  if (store.access.kind === 'read' && !readOnly) throw new Error(store.access.why.message.en)
  const history = await keepHistory(library, args, io)
  const session = startRuntime(beginningOf(library, io, size, new Map(), history), shellOf(library, io, history))
  return {
    session,
    store,
    held: () => heldBy(store),
    async close() {
      await session.settled()
      await history.close()
      const closed = await store.close()
      if (!closed.ok) throw new Error(closed.problem.message.en)
    },
  }
}

export const heldBy = (store: Store): readonly string[] => [
  ...store.records().map((record: AnnotationRecord) => annotationLine(record)),
  ...store.refusals().map(refusalLine),
  ...store.articles().filter(({status}) => status === 'done').map(({id}) => `done ${id}`),
].toSorted()
