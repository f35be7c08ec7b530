import type {SearchHit} from '../../core/search/index.ts'
import type {Corpus} from '../corpus.ts'
import {Listing} from './listing.ts'

/** Answers looked at between two pieces. */
const piece = 4096

/** The answers of a search as they come, best first, without those in articles that have gone; in pieces. */
export function* answers(corpus: Corpus, hits: readonly SearchHit[]): Generator<void, Listing> {
  const numbers = yield* numbersOf(corpus, hits)
  if (!numbers.includes(-1)) return new Listing(corpus, new Uint32Array(numbers.buffer), hits)
  const isThere = (_: unknown, at: number): boolean => numbers[at] !== -1
  return new Listing(corpus, Uint32Array.from(numbers.filter(isThere)), hits.filter(isThere))
}

/** The articles of the answers; −1 where one has gone. In pieces. */
export function* numbersOf(corpus: Corpus, hits: readonly SearchHit[]): Generator<void, Int32Array<ArrayBuffer>> {
  const numbers = new Int32Array(hits.length)
  for (let at = 0; at < hits.length; at++) {
    numbers[at] = corpus.numberOf(hits[at]!.article) ?? -1
    if (at % piece === piece - 1) yield
  }
  return numbers
}
