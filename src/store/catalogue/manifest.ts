import type {Problem} from '../../core/result.ts'
import {checksum, Damaged} from './checked-bytes.ts'
import type {Stamp} from './entry.ts'

/** What tells a part from every other one. */
export interface PartName {
  readonly name: string
  /** Checksum of its checksums. */
  readonly sum: number
}

/** A file of the library, or a stretch of one: where its row is, and how the file was when it was read. */
export interface FileRow extends Stamp {
  /** Number of the part in the manifest. */
  readonly part: number
  readonly row: number
}

/** What the library is made of at a time: rows of files in the library's order. */
export interface Manifest {
  readonly parts: readonly PartName[]
  readonly rows: Rows
  /** What the walk could not look at. */
  readonly problems: readonly Problem[]
  /** Articles whose id had to be told apart from others': number of the article in the library's order, and its id. */
  readonly renamed: ReadonlyArray<readonly [number, string]>
  /** All files were read, or compared with what is known of them. */
  readonly whole: boolean
}

const format = 1
const rowSize = 24

/** Rows of files, packed: a library may have very many. */
export class Rows {
  readonly bytes: Uint8Array
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  static of<T extends Omit<FileRow, 'part'>>(rows: readonly T[], partOf: (row: T) => number): Rows {
    const made = new Rows(new Uint8Array(rows.length * rowSize))
    for (const [number, one] of rows.entries()) {
      const {row, size, mtime} = one
      const at = number * rowSize
      made.#view.setUint32(at, partOf(one), true)
      made.#view.setUint32(at + 4, row, true)
      made.#view.setFloat64(at + 8, size, true)
      made.#view.setBigInt64(at + 16, mtime, true)
    }
    return made
  }

  get length(): number {
    return this.bytes.length / rowSize
  }

  part(number: number): number {
    return this.#view.getUint32(number * rowSize, true)
  }

  row(number: number): number {
    return this.#view.getUint32(number * rowSize + 4, true)
  }

  size(number: number): number {
    return this.#view.getFloat64(number * rowSize + 8, true)
  }

  mtime(number: number): bigint {
    return this.#view.getBigInt64(number * rowSize + 16, true)
  }

  at(number: number): FileRow {
    return {part: this.part(number), row: this.row(number), size: this.size(number), mtime: this.mtime(number)}
  }
}

export const emptyManifest: Manifest = {parts: [], rows: new Rows(new Uint8Array(0)), problems: [], renamed: [], whole: false}

/** The manifest as a file holds it: checksum, format, length of the head, the head as JSON, the rows. `key` says what it is of. */
export function manifestBytes({parts, rows, problems, renamed, whole}: Manifest, key: string): Uint8Array {
  const head = Buffer.from(JSON.stringify({key, parts, problems, renamed, whole}))
  const bytes = Buffer.alloc(12 + head.length + rows.bytes.length)
  bytes.writeUInt32LE(format, 4)
  bytes.writeUInt32LE(head.length, 8)
  bytes.set(head, 12)
  bytes.set(rows.bytes, 12 + head.length)
  bytes.writeUInt32LE(checksum(bytes.subarray(4)), 0)
  return bytes
}

/** Throws `Damaged` when it is not what was written, or of something else, or of another format. */
export function manifestFrom(read: Uint8Array, key: string): Manifest {
  const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength)
  if (bytes.length < 12 || checksum(bytes.subarray(4)) !== bytes.readUInt32LE(0)) throw new Damaged('manifest')
  if (bytes.readUInt32LE(4) !== format) throw new Damaged('another format')
  const from = 12 + bytes.readUInt32LE(8)
  const {key: of, ...head} = JSON.parse(bytes.toString('utf8', 12, from)) as Omit<Manifest, 'rows'> & {readonly key: string}
  if (of !== key) throw new Damaged('of another library')
  return {...head, rows: new Rows(bytes.subarray(from))}
}
