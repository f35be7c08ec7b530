import type {ArticleId} from '../article.ts'
import {snapToGraphemes} from '../graphemes.ts'
import {inView, type Span, type ViewSpan} from '../offset.ts'
import {toSourceSpan} from '../view.ts'
import {maxPlaces, type Document, type Match} from './match.ts'
import {makeSnippet, united, type Marked, type Snippet} from './snippet.ts'

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

/** Finds again what a hit has found; undefined when the article can no longer be read. */
export interface Finder {
  match(place: number): Match | undefined
  inSource(article: ArticleId): readonly Span[]
}

/** A hit that keeps no places: what is shown of it is worked out when it is asked for. */
export class FoundHit implements SearchHit {
  readonly article: ArticleId
  readonly score: number
  readonly fuzzy: boolean
  /** Where it stands among what is searched. */
  readonly place: number
  /** In the library. */
  readonly position: number
  readonly #finder: Finder
  #shown: (Snippet & Pick<SearchHit, 'titleMatches'>) | undefined
  #matches: readonly Span[] | undefined

  constructor({article, score, fuzzy, place, position}: Pick<FoundHit, 'article' | 'score' | 'fuzzy' | 'place' | 'position'>, finder: Finder) {
    this.article = article
    this.score = score
    this.fuzzy = fuzzy
    this.place = place
    this.position = position
    this.#finder = finder
  }

  get snippet(): string {
    return this.#show().snippet
  }

  get snippetMatches(): readonly Marked[] {
    return this.#show().snippetMatches
  }

  get titleMatches(): readonly Marked[] {
    return this.#show().titleMatches
  }

  get matches(): readonly Span[] {
    return (this.#matches ??= this.#finder.inSource(this.article))
  }

  #show(): Snippet & Pick<SearchHit, 'titleMatches'> {
    return (this.#shown ??= shown(this.#finder.match(this.place)))
  }
}

function shown(match: Match | undefined): Snippet & Pick<SearchHit, 'titleMatches'> {
  if (!match) return {snippet: '', snippetMatches: [], titleMatches: []}
  const {document, body} = match.document
  const places = match.body.map(place => ({...place, ...snapToGraphemes(body.text, spanOf(place))}))
  return {
    titleMatches: united(match.title.map(place => snapToGraphemes(document.title, spanOf(place)))),
    ...makeSnippet(document.clean, places),
  }
}

/** What was found in the body, in the source: on cluster edges, sorted, disjoint. */
export function sourceSpans({source, clean}: Document, {body}: Match): Span[] {
  const spans = united(body).slice(0, maxPlaces).map(place => toSourceSpan(source, clean, spanOf(place)))
  return united(spans) as Span[]
}

const spanOf = ({from, to}: Marked): ViewSpan => ({from: inView(from), to: inView(to)})
