import {Box} from 'ink'
import type {Row, Screen} from '../app/screen/screen.ts'
import {OverlayView} from './OverlayView.tsx'
import {PaneView} from './PaneView.tsx'
import {PromptView} from './Prompt.tsx'
import {RowView} from './RowView.tsx'
import type {Theme} from './theme.ts'

interface Props {
  readonly screen: Screen
  readonly theme: Theme
}

/** A screen, region by region; it fills the terminal exactly. */
export function ScreenView({screen, theme}: Props) {
  const {columns, head, body, foot, prompt, pane, overlay} = screen
  const draw = (row: Row, at: number) =>
    prompt?.row === at ? <PromptView key={at} prompt={prompt} columns={columns} theme={theme} /> : <RowView key={at} row={row} theme={theme} />
  const rows = body.map((row, at) => draw(row, head.length + at))
  return (
    <Box flexDirection="column" width={columns} height={screen.rows}>
      {head.map(draw)}
      {pane ? (
        <Box key="body" height={body.length} flexShrink={0}>
          <Box flexDirection="column" width={columns - pane.width} flexShrink={0}>
            {rows}
          </Box>
          <PaneView pane={pane} height={body.length} theme={theme} />
        </Box>
      ) : (
        rows
      )}
      {foot.map((row, at) => draw(row, head.length + body.length + at))}
      {overlay && <OverlayView overlay={overlay} columns={columns} rows={screen.rows} theme={theme} />}
    </Box>
  )
}
