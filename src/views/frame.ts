import type {Row, Run, Screen} from '../app/screen/screen.ts'
import {paint, rowWidth} from './paint.ts'
import type {Theme} from './theme.ts'

const rule: Run = {text: '│', tone: 'dim'}
const gap: Run = {text: ' ', tone: 'plain'}

/** A row of the pane, with the rule at its left. */
export const ruled = (row: Row = []): Row => (row.length === 0 ? [rule] : [rule, gap, ...row])

/**
 * A screen as one synchronized write, for a blank terminal with the cursor in its first cell: the same cells as Ink draws, long before Ink is
 * loaded. Undefined for what is left to Ink: a prompt, an overlay, a row that must be cut.
 */
export function frameText(screen: Screen, theme: Theme): string | undefined {
  const {columns, head, body, pane, foot} = screen
  if (screen.prompt || screen.overlay) return undefined
  const left = columns - (pane?.width ?? 0)
  const side = pane ? body.map((_, at) => ruled(pane.rows[at])) : []
  const fits = [...head, ...foot].every(row => rowWidth(row) <= columns) && body.every(row => rowWidth(row) <= left) && side.every(row => rowWidth(row) <= columns - left)
  if (!fits) return undefined
  const beside = (at: number): string => (side[at] ? `\u001b[${left + 1}G${paint(side[at], theme)}` : '')
  const rows = [...head.map(row => paint(row, theme)), ...body.map((row, at) => paint(row, theme) + beside(at)), ...foot.map(row => paint(row, theme))]
  return `\u001b[?2026h${rows.join('\r\n')}\u001b[?2026l`
}
