import {closeSync, readSync} from 'node:fs'
import {extname} from 'node:path'
import {ok, type Result} from '../../core/result.ts'
import type {Found} from '../find-files.ts'
import type {Stretch} from './batch.ts'
import type {LineStart, Stamp} from './entry.ts'
import {Lines, type ReadInto} from './lines.ts'
import {openFile, stampOf} from './read-file.ts'
import {textEncodingOf} from './text-encoding.ts'

/** A JSON Lines file of this size is read in stretches, never whole. */
const large = 1 << 18

/** True for a file that is read in stretches. */
export const inStretches = ({path, disk}: Found): boolean => extname(path).toLowerCase() === '.jsonl' && (stampOf(disk)?.size ?? 0) >= large

/** Cuts a large file of records in stretches of lines. The lines are counted, not read. */
export class Stretches {
  readonly stamp: Stamp
  /** How its text is encoded, or why it is no text. */
  readonly encoding: Result<string>
  readonly #file: number
  readonly #lines: Lines
  #next: LineStart

  /** Throws the system's error. */
  constructor(found: Found, from: LineStart, asked: string | undefined) {
    const {file, stamp} = openFile(found.disk)
    this.#file = file
    this.stamp = stamp
    try {
      const read = readsOf(file)
      const encoding = textEncodingOf(read, stamp.size, asked)
      const {name, mark} = encoding.ok ? encoding.value : {name: '', mark: 0}
      this.encoding = encoding.ok ? ok(name) : encoding
      this.#next = {byte: Math.max(from.byte, mark), line: from.line}
      this.#lines = new Lines(read, this.#next.byte, name)
    } catch (error) {
      closeSync(file)
      throw error
    }
  }

  /** Bytes that are left. */
  get left(): number {
    return Math.max(0, this.stamp.size - this.#next.byte)
  }

  /** The next stretch: at most so many lines, and no more of them than it takes to have so many bytes. */
  next(mostLines: number, mostBytes: number): Stretch {
    const from = this.#next
    let count = 0
    while (count < mostLines && this.#lines.at - from.byte < mostBytes && this.#lines.next()) count++
    this.#next = {byte: this.#lines.at, line: from.line + count}
    return {from, lines: count, to: this.left > 0 ? this.#next : undefined}
  }

  close(): void {
    closeSync(this.#file)
  }
}

/** Reads an open file by position. */
export const readsOf = (file: number): ReadInto => (at, bytes) => readSync(file, bytes, 0, bytes.length, at)
