import {Box, Text, useCursor} from 'ink'
import TextInput from 'ink-text-input'
import type {Prompt} from '../app/screen/screen.ts'
import {paint} from './paint.ts'
import {promptRow} from './prompt-row.ts'
import {RowsView} from './RowsView.tsx'
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
  const {label, value, placeholder, room, right, cursor} = promptRow(prompt, columns)
  setCursorPosition({x: cursor, y: prompt.row})
  return (
    <Box height={1} width={columns} overflow="hidden">
      <Box flexShrink={0}>
        <Text wrap="truncate">{paint([{text: label, tone: 'accent'}], theme)}</Text>
      </Box>
      <Box flexShrink={0} width={room} height={1}>
        {value === undefined ? (
          <RowsView rows={[[{text: placeholder, tone: 'dim'}]]} theme={theme} />
        ) : (
          <TextInput value={value} focus={false} showCursor={false} onChange={ignore} />
        )}
      </Box>
      {right && (
        <Box flexShrink={0} marginLeft={1}>
          <RowsView rows={[right]} theme={theme} />
        </Box>
      )}
    </Box>
  )
}
