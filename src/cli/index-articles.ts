import {displayTitle, type Article} from '../core/article.ts'
import {buildIndex, type SearchIndex} from '../core/search/index.ts'
import {makeView} from '../core/view.ts'

/** The search index over loaded articles. */
export function indexArticles(articles: readonly Article[]): SearchIndex {
  return buildIndex(articles.map(article => {
    const {id, source} = article
    return {id, title: displayTitle(article), source, clean: makeView(article, 'clean')}
  }))
}
