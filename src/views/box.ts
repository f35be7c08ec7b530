import type {Overlay, Row, Run} from '../app/screen/screen.ts'
import {safe} from '../core/safe.ts'
import {cellWidth, fit} from '../core/width.ts'
import {rowWidth} from './paint.ts'

/** An overlay as it stands on a screen: its rows with their frame, and the 0-based cell that they begin in. */
export interface BoxOnScreen {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly lines: readonly Row[]
}

const frame = (text: string): Run => ({text, tone: 'dim'})

/** An overlay in the middle of a screen. The frame takes two cells at either side and a row above and below. */
export function boxOf(overlay: Overlay, columns: number, rows: number): BoxOnScreen {
  const width = Math.min(overlay.width, columns)
  const shown = overlay.rows.slice(0, Math.max(0, rows - 2))
  const lines = [edge('╭', overlay.title, 'title', '╮', width), ...shown.map(row => sided(row, width)), edge('╰', overlay.footer, 'dim', '╯', width)]
  return {left: Math.max(0, Math.floor((columns - width) / 2)), top: Math.max(0, Math.floor((rows - lines.length) / 2)), width, lines}
}

/** An edge of the frame with a word in it, when there is room. */
function edge(left: string, word: string, tone: Run['tone'], right: string, width: number): Row {
  const text = width > 8 && word !== '' ? ` ${fit(safe(word), width - 6)} ` : ''
  return [frame(`${left}─`), {text, tone}, frame('─'.repeat(Math.max(0, width - 3 - cellWidth(text))) + right)]
}

function sided(row: Row, width: number): Row {
  return [frame('│ '), ...row, {text: ' '.repeat(Math.max(0, width - 4 - rowWidth(row))), tone: 'plain'}, frame(' │')]
}
