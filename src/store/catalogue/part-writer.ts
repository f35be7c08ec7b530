import {displayTitle, type Article, type Field} from '../../core/article.ts'
import {codePointsOf} from '../../core/codepoints.ts'
import type {Problem} from '../../core/result.ts'
import {GramBuilder} from '../../core/search/gram-builder.ts'
import type {Found} from '../find-files.ts'
import {storedContent} from './content.ts'
import {encodings, scripts, type FileEntry, type RecordBytes} from './entry.ts'
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

export const none = 0xffffffff
export const partFormat = 1
export const directorySize = 64

/** A file that is added to a part. */
export type NewFile = Found & Pick<FileEntry, 'problems' | 'sha256' | 'more'>

/** An article that is added to a part. */
export interface NewArticle {
  readonly article: Article
  /** The text of its clean view. */
  readonly clean: string
  readonly place: number
  readonly record?: RecordBytes | undefined
}

/** Gathers files and their articles, and makes the content of a part of them, once. */
export class PartWriter {
  readonly #strings = new StringWriter()
  readonly #texts: Uint8Array[] = []
  readonly #rows: number[] = []
  readonly #files: number[] = []
  readonly #grams = new GramBuilder()
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

  /** Adds a file with its articles. Gives the number of the file's row. */
  add({path, disk, id, root, problems, sha256, more}: NewFile, articles: readonly NewArticle[]): number {
    const file = this.files
    const strings = this.#strings
    this.#files.push(
      strings.add(path),
      disk === path ? none : strings.add(Buffer.from(disk).toString('latin1')),
      strings.add(id),
      strings.add(root),
      this.count,
      articles.length,
      problems.length === 0 ? none : strings.add(JSON.stringify(problems satisfies readonly Problem[])),
      sha256 === '' ? none : strings.add(sha256),
      (more?.byte ?? 0) >>> 0,
      Math.floor((more?.byte ?? 0) / 2 ** 32),
      more?.line ?? none,
      typeof disk === 'string' ? 0 : 1,
    )
    for (const article of articles) this.#row(article, file, path)
    return file
  }

  #row({article, clean, place, record}: NewArticle, file: number, path: string): void {
    const strings = this.#strings
    const text = this.#text(article.source)
    const stored = Buffer.from(storedContent(article))
    this.#put(stored)
    const listed = displayTitle(article)
    this.#grams.add({title: listed, text: clean})
    this.#rows.push(
      file,
      place,
      text,
      article.source.length,
      stored.length,
      codePointsOf(article.source).length,
      strings.add(article.id),
      article.file === (place === 0 ? path : `${path}#${place}`) ? none : strings.add(article.file),
      listed === article.title?.value ? none : strings.add(listed),
      scripts.indexOf(article.script) | (encodings.indexOf(article.encoding) << 2) | (clean === '' ? 0 : 32),
      ...this.#field(article.title),
      ...this.#field(article.date),
      ...this.#field(article.publisher),
      (record?.from ?? 0) >>> 0,
      record ? Math.floor(record.from / 2 ** 32) : none,
      record?.length ?? none,
    )
    for (let at = 0; at < 64; at += 8) this.#rows.push(Number.parseInt(article.sha256.slice(at, at + 8), 16))
  }

  #field(field: Field | undefined): [number, number, number] {
    return field ? [this.#strings.add(field.value), field.span?.from ?? none, field.span?.to ?? none] : [none, none, none]
  }

  #text(text: string): number {
    const at = this.#textLength
    this.#put(Buffer.from(text, 'utf16le'))
    return at
  }

  #put(bytes: Uint8Array): void {
    this.#texts.push(bytes)
    this.#textLength += bytes.length
  }

  /** The content: texts, grams, strings, rows, and at the end where each of these begins. */
  content(): Uint8Array {
    const grams: Uint8Array[] = []
    this.#grams.finish(bytes => grams.push(bytes))
    const strings = this.#strings.bytes()
    const rows = new Uint8Array(Uint32Array.from(this.#rows).buffer)
    const files = new Uint8Array(Uint32Array.from(this.#files).buffer)
    const sections = [Buffer.concat(this.#texts, this.#textLength), Buffer.concat(grams), strings, rows, files]
    const directory = new DataView(new ArrayBuffer(directorySize))
    directory.setUint32(0, partFormat, true)
    directory.setUint32(4, this.count, true)
    directory.setUint32(8, this.files, true)
    sections.forEach((section, at) => directory.setFloat64(16 + at * 8, section.length, true))
    return Buffer.concat([...sections, new Uint8Array(directory.buffer)])
  }
}
