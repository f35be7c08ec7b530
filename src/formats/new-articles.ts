import {fnv1a64} from './hash.ts'
import type {ImportRecord} from './import.ts'

/** A text to be kept as an article of its own. */
export interface NewArticle {
  /** File name, the same for the same text and origin; it can leave no folder. */
  readonly name: string
  readonly text: string
}

/** Of an origin's name, in a file name. UTF-16 units. */
const longestStem = 40

/**
 * The texts of records as articles: records that follow each other and are said to be of one article are put together again, a line feed
 * between them. Records without text and blank ones give none.
 */
export function newArticles(records: readonly ImportRecord[]): NewArticle[] {
  const groups: {origin: string | undefined; texts: string[]}[] = []
  for (const {text, article, id} of records) {
    if (text === undefined || text.trim() === '') continue
    const last = groups.at(-1)
    if (last && article !== undefined && last.origin === article) last.texts.push(text)
    else groups.push({origin: article ?? id, texts: [text]})
  }
  const made = new Map<string, NewArticle>()
  for (const {origin, texts} of groups) {
    const text = texts.join('\n')
    const name = `${stemOf(origin)}-${fnv1a64(text)}.txt`
    made.set(name, {name, text})
  }
  return [...made.values()]
}

/** What of a name can stand in a file's name on every system. */
function stemOf(origin = ''): string {
  const stem = origin.replace(/\.(txt|md|jsonl?)$/i, '').replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+/, '').slice(0, longestStem).replace(/\p{Cs}/gu, '')
  return stem === '' ? 'text' : stem
}
