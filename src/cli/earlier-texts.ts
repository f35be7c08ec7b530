import {EarlierText} from '../core/anchor.ts'
import type {Article, ArticleId} from '../core/article.ts'
import type {KeptText} from '../store/texts.ts'

/** What a record says of its version. */
interface Versioned {
  readonly article: ArticleId
  readonly sha256: string
}

/** The kept texts of earlier versions of the opened articles, each compared once with the text as it is now. */
export class EarlierTexts {
  readonly #article: (id: ArticleId) => Article | undefined
  readonly #read: (sha256: string) => Promise<KeptText>
  readonly #texts = new Map<string, EarlierText | undefined>()

  constructor(article: (id: ArticleId) => Article | undefined, read: (sha256: string) => Promise<KeptText>) {
    this.#article = article
    this.#read = read
  }

  /** Reads the texts of the versions that these records were made on, where it is another than the present one. */
  async load(records: Iterable<Versioned>): Promise<void> {
    for (const {article: id, sha256} of records) {
      const article = this.#article(id)
      if (!article || article.sha256 === sha256 || this.#texts.has(keyOf(id, sha256))) continue
      const kept = await this.#read(sha256)
      this.#texts.set(keyOf(id, sha256), kept.kind === 'kept' ? new EarlierText(kept.source, article.source) : undefined)
    }
  }

  /** The earlier text that a record was made on, if it was loaded and is whole. */
  of({article, sha256}: Versioned): EarlierText | undefined {
    return this.#texts.get(keyOf(article, sha256))
  }
}

const keyOf = (article: ArticleId, sha256: string): string => `${sha256} ${article}`
