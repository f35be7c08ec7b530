import {Box} from 'ink'
import type {Overlay} from '../app/screen/screen.ts'
import {boxOf} from './box.ts'
import {RowsView} from './RowsView.tsx'
import type {Theme} from './theme.ts'

interface Props {
  readonly overlay: Overlay
  /** Of the screen that it stands in the middle of. */
  readonly columns: number
  readonly rows: number
  readonly theme: Theme
}

/** A box over the middle of the screen; nothing behind it shows through. */
export function OverlayView({overlay, columns, rows, theme}: Props) {
  const {left, top, width, lines} = boxOf(overlay, columns, rows)
  return (
    <Box position="absolute" flexDirection="column" width={width} left={left} top={top}>
      <RowsView rows={lines} theme={theme} />
    </Box>
  )
}
