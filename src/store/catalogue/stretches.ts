import {closeSync, readSync} from 'node:fs'
import type {Problem} from '../../core/result.ts'
import {fromRecord} from '../article-file.ts'
import {recordOfLine} from '../article-records.ts'
import type {HowToRead} from '../articles.ts'
import type {Found} from '../find-files.ts'
import type {FileEntry, Stamp} from './entry.ts'
import {Lines} from './lines.ts'
import {newArticle} from './new-article.ts'
import type {Pace} from './pace.ts'
import type {NewArticle} from './part-writer.ts'
import {openFile, stampOf} from './read-file.ts'
import {entryOf, type Slot} from './slots.ts'
import {textEncodingOf} from './text-encoding.ts'
import {diskProblem} from '../problems.ts'

/** A JSON Lines file of this size is read in stretches, never whole. */
const large = 1 << 18

/** Some records of a file, one after the other. */
export interface Stretch {
  readonly articles: readonly NewArticle[]
  readonly problems: readonly Problem[]
  /** Where the next stretch begins; undefined at the end of the file. */
  readonly more: FileEntry['more']
  readonly stamp: Stamp
}

/** Where the reading of a large file of records goes on; undefined for a file that is read whole. */
export function streamedFrom({found, rows, state}: Slot): {readonly byte: number; readonly line: number} | undefined {
  const last = rows.at(-1)
  if (state === 'cut' && last) return entryOf(last).more
  return (stampOf(found.disk)?.size ?? 0) >= large ? {byte: 0, line: 1} : undefined
}

/** How many articles the next stretch may have, and when to let others run. */
export interface StretchOptions extends HowToRead {
  readonly room: () => number
  readonly pace: Pace
}

/**
 * Reads the records of a JSON Lines file from a place on, in stretches of as many articles as there is room for. A file that cannot be read,
 * or is no text, is one stretch with the problem. Ends early, behind a stretch with `more`, when the work is stopped.
 */
export async function* readStretches(found: Found, from: {readonly byte: number; readonly line: number}, options: StretchOptions): AsyncGenerator<Stretch> {
  let file: number | undefined
  try {
    const opened = openFile(found.disk)
    file = opened.file
    yield* stretchesOf(file, opened.stamp, found, from, options)
  } catch (error) {
    const problem = diskProblem({code: 'file.unreadable', what: {zh: '读取文章', en: 'reading the article'}, path: found.path}, error)
    yield {articles: [], problems: [problem], more: undefined, stamp: {size: -1, mtime: 0n}}
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

async function* stretchesOf(file: number, stamp: Stamp, found: Found, from: {readonly byte: number; readonly line: number}, options: StretchOptions): AsyncGenerator<Stretch> {
  const read = (at: number, bytes: Uint8Array): number => readSync(file, bytes, 0, bytes.length, at)
  const encoding = textEncodingOf(read, stamp.size, options.encoding)
  if (!encoding.ok) {
    yield {articles: [], problems: [{...encoding.problem, path: found.path}], more: undefined, stamp}
    return
  }
  const {name, mark} = encoding.value
  const decoder = new TextDecoder(name, {ignoreBOM: true})
  const lines = new Lines(read, Math.max(from.byte, mark), name)
  let place = from.line
  let articles: NewArticle[] = []
  let problems: Problem[] = []
  for (let line = lines.next(); line; line = lines.next(), place++) {
    const {record, problem} = recordOfLine(decoder.decode(line.bytes), place, found.path, options.textField)
    if (record) articles.push(newArticle(fromRecord(record, found, name), found.path, {from: line.from, length: line.bytes.length}))
    if (problem) problems.push(problem)
    const stop = await options.pace.rest()
    if (!stop && articles.length < options.room()) continue
    yield {articles, problems, more: {byte: lines.at, line: place + 1}, stamp}
    if (stop) return
    articles = []
    problems = []
  }
  yield {articles, problems, more: undefined, stamp}
}
