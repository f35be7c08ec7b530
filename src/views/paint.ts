import type {Row} from '../app/screen/screen.ts'
import {safe} from '../core/safe.ts'
import {cellWidth} from '../core/width.ts'
import type {Theme} from './theme.ts'

/**
 * A row as the text that Ink draws: one string with its looks in it, so that a row is one node of the tree. Whatever a run holds goes
 * through `safe` here, at the last door before the terminal: the only controls in the result are ours.
 */
export function paint(row: Row, theme: Theme): string {
  let line = ''
  for (const run of row) {
    const text = safe(run.text)
    if (text === '') continue
    const start = theme.start(run)
    line += start === '' ? text : `${start}${text}\u001b[0m`
  }
  return line
}

/** Cells that a row takes on the screen. */
export function rowWidth(row: Row): number {
  return row.reduce((cells, run) => cells + cellWidth(safe(run.text)), 0)
}

/** True when two rows look the same: then the one on the screen can stay. */
export function sameRow(a: Row, b: Row): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  return a.every((run, at) => {
    const other = b[at]!
    return (
      run === other ||
      (run.text === other.text &&
        run.tone === other.tone &&
        run.label === other.label &&
        run.outer === other.outer &&
        Boolean(run.selected) === Boolean(other.selected) &&
        Boolean(run.suggested) === Boolean(other.suggested) &&
        Boolean(run.hit) === Boolean(other.hit))
    )
  })
}
