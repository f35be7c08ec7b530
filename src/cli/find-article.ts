import {resolve} from 'node:path'
import {displayTitle, type Article} from '../core/article.ts'
import {failed, ok, type Problem, type Result} from '../core/result.ts'
import {simplify} from '../core/script.ts'

/** The article with exactly this id, or the only one that stands in this file. */
export function articleByName(word: string, articles: readonly Article[], cwd: string): Article | undefined {
  const byId = articles.find(article => article.id === word)
  if (byId) return byId
  const path = resolve(cwd, word)
  const inFile = articles.filter(article => resolve(cwd, article.file) === path)
  return inFile.length === 1 ? inFile[0] : undefined
}

/**
 * The one article that a word means: an id that begins or ends with it, else a title that holds it (whatever the script, width and case).
 * Several: a problem that lists them.
 */
export function articleByPart(word: string, articles: readonly Article[]): Result<Article> {
  const byId = articles.filter(({id}) => id.startsWith(word) || id.endsWith(word))
  if (byId.length > 0) return onlyOne(word, byId)
  const folded = fold(word)
  const byTitle = folded === '' ? [] : articles.filter(article => fold(displayTitle(article)).includes(folded))
  return byTitle.length > 0 ? onlyOne(word, byTitle) : failed(unknown(word, articles))
}

const fold = (text: string): string => simplify(text.normalize('NFKC').toLowerCase()).text.replace(/\s/g, '')

const shown = 8

/** The article, if it is the only one; else a problem that lists them. */
export function onlyOne(word: string, found: readonly Article[]): Result<Article> {
  const [first] = found
  if (!first) return failed(unknown(word, found))
  if (found.length === 1) return ok(first)
  const list = found.slice(0, shown).map(article => `${article.id} ${displayTitle(article)}`)
  const more = found.length - list.length
  return failed({
    code: 'article.ambiguous',
    message: {
      zh: `“${word}”可以指 ${found.length} 篇文章：${list.join('；')}${more > 0 ? `；另有 ${more} 篇` : ''}。请给出编号`,
      en: `"${word}" could be any of ${found.length} articles: ${list.join('; ')}${more > 0 ? `; and ${more} more` : ''}. Give the id`,
    },
  })
}

function unknown(word: string, articles: readonly Article[]): Problem {
  return {
    code: 'article.unknown',
    message: {
      zh: `${articles.length} 篇文章中没有“${word}”：编号、标题与文件都不是。用 \`pizhu list\` 查看`,
      en: `none of the ${articles.length} articles is "${word}", by id, title or path. See \`pizhu list\``,
    },
  }
}
