import {screenful, type Search} from '../../core/search/part.ts'
import type {Corpus} from '../corpus.ts'
import {never, Work, type Late} from '../work.ts'
import {answers} from './answers.ts'
import {isNarrowed, type Facets} from './facets.ts'
import type {Marks} from './marks.ts'
import {narrowed, type Counts} from './narrow.ts'
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
  /** The next list. */
  #work: Work<Found> | undefined
  /** How many answers are in the list that was begun last. */
  #listed = 0
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
    // Of a list as it was found, it is always said how many there are by now.
    const total = this.#simple ? this.#search?.count : this.#found?.total
    if (this.#found && this.#found.total !== total) this.#found = {...this.#found, total}
    return this.#found
  }

  get complete(): boolean {
    return this.#found?.complete ?? false
  }

  /** True when an article is listed, or there will be none. */
  get hasBegun(): boolean {
    return this.complete || (this.#found !== undefined && (!this.#simple || this.#found.listing.length > 0))
  }

  /** Goes on until it is complete or late, and leaves off once when a first screen of a search is there; answers by whether it is complete. */
  step(late: Late): boolean {
    while (!this.complete) {
      if (this.#search && !this.#search.complete && !this.#work) this.#search.step(() => late() || this.#isScreenful)
      if (this.#isDue && !this.#put(late)) return false
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
    if (!this.#search || this.#search.complete || this.#work) return true
    if (this.#whole || !this.#found) return !this.#whole
    const {count} = this.#search
    return this.#listed < screenful ? count > this.#listed : count >= this.#listed * worthwhile
  }

  /** Puts what was found by now into its order; false when it is late before that is done. */
  #put(late: Late): boolean {
    this.#work ??= this.#begin()
    const patient = !this.#found && this.#search !== undefined && this.#listed <= firstScreen
    if (!this.#work.step(patient ? never : late)) return false
    this.#found = this.#work.result!.value
    this.#work = undefined
    return true
  }

  /** The list of what was found by now. Until it is done, nothing more is looked for. */
  #begin(): Work<Found> {
    const {corpus, marks, wanted} = this
    const search = this.#search
    const simple = this.#simple
    const total = search?.count
    const complete = search?.complete ?? true
    this.#listed = total ?? 0
    return new Work((function* () {
      const hits = search && (yield* search.ranked())
      if (simple) return {listing: hits ? yield* answers(corpus, hits) : new Listing(corpus), counts: undefined, total, complete}
      while (!marks.step(() => true)) yield
      return {...(yield* narrowed({corpus, hits, marks: marks.result!.value, ...wanted})), total, complete}
    })())
  }

  /** There is nothing to choose and nothing to put in order. */
  get #simple(): boolean {
    const {order, facets, counted} = this.wanted
    return order === 'usual' && !isNarrowed(facets) && !counted
  }
}
