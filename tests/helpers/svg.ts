import {type Drawing, drawingOf} from './box-drawing.ts'
import type {Cell, Underline} from './cells.ts'
import {dark, type Hex, inks, type Theme} from './palette.ts'

/** What a picture needs of a screen; a `Terminal` is one. */
export interface Picturable {
  readonly columns: number
  readonly rows: number
  cells(row: number): readonly Cell[]
  cursor(): {readonly column: number; readonly row: number}
  modes(): {readonly cursorVisible: boolean; readonly cursorShape: number}
}

export interface SvgOptions {
  readonly theme?: Theme
  /** Read by screen readers, shown as a tooltip. */
  readonly title?: string
  /** Draws each character as an outline in place of text: path data for a character at the text's size, with its baseline at 0. */
  readonly outline?: (glyph: Glyph) => string
}

/** A character as a font must draw it. */
export interface Glyph {
  readonly text: string
  readonly bold: boolean
  readonly wide: boolean
}

// Of the text: a cell is a little wider than half an em, so that neither Latin nor 汉字 look lost on the grid.
export const fontSize = 15
const cellWidth = 8.5
const cellHeight = 21
const baseline = 15.5
const padding = 14

const families = `ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', monospace`

/** Cells that are drawn alike and stand side by side. */
interface Run {
  readonly row: number
  readonly column: number
  columns: number
  readonly characters: string[]
  readonly look: Look
}

interface Look {
  readonly fg: Hex
  readonly bg: Hex
  readonly line: Hex
  readonly bold: boolean
  readonly italic: boolean
  readonly strike: boolean
  readonly underline: Underline
  /** Only glyphs that take the same room may share a run: then one `textLength` puts each of them on its cell. */
  readonly glyphs: string
}

