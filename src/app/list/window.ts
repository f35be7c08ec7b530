import {listed, listPosition, queryOf, type Listed} from '../library.ts'
import type {State} from '../state.ts'

/** How the library's screen is divided, in rows and cells. */
export interface Frame {
  readonly head: number
  readonly body: number
  readonly foot: number
  /** Cells of the list; 0 where the panel of filters takes them. */
  readonly list: number
  readonly pane: number
  /** Rows of preview below a short list, where there is no room beside it. */
  readonly below: number
}

/** Cells of the panel of filters, and the fewest of a list beside it. */
const panelCells = 38
const fewestBeside = 40

export function frameOf(state: State): Frame {
  const {columns, rows} = state.size
  const head = rows >= 8 ? 2 : 1
  const foot = rows >= 7 ? 2 : 1
  const body = Math.max(1, rows - head - foot)
  if (state.library.panel) {
    const pane = columns >= panelCells + fewestBeside ? panelCells : 0
    return {head, foot, body, list: pane > 0 ? columns - pane : 0, pane, below: 0}
  }
  const pane = columns >= 112 && rows >= 12 ? Math.min(72, Math.floor(columns * 0.44)) : 0
  const used = listed(state).length * rowsEach(state)
  const below = used > 0 && pane === 0 && columns >= 50 && body - used >= 6 ? body - used - 1 : 0
  return {head, foot, body, list: columns - pane, pane, below}
}

/** A found article takes a second row for its snippet. */
const rowsEach = (state: State): number => (queryOf(state) === '' ? 1 : 2)

/** Which articles of the list are shown: `fits` from number `start` on, each `tall` rows high. */
export interface ListWindow {
  readonly start: number
  readonly fits: number
  readonly tall: number
}

export function windowOf(state: State): ListWindow {
  const {body, below} = frameOf(state)
  const tall = rowsEach(state)
  const fits = Math.max(1, Math.floor((body - below) / tall))
  const line = Math.min(state.library.line, fits - 1)
  return {start: startFor(listPosition(state), line, fits, listed(state).length), fits, tall}
}

const startFor = (position: number, line: number, fits: number, length: number): number => Math.max(0, Math.min(position - line, length - fits))

/** Rows that stay to be seen beyond the cursor where the list goes on. */
const margin = 2

/** The cursor on row `to` of the list, which must be there; the list scrolls no further than it has to. */
export function cursorAt(state: State, to: number): State {
  const {start, fits} = windowOf(state)
  const list = listed(state)
  const near = Math.min(margin, Math.floor((fits - 1) / 2))
  const line = Math.max(near, Math.min(to - start, fits - 1 - near))
  return {...state, library: {...state.library, at: list.article(to)!.id, line: to - startFor(to, line, fits, list.length)}}
}

/** In which row of the list's part of the screen the cursor stands. */
export const lineOf = (state: State): number => listPosition(state) - windowOf(state).start

/** The article of the list that is drawn in a cell; undefined where none is. 0-based cells of the screen. */
export function articleAt(state: State, column: number, row: number): {readonly at: number; readonly listed: Listed} | undefined {
  const {list, head} = frameOf(state)
  const {start, fits, tall} = windowOf(state)
  const number = Math.floor((row - head) / tall)
  if (column >= list || row < head || number >= fits) return undefined
  const found = listed(state).row(start + number)
  return found && {at: start + number, listed: found}
}
