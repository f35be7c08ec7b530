import {basename, dirname, join, resolve} from 'node:path'
import {failed, ok, type Result} from '../core/result.ts'
import {nodeFileSystem, removeIfThere, type FileSystem} from './fs.ts'
import {diskProblem} from './problems.ts'
import {randomDigits} from './random-digits.ts'

/** What a file is to hold; the parts of an iterable must not split a surrogate pair. */
export type Content = string | Uint8Array | Iterable<string> | AsyncIterable<string>

export interface WholeOptions {
  readonly fs?: FileSystem
  /** Permission bits of a new file, 0600 unless told. A file that is replaced hands on its own. */
  readonly mode?: number
  /** Called when the new content is durable under its temporary name, before it takes the place of the old. */
  readonly beforeRename?: () => Promise<void>
}

/** Bytes that are gathered before they are written: few system calls, bounded memory. */
const chunkSize = 1 << 16

/** How many links may lead from one to the next, as in Linux. */
const maxLinks = 40

/**
 * Writes a file whole or not at all: a temporary file of a random name (O_EXCL, so that a planted one is never followed) in the same
 * folder, fsync, rename, fsync of the folder. When it answers ok, the content survives a power cut; when it fails, the old file stands.
 * A symbolic link stays, and its target is replaced. Folders above are made.
 */
export async function writeWhole(path: string, content: Content, options: WholeOptions = {}): Promise<Result<void>> {
  try {
    await replaceFile(path, content, options)
    return ok(undefined)
  } catch (error) {
    return failed(diskProblem({code: 'file.unwritable', what: {zh: '写文件', en: 'writing'}, path}, error))
  }
}

/** As `writeWhole`, but rejects with the system's error. */
export async function replaceFile(path: string, content: Content, options: WholeOptions = {}): Promise<void> {
  const {fs = nodeFileSystem, beforeRename} = options
  const target = await linkTarget(fs, path)
  const folder = dirname(target)
  await fs.makeFolder(folder)
  const old = await fs.lstat(target)
  if (old && old.kind !== 'file') {
    throw Object.assign(new Error(`not a regular file: ${target}`), {code: old.kind === 'folder' ? 'EISDIR' : 'ENOTFILE'})
  }
  const temporary = join(folder, temporaryName(basename(target)))
  const file = await fs.create(temporary, old?.mode ?? options.mode ?? 0o600)
  try {
    try {
      for await (const chunk of chunks(content)) await file.write(chunk)
      await file.sync()
    } finally {
      await file.close()
    }
    await beforeRename?.()
    await fs.rename(temporary, target)
  } catch (error) {
    // The first error is the one to tell; a temporary file that cannot be removed does no harm.
    await removeIfThere(fs, temporary).catch(() => undefined)
    throw error
  }
  await fs.syncFolder(folder)
}

/** The file that a path leads to in the end, be it there or not. Rejects with ELOOP on a circle of links. */
export async function linkTarget(fs: FileSystem, path: string): Promise<string> {
  let at = resolve(path)
  for (let links = 0; links < maxLinks; links++) {
    const folder = await fs.realPath(dirname(at))
    if (folder === undefined) return at
    at = join(folder, basename(at))
    if ((await fs.lstat(at))?.kind !== 'link') return at
    at = resolve(folder, await fs.readLink(at))
  }
  throw Object.assign(new Error(`too many links: ${path}`), {code: 'ELOOP'})
}

/** Hidden, random, and short enough for a name of any length that the system allows. */
export function temporaryName(name: string): string {
  return `.${shortened(name)}.${randomDigits()}.tmp`
}

/** Whether a file's name is one that `temporaryName` gives for any of the names. */
export function isTemporaryOf(file: string, names: readonly string[]): boolean {
  const stem = /^\.(.+)\.[0-9a-f]{16}\.tmp$/u.exec(file)?.[1]
  return stem !== undefined && names.some(name => shortened(name) === stem)
}

const shortened = (name: string): string => Buffer.from(name).subarray(0, 120).toString('utf8').replace(/\ufffd/gu, '')

async function* chunks(content: Content): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) {
    yield content
    return
  }
  if (typeof content === 'string') {
    yield Buffer.from(content)
    return
  }
  let waiting: string[] = []
  let size = 0
  for await (const part of content) {
    waiting.push(part)
    size += part.length
    if (size < chunkSize) continue
    yield Buffer.from(waiting.join(''))
    waiting = []
    size = 0
  }
  if (size > 0) yield Buffer.from(waiting.join(''))
}
