import {Text} from 'ink'
import type {Row} from '../app/screen/screen.ts'
import {textOfLines} from './ink/lines.ts'
import {paint} from './paint.ts'
import type {Theme} from './theme.ts'

interface Props {
  readonly rows: readonly Row[]
  readonly theme: Theme
}

/**
 * Rows of the screen below each other, as one text: a text for each would cost React, Yoga and Ink more than all that is in it. They are cut
 * to their region, never wrapped.
 */
export function RowsView({rows, theme}: Props) {
  // An empty Text has no height, and the rows below would move up.
  return rows.length > 0 && <Text wrap="truncate">{textOfLines(rows.map(row => paint(row, theme))) || ' '}</Text>
}
