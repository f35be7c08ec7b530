import type {SearchHit} from '../../core/search/index.ts'
import {screenful, type Search} from '../../core/search/part.ts'
import type {Corpus} from '../corpus.ts'
import {never, Work, type Late} from '../work.ts'
import {isNarrowed, type Facets} from './facets.ts'
import type {Marks} from './marks.ts'
import {narrowed, type Counts, type Narrowed} from './narrow.ts'
import {Listing} from './listing.ts'
import type {Order} from './order.ts'

/** What a list is asked for. */
export interface Wanted {
  readonly order: Order
  readonly facets: Facets
  /** What else could be chosen is counted, too. */
  readonly counted: boolean
}

/** The list as far as it has come. */
export interface Found {
  readonly listing: Listing
  /** Undefined where nobody asked. */
  readonly counts: Counts | undefined
  /** Articles that answer the search, listed or not; undefined without one. */
  readonly total: number | undefined
  /** Nothing more comes. */
  readonly complete: boolean
}

/** So many answers are put in their order at once, even when it is late: a person waits for them. */
const firstScreen = 2000

/** By which factor more must have been found before the list is made again: what a person reads must not change under his eyes all the time. */
const worthwhile = 4

/** Makes the list for a search, an order and facets; what was found is put into its place again and again while more is looked for. */
export class ListJob {
  readonly wanted: Wanted
  /** The articles as they were when it began. */
  readonly corpus: Corpus
  /** What had been done in them when that was asked for. */
  readonly marks: Work<Marks>
  readonly #search: Search | undefined
  readonly #whole: boolean
  #early: boolean
  #work: Work<Narrowed> | undefined
  #listed: readonly SearchHit[] | undefined
  #found: Found | undefined

  /** With `whole`, nothing is there before all is: a list that is made again takes the place of the one that is shown in one go. */
  constructor(corpus: Corpus, marks: Work<Marks>, search: Search | undefined, wanted: Wanted, whole = false) {
    this.#whole = whole
    this.wanted = wanted
    this.corpus = corpus
    this.marks = marks
    this.#search = search
    this.#early = this.#simple && !whole
  }

  /** What there is by now; undefined before the first list. The same object until there is more. */
  get found(): Found | undefined {
    if (this.#whole && !this.complete) return undefined
    return this.#simple ? (this.#found = this.#plain()) : this.#found
  }

  get complete(): boolean {
    return this.#simple ? (this.#search?.complete ?? true) : (this.#found?.complete ?? false)
  }

  /** True when an article is listed, or there will be none. */
  get hasBegun(): boolean {
    return this.complete || (this.#simple ? this.#search!.count > 0 : this.#found !== undefined)
  }

  /** Goes on until it is complete or late, and leaves off once when a first screen of a search is there; answers by whether it is complete. */
  step(late: Late): boolean {
    while (!this.complete) {
      if (this.#search && !this.#search.complete && !this.#work) this.#search.step(() => late() || this.#isScreenful)
      if (!this.#simple && this.#isDue && !this.#put(late)) return false
      if (!this.complete && (late() || this.#isScreenful)) {
        this.#early &&= !this.#isScreenful
        return false
      }
    }
    return true
  }

  get #isScreenful(): boolean {
    return this.#early && this.#search!.count >= screenful
  }

  /** What has been found is put in order when that is all, or so much more than before that it is worth the time. */
  get #isDue(): boolean {
    if (!this.#search || this.#search.complete || this.#work || !this.#found) return true
    return this.#isWorthwhile(this.#listed?.length ?? 0)
  }

  /** True when so much more than what is listed was found that it is made anew. */
  #isWorthwhile(listed: number): boolean {
    const {count} = this.#search!
    return listed < screenful ? count > listed : count >= listed * worthwhile
  }

  /** Puts what was found by now into its order; false when it is late before that is done. */
  #put(late: Late): boolean {
    this.#work ??= this.#begin()
    const patient = !this.#found && this.#search !== undefined && (this.#listed?.length ?? 0) <= firstScreen
    if (!this.#work.step(patient ? never : late)) return false
    const {listing, counts} = this.#work.result!.value
    this.#work = undefined
    const complete = !this.#search || (this.#search.complete && this.#listed === this.#search.hits)
    this.#found = {listing, counts, total: this.#listed?.length, complete}
    return true
  }

  #begin(): Work<Narrowed> {
    const hits = this.#search?.hits
    this.#listed = hits
    const {corpus, marks, wanted} = this
    return new Work((function* () {
      while (!marks.step(() => true)) yield
      return yield* narrowed({corpus, hits, marks: marks.result!.value, ...wanted})
    })())
  }

  /** There is nothing to choose and nothing to put in order. */
  get #simple(): boolean {
    const {order, facets, counted} = this.wanted
    return order === 'usual' && !isNarrowed(facets) && !counted
  }

  /** The hits as they are, or all articles. */
  #plain(): Found {
    const {corpus} = this
    const complete = this.complete
    const before = this.#found
    const total = this.#search?.count
    if (before?.complete === complete && before.total === total) return before
    const rest = {counts: undefined, total, complete}
    if (total === undefined) return {...rest, listing: new Listing(corpus)}
    if (before && !complete && !this.#isWorthwhile(before.listing.length)) return {...before, ...rest}
    const {hits} = this.#search!
    const numbers = new Uint32Array(hits.length)
    const known: SearchHit[] = []
    for (const hit of hits) {
      const number = corpus.numberOf(hit.article)
      if (number !== undefined) numbers[known.push(hit) - 1] = number
    }
    return {...rest, listing: new Listing(corpus, numbers.subarray(0, known.length), known)}
  }
}
