import {Box} from 'ink'
import type {Pane} from '../app/screen/screen.ts'
import {ruled} from './frame.ts'
import {RowsView} from './RowsView.tsx'
import type {Theme} from './theme.ts'

interface Props {
  readonly pane: Pane
  /** Rows of the body that it stands beside. */
  readonly height: number
  readonly theme: Theme
}

/** The rows beside the body, with a rule at their left from top to bottom. */
export function PaneView({pane, height, theme}: Props) {
  return (
    <Box flexDirection="column" width={pane.width} flexShrink={0}>
      <RowsView rows={Array.from({length: height}, (_, at) => ruled(pane.rows[at]))} theme={theme} />
    </Box>
  )
}
