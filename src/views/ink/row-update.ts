import {unitWidth} from '../../core/width.ts'
import {change, lookAfter, nameOf, plain, type Look} from './look.ts'
import {Memory} from './remember.ts'

/** Ink's way to turn one row into another (ink/build/line-update.js): what is sent with the cursor anywhere in the row and plain looks. */
export type RowUpdate = (previous: string, next: string, columns: number | undefined) => string

/** A column of a row; the second one of a wide character has no text. */
interface Cell {
  readonly text: string
  readonly look: string
}

const blank: Cell = {text: ' ', look: ''}

/** Cells that stay between two that change are sent again when they are no more than this: to step over them takes as many bytes. */
const nearby = 5

/** Rows that are kept as cells: two screens. */
const most = 100

/**
 * Ink sends a row anew from its first changed cell to its end. Where both rows consist of characters that never join and whose width is beyond
 * doubt, this sends only the cells that change; every other row is left to `stock`, and so is one for which that takes fewer bytes.
 */
export function updateCells(stock: RowUpdate): RowUpdate {
  const known = new Memory<readonly Cell[]>(most)
  const cells = (line: string, columns: number): readonly Cell[] | undefined => {
    const row = known.get(line, () => cellsOf(line) ?? none)
    return row === none || row.length > columns ? undefined : row
  }
  return (previous, next, columns) => {
    const before = columns === undefined ? undefined : cells(previous, columns)
    const after = columns === undefined ? undefined : cells(next, columns)
    const own = before && after && changes(before, after)
    // Stock takes longer to ask than to draw: not where it cannot be shorter by much.
    if (own !== undefined && own.length * 2 < next.length) return own
    const usual = stock(previous, next, columns)
    return own !== undefined && own.length < usual.length ? own : usual
  }
}

const none: readonly Cell[] = []

const sequence = /\u001b\[[\d;]*m/g

/** Undefined when one of the characters is not certain. */
function cellsOf(line: string): Cell[] | undefined {
  const cells: Cell[] = []
  let look: Look = plain
  let name = ''
  const take = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) {
      const width = unitWidth(line.charCodeAt(at))
      if (width < 1) return false
      cells.push({text: line[at]!, look: name})
      if (width === 2) cells.push({text: '', look: name})
    }
    return true
  }
  let done = 0
  for (const {0: code, index} of line.matchAll(sequence)) {
    const after = lookAfter(look, code)
    if (!after || !take(done, index)) return undefined
    look = after
    name = nameOf(look)
    done = index + code.length
  }
  return take(done, line.length) ? cells : undefined
}

/** What is sent for the cells that change. Behind the end of a row there are plain blanks. */
function changes(before: readonly Cell[], after: readonly Cell[]): string {
  const width = Math.max(before.length, after.length)
  let sent = ''
  for (let from = nextChange(before, after, 0, width); from < width; ) {
    let to = endOfChange(before, after, from, width)
    let next = nextChange(before, after, to, width)
    while (next < width && next - to <= nearby) {
      to = endOfChange(before, after, next, width)
      next = nextChange(before, after, to, width)
    }
    sent += `\u001b[${from + 1}G${drawn(after, from, to)}`
    from = next
  }
  return sent
}

const same = (a: Cell = blank, b: Cell = blank): boolean => a.text === b.text && a.look === b.look

/** The first column from `at`, where a cell begins in both rows, at which one begins that changes. */
function nextChange(before: readonly Cell[], after: readonly Cell[], at: number, width: number): number {
  let column = at
  while (column < width && staysAt(before, after, column)) column += isWide(after, column) ? 2 : 1
  return column
}

/** The first column behind `from` where a cell begins in both rows, the same in both. */
function endOfChange(before: readonly Cell[], after: readonly Cell[], from: number, width: number): number {
  let column = from + 1
  while (column < width && !staysAt(before, after, column)) column++
  return column
}

const isWide = (row: readonly Cell[], column: number): boolean => row[column + 1]?.text === ''

/** True when a whole cell that stays begins at the column. */
function staysAt(before: readonly Cell[], after: readonly Cell[], column: number): boolean {
  const cell = after[column] ?? blank
  return cell.text !== '' && same(before[column], cell) && isWide(before, column) === isWide(after, column)
}

/** Cells `[from, to)`, plain looks before and after; blanks up to the end of the row are erased. */
function drawn(row: readonly Cell[], from: number, to: number): string {
  let text = ''
  let look = ''
  let end = to
  if (to >= row.length) while (end > from && same(row[end - 1], blank)) end--
  for (const cell of row.slice(from, end)) {
    text += change(look, cell.look) + cell.text
    look = cell.look
  }
  return text + change(look, '') + (end < to ? '\u001b[K' : '')
}
