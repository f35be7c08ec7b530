import {blank, type Cells, cellsOf, lookOf, textOf, unitOf} from './cells.ts'
import {Looks} from './look.ts'
import {Memory} from './remember.ts'

/** Ink's way to turn one row into another (ink/build/line-update.js): what is sent with the cursor anywhere in the row and plain looks. */
export type RowUpdate = (previous: string, next: string, columns: number | undefined) => string

/** Rows that are kept as cells: two screens. */
const most = 100

/**
 * Ink sends a row anew from its first changed cell to its end. Where both rows consist of characters that never join and whose width is beyond
 * doubt, this sends only the cells that change; every other row is left to `stock`.
 */
export function updateCells(stock: RowUpdate): RowUpdate {
  const looks = new Looks()
  let known = new Memory<{readonly cells: Cells | undefined}>(most)
  let width = 0
  const cells = (line: string, columns: number): Cells | undefined => {
    if (columns !== width) known = new Memory(most)
    width = columns
    return known.get(line, () => ({cells: cellsOf(line, columns, looks)})).cells
  }
  return (previous, next, columns) => {
    const before = columns === undefined ? undefined : cells(previous, columns)
    const after = columns === undefined ? undefined : cells(next, columns)
    return before && after ? drawn(changes(before, after), after, looks) : stock(previous, next, columns)
  }
}

/** Text of one look that is sent, and the columns that it takes; what erases the rest of a row takes none. */
interface Run {
  readonly from: number
  readonly to: number
  readonly look: number
  readonly text: string
}

/** What changes, from left to right, cut where the look changes; blanks up to the end of the row are erased. No cell takes a call, as in `cellsOf`. */
function changes(before: Cells, after: Cells): readonly Run[] {
  let end = after.length
  while (end > 0 && after[end - 1] === blank) end--
  const runs: Run[] = []
  for (let column = 0; column < after.length; ) {
    if (before[column] === after[column]) {
      column++
      continue
    }
    if (column >= end) {
      const rest = Math.max(end, runs.at(-1)?.to ?? column)
      runs.push({from: rest, to: rest, look: 0, text: '\u001b[K'})
      break
    }
    const from = column
    const look = lookOf(after[from]!)
    // The second column of a character goes with the first.
    while (column < end && after[column]! >>> 16 === look && (before[column] !== after[column] || (after[column]! & 0xffff) === 0)) column++
    runs.push({from, to: column, look, text: textOf(after, from, column)})
  }
  return runs
}

/**
 * What is sent for runs, plain looks before and after. Where looks take turns it is shorter to send all of one look, then all of the next:
 * to step over cells takes four bytes, to name a colour up to twenty.
 */
function drawn(runs: readonly Run[], row: Cells, looks: Looks): string {
  const inOrder = sent(runs, row, looks)
  const present = [...new Set(runs.map(({look}) => look))]
  if (present.length === runs.length) return inOrder
  const byLook = sent(present.flatMap(look => runs.filter(run => run.look === look)), row, looks)
  return byLook.length < inOrder.length ? byLook : inOrder
}

function sent(runs: readonly Run[], row: Cells, looks: Looks): string {
  let text = ''
  let look = 0
  let column = -1
  for (const run of runs) {
    const turn = looks.change(look, run.look)
    const move = run.from === column ? '' : moveTo(run.from, column)
    // Few cells between are sent again rather than stepped over, in the look before or behind.
    const again = column < 0 || column > run.from ? undefined : stretch(row, column, run.from, move.length)
    if (again?.look === look) text += again.text + turn
    else if (again?.look === run.look) text += turn + again.text
    else text += move + turn
    text += run.text
    look = run.look
    // Behind the last cell of a row a terminal's cursor may stand in either of two places.
    column = run.to < row.length ? run.to : -1
  }
  return text + looks.change(look, 0)
}

/** What brings the cursor to a column from another, −1 where it is not known. */
function moveTo(column: number, from: number): string {
  const there = `\u001b[${column + 1}G`
  const over = column - from === 1 ? '\u001b[C' : `\u001b[${column - from}C`
  return from >= 0 && from < column && over.length < there.length ? over : there
}

/** Cells `[from, to)`, when they have one look and take no more than so many bytes. */
function stretch(row: Cells, from: number, to: number, bytes: number): {readonly look: number; readonly text: string} | undefined {
  const look = lookOf(row[from]!)
  let left = bytes
  for (let column = from; column < to && left >= 0; column++) {
    if (lookOf(row[column]!) !== look) return undefined
    const unit = unitOf(row[column]!)
    if (unit > 0) left -= unit < 0x80 ? 1 : 3
  }
  return left < 0 ? undefined : {look, text: textOf(row, from, to)}
}
