import {StringWriter} from './strings.ts'

/** Columns of an article's row, each a 32-bit number; `none` where there is no such thing. */
export const column = {
  file: 0, place: 1, text: 2, units: 3, stored: 4, characters: 5, id: 6, name: 7, listed: 8, flags: 9,
  title: 10, date: 13, publisher: 16, recordFrom: 19, recordFromHigh: 20, recordLength: 21, hash: 22,
} as const

export const columns = 30

/** Columns of a file's row. */
export const fileColumn = {path: 0, disk: 1, id: 2, root: 3, first: 4, count: 5, problems: 6, hash: 7, moreByte: 8, moreByteHigh: 9, moreLine: 10, flags: 11} as const

export const fileColumns = 12

/** The columns that say where a string stands. */
export const stringColumns = [column.id, column.name, column.listed, column.title, column.date, column.publisher] as const
export const fileStringColumns = [fileColumn.path, fileColumn.disk, fileColumn.id, fileColumn.root, fileColumn.problems, fileColumn.hash] as const

export const none = 0xffffffff
export const partFormat = 1
export const directorySize = 64

/** The tables of a part under construction. */
export class PartTables {
  readonly #strings = new StringWriter()
  readonly #texts: Uint8Array[] = []
  readonly #rows: number[] = []
  readonly #files: number[] = []
  #textLength = 0

  /** Articles so far. */
  get count(): number {
    return this.#rows.length / columns
  }

  /** Files so far. */
  get files(): number {
    return this.#files.length / fileColumns
  }

  /** Bytes of text so far. */
  get size(): number {
    return this.#textLength
  }

  /** Where the string stands. */
  string(text: string): number {
    return this.#strings.add(text)
  }

  /** Where the bytes stand among the texts. They must not change any more. */
  text(bytes: Uint8Array): number {
    const at = this.#textLength
    this.#texts.push(bytes)
    this.#textLength += bytes.length
    return at
  }

  /** Adds the row of a file, whose articles come next; gives its number. */
  file(row: readonly number[]): number {
    if (row.length !== fileColumns) throw new RangeError(`a file's row of ${row.length} columns, not ${fileColumns}`)
    const number = this.files
    this.#files.push(...row)
    return number
  }

  article(row: readonly number[]): void {
    if (row.length !== columns) throw new RangeError(`an article's row of ${row.length} columns, not ${columns}`)
    this.#rows.push(...row)
  }

  /** The content piece by piece: texts, grams, strings, rows, and at the end where each of these begins. */
  content(grams: readonly Uint8Array[]): Uint8Array[] {
    const strings = this.#strings.bytes()
    const rows = new Uint8Array(Uint32Array.from(this.#rows).buffer)
    const files = new Uint8Array(Uint32Array.from(this.#files).buffer)
    const lengths = [this.#textLength, grams.reduce((sum, {length}) => sum + length, 0), strings.length, rows.length, files.length]
    const directory = new DataView(new ArrayBuffer(directorySize))
    directory.setUint32(0, partFormat, true)
    directory.setUint32(4, this.count, true)
    directory.setUint32(8, this.files, true)
    lengths.forEach((length, at) => directory.setFloat64(16 + at * 8, length, true))
    return [...this.#texts, ...grams, strings, rows, files, new Uint8Array(directory.buffer)]
  }
}
