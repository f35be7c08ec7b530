import type {Cell, Colour} from './cells.ts'

export type Hex = `#${string}`

/** What a terminal's user picks: the ground, the ink and the sixteen named colours. */
export interface Theme {
  readonly bg: Hex
  readonly fg: Hex
  readonly cursor: Hex
  readonly border: Hex
  readonly named: readonly Hex[]
}

export const dark: Theme = {
  bg: '#16181d',
  fg: '#d5d8de',
  cursor: '#e8e6df',
  border: '#2c3038',
  named: [
    ...(['#2a2e36', '#e5677b', '#8fbf7f', '#dcb46c', '#6ea8e6', '#bd8ee0', '#5dbcc4', '#c5c9d1'] as const),
    ...(['#6d7480', '#f28b9b', '#a9d79a', '#efcb8b', '#8fc1f5', '#d3abf2', '#82d5dc', '#f2f4f8'] as const),
  ],
}

export const light: Theme = {
  bg: '#fbfaf7',
  fg: '#2b2e34',
  cursor: '#2b2e34',
  border: '#dad7cf',
  named: [
    ...(['#2b2e34', '#b3293f', '#3d7a2e', '#8a6100', '#1f5fae', '#7b3fa8', '#0f7680', '#b4b3ae'] as const),
    ...(['#6b6f77', '#d1455b', '#57994a', '#a87a10', '#3f7fd0', '#985ec6', '#2a929c', '#fbfaf7'] as const),
  ],
}

const cube = [0, 95, 135, 175, 215, 255]

/** A colour of the 256-colour palette: 16 named, the 6×6×6 cube, 24 greys (xterm). */
export function paletteColour(index: number, theme: Theme): Hex {
  const named = theme.named[index]
  if (named) return named
  if (index >= 232) return hex([8 + 10 * (index - 232), 8 + 10 * (index - 232), 8 + 10 * (index - 232)])
  const at = index - 16
  return hex([cube[Math.floor(at / 36)] ?? 0, cube[Math.floor(at / 6) % 6] ?? 0, cube[at % 6] ?? 0])
}

function hex(channels: readonly number[]): Hex {
  return `#${channels.map(channel => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}

function channels(colour: Hex): readonly number[] {
  return [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
}

/** `share` of `a`, the rest of `b`. */
export function mix(a: Hex, b: Hex, share: number): Hex {
  const behind = channels(b)
  return hex(channels(a).map((channel, at) => channel * share + (behind[at] ?? 0) * (1 - share)))
}

const resolve = (colour: Colour, theme: Theme, otherwise: Hex): Hex =>
  colour === 'default' ? otherwise : typeof colour === 'number' ? paletteColour(colour, theme) : colour

/** The colours of a cell as they reach the eye: inverse swapped, dim mixed with the ground. */
export function inks(cell: Cell, theme: Theme): {readonly fg: Hex; readonly bg: Hex; readonly line: Hex} {
  const ink = resolve(cell.fg, theme, theme.fg)
  const ground = resolve(cell.bg, theme, theme.bg)
  const [fg, bg] = cell.inverse ? [ground, ink] : [ink, ground]
  const seen = cell.invisible ? bg : cell.dim ? mix(fg, bg, 0.58) : fg
  return {fg: seen, bg, line: resolve(cell.underlineColour, theme, seen)}
}
