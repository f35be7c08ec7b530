import type {Article, ArticleId} from '../core/article.ts'
import {ceilGrapheme, floorGrapheme, nextGrapheme} from '../core/graphemes.ts'
import {sourceSpan, type Span} from '../core/offset.ts'
import {pageOf, reveal, viewOf} from './reader/page.ts'
import type {FindState, Place, ReaderState, State} from './state.ts'

/** True when there is something to read: a blank article cannot be opened. */
export const isReadable = (state: State, article: Article): boolean => viewOf(state, article, 'clean').text !== ''

/** Opens an article in the reader: at `at` with `find` lit when they are given, else where it was left, else at its title. */
export function openReader(state: State, id: ArticleId, at?: Span, find?: FindState): State {
  const left = remember(state)
  const article = left.corpus.byId.get(id)
  if (!article || !isReadable(left, article)) return left
  const place = fitted(article, left.places.get(id))
  const start = (article.title?.span ?? article.blocks[0]!.span).from
  const reader: ReaderState = {
    article: id,
    view: place?.view === 'traditional' && !left.traditional ? 'clean' : (place?.view ?? 'clean'),
    selection: at ?? place?.selection ?? sourceSpan(start, nextGrapheme(article.source, start)),
    head: 'end',
    anchor: undefined,
    column: undefined,
    top: place?.top ?? 0,
    find,
  }
  return reveal({...left, screen: 'reader', typing: undefined, overlay: undefined, notice: undefined, reader}, 2)
}

/** A remembered place made to fit the text as it is now: it may have been another one when the place was written. */
function fitted(article: Article, place: Place | undefined): Place | undefined {
  if (!place) return undefined
  const {source} = article
  const from = floorGrapheme(source, Math.min(place.selection.from, source.length - 1))
  const to = ceilGrapheme(source, Math.min(place.selection.to, source.length))
  return {...place, selection: sourceSpan(from, Math.max(to, nextGrapheme(source, from))), top: Math.min(place.top, source.length)}
}

/** Where the reader is now; undefined when no article is open. */
export function placeOf(state: State): Place | undefined {
  const {reader} = state
  return reader && {selection: reader.selection, top: reader.top, view: reader.view}
}

/** The state with the reader's place kept for when the article is opened again. */
export function remember(state: State): State {
  const place = placeOf(state)
  if (!place || !state.reader) return state
  return {...state, places: new Map(state.places).set(state.reader.article, place)}
}

/** Back to the list, with the article that was open under the cursor. */
export function closeReader(state: State): State {
  const at = state.reader?.article
  return {...remember(state), screen: 'library', reader: undefined, notice: undefined, library: {...state.library, at}}
}

/** Share of the article that has been passed at the lower edge of the page, 0 to 100, and the page's number. */
export function progressOf(state: State): {readonly page: number; readonly pages: number; readonly percent: number} {
  const {layout, geometry, top} = pageOf(state)
  const rows = Math.max(1, layout.rows.length)
  const pages = Math.ceil(rows / geometry.body)
  const bottom = Math.min(rows, top + geometry.body)
  return {page: bottom >= rows ? pages : Math.floor(top / geometry.body) + 1, pages, percent: Math.round((bottom / rows) * 100)}
}
