import {readIfThere, removeIfThere, type FileSystem} from './fs.ts'
import {readJournal} from './journal-read.ts'
import type {StorePaths} from './paths.ts'
import {replaceFile} from './whole.ts'

/** A file whose bytes must be kept before it is replaced. */
export interface Damaged {
  readonly path: string
  readonly kind: 'json' | 'jsonl'
}

/** Keeps the bytes of a damaged file under the first free `.damaged-<n>` name; once, however often it is tried. */
export async function keepAside(fs: FileSystem, paths: StorePaths, {path, kind}: Damaged): Promise<void> {
  const bytes = await readIfThere(fs, path)
  if (!bytes) return
  for (let number = 1; ; number++) {
    const name = paths.aside(kind, number)
    const held = await readIfThere(fs, name)
    if (held && Buffer.compare(held, bytes) === 0) return
    if (held) continue
    await replaceFile(name, bytes, {fs})
    return
  }
}

/**
 * Moves the journal out of the way of new lines, to `oldJournal`, where it counts until the snapshot holds it. If a checkpoint was cut
 * short before, there is such a file already: then it becomes both, the whole acts of each.
 */
export async function rotateJournal(fs: FileSystem, paths: StorePaths): Promise<void> {
  const found = await fs.lstat(paths.journal)
  if (!found) return
  if (found.kind === 'folder' || found.kind === 'other') {
    throw Object.assign(new Error(`not a regular file: ${paths.journal}`), {code: 'ENOTFILE'})
  }
  const old = await readIfThere(fs, paths.oldJournal)
  if (old) {
    const journal = await fs.read(paths.journal)
    const whole = [old, journal].map(bytes => bytes.subarray(0, readJournal(bytes, '').goodLength))
    await replaceFile(paths.oldJournal, Buffer.concat(whole), {fs})
    await removeIfThere(fs, paths.journal)
  } else {
    await fs.rename(paths.journal, paths.oldJournal)
  }
  await fs.syncFolder(paths.folder)
}

/** The snapshot holds the old journal now: it goes with the backup, to lead from it to the snapshot should that be damaged. */
export async function retireJournal(fs: FileSystem, paths: StorePaths): Promise<void> {
  if ((await fs.lstat(paths.oldJournal)) === undefined) return
  await fs.rename(paths.oldJournal, paths.backupJournal)
  await fs.syncFolder(paths.folder)
}
