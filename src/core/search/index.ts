import type {ArticleId} from '../article.ts'
import {snapToGraphemes} from '../graphemes.ts'
import {inView, type Span, type ViewSpan} from '../offset.ts'
import {toSourceSpan} from '../view.ts'
import {certain, Kind, matchDocument, maxPlaces, prepare, type Document, type Match, type Prepared, type Reach} from './match.ts'
import {compilePattern} from './pinyin-pattern.ts'
import {pinyinTable, type PinyinTable} from './pinyin.ts'
import {parseQuery, withoutReadings, type Query} from './query.ts'
import {rank, type Ranked} from './rank.ts'
import {makeSnippet, united, type Marked, type Snippet} from './snippet.ts'

/** Articles that can be searched. Texts are held by reference; what is computed from them is made when it is first needed. */
export interface SearchIndex {
  readonly documents: ReadonlyMap<ArticleId, Prepared>
  /** True when Latin letters in a query also mean pinyin. */
  readonly hasPinyin: boolean
  /** The readings that they may mean, once they are loaded. */
  readonly pinyin: PinyinTable | undefined
  /**
   * The articles that have every word of the query in title or body, best first, at most `limit`; any string is a query, and one without
   * words finds nothing.
   *
   * Found is what is there as written (folded: script, width, case) or, for Latin letters, as pinyin in full. Only when no article has
   * that, pinyin with shortened syllables counts (Latin letters inside longer words are found always); and only when that finds nothing,
   * words of four or more characters may differ by one. When all that finds nothing, readings in the query (網(wǎng)絡) are left out.
   */
  search(query: string, options?: SearchOptions): SearchHit[]
  /**
   * Every place in one article that answers the query, by the rules of `search` applied to this article alone: source spans on cluster
   * edges, sorted, disjoint, the first 1000. Empty when a word is missing, or the index has no such article.
   */
  find(article: ArticleId, query: string): Span[]
}

export interface SearchOptions {
  readonly limit?: number
}

/** An article that answers a query. */
export interface SearchHit extends Snippet {
  readonly article: ArticleId
  /** 0 to 1, 1 best. */
  readonly score: number
  /** What was found in title and body, in source offsets on cluster edges: sorted, disjoint, the first 1000. */
  readonly matches: readonly Span[]
  /** What was found in the title as lists show it, in UTF-16 units of `Document.title`. */
  readonly titleMatches: readonly Marked[]
  /** Some word is not there as typed, only but for one character. */
  readonly fuzzy: boolean
}

/** An index over documents with distinct ids (of equal ones the last counts). Costs next to nothing: texts are folded by the first search. */
export function buildIndex(documents: readonly Document[]): SearchIndex {
  return indexOver(new Map(documents.map(document => [document.id, prepare(document)])), undefined)
}

/** The same index, which now also understands pinyin. */
export function withPinyin(index: SearchIndex, pinyin: PinyinTable): SearchIndex {
  return indexOver(index.documents, pinyin)
}

/** True when letters in the query could be pinyin, so that it is time to load the table. */
export function needsPinyin(query: string): boolean {
  return [query, ...query.split(/\s+/)].some(typed => compilePattern(typed) !== undefined)
}

/** Loads the readings of all 汉字; some 75 ms and 20 MB, so only a query with Latin letters asks for it. */
export async function loadPinyin(): Promise<PinyinTable> {
  const {pinyin} = await import('pinyin-pro')
  return pinyinTable(char => pinyin(char, {multiple: true, toneType: 'none', type: 'array'}))
}

function indexOver(documents: ReadonlyMap<ArticleId, Prepared>, pinyin: PinyinTable | undefined): SearchIndex {
  return {
    documents,
    hasPinyin: pinyin !== undefined,
    pinyin,
    search: (query, {limit} = {}) => {
      const all = [...documents.values()]
      return rank(answers(all, query, pinyin)).slice(0, limit).map(hitOf)
    },
    find: (article, query) => {
      const document = documents.get(article)
      return document ? answers([document], query, pinyin).flatMap(sourceSpans) : []
    },
  }
}

function answers(documents: readonly Prepared[], query: string, pinyin: PinyinTable | undefined): Match[] {
  const found = answersTo(documents, parseQuery(query, pinyin))
  if (found.length > 0) return found
  const bare = withoutReadings(query)
  return bare === query ? found : answersTo(documents, parseQuery(bare, pinyin))
}

/** By the strongest means that find anything. An inverted index would come in here, to say which documents are worth a look. */
function answersTo(documents: readonly Prepared[], query: Query): Match[] {
  if (query.words.length === 0) return []
  for (const reach of [0, 1, 2] satisfies Reach[]) {
    const matches = documents.flatMap(document => matchDocument(document, query, reach) ?? [])
    if (reach === 0 ? matches.some(match => match.kind >= certain) : matches.length > 0) return matches
  }
  return []
}

function hitOf({match, score}: Ranked): SearchHit {
  const {document, body} = match.document
  const places = match.body.map(place => ({...place, ...snapToGraphemes(body.text, spanOf(place))}))
  return {
    article: document.id,
    score,
    matches: sourceSpans(match),
    titleMatches: united(match.title.map(place => snapToGraphemes(document.title, spanOf(place)))),
    ...makeSnippet(document.clean, places),
    fuzzy: match.kind === Kind.near,
  }
}

function sourceSpans({document: {document}, body}: Match): Span[] {
  const spans = united(body).slice(0, maxPlaces).map(place => toSourceSpan(document.source, document.clean, spanOf(place)))
  return united(spans) as Span[]
}

const spanOf = ({from, to}: Marked): ViewSpan => ({from: inView(from), to: inView(to)})
