import type {SearchHit} from '../../core/search/index.ts'
import type {Search} from '../../core/search/part.ts'
import type {Corpus} from '../corpus.ts'
import {Work, type Late} from '../work.ts'
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

/** Makes the list for a search, an order and facets; what was found is put into its place again and again while more is looked for. */
export class ListJob {
  readonly wanted: Wanted
  /** The articles as they were when it began. */
  readonly corpus: Corpus
  /** What had been done in them when that was asked for. */
  readonly marks: Work<Marks>
  readonly #search: Search | undefined
  readonly #whole: boolean
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
  }

  /** What there is by now; undefined before the first list. The same object until there is more. */
  get found(): Found | undefined {
    return this.#whole && !this.complete ? undefined : this.#found
  }

  get complete(): boolean {
    return this.#found?.complete ?? false
  }

  /** Goes on until it is complete or late; answers by whether it is complete. */
  step(late: Late): boolean {
    while (!this.complete) {
      if (this.#search && !this.#search.complete && !this.#work) this.#search.step(late)
      if (!this.#put(late)) return false
      if (!this.complete && late()) return false
    }
    return true
  }

  /** Puts what was found by now into its order; false when it is late before that is done. */
  #put(late: Late): boolean {
    const hits = this.#search?.hits
    const complete = this.#search?.complete ?? true
    if (this.#simple) {
      if (hits !== this.#listed || !this.#found || complete) this.#take(this.#plain(hits), undefined, hits?.length, complete)
      this.#listed = hits
      return true
    }
    this.#work ??= this.#begin(hits)
    const patient = !this.#found && this.#search !== undefined && (hits?.length ?? 0) <= firstScreen
    if (!this.#work.step(patient ? () => false : late)) return false
    const {listing, counts} = this.#work.result!.value
    this.#work = undefined
    const current = this.#search === undefined || (this.#search.complete && this.#listed === this.#search.hits)
    this.#take(listing, counts, this.#listed?.length, current)
    return true
  }

  /** There is nothing to choose and nothing to put in order. */
  get #simple(): boolean {
    const {order, facets, counted} = this.wanted
    return order === 'usual' && !isNarrowed(facets) && !counted
  }

  #plain(hits: readonly SearchHit[] | undefined): Listing {
    const {corpus} = this
    if (!hits) return new Listing(corpus)
    const known = hits.filter(({article}) => corpus.numberOf(article) !== undefined)
    return new Listing(corpus, Uint32Array.from(known, ({article}) => corpus.numberOf(article)!), known)
  }

  #begin(hits: readonly SearchHit[] | undefined): Work<Narrowed> {
    this.#listed = hits
    const {corpus, marks} = this
    const {wanted} = this
    return new Work((function* () {
      while (!marks.step(() => true)) yield
      return yield* narrowed({corpus, hits, marks: marks.result!.value, ...wanted})
    })())
  }

  #take(listing: Listing, counts: Counts | undefined, total: number | undefined, complete: boolean): void {
    this.#found = {listing, counts, total, complete}
  }
}
