import {displayTitle, type Article} from '../../core/article.ts'
import type {Corpus} from '../corpus.ts'
import {readyTitleKeys, titleKey} from './title-key.ts'

/** Articles looked at between two pieces. */
const piece = 256

/** What the list needs to know of every article, by its number: read once, in pieces, and only what was asked for. */
export class Facts {
  /** Date as a number that grows with it, minutes and all; 0 where none is stated. */
  readonly dates: number[] = []
  /** Numbers of `publisherNames`. */
  readonly publishers: number[] = []
  readonly publisherNames: string[] = []
  readonly titles: string[] = []
  readonly #publisherNumbers = new Map<string, number>()

  /** The year that an article states, 0 when it states none. */
  year(number: number): number {
    return Math.floor(this.dates[number]! / 1e8)
  }

  /** Reads dates and publishers of articles that came since. */
  *bringStated({articles}: Corpus): Generator<void, void> {
    while (this.dates.length < articles.length) {
      for (let end = Math.min(articles.length, this.dates.length + piece); this.dates.length < end;) this.#state(articles[this.dates.length]!)
      yield
    }
  }

  /** Reads titles of articles that came since. */
  *bringTitles({articles}: Corpus): Generator<void, void> {
    yield* readyTitleKeys()
    while (this.titles.length < articles.length) {
      const end = Math.min(articles.length, this.titles.length + piece)
      for (let at = this.titles.length; at < end; at++) this.titles.push(titleKey(displayTitle(articles[at]!)))
      yield
    }
  }

  #state({date, publisher}: Article): void {
    const name = publisher?.value ?? ''
    let number = this.#publisherNumbers.get(name)
    if (number === undefined) {
      number = this.publisherNames.push(name) - 1
      this.#publisherNumbers.set(name, number)
    }
    this.publishers.push(number)
    this.dates.push(date ? Number(date.value.replace(/\D/g, '').padEnd(12, '0').slice(0, 12)) : 0)
  }
}

const known = new WeakMap<object, Facts>()

/** The facts of a corpus, which grow with it. */
export function factsOf({lineage}: Corpus): Facts {
  let facts = known.get(lineage)
  if (!facts) known.set(lineage, (facts = new Facts()))
  return facts
}
