import {certainUnits} from '../../core/width.ts'
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

/**
 * The cells of a row; undefined when one of its characters is not certain, or when it is wider than that. A page of new rows comes before
 * the engine has compiled this loop: there is no call in it for a character.
 */
export function cellsOf(line: string, columns: number, looks: Looks): Cells | undefined {
  const cells = new Uint32Array(columns).fill(blank)
  let look = 0
  /** As it stands in a cell. */
  let high = 0
  let column = 0
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    if (unit === escape) {
      const end = line.indexOf('m', at)
      const after = end < 0 ? undefined : looks.after(look, line.slice(at, end + 1))
      if (after === undefined) return undefined
      look = after
      high = look * 0x10000
      at = end
      continue
    }
    const width = certainUnits[unit]! - 1
    if (width < 1 || column + width > columns) return undefined
    cells[column++] = high + unit
    if (width === 2) cells[column++] = high
  }
  return cells
}

/** The text of cells `[from, to)`. */
export function textOf(cells: Cells, from: number, to: number): string {
  const units: number[] = []
  for (let column = from; column < to; column++) if ((cells[column]! & 0xffff) > 0) units.push(cells[column]! & 0xffff)
  return String.fromCharCode(...units)
}
