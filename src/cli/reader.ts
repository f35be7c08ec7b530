import {keymapOf} from '../app/commands/table.ts'
import {startRuntime, type Shell} from '../app/runtime.ts'
import {startState} from '../app/start.ts'
import {failed, ok, type Problem, type Result} from '../core/result.ts'
import {loadTraditional} from '../core/script.ts'
import {loadPinyin, withPinyin} from '../core/search/index.ts'
import {runTerminal} from '../views/terminal.tsx'
import {CheckpointWhenIdle} from './idle.ts'
import {indexArticles} from './index-articles.ts'
import type {ExitCode, Io} from './io.ts'
import {loadNamed, openLibrary, unplacedProblem, type Library} from './library.ts'
import {operationsOf} from './operations.ts'
import {keepPlaces, type PlaceKeeper} from './place-keeper.ts'
import {annotationsFolder} from './places.ts'
import {refusalsOf} from './refusals.ts'
import {report} from './report.ts'
import type {Args} from './subcommand.ts'

/** Opens the reader on this terminal. Resolves when the person has quit and the store is closed. */
export async function openReader(args: Args, io: Io): Promise<Result<ExitCode>> {
  const loaded = await loadNamed(args.words, args, io)
  if (!loaded.ok) return loaded
  const [problem] = loaded.value.problems
  // A wrong path is told where it was typed, not behind an empty screen.
  if (loaded.value.articles.length === 0 && problem) return failed(problem)
  const opened = await openLibrary(loaded.value, args, io, 'write')
  if (!opened.ok) return opened
  const library = opened.value
  try {
    const keymap = keymapOf(library.schema)
    if (!keymap.ok) return failed({...keymap.problem, path: `${annotationsFolder(args, io)}/schema.json`})
    return ok(await read(library, args, io))
  } finally {
    const closed = await library.store.close()
    if (!closed.ok) report(closed.problem, io)
  }
}

async function read(library: Library, args: Args, io: Io): Promise<number> {
  const {articles, store, schema} = library
  const places = await keepPlaces(library, args.words, io)
  const idle = new CheckpointWhenIdle(store)
  const state = startState({
    articles,
    problems: problemsOf(library),
    index: indexArticles(articles),
    schema,
    annotator: store.annotator,
    annotations: [...library.annotations.values()].flat(),
    refusals: refusalsOf(library),
    done: store.articles().filter(({status}) => status === 'done').map(({id}) => id),
    places: places.known,
    readOnly: store.access.kind === 'read' ? store.access.why : undefined,
    lang: io.lang,
    size: {columns: io.stdout.columns, rows: io.terminal.stdout.rows ?? 24},
  })
  const session = startRuntime(state, shellOf(library, places, idle, io))
  const code = await runTerminal(session, {...io.terminal, env: io.env, lang: io.lang})
  idle.stop()
  await session.settled()
  await places.settled()
  return code
}

/** What the person should hear of: files that could not be read, what the store found, tags without a place. */
function problemsOf({articles, unread, store, unplaced}: Library): Problem[] {
  const lost = articles.flatMap(article => {
    const count = unplaced.get(article.id)?.length ?? 0
    return count > 0 ? [unplacedProblem(article, count)] : []
  })
  return [...unread, ...store.notices, ...lost]
}

function shellOf(library: Library, places: PlaceKeeper, idle: CheckpointWhenIdle, io: Io): Shell {
  const {store} = library
  return {
    async commit(change) {
      const result = await store.commit(operationsOf(change, library))
      idle.touch()
      return {result, pending: store.pending}
    },
    savePlace: (article, place) => places.save(article, place),
    loadPinyin: index => part(async () => withPinyin(index, await loadPinyin())),
    loadTraditional: () => part(loadTraditional),
    stamp: () => ({at: io.now().toISOString(), id: io.randomId()}),
  }
}

/** A part of the program that is loaded when it is first needed; its file may be gone by then (an update while this runs). */
async function part<T>(load: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await load())
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return failed({
      code: 'program.part-missing',
      message: {
        zh: `程序的一部分装不进来：${why}。请重新启动 pizhu`,
        en: `a part of the program cannot be loaded: ${why}. Start pizhu anew`,
      },
    })
  }
}
