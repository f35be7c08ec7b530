import {Box} from 'ink'
import type {Overlay, Row, Run} from '../app/screen/screen.ts'
import {safe} from '../core/safe.ts'
import {cellWidth, fit} from '../core/width.ts'
import {rowWidth} from './paint.ts'
import {RowsView} from './RowsView.tsx'
import type {Theme} from './theme.ts'

interface Props {
  readonly overlay: Overlay
  /** Of the screen that it stands in the middle of. */
  readonly columns: number
  readonly rows: number
  readonly theme: Theme
}

const frame = (text: string): Run => ({text, tone: 'dim'})

/** A box over the middle of the screen; nothing behind it shows through. The frame takes two cells at either side and a row above and below. */
export function OverlayView({overlay, columns, rows, theme}: Props) {
  const width = Math.min(overlay.width, columns)
  const shown = overlay.rows.slice(0, Math.max(0, rows - 2))
  const lines = [edge('╭', overlay.title, 'title', '╮', width), ...shown.map(row => sided(row, width)), edge('╰', overlay.footer, 'dim', '╯', width)]
  return (
    <Box
      position="absolute"
      flexDirection="column"
      width={width}
      left={Math.max(0, Math.floor((columns - width) / 2))}
      top={Math.max(0, Math.floor((rows - lines.length) / 2))}
    >
      <RowsView rows={lines} theme={theme} />
    </Box>
  )
}

/** An edge of the frame with a word in it, when there is room. */
function edge(left: string, word: string, tone: Run['tone'], right: string, width: number): Row {
  const text = width > 8 && word !== '' ? ` ${fit(safe(word), width - 6)} ` : ''
  return [frame(`${left}─`), {text, tone}, frame('─'.repeat(Math.max(0, width - 3 - cellWidth(text))) + right)]
}

function sided(row: Row, width: number): Row {
  return [frame('│ '), ...row, {text: ' '.repeat(Math.max(0, width - 4 - rowWidth(row))), tone: 'plain'}, frame(' │')]
}
