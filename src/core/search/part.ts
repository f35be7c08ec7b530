import type {Status} from '../annotation.ts'
import type {ArticleId} from '../article.ts'
import type {Grams} from './grams.ts'
import type {SearchHit} from './hit.ts'
import type {Findable} from './match.ts'

/** Articles numbered from 0 to `count - 1` that never change; those that were changed or removed since are dead. */
export interface Part {
  readonly count: number
  /** Undefined while there are none: then every living article is looked at. */
  readonly grams: Grams | undefined
  lives(number: number): boolean
  /** Place of the article in the library's order, which decides between equals: distinct whole numbers from 0, with few gaps. */
  position(number: number): number
  /** Costs no disk. */
  id(number: number): ArticleId
  /** Undefined when it can no longer be read: the article is not found then. */
  text(number: number): Findable | undefined
}

/** What filters ask about an article; it comes from outside of the texts. Each answer should take no more than microseconds. */
export interface Facts {
  status(article: ArticleId): Status
  /** As stated: `YYYY-MM-DD…`; undefined when the article states none. */
  date(article: ArticleId): string | undefined
  /** Its annotations. */
  tags(article: ArticleId): Iterable<TagFact>
}

export interface TagFact {
  /** Everything that the label may be called: its id and its names. */
  readonly names: readonly string[]
  /** What is tagged. Asked for only when it matters. */
  readonly quote: string
}

/** With so many answers a first screen is full. */
export const screenful = 40

/** A search that goes on in steps. */
export interface Search {
  readonly query: string
  /** Goes on until it is complete or `until` says so, which is asked after each article (some 20 µs of work). Does nothing once complete. */
  step(until: () => boolean): void
  /**
   * What was found so far, best first; what ties stands in the library's order. Articles with the words in their titles are looked at before
   * the others, and these part by part. The same array until a step finds more. Before completion a stronger kind of match may still replace all that are weaker.
   */
  readonly hits: readonly SearchHit[]
  /** `hits`, put in order in pieces: of a hundred thousand that takes longer than a key may. */
  ranked(): Generator<void, readonly SearchHit[]>
  /** How many there are of them; costs nothing. */
  readonly count: number
  readonly complete: boolean
}
