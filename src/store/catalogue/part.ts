import type {Field} from '../../core/article.ts'
import type {Problem} from '../../core/result.ts'
import {Damaged, type CheckedBytes} from './checked-bytes.ts'
import {contentOf, fieldOf, type Content} from './content.ts'
import {encodings, scripts, type Entry, type FileEntry} from './entry.ts'
import {column, columns, directorySize, fileColumn, fileColumns, fileStringColumns, none, partFormat, stringColumns, type PartTables} from './part-tables.ts'
import {Strings} from './strings.ts'

/** Where a hash is put together: one that is joined from eight strings takes four times the memory. */
const hash = Buffer.alloc(32)

/** Some thousand articles that were read together; never changed. Its tables are in memory, texts and grams are read when asked for. */
export class CataloguePart {
  readonly name: string
  readonly bytes: CheckedBytes
  /** Articles. */
  readonly count: number
  /** Files. */
  readonly files: number
  /** Where the grams stand in `bytes`. */
  readonly grams: {readonly from: number; readonly length: number}
  readonly #strings: Strings
  readonly #rows: Uint32Array
  readonly #fileRows: Uint32Array

  /** Throws `Damaged` when the tables are not what was written. */
  constructor(name: string, bytes: CheckedBytes) {
    this.name = name
    this.bytes = bytes
    const directory = Buffer.from(bytes.read(bytes.length - directorySize, directorySize))
    if (directory.readUInt32LE(0) !== partFormat) throw new Damaged(`format ${directory.readUInt32LE(0)}`)
    this.count = directory.readUInt32LE(4)
    this.files = directory.readUInt32LE(8)
    const [texts = 0, grams = 0, strings = 0, rows = 0, files = 0] = [0, 1, 2, 3, 4].map(at => directory.readDoubleLE(16 + at * 8))
    this.grams = {from: texts, length: grams}
    const from = texts + grams
    this.#strings = new Strings(bytes.read(from, strings))
    this.#rows = numbers(bytes.read(from + strings, rows))
    this.#fileRows = numbers(bytes.read(from + strings + rows, files))
    if (this.#rows.length !== this.count * columns || this.#fileRows.length !== this.files * fileColumns) throw new Damaged('tables')
  }

  #get(number: number, what: number): number {
    return this.#rows[number * columns + what]!
  }

