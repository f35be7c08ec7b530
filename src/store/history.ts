import {basename, dirname, join} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {inPauses} from '../core/slices.ts'
import {nodeFileSystem, readIfThere, type FileSystem, type OpenFile} from './fs.ts'
import {hashedName} from './hashed-name.ts'
import {historyLineInSlices, type HistoryLine, type Unnumbered} from './history-line.ts'
import {lastNumber, mostLines, readHistory, wholeLength, type Pause} from './history-read.ts'
import {replaceFile} from './whole.ts'

/** Bytes of history that are kept when a file is cut down, and how large one gets before it is looked at. */
const mostBytes = 16 << 20
const smallEnough = 1 << 20

export interface HistoryOptions {
  readonly fs?: FileSystem
  readonly mostLines?: number
  readonly smallEnough?: number
}

/**
 * Where the acts of an annotator are remembered: in the user's state folder, under a hash of the real path of the annotator's file, so that
 * the name tells nobody what was read, and two checkouts have two histories. Undefined when the disk does not say what the real path is.
 */
export async function historyPath(stateFolder: string, snapshot: string, fs: FileSystem = nodeFileSystem): Promise<string | undefined> {
  const real = await realName(fs, snapshot).catch(() => undefined)
  if (real === undefined) return undefined
  return join(stateFolder, 'history', `${hashedName(real, 24)}.jsonl`)
}

/** The real path, be the file there or not: links in what there is of its folders are resolved. */
async function realName(fs: FileSystem, path: string): Promise<string> {
  const above = dirname(path)
  return (await fs.realPath(path)) ?? (above === path ? path : join(await realName(fs, above), basename(path)))
}

/**
 * The history of one annotator: append-only, one act a line. It is a comfort beside the store, which alone is the truth: a history that is lost,
 * cut off or damaged costs steps of undo and nothing else, so no method rejects or tells of a failure. Only who holds the store's lock
 * may append.
 */
export class History {
  readonly #fs: FileSystem
  readonly #path: string
  /** Bytes as they were when it was opened. */
  readonly #bytes: Uint8Array
  readonly #mostLines: number
  readonly #smallEnough: number
  #exists: boolean
  #length: number
  #next: number
  #file: OpenFile | undefined
  #usable: boolean
  #work: Promise<void> = Promise.resolve()

  private constructor(path: string, bytes: Uint8Array | undefined, usable: boolean, options: HistoryOptions) {
    this.#fs = options.fs ?? nodeFileSystem
    this.#path = path
    this.#bytes = bytes ?? new Uint8Array()
    this.#mostLines = options.mostLines ?? mostLines
    this.#smallEnough = options.smallEnough ?? smallEnough
    this.#exists = bytes !== undefined
    this.#length = wholeLength(this.#bytes)
    this.#next = (lastNumber(this.#bytes) ?? 0) + 1
    this.#usable = usable
  }

  /** Opens the file, whatever is in it. One that cannot be read is not written either. */
  static async open(path: string, options: HistoryOptions = {}): Promise<History> {
    try {
      return new History(path, await readIfThere(options.fs ?? nodeFileSystem, path), true, options)
    } catch {
      return new History(path, undefined, false, options)
    }
  }

  /** Bytes that `read` will look at. */
  get size(): number {
    return this.#bytes.length
  }

  /** The lines that were there when it was opened. */
  read(pause?: Pause): Promise<readonly HistoryLine[]> {
    return readHistory(this.#bytes, pause)
  }

  /** Adds a line; `written` resolves when it is in the file as far as this process can tell, or could not be put there. */
  add(line: Unnumbered): {readonly n: number; readonly written: Promise<void>} {
    const n = this.#next++
    return {n, written: this.#inTurn(async () => this.#append(Buffer.from(await inPauses(historyLineInSlices({n, ...line}), setImmediate))))}
  }

  /** Throws old lines away when there are many, and closes the file. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#file) return
      await this.#letGo()
      if (this.#length <= this.#smallEnough) return
      const bytes = await this.#fs.read(this.#path)
      const from = keptFrom(bytes, this.#mostLines)
      if (from > bytes.length / 4) await replaceFile(this.#path, bytes.subarray(from), {fs: this.#fs})
    })
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(task).catch(() => undefined)
    return this.#work
  }

  async #append(bytes: Uint8Array): Promise<void> {
    if (!this.#usable) return
    try {
      this.#file ??= await this.#openFile()
      await this.#file.write(bytes)
      this.#length += bytes.length
    } catch {
      // A missing number shows the gap; half a line is cut off when the file is opened again.
      await this.#letGo()
    }
  }

  async #openFile(): Promise<OpenFile> {
    if (!this.#exists) {
      await this.#fs.makeFolder(dirname(this.#path))
      const made = await this.#fs.create(this.#path, 0o600)
      this.#exists = true
      return made
    }
    const file = await this.#fs.append(this.#path)
    await file.truncate(this.#length)
    return file
  }

  async #letGo(): Promise<void> {
    const file = this.#file
    this.#file = undefined
    await file?.close().catch(() => undefined)
  }
}

/** Where the newest lines begin that are kept: so many lines, so many bytes, and the last one in any case. */
function keptFrom(bytes: Uint8Array, lines: number): number {
  let from = bytes.length
  for (let kept = 0; kept < lines && from > 0; kept++) {
    const start = from === 1 ? 0 : bytes.lastIndexOf(10, from - 2) + 1
    if (kept > 0 && bytes.length - start > mostBytes) break
    from = start
  }
  return from
}
