import {Box, Text, useCursor} from 'ink'
import TextInput from 'ink-text-input'
import type {Prompt} from '../app/screen/screen.ts'
import {safe} from '../core/safe.ts'
import {cellWidth, fit} from '../core/width.ts'
import {paint, rowWidth} from './paint.ts'
import {RowsView} from './RowsView.tsx'
import {scrollTo} from './scroll.ts'
import type {Theme} from './theme.ts'

interface Props {
  readonly prompt: Prompt
  readonly columns: number
  readonly theme: Theme
}

const ignore = (): void => undefined

/**
 * A line of text input. The buffer is the session's; TextInput only draws it (it would lose keys that come in one read, and cut
 * characters of two units). The terminal's own cursor stands in it, so that an input method opens its window there.
 */
export function PromptView({prompt, columns, theme}: Props) {
  const {setCursorPosition} = useCursor()
  const label = fit(safe(prompt.label), Math.max(1, columns - 2))
  const labelCells = cellWidth(label)
  const rightCells = rowWidth(prompt.right)
  // What stands at the right gives way when less than a few characters could be seen of the value.
  const showsRight = rightCells > 0 && columns - labelCells - rightCells - 1 >= 8
  const room = Math.max(1, columns - labelCells - (showsRight ? rightCells + 1 : 0))
  const value = scrollTo(safe(prompt.value), prompt.cursor, room)
  setCursorPosition({x: Math.min(labelCells + value.cursor, columns - 1), y: prompt.row})
  return (
    <Box height={1} width={columns} overflow="hidden">
      <Box flexShrink={0}>
        <Text wrap="truncate">{paint([{text: label, tone: 'accent'}], theme)}</Text>
      </Box>
      <Box flexShrink={0} width={room} height={1}>
        {prompt.value === '' ? (
          <RowsView rows={[[{text: fit(prompt.placeholder, room), tone: 'dim'}]]} theme={theme} />
        ) : (
          <TextInput value={value.text} focus={false} showCursor={false} onChange={ignore} />
        )}
      </Box>
      {showsRight && (
        <Box flexShrink={0} marginLeft={1}>
          <RowsView rows={[prompt.right]} theme={theme} />
        </Box>
      )}
    </Box>
  )
}
