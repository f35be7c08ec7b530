import type {Row, Run, Screen} from '../app/screen/screen.ts'
import {filled} from '../app/screen/rows.ts'
import {type BoxOnScreen, boxOf} from './box.ts'
import {cellsOf, paint, rowWidth} from './paint.ts'
import {promptRow, runsOf} from './prompt-row.ts'
import type {Theme} from './theme.ts'

const rule: Run = {text: '│', tone: 'dim'}
const gap: Run = {text: ' ', tone: 'plain'}

/** A row of the pane, with the rule at its left. */
export const ruled = (row: Row = []): Row => (row.length === 0 ? [rule] : [rule, gap, ...row])

/** True when a row need not be cut to so many cells. */
const within = (cells: number) => (row: Row): boolean => rowWidth(row) <= cells

/**
 * A screen as one synchronized write, for a terminal with the cursor in its first cell: the same cells as Ink draws, long before Ink is
 * loaded, with the terminal's cursor in the prompt if there is one. Undefined for what is left to Ink: a row that must be cut, a prompt beside
 * the pane.
 */
export function frameText(screen: Screen, theme: Theme): string | undefined {
  const {columns, head, body, pane, foot, overlay} = screen
  const prompt = screen.prompt && {...promptRow(screen.prompt, columns), row: screen.prompt.row}
  if (prompt && pane && prompt.row >= head.length && prompt.row < head.length + body.length) return undefined
  const left = columns - (pane?.width ?? 0)
  const side = pane ? body.map((_, at) => ruled(pane.rows[at])) : []
  const box = overlay && boxOf(overlay, columns, screen.rows)
  const fits = [...head, ...foot].every(within(columns)) && body.every(within(left)) && side.every(within(columns - left))
  if (!fits || (box && !box.lines.every(within(box.width)))) return undefined
  const rows = [...head, ...body, ...foot].map((given, at) => {
    const row = prompt?.row === at ? runsOf(prompt) : given
    const beside = side[at - head.length]
    const line = box?.lines[at - box.top]
    if (line) return paint(under(line, box, beside ? [...filled(row, left), ...beside] : row, columns), theme)
    return paint(row, theme) + (beside ? `\u001b[${left + 1}G${paint(beside, theme)}` : '')
  })
  const cursor = prompt ? `\u001b[${prompt.row + 1};${prompt.cursor + 1}H\u001b[?25h` : ''
  return `\u001b[?2026h${rows.map(row => `\u001b[2K${row}`).join('\r\n')}${cursor}\u001b[?2026l`
}

/** A row with a line of the box over it. */
const under = (line: Row, {left, width}: BoxOnScreen, row: Row, columns: number): Row =>
  [...filled(cellsOf(row, 0, left), left), ...line, ...cellsOf(row, left + width, columns)]
