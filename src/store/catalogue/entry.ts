import type {Article, Field, Script} from '../../core/article.ts'
import type {Problem} from '../../core/result.ts'
import type {Found} from '../find-files.ts'

/** What the catalogue knows of an article without reading its text. `id` is not yet told apart from those of other files. */
export interface Entry extends Pick<Article, 'id' | 'file' | 'sha256' | 'encoding' | 'script'> {
  readonly title?: Field
  readonly date?: Field
  readonly publisher?: Field
  /** As `displayTitle` has it. */
  readonly listed: string
  /** Code points of the source. */
  readonly characters: number
  /** False when the clean view is empty. */
  readonly readable: boolean
  /** Line or number of its record, from 1; 0 for a file that is an article itself. */
  readonly place: number
  readonly record: RecordBytes | undefined
}

/** Where the record stands in its file, for files that are read by offset. */
export interface RecordBytes {
  readonly from: number
  readonly length: number
}

/** A file as the catalogue read it, or a stretch of one that has more records than one part should hold. */
export interface FileEntry extends Found {
  /** What could not be read in it. */
  readonly problems: readonly Problem[]
  /** Numbers of its articles in the part: from `first` on, `count` of them. */
  readonly first: number
  readonly count: number
  /** Of all bytes, lower-case hex; '' where the file was read in stretches. */
  readonly sha256: string
  /** The stretch behind this one begins at this byte and line; undefined at the end of the file. */
  readonly more: LineStart | undefined
}

/** Where a line begins in its file, and its number from 1. */
export interface LineStart {
  readonly byte: number
  readonly line: number
}

/** What a file is told by without reading it. */
export interface Stamp {
  readonly size: number
  /** Modification time in nanoseconds. */
  readonly mtime: bigint
}

/** Equal to that of no file: what has it is read again. */
export const noStamp: Stamp = {size: -1, mtime: 0n}

export const sameStamp = (a: Stamp, b: Stamp): boolean => a.size === b.size && a.mtime === b.mtime

/** The numbers that stand for scripts and encodings on disk: never renumber. */
export const scripts: readonly Script[] = ['simplified', 'traditional', 'mixed', 'unknown']
export const encodings: readonly string[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5']
