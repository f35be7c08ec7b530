/** A colour as `#rrggbb`. */
export type Rgb = `#${string}`

/** The three channels, 0–255. */
export function channels(colour: Rgb): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** `part` of `colour` (0–1) and the rest of `other`. */
export function mix(colour: Rgb, other: Rgb, part: number): Rgb {
  const base = channels(other)
  const mixed = channels(colour).map((channel, at) => Math.round(channel * part + base[at]! * (1 - part)))
  return `#${mixed.map(channel => channel.toString(16).padStart(2, '0')).join('')}`
}

/** The cube of xterm's 256-colour palette: colour 16 + 36 r + 6 g + b has these channels; 24 greys of 8 + 10 n follow from 232. */
const levels = [0, 95, 135, 175, 215, 255]

/** The nearest colour of the fixed part (16–255) of the 256-colour palette. */
export function to256(colour: Rgb): number {
  const wanted = channels(colour)
  const cube = wanted.map(nearestLevel)
  const grey = Math.max(0, Math.min(23, Math.round((wanted[0] * 0.3 + wanted[1] * 0.59 + wanted[2] * 0.11 - 8) / 10)))
  const ofCube = distance(wanted, cube.map(level => levels[level]!))
  const ofGrey = distance(wanted, Array.from({length: 3}, () => 8 + grey * 10))
  return ofGrey < ofCube ? 232 + grey : 16 + 36 * cube[0]! + 6 * cube[1]! + cube[2]!
}

function nearestLevel(channel: number): number {
  return levels.reduce((best, level, at) => (Math.abs(level - channel) < Math.abs(levels[best]! - channel) ? at : best), 0)
}

function distance(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, channel, at) => sum + (channel - b[at]!) ** 2, 0)
}
