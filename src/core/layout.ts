import type {BlockKind} from './article.ts'
import {rowEnds} from './linebreak.ts'
import {isLineEnd} from './line-ends.ts'
import {inView, type ViewOffset} from './offset.ts'
import {inOne, type Slices} from './slices.ts'
import type {View} from './view.ts'

/**
 * One row of the page: the half-open stretch `[from, to)` of the view's text. The rows of a line tile it; a spacer row shows nothing,
 * and a blank line is a row with `from` = `to`.
 */
export interface LayoutRow {
  readonly from: ViewOffset
  readonly to: ViewOffset
  readonly kind: BlockKind | 'layout' | 'spacer'
  /** Cells left of the text. */
  readonly indent: number
  /** On the first row of a story paragraph or heading its 1-based number, else 0. */
  readonly paragraph: number
}

export interface Layout {
  readonly view: View
  /** Cells available to text. */
  readonly measure: number
  readonly rows: readonly LayoutRow[]
}

const indents: Partial<Record<LayoutRow['kind'], number>> = {caption: 4, subtitle: 2}

/** Lays a view out in rows at most `measure` cells wide (at least 2). Linear in the text. */
export const layOut = (view: View, measure: number): Layout => inOne(layOutInSlices(view, measure))

/** Rows of a slice. */
const slice = 1000

/** As `layOut`. */
export function* layOutInSlices(view: View, measure: number): Slices<Layout> {
  const rows: LayoutRow[] = []
  const {text, blocks} = view
  const spaced = view.name !== 'source'
  let block = 0
  let paragraph = 0
  let above: LayoutRow['kind'] = 'spacer'
  for (let start = 0; start <= text.length; ) {
    const end = lineEnd(text, start)
    while (block < blocks.length && blocks[block]!.span.to <= start) block++
    const here = blocks[block]
    const kind = here && here.span.from < Math.max(end, start + 1) ? here.kind : 'layout'
    if (spaced && rows.length > 0 && !joins(above, kind)) rows.push({from: inView(start), to: inView(start), kind: 'spacer', indent: 0, paragraph: 0})
    const numbered = kind === 'paragraph' || kind === 'heading' || kind === 'caption' ? ++paragraph : 0
    const indent = Math.min(indents[kind] ?? 0, Math.max(0, measure - 8))
    let from = start
    for (const to of end > start ? rowEnds(text, start, end, Math.max(2, measure - indent)) : [start]) {
      rows.push({from: inView(from), to: inView(to), kind, indent, paragraph: from === start ? numbered : 0})
      from = to
      if (rows.length % slice === 0) yield to / text.length
    }
    above = kind
    start = end + breakLength(text, end)
    if (end === text.length) break
  }
  return {view, measure, rows}
}

/** Lines that belong together stand without a spacer between them. */
function joins(above: LayoutRow['kind'], kind: LayoutRow['kind']): boolean {
  return above === kind && (kind === 'field' || kind === 'caption' || kind === 'boilerplate')
}

function lineEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++
  return at
}

function breakLength(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1
}

/** Number of the row that shows `offset`: the last row that starts at or before it, never a spacer. */
export function rowAt(layout: Layout, offset: ViewOffset): number {
  const {rows} = layout
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (rows[middle]!.from <= offset) low = middle
    else high = middle - 1
  }
  return low
}
