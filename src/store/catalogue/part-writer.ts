import {displayTitle, type Article, type Field} from '../../core/article.ts'
import {codePointsOf} from '../../core/codepoints.ts'
import type {Problem} from '../../core/result.ts'
import {GramBuilder} from '../../core/search/gram-builder.ts'
import type {Found} from '../find-files.ts'
import {storedContent} from './content.ts'
import {encodings, scripts, type FileEntry, type RecordBytes} from './entry.ts'
import {none, PartTables} from './part-tables.ts'

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
  readonly #tables = new PartTables()
  readonly #grams = new GramBuilder()

  /** Articles so far. */
  get count(): number {
    return this.#tables.count
  }

  /** Files so far. */
  get files(): number {
    return this.#tables.files
  }

  /** Bytes of text so far. */
  get size(): number {
    return this.#tables.size
  }

  /** Adds a file with its articles. Gives the number of the file's row. */
  add({path, disk, id, root, problems, sha256, more}: NewFile, articles: readonly NewArticle[]): number {
    const tables = this.#tables
    const file = tables.file([
      tables.string(path),
      disk === path ? none : tables.string(Buffer.from(disk).toString('latin1')),
      tables.string(id),
      tables.string(root),
      tables.count,
      articles.length,
      problems.length === 0 ? none : tables.string(JSON.stringify(problems satisfies readonly Problem[])),
      sha256 === '' ? none : tables.string(sha256),
      (more?.byte ?? 0) >>> 0,
      Math.floor((more?.byte ?? 0) / 2 ** 32),
      more?.line ?? none,
      typeof disk === 'string' ? 0 : 1,
    ])
    for (const article of articles) this.#article(article, file, path)
    return file
  }

  #article({article, clean, place, record}: NewArticle, file: number, path: string): void {
    const tables = this.#tables
    const stored = Buffer.from(storedContent(article))
    const text = tables.text(Buffer.from(article.source, 'utf16le'))
    tables.text(stored)
    const listed = displayTitle(article)
    this.#grams.add({title: listed, text: clean})
    tables.article([
      file,
      place,
      text,
      article.source.length,
      stored.length,
      codePointsOf(article.source).length,
      tables.string(article.id),
      article.file === (place === 0 ? path : `${path}#${place}`) ? none : tables.string(article.file),
      listed === article.title?.value ? none : tables.string(listed),
      scripts.indexOf(article.script) | (encodings.indexOf(article.encoding) << 2) | (clean === '' ? 0 : 32),
      ...this.#field(article.title),
      ...this.#field(article.date),
      ...this.#field(article.publisher),
      (record?.from ?? 0) >>> 0,
      record ? Math.floor(record.from / 2 ** 32) : none,
      record?.length ?? none,
      ...Array.from({length: 8}, (_, word) => Number.parseInt(article.sha256.slice(word * 8, word * 8 + 8), 16)),
    ])
  }

  #field(field: Field | undefined): [number, number, number] {
    return field ? [this.#tables.string(field.value), field.span?.from ?? none, field.span?.to ?? none] : [none, none, none]
  }

  /** The content of the part, piece by piece. */
  content(): Uint8Array[] {
    const grams: Uint8Array[] = []
    this.#grams.finish(bytes => grams.push(bytes))
    return this.#tables.content(grams)
  }
}
