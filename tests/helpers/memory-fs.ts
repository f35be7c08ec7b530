import {basename, dirname} from 'node:path'
import type {FileStat, FileSystem, OpenFile} from '../../src/store/fs.ts'

interface Inode {
  readonly number: number
  readonly mode: number
  bytes: Uint8Array
  /** What the last flush wrote. */
  flushed: Uint8Array
  mtimeMs: number
}

/** What a power cut may leave of what was not flushed. */
export type PowerCut = 'everything' | 'nothing' | 'names without contents'

const none = new Uint8Array()

/**
 * A disk that forgets what was not flushed: contents live until `sync`, names until `syncFolder`. One flat space of absolute paths, no links
 * but second names. `powerCut` is the disk after a cut.
 */
export class MemoryFs implements FileSystem {
  #names: Map<string, Inode>
  #flushedNames: Map<string, Inode>
  #clock = 1

  constructor(names: ReadonlyMap<string, Inode> = new Map()) {
    this.#names = new Map(names)
    this.#flushedNames = new Map(names)
  }

  /** `everything` is a killed process: the system has it all. The others are what file systems have been seen to do. */
  powerCut(kind: PowerCut): MemoryFs {
    const names = kind === 'nothing' ? this.#flushedNames : this.#names
    const seen = new Map<Inode, Inode>()
    const copied = [...names].map(([name, inode]): [string, Inode] => {
      const bytes = kind === 'everything' ? inode.bytes : inode.flushed
      const copy = seen.get(inode) ?? {...inode, bytes, flushed: bytes}
      seen.set(inode, copy)
      return [name, copy]
    })
    const disk = new MemoryFs(new Map(copied))
    disk.#clock = this.#clock
    return disk
  }

  files(): Map<string, string> {
    return new Map([...this.#names].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, {bytes}]) => [name, Buffer.from(bytes).toString('utf8')]))
  }

  /** Puts a file there, durable at once. */
  plant(path: string, content: string | Uint8Array): void {
    const bytes = Buffer.from(content)
    const inode = {number: this.#clock++, mode: 0o600, bytes, flushed: bytes, mtimeMs: this.#clock++}
    this.#names.set(path, inode)
    this.#flushedNames.set(path, inode)
  }

  async read(path: string): Promise<Uint8Array> {
    return this.#at(path).bytes
  }

  async lstat(path: string): Promise<FileStat | undefined> {
    const inode = this.#names.get(path)
    if (inode) return {size: inode.bytes.length, mtimeMs: inode.mtimeMs, identity: String(inode.number), mode: inode.mode, kind: 'file'}
    return isFolder(path) ? {size: 0, mtimeMs: 0, identity: path, mode: 0o700, kind: 'folder'} : undefined
  }

  stat(path: string): Promise<FileStat | undefined> {
    return this.lstat(path)
  }

  async realPath(path: string): Promise<string | undefined> {
    return this.#names.has(path) || isFolder(path) ? path : undefined
  }

  async readLink(path: string): Promise<string> {
    throw failure('EINVAL', path)
  }

  async list(path: string): Promise<readonly string[]> {
    return [...this.#names.keys()].filter(name => dirname(name) === path).map(name => basename(name))
  }

  async makeFolder(): Promise<void> {}

  async create(path: string, mode: number): Promise<OpenFile> {
    if (this.#names.has(path)) throw failure('EEXIST', path)
    const inode: Inode = {number: this.#clock++, mode, bytes: none, flushed: none, mtimeMs: this.#clock++}
    this.#names.set(path, inode)
    return this.#open(inode)
  }

  async append(path: string): Promise<OpenFile> {
    return this.#open(this.#at(path))
  }

  async rename(from: string, to: string): Promise<void> {
    const inode = this.#at(from)
    if (this.#names.get(to) === inode) return
    this.#names.delete(from)
    this.#names.set(to, inode)
  }

  async link(from: string, to: string): Promise<void> {
    if (this.#names.has(to)) throw failure('EEXIST', to)
    this.#names.set(to, this.#at(from))
  }

  async unlink(path: string): Promise<void> {
    this.#at(path)
    this.#names.delete(path)
  }

  async syncFolder(path: string): Promise<void> {
    for (const name of this.#flushedNames.keys()) if (dirname(name) === path) this.#flushedNames.delete(name)
    for (const [name, inode] of this.#names) if (dirname(name) === path) this.#flushedNames.set(name, inode)
  }

  async touch(path: string): Promise<void> {
    this.#at(path).mtimeMs = this.#clock++
  }

  #at(path: string): Inode {
    const inode = this.#names.get(path)
    if (!inode) throw failure('ENOENT', path)
    return inode
  }

  #open(inode: Inode): OpenFile {
    return {
      write: async bytes => {
        inode.bytes = Buffer.concat([inode.bytes, bytes])
        inode.mtimeMs = this.#clock++
      },
      sync: async () => {
        inode.flushed = inode.bytes
      },
      datasync: async () => {
        inode.flushed = inode.bytes
      },
      truncate: async length => {
        inode.bytes = inode.bytes.slice(0, length)
        inode.mtimeMs = this.#clock++
      },
      close: async () => {},
    }
  }
}

/** A path without an ending is a folder, and always there. */
const isFolder = (path: string): boolean => !path.slice(path.lastIndexOf('/')).includes('.')

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), {code, path})
}
