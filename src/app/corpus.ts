import type {Article, ArticleId} from '../core/article.ts'
import type {Problem} from '../core/result.ts'

/** The articles of a session in list order, as far as they have come. Asking for one by id or number costs the same however many there are. */
export interface Corpus {
  readonly articles: readonly Article[]
  readonly byId: Pick<ReadonlyMap<ArticleId, Article>, 'get' | 'has'>
  /** Where an article stands in `articles`; undefined when it is not among them. */
  readonly numberOf: (id: ArticleId) => number | undefined
  /** What could not be read, and why. */
  readonly problems: readonly Problem[]
  /** The same for a corpus and those that it grew into: their articles have the same numbers and are the same. */
  readonly lineage: Lineage
}

interface Lineage {
  readonly numbers: Map<ArticleId, number>
}

export const corpusOf = (articles: readonly Article[], problems: readonly Problem[]): Corpus =>
  over(articles, {numbers: new Map(articles.map(({id}, number) => [id, number]))}, problems)

/** `lineage` may know more articles than there are here: those that came later. */
function over(articles: readonly Article[], lineage: Lineage, problems: readonly Problem[]): Corpus {
  const numberOf = (id: ArticleId): number | undefined => {
    const number = lineage.numbers.get(id)
    return number !== undefined && number < articles.length ? number : undefined
  }
  const get = (id: ArticleId): Article | undefined => {
    const number = numberOf(id)
    return number === undefined ? undefined : articles[number]
  }
  return {articles, byId: {get, has: id => numberOf(id) !== undefined}, numberOf, problems, lineage}
}

/** A corpus with more articles at its end, whose ids it does not have: those before keep their numbers. Costs next to nothing. */
export function grown({articles, lineage}: Corpus, fresh: readonly Article[], problems: readonly Problem[]): Corpus {
  const all = articles.concat(fresh)
  const {numbers} = lineage
  // What grew out of the same beginning in another way has given these numbers to others.
  if (numbers.size > articles.length) return corpusOf(all, problems)
  fresh.forEach(({id}, at) => numbers.set(id, articles.length + at))
  return over(all, lineage, problems)
}
