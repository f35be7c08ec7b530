import {displayTitle, type Article} from '../core/article.ts'
import {buildIndex, indexParts, type SearchIndex} from '../core/search/index.ts'
import type {Document} from '../core/search/match.ts'
import {makeView} from '../core/view.ts'
import type {Loaded} from './library.ts'

/** The search index over loaded articles. */
export const indexArticles = (articles: readonly Article[]): SearchIndex => buildIndex(articles.map(documentOf))

function documentOf(article: Article): Document {
  const {id, source} = article
  return {id, title: displayTitle(article), source, clean: makeView(article, 'clean')}
}

/** The search index over a library: of a small one over its texts, of a large one over its catalogue, which it asks as it is by then. */
export function indexLibrary({articles, byId, large}: Loaded): SearchIndex {
  if (!large) return indexArticles(articles)
  let recent: {readonly article: Article; readonly document: Document} | undefined
  return indexParts(large.catalogue.parts, id => {
    const article = byId.get(id)
    if (article && recent?.article !== article) recent = {article, document: documentOf(article)}
    return article && recent?.document
  })
}
