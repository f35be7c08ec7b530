import type {ArticleId} from '../article.ts'
import type {Span} from '../offset.ts'
import {inOne, type Slices} from '../slices.ts'
import {attemptsOf, type Attempt} from './attempts.ts'
import type {SearchHit} from './hit.ts'
import {readQuery} from './language.ts'
import {maxPlaces, Prepared, type Document, type Searchable} from './match.ts'
import type {Facts, Part, Search} from './part.ts'
import {compilePattern} from './pinyin-pattern.ts'
import {pinyinTable, readingsIn, type PinyinTable} from './pinyin.ts'
import {searchFor} from './searching.ts'
import {sourceOfDocuments, sourcesOfParts, type Source} from './source.ts'

export type {SearchHit} from './hit.ts'
export type {Facts, Search} from './part.ts'

/** Articles that can be searched. */
export interface SearchIndex {
  /** True when Latin letters in a query also mean pinyin. */
  readonly hasPinyin: boolean
  /** The readings that they may mean, once they are loaded. */
  readonly pinyin: PinyinTable | undefined
  /** What is worked out of an article for searching it; undefined when the index has none of this id. */
  prepared(article: ArticleId): Prepared<Document> | undefined
  /**
   * Looks for the articles that have every word of the query in title or body, none of what it excludes, and meet its conditions; any string
   * is a query (language.ts says how it is read), and one that asks for nothing finds nothing. Conditions ask `facts`.
   *
   * Found is what is there as written (folded: script, width, case) or, for Latin letters, as pinyin in full. Only when no article has
   * that, pinyin with shortened syllables counts (Latin letters inside longer words are found always); and only when that finds nothing,
   * words of four or more characters may differ by one. When all that finds nothing, readings in the query (網(wǎng)絡) are left out.
   */
  begin(query: string, facts?: Facts): Search
  /** All that `begin` finds in the end, best first, at most `limit`. */
  search(query: string, options?: SearchOptions): SearchHit[]
  /**
   * Every place in one article that answers the query's words, by the rules of `search` applied to this article alone: source spans on
   * cluster edges, sorted, disjoint, the first 1000. Empty when a word is missing, or the index has no such article.
   */
  find(article: ArticleId, query: string): Span[]
  /** As `find`. */
  findInSlices(article: ArticleId, query: string): Slices<Span[]>
  /** The same index, which now also understands pinyin. */
  sounding(pinyin: PinyinTable): SearchIndex
}

export interface SearchOptions {
  readonly limit?: number
  readonly facts?: Facts
}

/**
 * An index over documents with distinct ids (of equal ones the last counts), which it looks through one by one. Texts are held by reference;
 * it costs next to nothing, as texts are folded by the first search.
 */
export function buildIndex(documents: readonly Document[]): SearchIndex {
  const byId = new Map(documents.map(document => [document.id, new Prepared(document)] as const))
  return new Index([sourceOfDocuments([...byId.values()])], id => byId.get(id), undefined)
}

/**
 * An index over the parts of a large library. `articleOf` gives an article as a whole, which may take a millisecond: it is asked for places
 * in the source, and by `find`.
 */
export function indexParts(parts: readonly Part[], articleOf: (id: ArticleId) => Document | undefined): SearchIndex {
  let recent: Prepared<Document> | undefined
  const preparedOf = (id: ArticleId): Prepared<Document> | undefined => {
    const article = articleOf(id)
    if (!article || recent?.document === article) return article && recent
    return (recent = new Prepared(article))
  }
  return new Index(sourcesOfParts(parts), preparedOf, undefined)
}

/** The same index, which now also understands pinyin. */
export const withPinyin = (index: SearchIndex, pinyin: PinyinTable): SearchIndex => index.sounding(pinyin)

/** True when letters in the query could be pinyin, so that it is time to load the table. */
export function needsPinyin(query: string): boolean {
  return [query, ...query.split(/\s+/)].some(typed => compilePattern(typed) !== undefined)
}

/** Loads the readings of all 汉字; some 10 ms, so only a query with Latin letters asks for it. */
export async function loadPinyin(): Promise<PinyinTable> {
  const {readings} = await import('./readings.ts')
  return pinyinTable(readingsIn(readings))
}

/** Up to so many units, all means are tried in one slice. */
const short = 50_000

class Index implements SearchIndex {
  readonly pinyin: PinyinTable | undefined
  readonly prepared: SearchIndex['prepared']
  readonly #sources: readonly Source[]

  constructor(sources: readonly Source[], prepared: SearchIndex['prepared'], pinyin: PinyinTable | undefined) {
    this.pinyin = pinyin
    this.prepared = prepared
    this.#sources = sources
  }

  get hasPinyin(): boolean {
    return this.pinyin !== undefined
  }

  begin(query: string, facts?: Facts): Search {
    const attempts = attemptsOf(query, text => readQuery(text, this.pinyin))
    return searchFor(query, attempts, {sources: this.#sources, articleOf: this.prepared}, facts)
  }

  search(query: string, {limit, facts}: SearchOptions = {}): SearchHit[] {
    return finished(this.begin(query, facts)).slice(0, limit)
  }

  find(article: ArticleId, query: string): Span[] {
    return inOne(this.findInSlices(article, query))
  }

  *findInSlices(article: ArticleId, query: string): Slices<Span[]> {
    const document = this.prepared(article)
    if (!document) return []
    const attempts = attemptsOf(query, text => ({...readQuery(text, this.pinyin), without: [], filters: []}))
    const ground = {sources: [sourceOfDocuments([document])], articleOf: () => document}
    const search = searchFor(query, attempts, ground)
    const long = document.body.text.length > short
    if (long) yield* hear(document.body, attempts)
    for (let done = 1; !search.complete; done++) {
      search.step(() => true)
      // How many means will have to be tried, nobody knows.
      if (long) yield 1 - 1 / (1 + done)
    }
    return search.hits.flatMap(hit => hit.matches)
  }

  sounding(pinyin: PinyinTable): SearchIndex {
    return new Index(this.#sources, this.prepared, pinyin)
  }
}

/** Finds by sound what the attempts will ask for; the text remembers it. */
function* hear(where: Searchable, attempts: readonly Attempt[]): Slices<void> {
  for (const {asked} of attempts) {
    for (const {pinyin} of [...asked.words, ...(asked.phrase ? [asked.phrase] : [])]) {
      if (!pinyin) continue
      const whole = yield* pinyin.whole.findInSlices(where, maxPlaces)
      if (whole.length === 0 && attempts.some(({reach}) => reach > 0)) yield* pinyin.shortened.findInSlices(where, maxPlaces)
    }
  }
}

function finished(search: Search): readonly SearchHit[] {
  search.step(() => false)
  return search.hits
}
