import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {HowToRead} from '../store/articles.ts'
import {cacheFolder, catalogueKey} from '../store/catalogue/place.ts'
import type {LargeLibrary} from '../store/catalogue/large-library.ts'
import {findFiles, type Findings} from '../store/find-files.ts'
import {KeptParses} from '../store/kept-parses.ts'
import {isLarge, large} from '../store/large.ts'
import type {Io} from './io.ts'
import type {Progress} from './progress.ts'
import type {Args} from './subcommand.ts'

/** Bytes of texts that stay in memory. */
const room = {usual: 128 * 1024 * 1024, lean: 256 * 1024} as const

/** What was named: a large library, with what an earlier run has left of it, or the files of a small one, with what an earlier session has read in them. */
export type Named = {readonly large: LargeLibrary} | {readonly findings: Findings; readonly kept?: KeptParses | undefined}

/** Looks whether a large library was named. Costs little when it was not. */
export async function lookAt(paths: readonly string[], options: HowToRead, args: Args, io: Io): Promise<Named> {
  const cache = args.flag('no-cache') ? undefined : cacheFolder(io)
  const kept = keptIn(cache, paths, options, io)
  if (kept?.any) {
    const findings = await findFiles(paths, large.articles)
    if (!(await isLarge(findings))) return {findings, kept}
    kept.drop()
  }
  const key = catalogueKey(io.cwd, paths, {...options, version: io.version})
  const known = cache !== undefined && existsSync(join(cache, key, 'manifest'))
  const findings = known ? undefined : await findFiles(paths, large.articles)
  if (findings && !(await isLarge(findings))) return {findings, kept}
  const catalogue = await import('../store/catalogue/large-library.ts')
  const lean = args.flag('lean')
  const library = new catalogue.LargeLibrary({paths, options, cache, key, lean}, lean ? room.lean : room.usual)
  if (known && !library.recall()) {
    const found = await findFiles(paths, large.articles)
    if (!(await isLarge(found))) return {findings: found, kept}
  }
  return {large: library}
}

function keptIn(cache: string | undefined, paths: readonly string[], how: HowToRead, {cwd, build}: Io): KeptParses | undefined {
  if (cache === undefined || build === undefined) return undefined
  // The build reads as a session does that is told nothing.
  const own = Object.keys(how).length === 0 ? join(build.folder, 'seeds.parsed') : undefined
  return new KeptParses(cache, {cwd, paths, how: {...how}, build: build.name, own})
}

/** Reads a large library to its end, and says how far it is. Throws what broke it. */
export async function readWhole(library: LargeLibrary, progress: Progress): Promise<void> {
  const running = library.start({
    changed() {},
    // It costs time alone that nothing could be kept.
    problem() {},
    progress: ({checking, count, total}) => progress.at(checking ? 'check' : 'read', count, total),
  })
  const broken = await running.ended
  progress.end()
  if (broken !== undefined) throw broken
}