  #string(number: number, what: number): string {
    return this.#strings.at(this.#get(number, what))
  }

  id(number: number): string {
    return this.#string(number, column.id)
  }

  /** Row of the article's file. */
  fileOf(number: number): number {
    return this.#get(number, column.file)
  }

  place(number: number): number {
    return this.#get(number, column.place)
  }

  characters(number: number): number {
    return this.#get(number, column.characters)
  }

  units(number: number): number {
    return this.#get(number, column.units)
  }

  readable(number: number): boolean {
    return (this.#get(number, column.flags) & 32) !== 0
  }

  script(number: number): Entry['script'] {
    return scripts[this.#get(number, column.flags) & 3]!
  }

  encoding(number: number): string {
    return encodings[(this.#get(number, column.flags) >> 2) & 7]!
  }

  sha256(number: number): string {
    for (let at = 0; at < 8; at++) hash.writeUInt32BE(this.#get(number, column.hash + at), at * 4)
    return hash.toString('hex')
  }

  /** The article's file as the user knows it. */
  file(number: number): string {
    if (this.#get(number, column.name) !== none) return this.#string(number, column.name)
    const path = this.#strings.at(this.#fileRows[this.fileOf(number) * fileColumns + fileColumn.path]!)
    const place = this.place(number)
    return place === 0 ? path : `${path}#${place}`
  }

  field(number: number, name: 'title' | 'date' | 'publisher'): Field | undefined {
    const at = column[name]
    if (this.#get(number, at) === none) return undefined
    const from = this.#get(number, at + 1)
    return from === none ? fieldOf(this.#string(number, at)) : fieldOf(this.#string(number, at), from, this.#get(number, at + 2))
  }

  listed(number: number): string {
    return this.#get(number, column.listed) === none ? this.#string(number, column.title) : this.#string(number, column.listed)
  }

  record(number: number): Entry['record'] {
    const high = this.#get(number, column.recordFromHigh)
    return high === none ? undefined : {from: high * 2 ** 32 + this.#get(number, column.recordFrom), length: this.#get(number, column.recordLength)}
  }

  /** The text and what was found in it. Throws `Damaged`. */
  content(number: number): Content {
    const units = this.#get(number, column.units)
    const stored = this.#get(number, column.stored)
    const read = this.bytes.glance(this.#get(number, column.text), units * 2 + stored)
    const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength)
    return contentOf(bytes.toString('utf16le', 0, units * 2), bytes.toString('utf8', units * 2))
  }

  /** The file of a row. */
  fileEntry(row: number): FileEntry {
    const get = (what: number): number => this.#fileRows[row * fileColumns + what]!
    const string = (what: number): string => this.#strings.at(get(what))
    const path = string(fileColumn.path)
    const bytes = get(fileColumn.disk) === none ? undefined : Buffer.from(string(fileColumn.disk), 'latin1')
    return {
      path,
      disk: bytes === undefined ? path : get(fileColumn.flags) === 1 ? bytes : bytes.toString('utf8'),
      id: string(fileColumn.id),
      root: string(fileColumn.root),
      first: get(fileColumn.first),
      count: get(fileColumn.count),
      problems: get(fileColumn.problems) === none ? [] : (JSON.parse(string(fileColumn.problems)) as Problem[]),
      sha256: get(fileColumn.hash) === none ? '' : string(fileColumn.hash),
      more: get(fileColumn.moreLine) === none ? undefined : {byte: get(fileColumn.moreByteHigh) * 2 ** 32 + get(fileColumn.moreByte), line: get(fileColumn.moreLine)},
    }
  }

  /** Adds a file's row with its articles to the tables of another part, as they are; gives the number of its row there. Throws `Damaged`. */
  copyTo(tables: PartTables, row: number): number {
    const moved = (words: Uint32Array, strings: readonly number[]): number[] => {
      const copy = [...words]
      for (const at of strings) if (copy[at] !== none) copy[at] = tables.string(this.#strings.at(copy[at]!))
      return copy
    }
    const [first, count] = this.articlesOf(row)
    const file = moved(this.#fileRows.subarray(row * fileColumns, (row + 1) * fileColumns), fileStringColumns)
    file[fileColumn.first] = tables.count
    const number = tables.file(file)
    for (let at = first; at < first + count; at++) {
      const article = moved(this.#rows.subarray(at * columns, (at + 1) * columns), stringColumns)
      article[column.file] = number
      article[column.text] = tables.text(this.bytes.read(this.#get(at, column.text), this.#get(at, column.units) * 2 + this.#get(at, column.stored)))
      tables.article(article)
    }
    return number
  }

  /** Numbers of the articles of a file's row: from, and how many. */
  articlesOf(row: number): readonly [number, number] {
    return [this.#fileRows[row * fileColumns + fileColumn.first]!, this.#fileRows[row * fileColumns + fileColumn.count]!]
  }

  /** Name of the folder that a file's row was found under. */
  root(row: number): string {
    return this.#strings.at(this.#fileRows[row * fileColumns + fileColumn.root]!)
  }

  hasProblems(row: number): boolean {
    return this.#fileRows[row * fileColumns + fileColumn.problems] !== none
  }
}

/** As 32-bit numbers; bytes that do not begin on a word are moved. Machines on which this runs are little-endian. */
function numbers(bytes: Uint8Array): Uint32Array {
  const aligned = (bytes.byteOffset & 3) === 0 ? bytes : new Uint8Array(bytes)
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2)
}
