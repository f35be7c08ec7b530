import type {SearchHit} from '../../core/search/index.ts'
import type {Corpus} from '../corpus.ts'
import {numbersOf} from './answers.ts'
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
  readonly counted: boolean
}

export interface Narrowed {
  readonly listing: Listing
  readonly counts: Counts | undefined
}

/** The list that a search, an order and facets leave, and with `counted` what else could be chosen; in pieces. */
export function* narrowed({corpus, hits, marks, order, facets, counted}: Narrowing): Generator<void, Narrowed> {
  const facts = factsOf(corpus)
  yield* facts.bringStated(corpus)
  const found = hits && (yield* numbersOf(corpus, hits))
  const sequence = order === 'usual' ? undefined : order === 'progress' ? yield* progressOrder(marks) : yield* statedOrder(corpus, order)
  const tests = testsOf(facts, marks, facets)
  const tally = counted ? new Tally(facts, marks) : undefined
  if (!hits && !tally && !isNarrowed(facets)) return {listing: new Listing(corpus, sequence), counts: undefined}
  const count = found && !sequence ? found.length : corpus.articles.length
  // Rank of each found article, from 1 on: what is in the order and was not found is left out.
  const ranks = found && sequence ? ranksIn(found, corpus.articles.length) : undefined
  const kept = new Uint32Array(count)
  const keptHits: SearchHit[] = []
  let length = 0
  for (let at = 0; at < count; at++) {
    const number = sequence ? sequence[at]! : found ? found[at]! : at
    const rank = ranks ? ranks[number]! : at + 1
    const failed = rank === 0 || number < 0 ? several : failedBy(number, tests)
    if (failed === none) {
      kept[length++] = number
      if (hits) keptHits.push(hits[rank - 1]!)
    }
    if (failed !== several) tally?.take(number, failed)
    if (at % piece === piece - 1) yield
  }
  const whole = !hits && !sequence && !isNarrowed(facets)
  return {listing: whole ? new Listing(corpus) : new Listing(corpus, kept.slice(0, length), hits && keptHits), counts: tally?.counts()}
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
  const status = statuses.map(name => facets.status.has(name))
  const within = [...facets.label].flatMap(label => marks.labels.get(label) ?? [])
  const years = new Set(Array.from(facets.year, Number))
  const publishers = facts.publisherNames.map(name => facets.publisher.has(name))
  const all: Readonly<Record<FacetGroup, (number: number) => boolean>> = {
    status: number => status[marks.statuses[number]!]!,
    label: number => within.some(articles => articles.has(number)),
    year: number => years.has(facts.year(number)),
    publisher: number => publishers[facts.publishers[number]!]!,
  }
  return facetGroups.map(group => (facets[group].size > 0 ? all[group] : undefined))
}

/** Which group an article fails, as an index into `facetGroups`: none of them, one, or several. */
const none = -1
const several = -2

function failedBy(number: number, tests: Tests): number {
  let failed = none
  for (let group = 0; group < tests.length; group++) {
    const test = tests[group]
    if (!test || test(number)) continue
    if (failed !== none) return several
    failed = group
  }
  return failed
}

const [statusGroup, labelGroup, yearGroup, publisherGroup] = [0, 1, 2, 3] as const

/** Counts the values of what passes, and in each group of what would pass but for that group. */
class Tally {
  readonly #facts: Facts
  readonly #marks: Marks
  readonly #statuses = new Uint32Array(statuses.length)
  readonly #publishers: Uint32Array
  readonly #years = new Uint32Array(10_000)
  /** 1 for each article whose labels count. */
  readonly #labelled: Uint8Array

  constructor(facts: Facts, marks: Marks) {
    this.#facts = facts
    this.#marks = marks
    this.#publishers = new Uint32Array(facts.publisherNames.length)
    this.#labelled = new Uint8Array(marks.statuses.length)
  }

  /** Takes in an article that fails no group or one. */
  take(number: number, failed: number): void {
    const all = failed === none
    if (all || failed === statusGroup) this.#statuses[this.#marks.statuses[number]!]!++
    if (all || failed === labelGroup) this.#labelled[number] = 1
    if (all || failed === yearGroup) this.#years[this.#facts.year(number)]!++
    if (all || failed === publisherGroup) this.#publishers[this.#facts.publishers[number]!]!++
  }

  counts(): Counts {
    const label = new Map<string, number>()
    for (const [id, articles] of this.#marks.labels) {
      let count = 0
      for (const number of articles) count += this.#labelled[number]!
      label.set(id, count)
    }
    const years = [...this.#years.entries()].filter(([, count]) => count > 0).toReversed()
    const publishers = [...this.#publishers.entries()].filter(([, count]) => count > 0)
    return {
      status: new Map(statuses.map((name, code) => [name, this.#statuses[code]!])),
      label,
      year: new Map(years.map(([year, count]) => [year === 0 ? '' : `${year}`.padStart(4, '0'), count])),
      publisher: new Map(publishers.map(([code, count]) => [this.#facts.publisherNames[code]!, count])),
    }
  }
}
