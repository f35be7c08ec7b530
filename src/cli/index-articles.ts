import {displayTitle, type Article} from '../core/article.ts'
import type {Document} from '../core/search/match.ts'
import {buildIndex, withPinyin, type SearchHit, type SearchIndex} from '../core/search/index.ts'
import type {PinyinTable} from '../core/search/pinyin.ts'
import {makeView} from '../core/view.ts'
import type {Loaded} from './library.ts'

/** The search index over loaded articles. */
export const indexArticles = (articles: readonly Article[]): SearchIndex => buildIndex(articles.map(documentOf))

function documentOf(article: Article): Document {
  const {id, source} = article
  return {id, title: displayTitle(article), source, clean: makeView(article, 'clean')}
}

/** The search index over a library, small or large. */
export const indexLibrary = (loaded: Loaded, pinyin?: PinyinTable): SearchIndex =>
  loaded.large ? indexOverMany(loaded, pinyin) : pinyin ? withPinyin(indexArticles(loaded.articles), pinyin) : indexArticles(loaded.articles)

/** Articles whose texts are in memory together while they are searched. */
const together = 500

/** An index that holds no texts. */
function indexOverMany({articles, byId}: Pick<Loaded, 'articles' | 'byId'>, pinyin: PinyinTable | undefined): SearchIndex {
  const over = (some: readonly Article[]): SearchIndex => (pinyin ? withPinyin(indexArticles(some), pinyin) : indexArticles(some))
  return {
    documents: new Map(),
    hasPinyin: pinyin !== undefined,
    pinyin,
    search(query, options) {
      const hits: SearchHit[] = []
      for (let at = 0; at < articles.length; at += together) for (const hit of over(articles.slice(at, at + together)).search(query, options)) hits.push(hit)
      return hits.toSorted((a, b) => b.score - a.score).slice(0, options?.limit)
    },
    find(id, query) {
      const article = byId.get(id)
      return article ? over([article]).find(id, query) : []
    },
  }
}
