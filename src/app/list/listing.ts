import type {Article, ArticleId} from '../../core/article.ts'
import type {SearchHit} from '../../core/search/index.ts'
import type {Corpus} from '../corpus.ts'

/** One article in the list, with what the search found in it. */
export interface Listed {
  readonly article: Article
  readonly hit: SearchHit | undefined
}

/** The rows of the list. Nothing here costs more for a longer list but finding the row of an article that was not asked for last. */
export class Listing {
  readonly length: number
  readonly #articles: readonly Article[]
  readonly #corpus: Corpus
  readonly #numbers: Uint32Array | undefined
  readonly #hits: readonly SearchHit[] | undefined
  #last = 0

  /** Articles by their numbers in the corpus, all of them when there are none; `hits`, if any, go along with `numbers`. */
  constructor(corpus: Corpus, numbers?: Uint32Array, hits?: readonly SearchHit[]) {
    this.#corpus = corpus
    this.#articles = corpus.articles
    this.#numbers = numbers
    this.#hits = hits
    this.length = numbers ? numbers.length : this.#articles.length
  }

  /** The article in a row; undefined where there is no row. */
  article(row: number): Article | undefined {
    return row < 0 || row >= this.length ? undefined : this.#articles[this.#numbers ? this.#numbers[row]! : row]
  }

  /** A row, 0-based; undefined where there is none. */
  row(row: number): Listed | undefined {
    const article = this.article(row)
    return article && {article, hit: this.#hits?.[row]}
  }

  /** The rows in `[from, to)`, as far as there are any. */
  rows(from: number, to: number): Listed[] {
    const rows: Listed[] = []
    for (let at = Math.max(0, from); at < Math.min(to, this.length); at++) rows.push(this.row(at)!)
    return rows
  }

  /** The row of an article; -1 when it is not listed. */
  find(id: ArticleId): number {
    if (this.article(this.#last)?.id === id) return this.#last
    const number = this.#corpus.numberOf(id) ?? -1
    const row = this.#numbers && number >= 0 ? this.#numbers.indexOf(number) : number
    if (row >= 0) this.#last = row
    return row
  }
}
