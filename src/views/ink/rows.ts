import type {Canvas, CanvasClass, Clip, Layer, Write} from './canvas.ts'
import {linesOf} from './lines.ts'
import {Memory} from './remember.ts'

/** Rows that are kept, and as many older ones: about twenty screens. */
const most = 400

/** What was drawn last, whole and by row. */
let last: {readonly output: string; readonly rows: readonly string[]} = {output: '', rows: ['']}

/** The rows of an output: of the last one as they were drawn, of any other cut out of it. */
export const rowsIn = (output: string): readonly string[] => (output === last.output ? last.rows : output.split('\n'))

/**
 * Ink's canvas without its work where it is certain what comes out: rows of texts beside each other, whose characters never join and whose
 * width is beyond doubt, are put together as they are, and that is nearly all. As no row of a canvas depends on another, each of the others
 * is drawn by Ink's own canvas alone on one of height 1, to the byte the row of the whole, and is not drawn again while it is remembered.
 */
export function rememberRows(Base: CanvasClass): CanvasClass {
  const known = new Memory<string>(most)

  return class extends Base {
    override get(): {readonly output: string; readonly height: number} {
      const rows = layersByRow(this)
      if (!rows) return super.get()
      const lines = rows.map((layers, row) => quickRow(this.width, layers) ?? known.get(nameOf(this.width, row, layers), () => drawn(this.width, row, layers)))
      const output = lines.join('\n')
      if (lines.length > 0) last = {output, rows: lines}
      return {output, height: rows.length}
    }
  }

  function drawn(width: number, row: number, layers: readonly Layer[]): string {
    const canvas = new Base({width, height: 1})
    for (const {write, clips} of layers) {
      for (const clip of clips) canvas.clip({...clip, y1: below(clip.y1, row), y2: below(clip.y2, row)})
      canvas.write(write.x, write.y - row, write.text, {transformers: []})
      for (const _ of clips) canvas.unclip()
    }
    return canvas.get().output
  }
}

/** A row of certain texts from left to right, uncut; the cells are those of Ink's canvas. Undefined for any other. */
function quickRow(width: number, layers: readonly Layer[]): string | undefined {
  let text = ''
  let column = 0
  for (const {write, clips, cells} of layers) {
    const {x} = write
    if (cells === undefined || clips.length > 0 || !Number.isInteger(x) || x < column || x + cells > width) return undefined
    text += ' '.repeat(x - column) + write.text
    column = x + cells
  }
  return text.trimEnd()
}

const clipless: readonly Clip[] = []

/** What is drawn on each row, in order; undefined where a row alone does not tell how it comes out. */
function layersByRow({height, operations}: Canvas): readonly Layer[][] | undefined {
  const rows = Array.from({length: Math.ceil(height)}, (): Layer[] => [])
  const clips: Clip[] = []
  for (const operation of operations) {
    if (operation.type === 'clip') clips.push(operation.clip)
    else if (operation.type === 'unclip') clips.pop()
    else {
      const {y, text, transformers} = operation
      if (transformers.length > 0 || !Number.isInteger(y)) return undefined
      const lines = linesOf(text)
      const around = clips.length > 0 ? [...clips] : clipless
      const alone = lines.every(line => line.alone)
      for (let row = Math.max(0, y); row < Math.min(y + lines.length, rows.length); row++) {
        const line = lines[row - y]!
        if (!alone) rows[row]!.push({write: operation, clips: around, cells: undefined})
        else if (line.text !== '') {
          const write = {...operation, y: row, text: line.text}
          const whole = around.every(clip => holds(clip, write, line.cells))
          rows[row]!.push({write, clips: whole ? clipless : around, cells: line.cells})
        }
      }
    }
  }
  return rows
}

/** True when a clip cuts nothing off a line of so many cells; of one whose width is not certain it is not known. */
const holds = ({x1 = -Infinity, x2 = Infinity, y1 = -Infinity, y2 = Infinity}: Clip, {x, y}: Write, cells: number | undefined): boolean =>
  cells !== undefined && x1 <= x && x + cells <= x2 && y1 <= y && y < y2

/** Says everything that a row depends on; no text that is drawn can hold the NUL that parts the fields, as Ink takes it out. */
function nameOf(width: number, row: number, layers: readonly Layer[]): string {
  let name = String(width)
  for (const {write, clips} of layers) {
    name += `\u0000${write.x},${write.y - row}`
    for (const {x1, x2, y1, y2} of clips) name += `;${x1},${x2},${below(y1, row)},${below(y2, row)}`
    name += `\u0000${write.text}`
  }
  return name
}

const below = (y: number | undefined, row: number): number | undefined => (y === undefined ? undefined : y - row)
