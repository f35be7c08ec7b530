import type {Row} from '../app/screen/screen.ts'
import {nextGrapheme} from '../core/graphemes.ts'
import {safe} from '../core/safe.ts'
import {cellWidth, graphemeWidth} from '../core/width.ts'
import type {Theme} from './theme.ts'

const painted = new WeakMap<Theme, WeakMap<Row, string>>()

/**
 * A row as the text that Ink draws: one string with its looks in it. Whatever a run holds goes through `safe` here, at the last door before
 * the terminal: the only controls in the result are ours. Most rows stay from frame to frame; each is painted once.
 */
export function paint(row: Row, theme: Theme): string {
  let known = painted.get(theme)
  if (!known) painted.set(theme, (known = new WeakMap()))
  let line = known.get(row)
  if (line === undefined) known.set(row, (line = lineOf(row, theme)))
  return line
}

function lineOf(row: Row, theme: Theme): string {
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

/** What a row shows from one cell to another, 0-based and half-open; of a character that an edge cuts a blank is left, as on Ink's canvas. */
export function cellsOf(row: Row, from: number, to: number): Row {
  let at = 0
  return row.map(run => {
    const text = safe(run.text)
    let shown = ''
    for (let next = 0; next < text.length; ) {
      const cluster = text.slice(next, (next = nextGrapheme(text, next)))
      const end = at + graphemeWidth(cluster)
      shown += at >= from && end <= to ? cluster : ' '.repeat(Math.max(0, Math.min(end, to) - Math.max(at, from)))
      at = end
    }
    return {...run, text: shown}
  })
}
