import type {Canvas, CanvasClass, Clip, Layer} from './canvas.ts'
import {quickRow, type Looks} from './quick-row.ts'
import {Memory} from './remember.ts'

/** Rows that are kept, and as many older ones: about twenty screens. */
const most = 400

/**
 * Ink's canvas with a memory: a row on which the same is drawn as ever before is not worked out again. In a canvas no row depends on
 * another, so each row that is new is drawn by Ink's own canvas, alone on one of height 1, and the frame is the same to the byte. Rows of
 * which every cell is certain, and that is nearly all, are put together without a canvas.
 */
export function rememberRows(Base: CanvasClass, looks: Looks): CanvasClass {
  const known = new Memory<string>(most)
  const quick = quickRow(looks)

  return class extends Base {
    override get(): {readonly output: string; readonly height: number} {
      const rows = layersByRow(this)
      if (!rows) return super.get()
      const lines = rows.map((layers, row) => known.get(nameOf(this.width, row, layers), () => drawn(this.width, row, layers)))
      return {output: lines.join('\n'), height: rows.length}
    }
  }

  function drawn(width: number, row: number, layers: readonly Layer[]): string {
    const line = quick(width, layers)
    if (line !== undefined) return line
    const canvas = new Base({width, height: 1})
    for (const {write, clips} of layers) {
      for (const clip of clips) canvas.clip({...clip, y1: below(clip.y1, row), y2: below(clip.y2, row)})
      canvas.write(write.x, write.y - row, write.text, {transformers: []})
      for (const _ of clips) canvas.unclip()
    }
    return canvas.get().output
  }
}

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
      const layer = {write: operation, clips: [...clips]}
      const end = y + lineCount(text)
      for (let row = Math.max(0, y); row < Math.min(end, rows.length); row++) rows[row]!.push(layer)
    }
  }
  return rows
}

function lineCount(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

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
