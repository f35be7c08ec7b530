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

const narrowestPane = 30
const widestPane = 54

/** Of a 汉字. */
const cellsEach = 2

const gutterOf = (columns: number): number => (columns >= 60 ? 8 : columns >= 36 ? 4 : 0)

/** Small terminals lose the pane first, then the header, then the hints; one row of status and the text stay. `characters`: 汉字 a row. */
export function geometryOf(size: Size, wantsPane: boolean, characters: number): Geometry {
  const {columns, rows} = size
  const head = rows >= 12 ? 2 : rows >= 8 ? 1 : 0
  const foot = rows >= 7 ? 2 : 1
  const gutter = gutterOf(columns)
  const wanted = characters * cellsEach
  const spare = columns - gutter - wanted - 2
  const pane = wantsPane && spare >= narrowestPane ? Math.min(widestPane, spare) : 0
  const measure = Math.max(2, Math.min(wanted, columns - pane - gutter - 1))
  const margin = Math.max(0, Math.floor((columns - pane - gutter - measure) / 2))
  return {head, body: Math.max(1, rows - head - foot), foot, margin, gutter, measure, pane}
}

/** Most 汉字 that a row of the terminal has room for. */
export const widestMeasure = ({columns}: Size): number => Math.max(1, Math.floor((columns - gutterOf(columns) - 1) / cellsEach))

/** True when the terminal is wide enough to show the tag list beside the text. */
export const paneFits = ({size, measure}: State): boolean => geometryOf(size, true, measure).pane > 0

export const readerGeometry = (state: State): Geometry => geometryOf(state.size, state.pane, state.measure)
