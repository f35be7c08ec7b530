import {closeSync, constants, fstatSync, openSync, readFileSync, statSync} from 'node:fs'
import {failed, ok, type Result} from '../../core/result.ts'
import {articlesOf, type Loaded} from '../article-file.ts'
import type {HowToRead} from '../articles.ts'
import {decode} from '../decode.ts'
import type {Found} from '../find-files.ts'
import {unreadable} from '../problems.ts'
import type {Stamp} from './entry.ts'

/** A file's bytes and what it was told by when they were read. */
export interface ReadFile {
  readonly bytes: Uint8Array
  readonly stamp: Stamp
}

/** How the file is now; undefined when it is not there, cannot be asked about, or is no regular file. */
export function stampOf(disk: Found['disk']): Stamp | undefined {
  try {
    const stat = statSync(disk, {bigint: true, throwIfNoEntry: false})
    return stat?.isFile() ? {size: Number(stat.size), mtime: stat.mtimeNs} : undefined
  } catch {
    return undefined
  }
}

/** Opens a regular file for reading, links followed, without waiting on a pipe or device that has come in its place. */
export function openFile(disk: Found['disk']): {readonly file: number; readonly stamp: Stamp} {
  const file = openSync(disk, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const stat = fstatSync(file, {bigint: true})
  if (stat.isFile()) return {file, stamp: {size: Number(stat.size), mtime: stat.mtimeNs}}
  closeSync(file)
  throw Object.assign(new Error('not a regular file'), {code: 'ENOTFILE'})
}

export function readFile({path, disk}: Found): Result<ReadFile> {
  try {
    const {file, stamp} = openFile(disk)
    try {
      return ok({bytes: readFileSync(file), stamp})
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return failed(unreadable(path, error))
  }
}

/** The articles in a file's bytes, and what of it could not be read. */
export function articlesIn(file: Found, bytes: Uint8Array, {encoding, textField}: HowToRead): Loaded {
  const decoded = decode(bytes, encoding)
  return decoded.ok ? articlesOf(file, bytes, decoded.value, textField) : {articles: [], problems: [{...decoded.problem, path: file.path}]}
}
