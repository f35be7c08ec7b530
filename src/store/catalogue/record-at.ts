import {closeSync, readSync} from 'node:fs'
import type {Article} from '../../core/article.ts'
import {articleOfLine} from '../article-file.ts'
import type {HowToRead} from '../articles.ts'
import type {LazyArticle} from './lazy-article.ts'
import {articlesIn, openFile, readFile} from './read-file.ts'

/** The article as its file has it now, for when the catalogue has lost it; undefined when it is not to be had. */
export function recordAt(article: LazyArticle, options: HowToRead): Article | undefined {
  const {part, number} = article
  const file = part.fileEntry(part.fileOf(number))
  const place = part.place(number)
  const record = part.record(number)
  if (record) {
    const bytes = stretch(file.disk, record.from, record.length)
    return bytes && articleOfLine(file, bytes, place, part.encoding(number), options.textField)
  }
  const read = readFile(file)
  if (!read.ok) return undefined
  const name = part.file(number)
  return articlesIn(file, read.value.bytes, options).articles.find(found => found.article.file === name)?.article
}

function stretch(disk: string | Buffer, from: number, length: number): Uint8Array | undefined {
  try {
    const {file} = openFile(disk)
    try {
      const bytes = new Uint8Array(length)
      return readSync(file, bytes, 0, length, from) === length ? bytes : undefined
    } finally {
      closeSync(file)
    }
  } catch {
    return undefined
  }
}
