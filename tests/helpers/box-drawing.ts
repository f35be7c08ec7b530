/**
 * Lines and blocks that must join across cells: fonts leave gaps between rows, so they are drawn, not written.
 * Coordinates are shares of the cell, (0, 0) its upper left corner.
 */

const h = 'M0 .5H1'
const v = 'M.5 0V1'
const left = 'M0 .5H.5'
const right = 'M.5 .5H1'
const up = 'M.5 0V.5'
const down = 'M.5 .5V1'

const light = new Map([
  ['─', [h]],
  ['│', [v]],
  ['┌', [right, down]],
  ['┐', [left, down]],
  ['└', [right, up]],
  ['┘', [left, up]],
  ['├', [v, right]],
  ['┤', [v, left]],
  ['┬', [h, down]],
  ['┴', [h, up]],
  ['┼', [h, v]],
  ['╵', [up]],
  ['╷', [down]],
  ['╴', [left]],
  ['╶', [right]],
  ['╭', ['M1 .5Q.5 .5 .5 1']],
  ['╮', ['M0 .5Q.5 .5 .5 1']],
  ['╰', ['M.5 0Q.5 .5 1 .5']],
  ['╯', ['M.5 0Q.5 .5 0 .5']],
])

const heavy = new Map([
  ['━', [h]],
  ['┃', [v]],
  ['┏', [right, down]],
  ['┓', [left, down]],
  ['┗', [right, up]],
  ['┛', [left, up]],
  ['╻', [down]],
  ['╹', [up]],
])

/** Part of the cell that a block element fills: x, y, width, height. */
function block(code: number): readonly [number, number, number, number] | undefined {
  if (code === 0x2580) return [0, 0, 1, 0.5]
  if (code >= 0x2581 && code <= 0x2588) return [0, 1 - (code - 0x2580) / 8, 1, (code - 0x2580) / 8]
  if (code >= 0x2589 && code <= 0x258f) return [0, 0, (0x2590 - code) / 8, 1]
  if (code === 0x2590) return [0.5, 0, 0.5, 1]
  if (code === 0x2594) return [0, 0, 1, 1 / 8]
  return code === 0x2595 ? [7 / 8, 0, 1 / 8, 1] : undefined
}

export type Drawing =
  | {readonly kind: 'lines'; readonly paths: readonly string[]; readonly weight: number}
  | {readonly kind: 'block'; readonly box: readonly [number, number, number, number]}

/** How to draw a character that is a line or a block; undefined for everything else. */
export function drawingOf(text: string): Drawing | undefined {
  const thin = light.get(text)
  if (thin) return {kind: 'lines', paths: thin, weight: 1}
  const thick = heavy.get(text)
  if (thick) return {kind: 'lines', paths: thick, weight: 2}
  const box = text.length === 1 ? block(text.charCodeAt(0)) : undefined
  return box && {kind: 'block', box}
}
