import {Box} from 'ink'
import type {Row, Screen} from '../app/screen/screen.ts'
import {OverlayView} from './OverlayView.tsx'
import {PaneView} from './PaneView.tsx'
import {PromptView} from './Prompt.tsx'
import {RowsView} from './RowsView.tsx'
import type {Theme} from './theme.ts'

interface Props {
  readonly screen: Screen
  readonly theme: Theme
}

/** A screen, region by region; it fills the terminal exactly. */
export function ScreenView({screen, theme}: Props) {
  const {columns, head, body, foot, prompt, pane, overlay} = screen
  /** Rows of which the first is the screen's row `top`; the prompt stands instead of its own. */
  const draw = (rows: readonly Row[], top: number) => {
    if (!prompt || prompt.row < top || prompt.row >= top + rows.length) return <RowsView rows={rows} theme={theme} />
    return (
      <>
        <RowsView rows={rows.slice(0, prompt.row - top)} theme={theme} />
        <PromptView prompt={prompt} columns={columns} theme={theme} />
        <RowsView rows={rows.slice(prompt.row - top + 1)} theme={theme} />
      </>
    )
  }
  return (
    <Box flexDirection="column" width={columns} height={screen.rows}>
      {pane ? (
        <>
          {draw(head, 0)}
          <Box height={body.length} flexShrink={0}>
            <Box flexDirection="column" width={columns - pane.width} flexShrink={0}>
              {draw(body, head.length)}
            </Box>
            <PaneView pane={pane} height={body.length} theme={theme} />
          </Box>
          {draw(foot, head.length + body.length)}
        </>
      ) : (
        draw([...head, ...body, ...foot], 0)
      )}
      {overlay && <OverlayView overlay={overlay} columns={columns} rows={screen.rows} theme={theme} />}
    </Box>
  )
}
