import type {State} from '../state.ts'
import type {Choice} from './facets.ts'
import {panelAt, panelRows, type PanelRow} from './panel.ts'
import {frameOf} from './window.ts'

/** A line of the panel: the heading of a group, or a row with its number among the panel's rows. */
export type PanelLine = {readonly heading: Choice['group']} | {readonly row: PanelRow; readonly number: number}

/** The lines of the panel around its cursor, at most `height` of them. */
export function panelLines(state: State, height: number): readonly PanelLine[] {
  const rows = panelRows(state)
  const lines = rows.flatMap((row, number): PanelLine[] => {
    const {group} = row.choice
    const line = {row, number}
    return group === rows[number - 1]?.choice.group ? [line] : [{heading: group}, line]
  })
  const at = panelAt(state)
  const cursor = lines.findIndex(line => 'number' in line && line.number === at)
  const start = Math.max(0, Math.min(cursor - Math.floor(height / 2), lines.length - height))
  return lines.slice(start, start + height)
}

/** The number of the row of the panel that is drawn in a cell; undefined where none is. 0-based cells of the screen. */
export function panelRowAt(state: State, column: number, row: number): number | undefined {
  const {head, body, list} = frameOf(state)
  const line = column < list || row < head ? undefined : panelLines(state, body)[row - head]
  return line && 'number' in line ? line.number : undefined
}
