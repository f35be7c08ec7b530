import {Text} from 'ink'
import {memo} from 'react'
import type {Row} from '../app/screen/screen.ts'
import {paint, sameRow} from './paint.ts'
import type {Theme} from './theme.ts'

interface Props {
  readonly row: Row
  readonly theme: Theme
}

/** One row of the screen. It is cut to its region, never wrapped; a row that looks as it did is not drawn again. */
export const RowView = memo(
  // An empty Text has no height, and the rows below would move up.
  ({row, theme}: Props) => <Text wrap="truncate">{paint(row, theme) || ' '}</Text>,
  (before, after) => before.theme === after.theme && sameRow(before.row, after.row),
)
