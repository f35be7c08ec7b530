import {createHash} from 'node:crypto'
import {extname} from 'node:path'
import type {Article} from '../core/article.ts'
import {parseArticle} from '../core/parse/article.ts'
import type {Problem} from '../core/result.ts'
import type {Unplaced} from './article-ids.ts'
import {readRecords, recordOfLine, type TextRecord} from './article-records.ts'
import type {Decoded} from './decode.ts'
import type {Found} from './find-files.ts'

export interface Loaded {
  readonly articles: readonly Unplaced[]
  readonly problems: readonly Problem[]
}

/** The articles of one file: itself as text, or the records of a .jsonl or .json file. */
export function articlesOf(file: Found, bytes: Uint8Array, {text, encoding}: Decoded, textField?: string): Loaded {
  const suffix = extname(file.path).toLowerCase()
  if (suffix !== '.jsonl' && suffix !== '.json') {
    const article = {id: file.id, file: file.path, sha256: sha256(bytes), encoding, source: text, ...parseArticle(text)}
    return {articles: [{article, root: file.root}], problems: []}
  }
  const {records, problems} = readRecords(text, file.path, suffix, textField)
  return {articles: records.map(record => ({article: fromRecord(record, file, encoding), root: file.root})), problems}
}

/** The article in one line of a JSON Lines file; undefined when there is none, or its bytes are not of the encoding. */
export function articleOfLine(file: Found, bytes: Uint8Array, place: number, encoding: string, textField?: string): Article | undefined {
  const {record} = recordOfLine(new TextDecoder(encoding).decode(bytes), place, file.path, textField)
  return record && fromRecord(record, file, encoding)
}

export function fromRecord({id, place, text, stated}: TextRecord, file: Found, encoding: string): Article {
  return {
    id: id ?? `${file.id}#${place}`,
    file: `${file.path}#${place}`,
    sha256: sha256(text),
    encoding,
    source: text,
    ...parseArticle(text, stated),
  }
}

/** Of bytes, or of a text in UTF-8; lower-case hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
