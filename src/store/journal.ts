import {dirname} from 'node:path'
import {errorCode, type FileSystem, type OpenFile} from './fs.ts'
import {baseLine} from './journal-line.ts'

/**
 * The journal that is being written. One `append` is one write and one fdatasync.
 * After a failed fsync nobody knows what the disk holds (the kernel may have dropped the pages and forgotten the error), and after a failed
 * truncate the file ends in half a line: then the journal is `poisoned`, and must be replaced by a snapshot and a fresh file.
 */
export class Journal {
  poisoned = false
  /** Bytes of whole acts; what lies behind them is not ours and is cut off before the next write. */
  length: number
  readonly #fs: FileSystem
  readonly #path: string
  #file: OpenFile | undefined
  #exists: boolean

  /** `length` is undefined when there is no such file yet. */
  constructor(fs: FileSystem, path: string, length: number | undefined) {
    this.#fs = fs
    this.#path = path
    this.#exists = length !== undefined
    this.length = length ?? 0
  }

  /** Writes the lines and waits for the disk. `base` is the hash of the snapshot, for the first line; `mode` is for a new file. */
  async append(lines: string, base: string, at: string, mode: number): Promise<void> {
    if (this.poisoned) throw new Error(`append to a poisoned journal: ${this.#path}, ${this.length} bytes`)
    const file = this.#file ?? (await this.#open(mode))
    const fresh = this.length === 0
    const bytes = Buffer.from(fresh ? baseLine(base, at) + lines : lines)
    try {
      await file.write(bytes)
    } catch (error) {
      await file.truncate(this.length).catch(() => {
        this.poisoned = true
      })
      throw error
    }
    try {
      await file.datasync()
      if (fresh) await this.#fs.syncFolder(dirname(this.#path))
    } catch (error) {
      this.poisoned = true
      throw error
    }
    this.length += bytes.length
  }

  async close(): Promise<void> {
    const file = this.#file
    this.#file = undefined
    await file?.close()
  }

  async #open(mode: number): Promise<OpenFile> {
    this.#file = (this.#exists ? await this.#reopen() : undefined) ?? (await this.#make(mode))
    return this.#file
  }

  /** The file that is there, cut to what counts; undefined when it was moved away, by a checkpoint that got no further. */
  async #reopen(): Promise<OpenFile | undefined> {
    let file: OpenFile
    try {
      file = await this.#fs.append(this.#path)
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
      this.#exists = false
      this.length = 0
      return undefined
    }
    try {
      await file.truncate(this.length)
      return file
    } catch (error) {
      await file.close().catch(() => undefined)
      throw error
    }
  }

  async #make(mode: number): Promise<OpenFile> {
    try {
      const file = await this.#fs.create(this.#path, mode)
      this.#exists = true
      return file
    } catch (error) {
      // Not made by this session, or half made before: its lines are kept, but nothing is known of its end.
      if (errorCode(error) === 'EEXIST') this.poisoned = true
      throw error
    }
  }
}
