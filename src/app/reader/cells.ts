import type {ViewSpan} from '../../core/offset.ts'
import {graphemeAt} from './motion.ts'
import type {Page} from './page.ts'

/** The grapheme that is drawn in a cell of the screen, or the nearest one of its row; undefined beside the text and in rows without any. */
export function graphemeUnder(page: Page, column: number, row: number): ViewSpan | undefined {
  const {geometry, top} = page
  const {head, body, margin, gutter, measure} = geometry
  const left = margin + gutter
  if (row < head || row >= head + body || column >= left + measure) return undefined
  return graphemeAt(page, top + row - head, Math.max(0, column - left))
}
