import type {SearchHit} from '../../core/search/index.ts'
import type {Corpus} from '../corpus.ts'
import {facetGroups, isNarrowed, type FacetGroup, type Facets} from './facets.ts'
import {factsOf, type Facts} from './facts.ts'
import {Listing} from './listing.ts'
import {statuses, type Marks} from './marks.ts'
import {progressOrder, statedOrder, type Order} from './order.ts'

/** Articles looked at between two pieces. */
const piece = 2048

/** How many articles have each value, of those that the search and the values chosen in other groups leave. */
export type Counts = Readonly<Record<FacetGroup, ReadonlyMap<string, number>>>

export interface Narrowing {
  readonly corpus: Corpus
  /** The answers of a search, best first; undefined without one. */
  readonly hits: readonly SearchHit[] | undefined
  readonly marks: Marks
  readonly order: Order
  readonly facets: Facets
}

export interface Narrowed {
  readonly listing: Listing
  readonly counts: Counts
}

/** The list that a search, an order and facets leave, and what else could be chosen; in pieces. */
export function* narrowed({corpus, hits, marks, order, facets}: Narrowing): Generator<void, Narrowed> {
  const facts = factsOf(corpus)
  yield* facts.bringStated(corpus)
  const found = hits && numbersOf(corpus, hits)
  const sequence = order === 'usual' ? undefined : order === 'progress' ? progressOrder(marks) : yield* statedOrder(corpus, order)
  const tests = testsOf(facts, marks, facets)
  const count = found && !sequence ? found.length : corpus.articles.length
  // Rank of each found article, from 1 on: what is in the order and was not found is left out.
  const ranks = found && sequence ? ranksIn(found, count) : undefined
  const kept = new Uint32Array(count)
  const keptHits: SearchHit[] = []
  const tally = new Tally(facts, marks)
  let length = 0
  for (let at = 0; at < count; at++) {
    const number = sequence ? sequence[at]! : found ? found[at]! : at
    const rank = ranks ? ranks[number]! : at + 1
    if (rank > 0 && tally.take(number, tests)) {
      kept[length++] = number
      if (hits) keptHits.push(hits[rank - 1]!)
    }
    if (at % piece === piece - 1) yield
  }
  const whole = !hits && !sequence && !isNarrowed(facets)
  return {listing: whole ? new Listing(corpus) : new Listing(corpus, kept.slice(0, length), hits && keptHits), counts: tally.counts()}
}

/** The articles of the hits; a hit in an article that has gone is none. */
function numbersOf(corpus: Corpus, hits: readonly SearchHit[]): Int32Array {
  return Int32Array.from(hits, ({article}) => corpus.numberOf(article) ?? -1)
}

function ranksIn(found: Int32Array, count: number): Uint32Array {
  const ranks = new Uint32Array(count)
  found.forEach((number, at) => {
    if (number >= 0) ranks[number] = at + 1
  })
  return ranks
}

/** For each group in its order, whether an article has one of the values chosen; undefined where none is chosen. */
type Tests = readonly (((number: number) => boolean) | undefined)[]

function testsOf(facts: Facts, marks: Marks, facets: Facets): Tests {
  const status = new Set(statuses.flatMap((name, code) => (facets.status.has(name) ? code : [])))
  const within = [...facets.label].flatMap(label => marks.labels.get(label) ?? [])
  const publishers = new Set(facts.publisherNames.flatMap((name, code) => (facets.publisher.has(name) ? code : [])))
  const all: Readonly<Record<FacetGroup, (number: number) => boolean>> = {
    status: number => status.has(marks.statuses[number]!),
    label: number => within.some(articles => articles.has(number)),
    year: number => facets.year.has(facts.year(number)),
    publisher: number => publishers.has(facts.publishers[number]!),
  }
  return facetGroups.map(group => (facets[group].size > 0 ? all[group] : undefined))
}

/** Counts the values of what passes, and in each group of what would pass but for that group. */
class Tally {
  readonly #facts: Facts
  readonly #marks: Marks
  readonly #statuses = new Uint32Array(statuses.length)
  readonly #publishers: Uint32Array
  readonly #years = new Map<number, number>()
  /** 1 for each article whose labels count. */
  readonly #labelled: Uint8Array

  constructor(facts: Facts, marks: Marks) {
    this.#facts = facts
    this.#marks = marks
    this.#publishers = new Uint32Array(facts.publisherNames.length)
    this.#labelled = new Uint8Array(marks.statuses.length)
  }

  /** Takes an article in; true when it passes every test. */
  take(number: number, tests: Tests): boolean {
    if (number < 0) return false
    let failed = -1
    for (let group = 0; group < tests.length; group++) {
      if (tests[group]?.(number) === false) {
        if (failed >= 0) return false
        failed = group
      }
    }
    const counts = (group: FacetGroup): boolean => failed < 0 || facetGroups[failed] === group
    if (counts('status')) this.#statuses[this.#marks.statuses[number]!]!++
    if (counts('label')) this.#labelled[number] = 1
    if (counts('year')) {
      const year = Math.floor(this.#facts.dates[number]! / 1e8)
      this.#years.set(year, (this.#years.get(year) ?? 0) + 1)
    }
    if (counts('publisher')) this.#publishers[this.#facts.publishers[number]!]!++
    return failed < 0
  }

  counts(): Counts {
    const label = new Map<string, number>()
    for (const [id, articles] of this.#marks.labels) {
      let count = 0
      for (const number of articles) count += this.#labelled[number]!
      label.set(id, count)
    }
    return {
      status: new Map(statuses.map((name, code) => [name, this.#statuses[code]!])),
      label,
      year: new Map([...this.#years].toSorted(([a], [b]) => b - a).map(([year, count]) => [year === 0 ? '' : `${year}`.padStart(4, '0'), count])),
      publisher: new Map([...this.#publishers].flatMap((count, code) => (count > 0 ? [[this.#facts.publisherNames[code]!, count] as const] : []))),
    }
  }
}
