import {startRuntime, type Shell} from '../app/runtime.ts'
import {startAgain} from '../app/start.ts'
import {failed, ok, type Result} from '../core/result.ts'
import {runTerminal} from '../views/terminal.ts'
import {behindOf, type Behind} from './behind.ts'
import {settingsFor, type Settings} from './config.ts'
import {exporterOf, type Exporter} from './exporter.ts'
import {keepHabits, type HabitKeeper} from './habit-keeper.ts'
import {keepHistory, type HistoryKeeper} from './history-keeper.ts'
import {CheckpointWhenIdle, keyPatience, onceIdle, prepareWhenIdle, workBetweenKeys} from './idle.ts'
import type {ExitCode, Io} from './io.ts'
import {loadNamed, openLibrary, type Library} from './library.ts'
import {keepPlaces, type PlaceKeeper} from './place-keeper.ts'
import {report} from './report.ts'
import {keepScreens} from './screen-keeper.ts'
import {beginningOf, loadReadings, shellOf, type OwnWays} from './session.ts'
import type {Args} from './subcommand.ts'

/** Opens the reader on this terminal. Resolves when the person has quit and the store is closed. */
export async function openReader(args: Args, io: Io): Promise<Result<ExitCode>> {
  const loaded = await loadNamed(args.words, args, io, undefined, true)
  if (!loaded.ok) return loaded
  const [problem] = loaded.value.problems
  // A wrong path is told where it was typed, not behind an empty screen.
  if (loaded.value.articles.length === 0 && problem && !loaded.value.large) return failed(problem)
  const opened = await openLibrary(loaded.value, args, io, 'write')
  if (!opened.ok) return opened
  const library = opened.value
  let closing: Read['closed'] | undefined
  try {
    const settings = await settingsFor(library.schema, args, io)
    if (!settings.ok) return settings
    const {code, closed} = await read(library, settings.value, args, io)
    closing = closed
    return ok(code)
  } finally {
    const closed = await library.store.close()
    if (closed.ok) await closing?.()
    else report(closed.problem, io)
  }
}

/** How often the disk is asked whether others have changed the records, in ms: one look at the file's size and time. */
const lookEvery = 3000

interface Read {
  readonly code: ExitCode
  /** To be called when the store is closed. */
  readonly closed: () => Promise<void>
}

async function read(library: Library, settings: Settings, args: Args, io: Io): Promise<Read> {
  const {store} = library
  const [places, habits, history] = await Promise.all([keepPlaces(library, args.words, io), keepHabits(io), keepHistory(library, args, io)])
  const exporter = exporterOf(library, args, io)
  const idle = new CheckpointWhenIdle(store)
  const {large, kept} = library.loaded
  const behind = large && behindOf(library, large, places.of)
  const size = {columns: io.stdout.columns, rows: io.terminal.stdout.rows ?? 24}
  const first = beginningOf(library, io, size, places.known, history, {...ownWays(library, settings, habits), exports: exporter.menu})
  const session = startRuntime(first, shellWith(library, {places, habits, history, exporter, idle, behind}, io))
  const looking = setInterval(() => void session.look(), lookEvery).unref()
  const stopPreparing = prepareWhenIdle(session, loadReadings)
  const stopWorking = workBetweenKeys(session, io.terminal.clock)
  const mouse = args.flag('mouse') || !['', '0', undefined].includes(io.env['PIZHU_MOUSE'])
  const screens = keepScreens(library, mouse, args, io)
  const stopKeeping = onceIdle(session, () => {
    void kept?.keep()
    void screens.keep(startAgain(first, {...first, size: session.state().size}))
  })
  const code = await runTerminal(session, {...io.terminal, env: io.env, lang: io.lang, mouse})
  clearInterval(looking)
  stopPreparing()
  stopWorking()
  stopKeeping()
  idle.stop()
  session.giveUp()
  await behind?.end()
  await session.settled()
  await places.settled()
  await habits.settled()
  await history.close()
  await kept?.keep()
  return {code, closed: async () => (code === 0 ? await screens.keep(startAgain(first, session.state())) : undefined)}
}

/** Keys, colours and width as the user has them; the first steps for those who never tagged anything. */
function ownWays({store}: Library, {schema, measure, suggestions}: Settings, {known}: HabitKeeper): OwnWays {
  return {
    schema,
    ...(measure !== undefined && {usualMeasure: measure}),
    ...(known.measure !== undefined && {measure: known.measure}),
    suggesting: suggestions,
    novice: !known.tagged && store.records().length === 0,
  }
}

/** What a session of a person has beside its library. */
interface Keepers {
  readonly places: PlaceKeeper
  readonly habits: HabitKeeper
  readonly history: HistoryKeeper
  readonly exporter: Exporter
  readonly idle: CheckpointWhenIdle
  readonly behind: Behind | undefined
}

/** The shell of a session that a person sits at: it keeps the reading places, and uses their pauses. */
function shellWith(library: Library, {places, habits, history, exporter, idle, behind}: Keepers, io: Io): Shell {
  const shell = shellOf(library, io, history, exporter)
  return {
    ...shell,
    ...(behind && {library: behind.start}),
    async commit(change, step) {
      const answer = await shell.commit(change, step)
      idle.touch()
      return answer
    },
    patience: () => keyPatience(io.terminal.clock),
    keepHabits: ways => habits.save(ways),
    savePlace: (article, place) => places.save(article, place),
  }
}
