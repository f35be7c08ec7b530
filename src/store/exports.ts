import {createHash} from 'node:crypto'
import {join} from 'node:path'
import {failed, ok, type Problem, type Result, type Words} from '../core/result.ts'
import type {Export} from '../formats/export.ts'
import {type Manifest, manifestName, manifestPieces, type WrittenFile} from '../formats/manifest.ts'
import {exportFolder, type Settled} from '../formats/options.ts'
import {encoded} from './encoded.ts'
import {checkPlace, checkWay, foldersOf, temporaryFile} from './export-place.ts'
import {errorCode, type FileSystem, nodeFileSystem, removeIfThere} from './fs.ts'
import {diskProblem} from './problems.ts'

export interface WriteExportOptions {
  readonly fs?: FileSystem
  /** Replace files of the same names that no export wrote, or that changed since. Other files stay as they are all the same. */
  readonly force?: boolean
  /** A folder above the target that must not be left: links between the two are refused. */
  readonly within?: string
}

export interface WrittenExport {
  readonly dir: string
  readonly manifest: Manifest
  readonly warnings: readonly Words[]
}

/**
 * Writes an export with its manifest into a folder, whole or not at all: every file is made under a temporary name and synced; only
 * when all of them are complete do they take their places: the old manifest goes away first and the new one comes last, so that a folder
 * with a manifest always holds just what that says. A failure before that leaves the folder as it was.
 *
 * The folder is made when it is not there. One that holds anything but an earlier export, as its manifest tells, is refused unless
 * `force`; so is one whose exported files were edited since. Files of the earlier export that the new one lacks are removed. Throws
 * when a file's name would leave the folder: formats choose names, articles never do.
 */
export async function writeExport(dir: string, result: Export, options: WriteExportOptions = {}): Promise<Result<WrittenExport>> {
  const {fs = nodeFileSystem, force = false, within} = options
  for (const {name} of result.files) checkName(name)
  const names = [...result.files.map(({name}) => name), manifestName]
  try {
    const way = within === undefined ? ok(undefined) : await checkWay(fs, within, dir)
    if (!way.ok) return way
    await fs.makeFolder(dir)
    const place = await checkPlace(fs, dir, names, force)
    if (!place.ok) return place
    return ok({dir, ...(await write(fs, dir, result, place.value.stale))})
  } catch (error) {
    return failed(writeProblem(dir, error))
  }
}

/** Where an export goes when the user does not say: a folder of its own beside the annotations. */
export function defaultExportDir(annotations: string, settled: Settled): string {
  return join(annotations, 'exports', exportFolder(settled))
}

/** A plain name, or one in a folder with a plain name: nothing hidden, nothing that a system reads as a path elsewhere. */
function checkName(name: string): void {
  const plain = /^(?:[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]*\/)?[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]*$/u.test(name)
  if (!plain || name === manifestName) throw new Error(`not a name for an exported file: ${JSON.stringify(name)}`)
}

function writeProblem(dir: string, error: unknown): Problem {
  // Only the system's errors (ENOSPC) are expected; what a format throws is a bug and must be seen as one.
  if (!/^E[A-Z0-9]+$/.test(errorCode(error))) throw error
  return diskProblem({code: 'export.unwritable', what: {zh: '导出', en: 'exporting'}, path: dir}, error)
}

async function write(fs: FileSystem, dir: string, result: Export, stale: readonly string[]): Promise<Omit<WrittenExport, 'dir'>> {
  const waiting = new Map<string, string>()
  const complete = async (name: string, chunks: Iterable<string>): Promise<WrittenFile> => {
    const path = join(dir, temporaryFile())
    waiting.set(name, path)
    return {name, ...(await writeFile(fs, path, chunks))}
  }
  let begun = false
  // An old manifest out of its place is still known by its name to the next export.
  const retired = join(dir, temporaryFile())
  try {
    const written: WrittenFile[] = []
    for (const {name, part, chunks} of result.files) written.push({...(await complete(name, chunks)), ...(part === undefined ? {} : {part})})
    const {manifest, warnings} = result.finish(written)
    await complete(manifestName, manifestPieces(manifest))
    const folders = foldersOf(result.files.map(({name}) => name)).map(name => join(dir, name))
    for (const folder of folders) await fs.makeFolder(folder)
    if ((await fs.lstat(join(dir, manifestName))) !== undefined) {
      await fs.rename(join(dir, manifestName), retired)
      // No file may be seen to take its place before the manifest is seen to be gone, after a power cut neither.
      await fs.syncFolder(dir)
    }
    for (const [name, path] of waiting) {
      if (name === manifestName) {
        // Before the manifest stands, so that no file is ever there that neither manifest knows, nor one missing that it names.
        for (const old of stale) await removeIfThere(fs, join(dir, old))
        for (const folder of [...folders, dir]) await fs.syncFolder(folder)
      }
      await fs.rename(path, join(dir, name))
      begun = true
      waiting.delete(name)
    }
    await fs.syncFolder(dir)
    await removeIfThere(fs, retired)
    return {manifest, warnings}
  } catch (error) {
    // The first error is the one to tell; a temporary file that stays is removed by the next export. Once files took their places, the
    // manifest that knows them stays under its temporary name, so that the next export does not take them for somebody else's.
    if (!begun) await fs.rename(retired, join(dir, manifestName)).catch(() => undefined)
    for (const [name, path] of waiting) if (!begun || name !== manifestName) await removeIfThere(fs, path).catch(() => undefined)
    throw error
  }
}

async function writeFile(fs: FileSystem, path: string, chunks: Iterable<string>): Promise<Omit<WrittenFile, 'name'>> {
  const hash = createHash('sha256')
  let bytes = 0
  let lines = 0
  const file = await fs.create(path, 0o644)
  try {
    for (const batch of encoded(chunks)) {
      hash.update(batch)
      bytes += batch.length
      for (let at = batch.indexOf(10); at >= 0; at = batch.indexOf(10, at + 1)) lines++
      await file.write(batch)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return {sha256: hash.digest('hex'), bytes, lines}
}
