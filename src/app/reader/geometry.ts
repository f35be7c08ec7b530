import type {Size, State} from '../state.ts'

/** How the reader's screen is divided, in cells and rows. */
export interface Geometry {
  /** Rows above the text: title line and rule. */
  readonly head: 0 | 1 | 2
  readonly body: number
  /** Rows below the text: status line and hints. */
  readonly foot: 1 | 2
  /** Blank cells left of the gutter. */
  readonly margin: number
  /** Paragraph number and label initials. */
  readonly gutter: number
  /** Cells for text. */
  readonly measure: number
  /** Width of the tag pane with its rule; 0 when there is none. */
  readonly pane: number
}

/** 40 汉字. */
const idealMeasure = 80
const narrowestPane = 30
const widestPane = 54

/** Small terminals lose the pane first, then the header, then the hints; one row of status and the text stay. */
export function geometryOf(size: Size, wantsPane: boolean): Geometry {
  const {columns, rows} = size
  const head = rows >= 12 ? 2 : rows >= 8 ? 1 : 0
  const foot = rows >= 7 ? 2 : 1
  const gutter = columns >= 60 ? 8 : columns >= 36 ? 4 : 0
  const spare = columns - gutter - idealMeasure - 2
  const pane = wantsPane && spare >= narrowestPane ? Math.min(widestPane, spare) : 0
  const measure = Math.max(2, Math.min(idealMeasure, columns - pane - gutter - 1))
  const margin = Math.max(0, Math.floor((columns - pane - gutter - measure) / 2))
  return {head, body: Math.max(1, rows - head - foot), foot, margin, gutter, measure, pane}
}

/** True when the terminal is wide enough to show the tag list beside the text. */
export const paneFits = (size: Size): boolean => geometryOf(size, true).pane > 0

export const readerGeometry = (state: State): Geometry => geometryOf(state.size, state.pane)
