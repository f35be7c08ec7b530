import {randomBytes} from 'node:crypto'
import {chmodSync, closeSync, lstatSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, unlinkSync, utimesSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {readRegular} from '../regular-file.ts'
import {Damaged, openChecked, writeChecked, type CheckedBytes} from './checked-bytes.ts'
import {manifestBytes, manifestFrom, type Manifest, type PartName} from './manifest.ts'

/** What nobody names any more is removed when it is as old as this, in ms: another session may still be about to name it. */
const sweptAfter = 3_600_000

/**
 * The folder of one library's catalogue. Parts are never changed; the manifest is replaced by rename. Folder and files are the user's alone;
 * a link that stands where folder or file should be is refused, never followed. Methods throw the system's error or `Damaged`.
 */
export class CatalogueFolder {
  readonly path: string
  readonly key: string

  constructor(base: string, key: string) {
    this.path = join(base, key)
    this.key = key
  }

  /** Makes the folder, and refuses what is a link or another user's. */
  make(): void {
    mkdirSync(this.path, {recursive: true, mode: 0o700})
    this.#check()
    // Refused by the system when the folder is another user's.
    chmodSync(this.path, 0o700)
  }

  #check(): void {
    if (!lstatSync(this.path).isDirectory()) throw Object.assign(new Error(`not a folder: ${this.path}`), {code: 'ENOTDIR'})
  }

  manifest(): Manifest {
    return manifestFrom(readRegular(join(this.path, 'manifest')), this.key)
  }

  /** The manifest that is there; undefined when there is none that can be used. */
  manifestIfGood(): Manifest | undefined {
    try {
      this.#check()
      return this.manifest()
    } catch {
      return undefined
    }
  }

  /** Opens a part; throws `Damaged` when it is not the one that is meant. */
  openPart({name, sum}: PartName): CheckedBytes {
    const bytes = openChecked(join(this.path, name))
    if (bytes.sum === sum) return bytes
    bytes.close()
    throw new Damaged('another part')
  }

  /** Removes a part that has turned out to be damaged: the next start makes another. */
  drop(name: string): void {
    rmSync(join(this.path, name), {force: true})
  }

  /** Writes a part under a new name, its content piece by piece. */
  addPart(pieces: Iterable<Uint8Array>): PartName {
    const name = `part-${randomBytes(8).toString('hex')}`
    return {name, sum: this.#write(name, write => writeChecked(pieces, write))}
  }

  /** A part that is named no more: the sessions that have opened it, or are about to, have as long as for a new one. */
  retire(name: string, now: number): void {
    utimesSync(join(this.path, name), now / 1000, now / 1000)
  }

  setManifest(manifest: Manifest): void {
    const temporary = `new-${randomBytes(8).toString('hex')}`
    this.#write(temporary, write => write(manifestBytes(manifest, this.key)))
    renameSync(join(this.path, temporary), join(this.path, 'manifest'))
  }

  /** Removes what the manifest that stands there does not name, when it is old enough. */
  sweep(now: number): void {
    const named = new Set(this.manifestIfGood()?.parts.map(({name}) => name))
    for (const name of readdirSync(this.path)) {
      const path = join(this.path, name)
      if (!/^(?:part|new)-[0-9a-f]{16}$/.test(name) || named.has(name)) continue
      if (now - lstatSync(path).mtimeMs > sweptAfter) unlinkSync(path)
    }
  }

  /** Makes a file with what `fill` writes; there is none when that fails. */
  #write<T>(name: string, fill: (write: (bytes: Uint8Array) => void) => T): T {
    const path = join(this.path, name)
    // O_EXCL: a planted file or link of that name is an error.
    const file = openSync(path, 'wx', 0o600)
    try {
      return fill(bytes => {
        for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done)
      })
    } catch (error) {
      unlinkSync(path)
      throw error
    } finally {
      closeSync(file)
    }
  }
}

/** Where the catalogue is kept, if it is. */
export const folderOf = ({cache, key}: {readonly cache?: string | undefined; readonly key: string}): CatalogueFolder | undefined =>
  cache === undefined ? undefined : new CatalogueFolder(cache, key)
