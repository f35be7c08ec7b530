import type {LabelId, Via} from '../core/annotation.ts'
import type {Problem, Words} from '../core/result.ts'

/**
 * A span as a file of another program says it: code points of the record's text, half-open, never empty and inside the text. What the
 * file does not say is absent.
 */
export interface ImportSpan {
  readonly start: number
  readonly end: number
  readonly label: LabelId
  /** Where the span stands in its file, 1-based, when it has a line of its own. */
  readonly line?: number
  readonly id?: string
  readonly note?: string
  readonly by?: string
  /** ISO 8601, as the file has it. */
  readonly at?: string
  readonly rev?: number
  readonly via?: Via
  readonly extra?: Readonly<Record<string, unknown>>
  /** Code points of the article's source, half-open, as the file states them; they count only where the article's hash is the record's. */
  readonly source?: {readonly start: number; readonly end: number}
  /** What the file says stands there. Compared already where the record has a text; else it is all there is to compare. */
  readonly quote?: {readonly exact: string; readonly prefix: string; readonly suffix: string}
}

/** A text with its spans as it was read: what an `ExportUnit` was, as far as the format could hold it. */
export interface ImportRecord {
  /** 1-based line of the file where the record begins. */
  readonly line: number
  /** Absent when the file only points at its text: then the offsets count in whatever `article` names. */
  readonly text?: string
  /** A character of the text that stands for any one blank or control character, as well as for itself. */
  readonly standIn?: string
  readonly spans: readonly ImportSpan[]
  /** The record's own id. */
  readonly id?: string
  /** Id or file of the article that it was cut from, as the file names it; never enough to tell the article by. */
  readonly article?: string
  /** SHA-256 of that article's bytes, lower-case hex. */
  readonly sha256?: string
  /** What else the file says of it, as it says it. */
  readonly meta: Readonly<Record<string, unknown>>
}

/**
 * What came out of a file. A record or span that cannot be read is in `problems`, each with the file's name and its line, and everything
 * else in `records`, in the order of the file.
 */
export interface Imported {
  readonly records: readonly ImportRecord[]
  readonly problems: readonly Problem[]
}

/** Reads one format back. Pure; never throws, whatever the text. */
export interface ImportReader {
  /** As `Format.id`. */
  readonly id: string
  readonly title: Words
  /** Of the files it reads, without the dot, the usual one first. */
  readonly extensions: readonly string[]
  /** The file that must be read along with `name`, for formats that keep text and spans apart. */
  beside?(name: string): string
  /** `text` is the file's, decoded; `name` is for messages; `beside` is the text of the other file, absent when there is none. */
  read(text: string, name: string, beside?: string): Imported
}
