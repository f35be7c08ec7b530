import {filled} from '../app/screen/rows.ts'
import type {Prompt, Row} from '../app/screen/screen.ts'
import {safe} from '../core/safe.ts'
import {cellWidth, fit} from '../core/width.ts'
import {rowWidth} from './paint.ts'
import {scrollTo} from './scroll.ts'

/** A prompt as it stands in its row. */
export interface PromptRow {
  readonly label: string
  /** What is shown of the value; undefined while it is empty. */
  readonly value: string | undefined
  /** Cut to the room that there is for the value. */
  readonly placeholder: string
  /** Cells of value or placeholder. */
  readonly room: number
  /** Undefined where it gives way. */
  readonly right: Row | undefined
  /** 0-based cell of the terminal's cursor. */
  readonly cursor: number
}

/** What stands at the right gives way when less than so many cells could be seen of the value. */
const least = 8

/** Lays a prompt out on a row of so many cells. */
export function promptRow({label: name, value: typed, cursor, placeholder, right}: Prompt, columns: number): PromptRow {
  const label = fit(safe(name), Math.max(1, columns - 2))
  const labelCells = cellWidth(label)
  const rightCells = rowWidth(right)
  const showsRight = rightCells > 0 && columns - labelCells - rightCells - 1 >= least
  const room = Math.max(1, columns - labelCells - (showsRight ? rightCells + 1 : 0))
  const value = scrollTo(safe(typed), cursor, room)
  return {
    label,
    value: typed === '' ? undefined : value.text,
    placeholder: fit(placeholder, room),
    room,
    right: showsRight ? right : undefined,
    cursor: Math.min(labelCells + value.cursor, columns - 1),
  }
}

/** The same as a row of runs. */
export function runsOf({label, value, placeholder, room, right}: PromptRow): Row {
  const shown: Row = value === undefined ? [{text: placeholder, tone: 'dim'}] : [{text: value, tone: 'plain'}]
  return [{text: label, tone: 'accent'}, ...(right ? [...filled(shown, room), {text: ' ', tone: 'plain'} as const, ...right] : shown)]
}
