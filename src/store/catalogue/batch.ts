import type {Problem} from '../../core/result.ts'
import type {Found} from '../find-files.ts'
import type {LineStart, Stamp} from './entry.ts'
import type {PartName} from './manifest.ts'

/** Something that is to be read, and the number of the slot that it is for. All of it can be sent to another thread. */
export type Piece = {readonly slot: number; readonly found: Found} & (
  | {readonly kind: 'file'; readonly known: KnownFile | undefined}
  /** `stamp` is how the file was when it was cut. */
  | ({readonly kind: 'stretch'; readonly encoding: string; readonly stamp: Stamp} & Stretch)
  /** A file of records that cannot be cut. */
  | {readonly kind: 'refused'; readonly problem: Problem; readonly stamp: Stamp}
)

/** Lines `[from, to)` of a large file of records; `to` is undefined where they go to its end. */
export interface Stretch {
  readonly lines: number
  readonly from: LineStart
  readonly to: LineStart | undefined
}

/** What the catalogue has of a file in one row: nothing is made of a file that is still this. */
export interface KnownFile {
  /** Of all bytes; '' where it is not known. */
  readonly sha256: string
  /** Of a file without articles: its problems, as JSON. */
  readonly problems: string | undefined
}

/** Pieces that are read together, in the library's order. */
export type Batch = readonly Piece[]

/** What comes of a batch, in the order of its pieces. */
export type Made =
  | {readonly kind: 'part'; readonly part: MadePart | undefined; readonly rows: readonly MadeRow[]; readonly same: readonly SameFile[]}
  | ({readonly kind: 'came'} & Came)
  | {readonly kind: 'problem'; readonly problem: Problem}

/** A part, and its content where no folder has taken it. */
export interface MadePart {
  readonly name: PartName
  readonly content: Uint8Array | undefined
}

export interface MadeRow extends Stamp {
  readonly slot: number
  readonly row: number
  /** Of a stretch: the line at which it begins. */
  readonly from: number | undefined
  /** Nothing of the file comes behind it. */
  readonly last: boolean
}

/** A file that is what it was; with a stamp where that is another now. */
export interface SameFile {
  readonly slot: number
  readonly stamp: Stamp | undefined
}

/** What was read since this was told the last time: files, bytes of stretches, articles. */
export interface Came {
  readonly files: number
  readonly bytes: number
  readonly articles: number
}
