import {createHash, type Hash} from 'node:crypto'
import {basename, dirname, join} from 'node:path'
import type {Adapter} from 'lowdb'
import {errorCode, linkless, readIfThere, removeIfThere, type FileStat, type FileSystem} from './fs.ts'
import type {StorePaths} from './paths.ts'
import type {SnapshotReading} from './reading.ts'
import {readSnapshot} from './snapshot-read.ts'
import {snapshotLines, type Snapshot} from './snapshot.ts'
import {replaceFile, temporaryName} from './whole.ts'

/** The file was changed by someone else since it was read or written here. Read it again, merge, and write once more. */
export class ChangedOutside extends Error {
  override readonly name = 'ChangedOutside'
}

/** A file as it stands: `reading` is undefined when it is gone, and `hash` then ''. */
export interface Look {
  readonly hash: string
  readonly reading: SnapshotReading | undefined
}

/** Bytes that are held until their hash is asked for. */
const mostHeld = 1 << 20

/**
 * lowdb's adapter for the form at rest. lowdb's own (steno) writes to a fixed temporary name without fsync, and replaces links and modes;
 * this one writes whole or not at all, keeps the last good file as `.bak`, and never overwrites what it has not seen.
 */
export class SnapshotAdapter implements Adapter<Snapshot> {
  /** What the last `read` found; undefined when there was no file, and after a `write`. */
  reading: SnapshotReading | undefined
  /** Whether the last `write` found no good file to keep as `.bak`, so that one must be made of what was written. */
  backupMissing = false
  readonly #fs: FileSystem
  readonly #paths: StorePaths
  readonly #annotator: string
  #hash = ''
  /** What `#hash` is still to be worked out of. */
  #unhashed: Uint8Array | undefined
  #stat: FileStat | undefined
  /** What was not good at the last look. */
  #looked: {readonly stat: FileStat | undefined} | undefined

  constructor(fs: FileSystem, paths: StorePaths, annotator: string) {
    this.#fs = fs
    this.#paths = paths
    this.#annotator = annotator
  }

  /** SHA-256 of the file as last read or written, '' when there was none. Worked out when it is asked for: most sessions that only read never do. */
  get hash(): string {
    if (this.#unhashed) this.#setHash(sha256(this.#unhashed))
    return this.#hash
  }

  #setHash(hash: string): void {
    this.#hash = hash
    this.#unhashed = undefined
  }

  /** Permission bits of the file, which the journal shares; 0600 when there is none. */
  get mode(): number {
    return this.#stat?.mode ?? 0o600
  }

  async read(): Promise<Snapshot | null> {
    this.#stat = await this.#fs.stat(this.#paths.snapshot)
    const bytes = await readIfThere(this.#fs, this.#paths.snapshot)
    this.#setHash(bytes && bytes.length > mostHeld ? sha256(bytes) : '')
    if (bytes && bytes.length <= mostHeld) this.#unhashed = bytes
    this.reading = bytes && readSnapshot(bytes, this.#paths.snapshot, this.#annotator)
    return this.reading?.snapshot ?? null
  }

  /**
   * What the file says now, if it is no longer what was last read or written here; it is not taken over. A file that is not good, or gone,
   * is answered once, until it is another.
   */
  async look(): Promise<Look | undefined> {
    const stat = await this.#fs.stat(this.#paths.snapshot)
    if (stat && this.#stat && sameStat(stat, this.#stat)) this.#looked = undefined
    else if (!this.#looked || !sameLook(this.#looked, stat)) {
      const bytes = await readIfThere(this.#fs, this.#paths.snapshot)
      const hash = bytes ? sha256(bytes) : ''
      if (hash === this.hash) this.#stat = stat
      else {
        const reading = bytes && readSnapshot(bytes, this.#paths.snapshot, this.#annotator)
        this.#looked = reading?.state === 'good' ? undefined : {stat}
        return {hash, reading}
      }
    }
    return undefined
  }

  /** Whether the file is no longer what was last read or written here. Compares contents only where size, time or inode differ. */
  async changed(): Promise<boolean> {
    const stat = await this.#fs.stat(this.#paths.snapshot)
    if (stat && this.#stat && sameStat(stat, this.#stat)) return false
    const bytes = await readIfThere(this.#fs, this.#paths.snapshot)
    if ((bytes ? sha256(bytes) : '') !== this.hash) return true
    this.#stat = stat
    return false
  }

  /** Rejects with `ChangedOutside`, having written nothing, when the file has changed; else with the system's error. */
  async write(snapshot: Snapshot): Promise<void> {
    const {snapshot: path} = this.#paths
    const hash = createHash('sha256')
    let written: string | undefined
    try {
      await replaceFile(path, hashed(snapshotLines(snapshot), hash), {
        fs: this.#fs,
        beforeRename: async () => {
          if (await this.changed()) throw new ChangedOutside(path)
          // A damaged file is no backup; the store keeps it elsewhere.
          this.backupMissing = this.hash === '' || (this.reading !== undefined && this.reading.state !== 'good')
          if (!this.backupMissing) await this.#backUp()
          written = hash.digest('hex')
        },
      })
    } catch (error) {
      // A rename that was not made durable may have come about all the same, and is then not a change from outside.
      if (written !== undefined) await this.#recognise(written).catch(() => undefined)
      throw error
    }
    this.#setHash(written ?? '')
    this.#stat = await this.#fs.stat(path)
    this.reading = undefined
  }

  async #recognise(hash: string): Promise<void> {
    const bytes = await readIfThere(this.#fs, this.#paths.snapshot)
    if (bytes && sha256(bytes) === hash) this.#setHash(hash)
  }

  /** Gives the file a second name, so that at every moment a whole snapshot stands under the first. */
  async #backUp(): Promise<void> {
    const {snapshot, backup} = this.#paths
    const temporary = join(dirname(backup), temporaryName(basename(backup)))
    try {
      await this.#fs.link(snapshot, temporary)
    } catch (error) {
      if (!linkless.includes(errorCode(error))) throw error
      await replaceFile(backup, await this.#fs.read(snapshot), {fs: this.#fs})
      return
    }
    try {
      await this.#fs.rename(temporary, backup)
    } finally {
      // POSIX: renaming one name of a file over another of the same file does nothing, and leaves both.
      await removeIfThere(this.#fs, temporary).catch(() => undefined)
    }
  }
}

function sameStat(a: FileStat, b: FileStat): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.identity === b.identity
}

const sameLook = ({stat: before}: {readonly stat: FileStat | undefined}, now: FileStat | undefined): boolean =>
  before && now ? sameStat(before, now) : before === now

function* hashed(lines: Iterable<string>, hash: Hash): Generator<string> {
  for (const line of lines) {
    hash.update(line)
    yield line
  }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The hash that a file of these lines has. */
export function sha256Of(lines: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const line of lines) hash.update(line)
  return hash.digest('hex')
}
