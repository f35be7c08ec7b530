import type {Article} from '../../core/article.ts'
import {nextGrapheme} from '../../core/graphemes.ts'
import {Kept} from '../../core/kept.ts'
import {layOutInSlices, rowAt, type Layout} from '../../core/layout.ts'
import {inSource, viewSpan, type Span, type ViewSpan} from '../../core/offset.ts'
import {makeViewInSlices, toViewSpan, type View, type ViewName} from '../../core/view.ts'
import {inOne, type Slices} from '../../core/slices.ts'
import type {Known} from '../../core/structure/known.ts'
import {knownIn} from '../known.ts'
import {openArticle, type ReaderState, type State} from '../state.ts'
import {readerGeometry, type Geometry} from './geometry.ts'

/** The open article as it lies on the screen: everything that motions and the screen need, derived from the state. */
export interface Page {
  readonly article: Article
  readonly reader: ReaderState
  readonly view: View
  readonly layout: Layout
  readonly geometry: Geometry
  readonly selection: ViewSpan
  /** Number of the first row shown. */
  readonly top: number
  /** What is tagged anywhere. */
  readonly known: Known
}

/** The texts of articles whose views are kept, in UTF-16 units. */
const mostViewed = 8_000_000

const views = new Kept<Article, Map<ViewName, View>>(mostViewed)

/** A view of an article, made once. The traditional one needs the state's converter; without it the clean one stands in. */
export const viewOf = (state: State, article: Article, name: ViewName): View => inOne(viewInSlices(state, article, name))

/** As `viewOf`. */
export function* viewInSlices(state: State, article: Article, name: ViewName): Slices<View> {
  let made = views.get(article)
  if (!made) views.set(article, (made = new Map()), article.source.length)
  const wanted = name === 'traditional' && !state.traditional ? 'clean' : name
  const known = made.get(wanted)
  if (known) return known
  const clean = made.get('clean') ?? state.index.prepared(article.id)?.document.clean
  const view = yield* makeViewInSlices(article, wanted, state.traditional, clean)
  made.set(wanted, view)
  return view
}

const layouts = new WeakMap<View, Layout>()

/** A view's layout, kept for the last measure that was asked for. */
export const layoutOf = (view: View, measure: number): Layout => inOne(layoutInSlices(view, measure))

/** As `layoutOf`. */
export function* layoutInSlices(view: View, measure: number): Slices<Layout> {
  const known = layouts.get(view)
  if (known?.measure === measure) return known
  const layout = yield* layOutInSlices(view, measure)
  layouts.set(view, layout)
  return layout
}

export function pageOf(state: State): Page {
  const article = openArticle(state)
  const reader = state.reader!
  const geometry = readerGeometry(state)
  const view = viewOf(state, article, reader.view)
  const layout = layoutOf(view, geometry.measure)
  const selection = inPage(view, reader.selection)
  const top = clampTop(layout, geometry, rowAt(layout, view.map.toView(inSource(reader.top), 1)))
  return {
    article, reader, view, layout, geometry, selection, top,
    // Collected only for those who look: most pages are made to be drawn.
    get known() {
      return knownIn(state)
    },
  }
}

/** Where a source span shows in a view; the nearest grapheme when nothing of it does. */
function inPage(view: View, span: Span): ViewSpan {
  const shown = toViewSpan(view, span)
  if (shown) return shown
  const at = Math.min(view.map.toView(span.from, 1), Math.max(0, view.text.length - 1))
  return viewSpan(at, Math.max(at + 1, nextGrapheme(view.text, at)))
}

export function clampTop(layout: Layout, geometry: Geometry, top: number): number {
  return Math.max(0, Math.min(top, layout.rows.length - geometry.body))
}

/** The state with the page turned so that row `top` is its first. */
export function scrollTo(state: State, page: Page, top: number): State {
  const row = page.layout.rows[clampTop(page.layout, page.geometry, top)]
  if (!row) return state
  return {...state, reader: {...page.reader, ...state.reader!, top: page.view.map.toSource(row.from, 1)}}
}

/** The state with the page turned just so far that the head of the selection is on it, with `margin` rows around where there are. */
export function reveal(state: State, margin: number): State {
  const page = pageOf(state)
  const {layout, geometry, top, selection, reader} = page
  const row = rowAt(layout, reader.head === 'end' ? viewSpan(selection.to - 1, selection.to).from : selection.from)
  const room = Math.min(margin, Math.floor((geometry.body - 1) / 2))
  if (row < top + (top > 0 ? room : 0)) return scrollTo(state, page, jump(row, top, geometry) ? row - Math.floor(geometry.body / 3) : row - room)
  const last = top + geometry.body - 1
  if (row > last - (last < layout.rows.length - 1 ? room : 0)) {
    return scrollTo(state, page, jump(row, last, geometry) ? row - Math.floor(geometry.body / 3) : row - geometry.body + 1 + room)
  }
  return state
}

/** A place far off the page is shown in its upper third; a near one by as little scrolling as possible. */
const jump = (row: number, edge: number, geometry: Geometry): boolean => Math.abs(row - edge) > Math.max(2, geometry.body / 2)
