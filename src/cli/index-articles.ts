import {displayTitle, type Article, type ArticleId} from '../core/article.ts'
import {buildIndex, indexParts, type SearchIndex} from '../core/search/index.ts'
import type {Document} from '../core/search/match.ts'
import {makeView, type View} from '../core/view.ts'
import type {Loaded} from './library.ts'

/** The search index over loaded articles. */
export const indexArticles = (articles: readonly Article[]): SearchIndex => buildIndex(articles.map(article => new ArticleDocument(article)))

/** An article whose view is made by the first search, not by the start. */
class ArticleDocument implements Document {
  readonly id: ArticleId
  readonly title: string
  readonly source: string
  readonly #article: Article
  #clean: View | undefined

  constructor(article: Article) {
    this.id = article.id
    this.title = displayTitle(article)
    this.source = article.source
    this.#article = article
  }

  get clean(): View {
    return (this.#clean ??= makeView(this.#article, 'clean'))
  }
}

/** The search index over a library: of a small one over its texts, of a large one over its catalogue, which it asks as it is by then. */
export function indexLibrary({articles, byId, large}: Loaded): SearchIndex {
  if (!large) return indexArticles(articles)
  let recent: {readonly article: Article; readonly document: Document} | undefined
  return indexParts(large.catalogue.parts, id => {
    const article = byId.get(id)
    if (article && recent?.article !== article) recent = {article, document: new ArticleDocument(article)}
    return article && recent?.document
  })
}
