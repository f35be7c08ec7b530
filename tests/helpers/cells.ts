import type {IBuffer, IBufferCell} from '@xterm/headless'

/** `default`, a number of the 256-colour palette, or true colour. */
export type Colour = 'default' | number | `#${string}`

export type Underline = 'none' | 'single' | 'double' | 'curly' | 'dotted' | 'dashed'

export interface Style {
  readonly fg: Colour
  readonly bg: Colour
  readonly bold: boolean
  readonly dim: boolean
  readonly italic: boolean
  readonly underline: Underline
  readonly underlineColour: Colour
  readonly inverse: boolean
  readonly invisible: boolean
  readonly strike: boolean
}

/** One character of the screen as the emulator holds it: a wide one is one cell of width 2. */
export interface Cell extends Style {
  /** Never empty: a cell that was not written holds a blank. */
  readonly text: string
  readonly width: 1 | 2
  /** 0-based. */
  readonly column: number
}

/** What xterm keeps of a cell beyond its published interface: underline style and colour. */
interface Extended {
  readonly extended?: {readonly underlineStyle: number}
  getUnderlineColor?(): number
  isUnderlineColorRGB?(): boolean
  isUnderlineColorPalette?(): boolean
}

const underlines: readonly Underline[] = ['none', 'single', 'double', 'curly', 'dotted', 'dashed']

/** The cells of a visible row, left to right. Throws on a row that the screen does not have. */
export function readCells(buffer: IBuffer, row: number, columns: number): Cell[] {
  const line = buffer.getLine(buffer.baseY + row)
  if (!line) throw new RangeError(`no row ${row} on this screen`)
  const cells: Cell[] = []
  for (let column = 0; column < columns; column++) {
    const cell = line.getCell(column)
    // The right half of a wide character has width 0.
    if (cell && cell.getWidth() > 0) cells.push(readCell(cell, column))
  }
  return cells
}

function readCell(cell: IBufferCell & Extended, column: number): Cell {
  return {
    text: cell.getChars() || ' ',
    width: cell.getWidth() === 2 ? 2 : 1,
    column,
    fg: colour(cell.isFgRGB(), cell.isFgPalette(), cell.getFgColor()),
    bg: colour(cell.isBgRGB(), cell.isBgPalette(), cell.getBgColor()),
    bold: cell.isBold() > 0,
    dim: cell.isDim() > 0,
    italic: cell.isItalic() > 0,
    underline: cell.isUnderline() > 0 ? (underlines[cell.extended?.underlineStyle ?? 1] ?? 'single') : 'none',
    underlineColour: colour(cell.isUnderlineColorRGB?.() ?? false, cell.isUnderlineColorPalette?.() ?? false, cell.getUnderlineColor?.() ?? 0),
    inverse: cell.isInverse() > 0,
    invisible: cell.isInvisible() > 0,
    // Its bit is the sign.
    strike: cell.isStrikethrough() !== 0,
  }
}

function colour(rgb: boolean, palette: boolean, value: number): Colour {
  if (rgb) return `#${value.toString(16).padStart(6, '0')}`
  return palette ? value : 'default'
}

/** The cells that show `text`, in the first row that holds it; undefined when none does. */
export function findCells(rows: readonly (readonly Cell[])[], text: string): readonly Cell[] | undefined {
  for (const cells of rows) {
    const at = cells.map(cell => cell.text).join('').indexOf(text)
    if (at < 0) continue
    let units = 0
    return cells.filter(cell => {
      const from = units
      units += cell.text.length
      return from < at + text.length && units > at
    })
  }
  return undefined
}
