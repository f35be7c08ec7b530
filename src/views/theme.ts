import type {Run, Tone} from '../app/screen/screen.ts'
import type {Colour} from '../core/schema.ts'
import type {Depth} from './capability.ts'
import {channels, mix, type Rgb, to256} from './rgb.ts'

/** A colour that any depth can show: its true value and the code of the user's own 16 colours that stands for it (30–37, 90–97). */
interface Paint {
  readonly rgb: Rgb
  readonly basic: number
}

interface Style {
  readonly fg?: Paint
  readonly bg?: Paint
  readonly bold?: boolean
  readonly dim?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly inverse?: boolean
}

/**
 * The palette of Okabe and Ito (Color Universal Design, 2008), which colour-blind people can tell apart, moved to a middle
 * brightness: every colour has a contrast of at least 3 both on black and on white, as nobody knows the reader's background.
 */
export const palette: Readonly<Record<Colour, Paint>> = {
  blue: {rgb: '#1478bd', basic: 94},
  green: {rgb: '#00946b', basic: 32},
  orange: {rgb: '#b97a00', basic: 33},
  purple: {rgb: '#b3619a', basic: 35},
  red: {rgb: '#d2521a', basic: 31},
  cyan: {rgb: '#1f9bb8', basic: 36},
  yellow: {rgb: '#948b00', basic: 93},
  grey: {rgb: '#808080', basic: 90},
}

const black: Paint = {rgb: '#1a1a1a', basic: 30}
const hitGround: Paint = {rgb: '#f2d64b', basic: 33}
const hintGround: Paint = {rgb: '#6fd3ef', basic: 36}

function toneStyle(tone: Tone, depth: Depth): Style {
  // The user's "bright black" is unreadable in some palettes; faint follows the text colour.
  const faint: Style = depth === 'none' || depth === '16' ? {dim: true} : {fg: palette.grey}
  switch (tone) {
    case 'plain':
      return {}
    case 'dim':
      return faint
    case 'strong':
    case 'title':
    case 'heading':
    case 'badge':
      return {bold: true}
    case 'caption':
      return {italic: true}
    case 'accent':
      return {fg: palette.cyan}
    case 'good':
      return {fg: palette.green}
    case 'bad':
      return {fg: palette.red, bold: true}
    case 'key':
      return {fg: palette.cyan, bold: true}
    case 'hint':
      return depth === 'none' ? {bold: true, inverse: true} : {fg: black, bg: hintGround, bold: true}
  }
}

/**
 * How a run looks. Label: its colour and an underline. Suggested label: its colour, in italics. Label in another label: bold as well and, where there are colours enough,
 * the inner colour made light on the outer one made dark, so that it reads on any background. Hit: dark on yellow. Selection:
 * reverse video, on top of the label's look and instead of the hit's. Hint: dark on light
 * blue. Without colours underline, bold, italic and reverse carry it all.
 */
function runStyle(run: Run, depth: Depth): Style {
  const tone = toneStyle(run.tone, depth)
  const label = run.label === undefined ? tone : {...tone, ...(run.tone === 'badge' ? {fg: palette[run.label]} : run.suggested ? {fg: palette[run.label], italic: true, dim: depth === 'none'} : labelStyle(run.label, run.outer, depth))}
  if (run.selected) return {...label, inverse: true}
  if (run.hit) return depth === 'none' ? {...label, bold: true, italic: true} : {...label, fg: black, bg: hitGround, bold: true}
  return label
}

function labelStyle(label: Colour, outer: Colour | undefined, depth: Depth): Style {
  const own: Style = {fg: palette[label], underline: true, dim: false}
  if (outer === undefined) return own
  if (depth === 'none' || depth === '16') return {...own, bold: true}
  const light = {...palette[label], rgb: mix(palette[label].rgb, '#ffffff', 0.4)}
  const dark = {...palette[outer], rgb: mix(palette[outer].rgb, '#000000', 0.4)}
  return {...own, fg: light, bg: dark, bold: true}
}

function colourCode({rgb, basic}: Paint, ground: boolean, depth: Exclude<Depth, 'none'>): string {
  if (depth === '16') return String(ground ? basic + 10 : basic)
  const kind = ground ? 48 : 38
  return depth === '256' ? `${kind};5;${to256(rgb)}` : `${kind};2;${channels(rgb).join(';')}`
}

/** The SGR sequence that begins a look; empty for plain text. Without colours none of its parameters is a colour. */
function sequence(style: Style, depth: Depth): string {
  const codes: string[] = []
  if (style.bold) codes.push('1')
  if (style.dim) codes.push('2')
  if (style.italic) codes.push('3')
  if (style.underline) codes.push('4')
  if (style.inverse) codes.push('7')
  if (depth !== 'none') {
    if (style.fg) codes.push(colourCode(style.fg, false, depth))
    if (style.bg) codes.push(colourCode(style.bg, true, depth))
  }
  return codes.length > 0 ? `\u001b[${codes.join(';')}m` : ''
}

/** What begins the look of a run on a terminal of some depth; `\u001b[0m` ends it. */
export interface Theme {
  readonly start: (run: Run) => string
}

/** The looks of one session; each is worked out once. */
export function makeTheme(depth: Depth): Theme {
  const known = new Map<string, string>()
  return {
    start: run => {
      const key = `${run.tone} ${run.label ?? ''} ${run.outer ?? ''} ${run.selected ? 1 : 0}${run.hit ? 1 : 0}${run.suggested ? 1 : 0}`
      let start = known.get(key)
      if (start === undefined) {
        start = sequence(runStyle(run, depth), depth)
        known.set(key, start)
      }
      return start
    },
  }
}
