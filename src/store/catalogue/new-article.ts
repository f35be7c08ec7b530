import type {Article} from '../../core/article.ts'
import {cleanText} from '../../core/view.ts'
import type {RecordBytes} from './entry.ts'
import type {NewArticle} from './part-writer.ts'

/** An article of a file for a part: its clean text, and which record of the file it is. */
export function newArticle(article: Article, path: string, record?: RecordBytes): NewArticle {
  const place = article.file === path ? 0 : Number(article.file.slice(path.length + 1))
  return {article, place, clean: cleanText(article).text, record}
}