/** The screen as an SVG picture: a grid of cells with their colours, styles and the cursor. The same screen gives the same text. */
export function renderSvg(screen: Picturable, {theme = dark, title, outline}: SvgOptions = {}): string {
  const runs = Array.from({length: screen.rows}, (_, row) => runsOf(screen, row, theme)).flat()
  const width = px(screen.columns * cellWidth + 2 * padding)
  const height = px(screen.rows * cellHeight + 2 * padding)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    ...(title === undefined ? [] : [`<title>${escape(title)}</title>`]),
    `<rect x=".5" y=".5" width="${px(Number(width) - 1)}" height="${px(Number(height) - 1)}" rx="9" fill="${theme.bg}" stroke="${theme.border}"/>`,
    `<g transform="translate(${padding} ${padding})" font-family="${families}" font-size="${fontSize}">`,
    ...grounds(runs, theme),
    ...runs.flatMap(run => glyphs(run, outline)),
    ...joined(runs, (a, b) => a.underline === b.underline && a.line === b.line).flatMap(underlines),
    ...joined(runs, (a, b) => a.strike === b.strike && a.line === b.line).flatMap(strikes),
    ...thinCursor(screen, theme),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

/** A block cursor swaps the colours of its cell; other shapes are drawn over the text. */
const isBlock = (shape: number): boolean => shape <= 2

function runsOf(screen: Picturable, row: number, theme: Theme): Run[] {
  const runs: Run[] = []
  const cursor = screen.cursor()
  const {cursorVisible, cursorShape} = screen.modes()
  for (const cell of screen.cells(row)) {
    const {fg, bg, line} = inks(cell, theme)
    const onCursor = cursorVisible && isBlock(cursorShape) && row === cursor.row && cell.column === cursor.column
    const look: Look = {
      fg: onCursor ? theme.bg : fg,
      bg: onCursor ? theme.cursor : bg,
      line,
      bold: cell.bold,
      italic: cell.italic,
      strike: cell.strike,
      underline: cell.underline,
      glyphs: glyphClass(cell),
    }
    const last = runs.at(-1)
    if (last && sameLook(last.look, look)) {
      last.characters.push(cell.text)
      last.columns += cell.width
    } else {
      runs.push({row, column: cell.column, columns: cell.width, characters: [cell.text], look})
    }
  }
  return runs
}

function glyphClass({text, width}: Cell): string {
  if (text === ' ') return 'blank'
  if (width === 2) return 'wide'
  return /^[!-~]$/.test(text) ? 'ascii' : text
}

function sameLook(a: Look, b: Look): boolean {
  return (Object.keys(a) as (keyof Look)[]).every(key => a[key] === b[key])
}

/** A stretch of a row whose cells share one part of their look. */
interface Stretch {
  readonly row: number
  readonly column: number
  columns: number
  readonly look: Look
}

/** Neighbours that are alike in one respect become one stretch, so that no seam shows between them. */
function joined(runs: readonly Run[], alike: (a: Look, b: Look) => boolean): Stretch[] {
  const stretches: Stretch[] = []
  for (const {row, column, columns, look} of runs) {
    const last = stretches.at(-1)
    if (last && last.row === row && alike(last.look, look)) last.columns += columns
    else stretches.push({row, column, columns, look})
  }
  return stretches
}

function grounds(runs: readonly Run[], theme: Theme): string[] {
  return joined(runs, (a, b) => a.bg === b.bg)
    .filter(({look}) => look.bg !== theme.bg)
    .map(({row, column, columns, look}) => rectangle(column * cellWidth, row * cellHeight, columns * cellWidth, cellHeight, look.bg))
}

function glyphs(run: Run, outline: SvgOptions['outline']): string[] {
  const {look} = run
  if (look.glyphs === 'blank' || look.fg === look.bg) return []
  const drawing = drawingOf(look.glyphs)
  if (drawing) return drawn(run, drawing)
  return outline ? outlined(run, outline) : written(run)
}

function drawn({row, column, columns, look}: Run, drawing: Drawing): string[] {
  const x = column * cellWidth
  const y = row * cellHeight
  if (drawing.kind === 'block') {
    const [left, top, width, height] = drawing.box
    return Array.from({length: columns}, (_, at) =>
      rectangle(x + (at + left) * cellWidth, y + top * cellHeight, width * cellWidth, height * cellHeight, look.fg),
    )
  }
  // The stroke keeps its width while the unit cell is stretched to its place.
  const paths = Array.from({length: columns}, (_, at) => drawing.paths.map(path => place(path, x + at * cellWidth, y))).flat()
  return [`<path d="${paths.join('')}" fill="none" stroke="${look.fg}" stroke-width="${drawing.weight}"/>`]
}

function outlined({row, column, columns, characters, look}: Run, outline: (glyph: Glyph) => string): string[] {
  const step = (columns / characters.length) * cellWidth
  const wide = look.glyphs === 'wide'
  return characters.map((text, at) => {
    const d = outline({text, bold: look.bold, wide})
    return `<path transform="translate(${px(column * cellWidth + at * step)} ${px(row * cellHeight + baseline)})" fill="${look.fg}" d="${d}"/>`
  })
}

function written({row, column, columns, characters, look}: Run): string[] {
  const attributes = [
    `x="${px(column * cellWidth)}"`,
    `y="${px(row * cellHeight + baseline)}"`,
    `fill="${look.fg}"`,
    look.bold ? 'font-weight="700"' : '',
    look.italic ? 'font-style="italic"' : '',
    // A lone glyph keeps its own width.
    characters.length > 1 ? `textLength="${px(columns * cellWidth)}"` : '',
  ]
  return [`<text ${attributes.filter(Boolean).join(' ')}>${escape(characters.join(''))}</text>`]
}

/** Puts a path of the unit cell (absolute M, H, V, Q) onto its cell. */
function place(path: string, x: number, y: number): string {
  let vertical = false
  return path.replaceAll(/([MHVQ])|([\d.]+)/g, (part, command: string | undefined) => {
    if (command) {
      vertical = command === 'V'
      return command
    }
    const moved = vertical ? y + Number(part) * cellHeight : x + Number(part) * cellWidth
    vertical = !vertical
    return px(moved)
  })
}

function underlines({row, column, columns, look}: Stretch): string[] {
  const x = column * cellWidth
  const y = row * cellHeight + baseline + 3.5
  const stroke = (d: string, extra = ''): string => `<path d="${d}" fill="none" stroke="${look.line}"${extra}/>`
  const flat = (at: number): string => `M${px(x)} ${px(at)}h${px(columns * cellWidth)}`
  const wave = `q${px(cellWidth / 4)} -3 ${px(cellWidth / 2)} 0t${px(cellWidth / 2)} 0`
  const drawn: Record<Underline, () => string[]> = {
    none: () => [],
    single: () => [stroke(flat(y), ' stroke-width="1.3"')],
    double: () => [stroke(flat(y - 1)), stroke(flat(y + 1.5))],
    dotted: () => [stroke(flat(y), ' stroke-width="1.5" stroke-dasharray="1.5 2"')],
    dashed: () => [stroke(flat(y), ' stroke-width="1.3" stroke-dasharray="4 2.5"')],
    curly: () => [stroke(`M${px(x)} ${px(y)}${wave.repeat(columns)}`)],
  }
  return drawn[look.underline]()
}

function strikes({row, column, columns, look}: Stretch): string[] {
  if (!look.strike) return []
  return [rectangle(column * cellWidth, (row + 0.5) * cellHeight, columns * cellWidth, 1, look.fg)]
}

function thinCursor(screen: Picturable, theme: Theme): string[] {
  const {cursorVisible, cursorShape} = screen.modes()
  if (!cursorVisible || isBlock(cursorShape)) return []
  const {column, row} = screen.cursor()
  const x = column * cellWidth
  const y = row * cellHeight
  return [cursorShape <= 4 ? rectangle(x, y + cellHeight - 2, cellWidth, 2, theme.cursor) : rectangle(x, y, 2, cellHeight, theme.cursor)]
}

function rectangle(x: number, y: number, width: number, height: number, fill: Hex): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${fill}"/>`
}

/** At most two decimals, none that say nothing. */
function px(value: number): string {
  return String(Math.round(value * 100) / 100)
}

export function escape(text: string): string {
  // Characters that XML cannot hold at all become a visible one.
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\u{fffd}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
