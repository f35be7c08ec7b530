import type {ArticleId} from './article.ts'

/** Things of many articles by article, each list in the order of all. */
export function byArticle<T extends {readonly article: ArticleId}>(all: Iterable<T>): Map<ArticleId, T[]> {
  const lists = new Map<ArticleId, T[]>()
  for (const one of all) {
    const list = lists.get(one.article)
    if (list) list.push(one)
    else lists.set(one.article, [one])
  }
  return lists
}
