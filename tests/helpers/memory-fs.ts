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

/**
 * What a power cut may leave of what was not flushed. `everything` is a killed process: the system has it all. The others are what file
 * systems have been seen to do: drop it all; keep the names but not the contents; keep names and the first half of the contents; keep the
 * size, with zeros for that half; and, of the changes of names, keep the later half without the earlier.
 */
export const powerCuts = ['everything', 'nothing', 'names without contents', 'half the contents', 'holes', 'names out of order'] as const
export type PowerCut = (typeof powerCuts)[number]

const none = new Uint8Array()

/**
 * A disk that forgets what was not flushed: contents live until `sync`, names until `syncFolder`. One flat space of absolute paths, no links
 * but second names. `powerCut` is the disk after a cut.
 */
export class MemoryFs implements FileSystem {
  #names: Map<string, Inode>
  #flushedNames: Map<string, Inode>
  /** Changes of names since their folder was flushed. */
  #unflushed: {readonly folder: string; apply(names: Map<string, Inode>): void}[] = []
  #clock = 1

  constructor(names: ReadonlyMap<string, Inode> = new Map()) {
    this.#names = new Map(names)
    this.#flushedNames = new Map(names)
  }

  powerCut(kind: PowerCut): MemoryFs {
    const seen = new Map<Inode, Inode>()
    const copied = [...this.#namesAfter(kind)].map(([name, inode]): [string, Inode] => {
      const bytes = contentsAfter(kind, inode)
      const copy = seen.get(inode) ?? {...inode, bytes, flushed: bytes}
      seen.set(inode, copy)
      return [name, copy]
    })
    const disk = new MemoryFs(new Map(copied))
    disk.#clock = this.#clock
    return disk
  }

  #namesAfter(kind: PowerCut): Map<string, Inode> {
    if (kind !== 'nothing' && kind !== 'names out of order') return this.#names
    const names = new Map(this.#flushedNames)
    const kept = kind === 'nothing' ? [] : this.#unflushed.slice(this.#unflushed.length >> 1)
    for (const change of kept) change.apply(names)
    return names
  }

  #change(path: string, apply: (names: Map<string, Inode>) => void): void {
    apply(this.#names)
    this.#unflushed.push({folder: dirname(path), apply})
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
    this.#change(path, names => names.set(path, inode))
    return this.#open(inode)
  }

  async append(path: string): Promise<OpenFile> {
    return this.#open(this.#at(path))
  }

  async rename(from: string, to: string): Promise<void> {
    const inode = this.#at(from)
    if (this.#names.get(to) === inode) return
    this.#change(to, names => {
      names.delete(from)
      names.set(to, inode)
    })
  }

  async link(from: string, to: string): Promise<void> {
    if (this.#names.has(to)) throw failure('EEXIST', to)
    const inode = this.#at(from)
    this.#change(to, names => names.set(to, inode))
  }

  async unlink(path: string): Promise<void> {
    this.#at(path)
    this.#change(path, names => names.delete(path))
  }

  async syncFolder(path: string): Promise<void> {
    for (const name of this.#flushedNames.keys()) if (dirname(name) === path) this.#flushedNames.delete(name)
    for (const [name, inode] of this.#names) if (dirname(name) === path) this.#flushedNames.set(name, inode)
    this.#unflushed = this.#unflushed.filter(({folder}) => folder !== path)
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

function contentsAfter(kind: PowerCut, {bytes, flushed}: Inode): Uint8Array {
  if (kind === 'everything') return bytes
  if (kind !== 'half the contents' && kind !== 'holes') return flushed
  const differ = bytes.findIndex((byte, at) => byte !== flushed[at])
  const kept = differ < 0 ? bytes.length : differ
  const half = kept + ((bytes.length - kept) >> 1)
  return kind === 'holes' ? Buffer.from(bytes).fill(0, kept, half) : bytes.slice(0, half)
}

/** A path without an ending is a folder, and always there. */
const isFolder = (path: string): boolean => !path.slice(path.lastIndexOf('/')).includes('.')

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), {code, path})
}
