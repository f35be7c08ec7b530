import {dirname, join, resolve} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {firstKeys} from '../app/first-keys.ts'
import type {Key} from '../app/key.ts'
import type {State} from '../app/state.ts'
import {screenOf} from '../app/screen/build.ts'
import {configPath} from '../store/config.ts'
import {nodeFileSystem} from '../store/fs.ts'
import {keepScreen, look, type Seen} from '../store/kept-screen.ts'
import {annotatorStem, storePaths} from '../store/paths.ts'
import {stateFolder} from '../store/state-folder.ts'
import {colourDepth} from '../views/capability.ts'
import {frameText} from '../views/frame.ts'
import {makeTheme} from '../views/theme.ts'
import type {Io} from './io.ts'
import type {Library} from './library.ts'
import {annotationsFolder, articlePaths} from './places.ts'
import {screensFolder, startOf} from './starting.ts'
import type {Args} from './subcommand.ts'

/** Keeps the first screen of the next start (`showKept`). */
export interface ScreenKeeper {
  /** Keeps what a session that begins with this state shows first, unless an article has changed since this was last asked. A failure costs the next start some time and is not told. */
  readonly keep: (first: State) => Promise<void>
}

/** In so many rows of the list the cursor is followed before the session is there. */
const followed = 8

/** What a terminal sends for a key that is not its own letter. */
const sent: Readonly<Record<Key, readonly string[]>> = {
  Up: ['\u001b[A', '\u001bOA'],
  Down: ['\u001b[B', '\u001bOB'],
  Right: ['\u001b[C', '\u001bOC'],
  Home: ['\u001b[H', '\u001bOH', '\u001b[1~'],
  End: ['\u001b[F', '\u001bOF', '\u001b[4~'],
  PgUp: ['\u001b[5~'],
  PgDn: ['\u001b[6~'],
  Tab: ['\t'],
  'Shift-Tab': ['\u001b[Z'],
  Enter: ['\r'],
  Space: [' '],
}

const bytesOf = (key: Key): readonly string[] => sent[key] ?? [key]

const none: ScreenKeeper = {keep: async () => undefined}

/** A large library has what it needs at hand; what was not opened for writing is not what the next session shows. */
export function keepScreens({loaded, store}: Library, mouse: boolean, args: Args, io: Io): ScreenKeeper {
  if (loaded.large || io.build === undefined || args.flag('no-cache') || store.access.kind === 'read') return none
  const theme = makeTheme(colourDepth(io.env))
  let known: Seen | undefined
  const keep = async (first: State): Promise<void> => {
    // Not before the session stands: of hundreds of files it takes as long as to draw the first screen.
    const paths = pathsOf(loaded.files ?? [], articlePaths(args.words, io), io)
    // What was found damaged is told once.
    if (!paths || store.notices.length > 0) return
    const articles = look(paths)
    const unchanged = known === undefined || JSON.stringify(articles) === JSON.stringify(known)
    known = articles
    const others = await stateFiles(store.annotator, args, io)
    if (!unchanged || !others) return
    const reached = firstKeys(first, {at: '', id: ''}, followed)
    const frames: string[] = []
    /** By number of what is reached: its frame. What leads no further, and looks the same, has one. */
    const frameOf: number[] = []
    const ends = new Map<string, number>()
    for (const {state, keys} of reached) {
      // A key that comes meanwhile must not wait for all of them.
      await setImmediate()
      const frame = frameText(screenOf(state), theme)
      if (frame === undefined) return
      const at = (keys.size === 0 ? ends.get(frame) : undefined) ?? frames.push(frame) - 1
      if (keys.size === 0) ends.set(frame, at)
      frameOf.push(at)
    }
    const keys = frames.map((_, at) => Object.fromEntries(
      [...reached[frameOf.indexOf(at)]!.keys].flatMap(([key, to]) => bytesOf(key).map(bytes => [bytes, frameOf[to]!] as const)),
    ))
    const seen = [...articles, ...look(others.read), ...others.gone.map(path => [path, null] as const)]
    try {
      keepScreen(screensFolder(io), startOf(io), seen, {frames, keys, mouse})
    } catch {
      // A full disk, a folder that is not ours.
    }
  }
  let keeping = Promise.resolve()
  // One after the other: what was asked for last is kept.
  return {keep: first => (keeping = keeping.then(() => keep(first)))}
}

/** The files, the folders that they were found in and what was named; undefined where a path is no text. */
function pathsOf(files: readonly (string | Buffer)[], named: readonly string[], {cwd}: Io): readonly string[] | undefined {
  const roots = named.map(path => resolve(cwd, path))
  // Without a name, this decides what is opened.
  const paths = new Set([resolve(cwd, 'seeds'), ...roots])
  for (const file of files) {
    if (typeof file !== 'string') return undefined
    const path = resolve(cwd, file)
    const root = roots.find(root => path.startsWith(join(root, '/')))
    paths.add(path)
    if (root !== undefined) for (let folder = dirname(path); folder.length > root.length; folder = dirname(folder)) paths.add(folder)
  }
  return [...paths]
}

/** What is read at a start beside articles, and what is not there if nobody else is at work. */
async function stateFiles(annotator: string, args: Args, io: Io): Promise<{readonly read: readonly string[]; readonly gone: readonly string[]} | undefined> {
  const dir = annotationsFolder(args, io)
  const stem = annotatorStem(annotator)
  const paths = stem.ok ? await storePaths(nodeFileSystem, dir, stem.value) : stem
  if (!paths.ok) return undefined
  const {snapshot, journal, oldJournal, backup, lock} = paths.value
  const own = ['habits.json', 'places.json'].map(name => join(stateFolder(io), name))
  return {read: [join(dir, 'schema.json'), snapshot, journal, oldJournal, backup, resolve(io.cwd, configPath(io)), ...own], gone: [lock]}
}
