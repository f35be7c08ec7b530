import {nextGrapheme, previousGrapheme} from '../../core/graphemes.ts'
import {sourceSpan, viewSpan, type Span, type ViewSpan} from '../../core/offset.ts'
import {toSourceSpan} from '../../core/view.ts'
import type {ReaderState, State} from '../state.ts'
import {pageOf, reveal, type Page} from './page.ts'

/** Rows that are kept in sight around the selection. */
const context = 2

/** A view span grown to whole grapheme clusters of the source and mapped there. */
export function toSource(page: Page, span: ViewSpan): Span {
  return toSourceSpan(page.article.source, page.view, span)
}

/** The cluster of the selection that moves. */
export function headOf(page: Page): ViewSpan {
  const {text} = page.view
  const {from, to} = page.selection
  return page.reader.head === 'end' ? viewSpan(Math.max(from, previousGrapheme(text, to)), to) : viewSpan(from, Math.min(to, nextGrapheme(text, from)))
}

/**
 * Selects what a motion reached. In extend mode the selection becomes everything from its anchor to there; else it is just that.
 * The page follows only when the selection leaves it.
 */
export function select(state: State, target: ViewSpan, more: {column?: number; head?: 'start' | 'end'} = {}): State {
  const page = pageOf(state)
  const span = toSource(page, target)
  const {anchor} = page.reader
  const reader: ReaderState = {
    ...page.reader,
    selection: anchor ? sourceSpan(Math.min(anchor.from, span.from), Math.max(anchor.to, span.to)) : span,
    head: anchor ? (span.from < anchor.from ? 'start' : 'end') : (more.head ?? 'end'),
    column: more.column,
  }
  return reveal({...state, reader}, context)
}

/** Selects a source span as it is, out of extend mode, and shows it. */
export function selectSource(state: State, span: Span): State {
  const reader = {...state.reader!, selection: span, head: 'end' as const, anchor: undefined, column: undefined}
  return reveal({...state, reader}, context)
}
