import {constants} from 'node:fs'
import * as disk from 'node:fs/promises'
import {dirname} from 'node:path'

/** A file that is open for writing at its end. Every method rejects with the system's error; after that only `close` is safe to call. */
export interface OpenFile {
  /** Writes all of the bytes at the end. On rejection any part of them may have been written. */
  write(bytes: Uint8Array): Promise<void>
  /** fsync: content and metadata. */
  sync(): Promise<void>
  /** fdatasync: content, and what is needed to read it back. */
  datasync(): Promise<void>
  /** Cuts the file to `length` bytes; later writes go there. */
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

export interface FileStat {
  readonly size: number
  readonly mtimeMs: number
  /** Device and inode: the same for two names of one file. */
  readonly identity: string
  /** Permission bits. */
  readonly mode: number
  readonly kind: 'file' | 'folder' | 'link' | 'other'
}

/**
 * The disk as the store sees it: one method, one system call that can fail, so that a test can make each of them fail.
 * Everything the store reads or writes goes through here. Methods reject with the system's error (`code`: ENOENT, EIO, ENOSPC …).
 */
export interface FileSystem {
  /** The bytes of a regular file. Never waits on a pipe or device: rejects with `ENOTFILE`. */
  read(path: string): Promise<Uint8Array>
  /** What `path` names, without following a link; undefined when there is nothing. */
  lstat(path: string): Promise<FileStat | undefined>
  /** What `path` leads to; undefined when there is nothing. */
  stat(path: string): Promise<FileStat | undefined>
  /** The path with every link resolved; undefined when there is nothing. */
  realPath(path: string): Promise<string | undefined>
  readLink(path: string): Promise<string>
  /** Names of what a folder holds, in no promised order; none when there is no such folder. */
  list(path: string): Promise<readonly string[]>
  /** Makes the folder and those above it; no error when it is there. */
  makeFolder(path: string): Promise<void>
  /** Makes a new file with exactly this mode. Rejects with EEXIST when the name is taken, be it by a dangling link. */
  create(path: string, mode: number): Promise<OpenFile>
  /** Opens a file that is there for writing at its end. */
  append(path: string): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  /** A second name for a file; rejects with EEXIST when the name is taken. */
  link(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** Makes the folder's names durable. Does nothing where the system cannot do it (Windows). */
  syncFolder(path: string): Promise<void>
  /** Sets the modification time to now. */
  touch(path: string): Promise<void>
}

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  async read(path) {
    // Without O_NONBLOCK, opening a pipe would wait for its writer.
    const file = await disk.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stat = await file.stat()
      if (!stat.isFile()) throw Object.assign(new Error(`not a regular file: ${path}`), {code: 'ENOTFILE', path})
      return await file.readFile()
    } finally {
      await file.close()
    }
  },
  lstat: path => describe(disk.lstat(path)),
  stat: path => describe(disk.stat(path)),
  async realPath(path) {
    return await unlessMissing(disk.realpath(path))
  },
  readLink: path => disk.readlink(path),
  async list(path) {
    try {
      return await disk.readdir(path)
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return []
      throw error
    }
  },
  async makeFolder(path) {
    const first = await disk.mkdir(path, {recursive: true})
    if (first !== undefined) await nodeFileSystem.syncFolder(dirname(first))
  },
  async create(path, mode) {
    const handle = await disk.open(path, 'ax', mode)
    try {
      // The umask may have taken bits away; a file that replaces another must have the other's mode.
      await handle.chmod(mode)
    } catch (error) {
      await handle.close()
      await disk.unlink(path)
      throw error
    }
    return openFile(handle)
  },
  async append(path) {
    return openFile(await disk.open(path, constants.O_WRONLY | constants.O_APPEND))
  },
  rename: (from, to) => disk.rename(from, to),
  link: (from, to) => disk.link(from, to),
  unlink: path => disk.unlink(path),
  async syncFolder(path) {
    if (process.platform === 'win32') return
    const handle = await disk.open(path, constants.O_RDONLY)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  async touch(path) {
    const now = new Date()
    await disk.utimes(path, now, now)
  },
}

function openFile(handle: disk.FileHandle): OpenFile {
  return {
    async write(bytes) {
      for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done)).bytesWritten
    },
    sync: () => handle.sync(),
    datasync: () => handle.datasync(),
    truncate: length => handle.truncate(length),
    close: () => handle.close(),
  }
}

async function describe(found: ReturnType<typeof disk.lstat>): Promise<FileStat | undefined> {
  const stat = await unlessMissing(found)
  if (!stat) return undefined
  const kind = stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : stat.isSymbolicLink() ? 'link' : 'other'
  return {size: Number(stat.size), mtimeMs: Number(stat.mtimeMs), identity: `${stat.dev}:${stat.ino}`, mode: Number(stat.mode) & 0o7777, kind}
}

async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined
    throw error
  }
}

/** The system's code of an error (`EIO`), or its name when it has none. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

/** Codes with which a file system says that a file can have no second name. */
export const linkless: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']

/** The bytes of a file, or undefined when there is none. Other errors reject. */
export async function readIfThere(fs: FileSystem, path: string): Promise<Uint8Array | undefined> {
  return await unlessMissing(fs.read(path))
}

/** Removes a file; no error when it is gone already. */
export async function removeIfThere(fs: FileSystem, path: string): Promise<void> {
  await unlessMissing(fs.unlink(path))
}
