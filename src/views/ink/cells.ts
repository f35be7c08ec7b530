import {unitWidth} from '../../core/width.ts'
import type {Looks} from './look.ts'

/**
 * A row of the screen, a number a column: the look above, the code unit in the lower 16 bits, which are 0 in the second column of a wide
 * character. Behind the text there are plain blanks.
 */
export type Cells = Uint32Array

export const blank = 0x20

export const unitOf = (cell: number): number => cell & 0xffff
export const lookOf = (cell: number): number => cell >>> 16

const escape = 0x1b

/** The cells of a row; undefined when one of its characters is not certain, or when it is wider than that. */
export function cellsOf(line: string, columns: number, looks: Looks): Cells | undefined {
  const cells = new Uint32Array(columns).fill(blank)
  let look = 0
  let column = 0
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (unit === escape) {
      const end = line.indexOf('m', at)
      const after = end < 0 || !isLook(line, at, end) ? undefined : looks.after(look, line.slice(at, end + 1))
      if (after === undefined) return undefined
      look = after
      at = end
      continue
    }
    const width = unitWidth(unit)
    if (width < 1 || column + width > columns) return undefined
    cells[column] = look * 0x10000 + unit
    if (width === 2) cells[column + 1] = look * 0x10000
    column += width
  }
  return cells
}

/** True when `ESC [`, digits and semicolons go up to `end`. */
function isLook(line: string, start: number, end: number): boolean {
  if (line[start + 1] !== '[') return false
  for (let at = start + 2; at < end; at++) {
    const unit = line.charCodeAt(at)
    if ((unit < 0x30 || unit > 0x39) && unit !== 0x3b) return false
  }
  return true
}

/** The text of cells `[from, to)`. */
export function textOf(cells: Cells, from: number, to: number): string {
  let text = ''
  for (let column = from; column < to; column++) if (unitOf(cells[column]!) > 0) text += String.fromCharCode(unitOf(cells[column]!))
  return text
}
