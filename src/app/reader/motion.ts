import {nextGrapheme, previousGrapheme} from '../../core/graphemes.ts'
import {rowAt, type LayoutRow} from '../../core/layout.ts'
import {isLineEnd} from '../../core/line-ends.ts'
import {contains, sameSpan, viewSpan, type ViewSpan} from '../../core/offset.ts'
import {cellWidth, graphemeWidth} from '../../core/width.ts'
import type {Page} from './page.ts'
import {headOf} from './selection.ts'
import {unitBefore, unitFrom, type Unit} from './unit.ts'

/** Where a motion leads from a page, as a view span; undefined when it can go no further. */
export type Motion = (page: Page) => ViewSpan | undefined

/** The next grapheme after the head, over line ends. */
export const graphemeRight: Motion = page => {
  const {text} = page.view
  let at: number = headOf(page).to
  while (at < text.length && isLineEnd(text.charCodeAt(at))) at = nextGrapheme(text, at)
  return at < text.length ? viewSpan(at, nextGrapheme(text, at)) : undefined
}

/** The grapheme before the head, over line ends. */
export const graphemeLeft: Motion = page => {
  const {text} = page.view
  let to: number = headOf(page).from
  let from = previousGrapheme(text, to)
  while (to > 0 && isLineEnd(text.charCodeAt(from))) {
    to = from
    from = previousGrapheme(text, to)
  }
  return to > 0 ? viewSpan(from, to) : undefined
}

/** By unit forward: first the whole unit that the selection is a part of, then the next one. In extend mode from the head. */
export function unitRight(unit: Unit): Motion {
  return page => {
    const {text} = page.view
    const {selection, reader, known} = page
    if (!reader.anchor) return around(unit, page) ?? unitFrom(unit, text, selection.to, known)
    const head = headOf(page)
    if (reader.head === 'end') {
      const here = unit(text, head.from, known)
      if (here && here.to > head.to) return here
    }
    return unitFrom(unit, text, head.to, known)
  }
}

/** By unit backward: first the whole unit that the selection is a part of, then the one before. In extend mode from the head. */
export function unitLeft(unit: Unit): Motion {
  return page => {
    const {text} = page.view
    const {selection, reader, known} = page
    if (!reader.anchor) return around(unit, page) ?? unitBefore(unit, text, selection.from, known)
    const head = headOf(page)
    if (reader.head === 'start') {
      const here = unit(text, head.from, known)
      if (here && here.from < head.from) return here
      return unitBefore(unit, text, head.from, known)
    }
    const here = unit(text, head.from, known)
    return unitBefore(unit, text, here ? here.from : head.from, known)
  }
}

function around(unit: Unit, {view, selection, known}: Page): ViewSpan | undefined {
  const here = unit(view.text, selection.from, known)
  return here && contains(here, selection) && !sameSpan(here, selection) ? here : undefined
}

/** The selection grown to the end of the word it ends in, or of the next one. */
export function grownBy(unit: Unit): Motion {
  return page => {
    const {text} = page.view
    const {selection, known} = page
    const last = unit(text, previousGrapheme(text, selection.to), known)
    const next = last && last.to > selection.to ? last : unitFrom(unit, text, selection.to, known)
    return next && viewSpan(selection.from, next.to)
  }
}

/** Cells from the row's first text cell to `offset`. */
export function cellsBefore(page: Page, row: LayoutRow, offset: number): number {
  return row.indent + cellWidth(page.view.text.slice(row.from, offset))
}

/** The column of the head, kept over several `j` and `k`. */
export function columnOf(page: Page): number {
  if (page.reader.column !== undefined) return page.reader.column
  const head = headOf(page)
  return cellsBefore(page, page.layout.rows[rowAt(page.layout, head.from)]!, head.from)
}

/** The grapheme of a row that covers the cell `column`, or the last one; undefined in a row without text. */
export function graphemeAt(page: Page, row: number, column: number): ViewSpan | undefined {
  const here = page.layout.rows[row]
  if (!here || here.from === here.to) return undefined
  const {text} = page.view
  let cells = here.indent
  let at: number = here.from
  for (;;) {
    const next = nextGrapheme(text, at)
    cells += graphemeWidth(text.slice(at, next))
    if (cells > column || next >= here.to) return viewSpan(at, next)
    at = next
  }
}

/** The grapheme under `column` in the nearest row with text from `row` on in direction `by`, then the other way. */
export function nearRow(page: Page, row: number, by: -1 | 1, column: number): ViewSpan | undefined {
  for (let at = row; at >= 0 && at < page.layout.rows.length; at += by) {
    const found = graphemeAt(page, at, column)
    if (found) return found
  }
  return undefined
}

/** One row down or up that has text. */
export const rowStep =
  (by: -1 | 1): Motion =>
  page =>
    nearRow(page, rowAt(page.layout, headOf(page).from) + by, by, columnOf(page))

export const rowStart: Motion = page => graphemeAt(page, rowAt(page.layout, headOf(page).from), 0)

export const rowEnd: Motion = page => graphemeAt(page, rowAt(page.layout, headOf(page).from), Number.MAX_SAFE_INTEGER)

export const textStart: Motion = page => nearRow(page, 0, 1, 0)

export const textEnd: Motion = page => nearRow(page, page.layout.rows.length - 1, -1, Number.MAX_SAFE_INTEGER)

/** The first grapheme of the row at `percent` of the page's rows. */
export const atPercent =
  (percent: number): Motion =>
  page => {
    const row = Math.round(((page.layout.rows.length - 1) * Math.min(100, percent)) / 100)
    return nearRow(page, row, 1, 0) ?? nearRow(page, row, -1, 0)
  }
