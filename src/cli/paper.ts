import type {Colour} from '../core/schema.ts'
import {safe} from '../core/safe.ts'
import {control} from '../views/control.ts'
import type {Sink} from './sink.ts'

export type Style = 'plain' | 'dim' | 'bold' | 'title' | 'good' | 'bad' | 'hit' | Colour

/** A piece of a line: text as it came, with the style it is shown in. */
export type Piece = string | {readonly text: string; readonly style: Style}

/** Human output, line by line: every piece passes `safe`, colour is added outside of it. With `--raw` every piece goes out as it is. */
export interface Paper {
  readonly line: (...pieces: readonly Piece[]) => void
  readonly coloured: boolean
}

const codes: Readonly<Record<Exclude<Style, 'plain'>, string>> = {
  dim: '2',
  bold: '1',
  title: '1',
  good: '32',
  bad: '31',
  hit: '7',
  blue: '34',
  green: '32',
  orange: '33',
  purple: '35',
  red: '31',
  cyan: '36',
  yellow: '93',
  grey: '90',
}

export const styled = (style: Style, text: string): Piece => ({text, style})

export function paperOn(sink: Sink, coloured: boolean): Paper {
  const show = (piece: Piece): string => {
    const text = safe(flat(textOf(piece)))
    if (!coloured || typeof piece === 'string' || piece.style === 'plain' || text === '') return text
    return `\u001b[${codes[piece.style]}m${text}\u001b[0m`
  }
  return {line: (...pieces) => sink.control(control(`${pieces.map(show).join('')}\n`)), coloured}
}

/** Lines of text as it came, without colours: what `--raw` asks for. */
export const rawPaperOn = (sink: Sink): Paper => ({line: (...pieces) => sink.data(`${pieces.map(textOf).join('')}\n`), coloured: false})

const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.text)

/** A tab would jump to the terminal's own stops: it is shown as one blank. */
const flat = (text: string): string => (text.includes('\t') ? text.replaceAll('\t', ' ') : text)

export type ColourChoice = 'auto' | 'always' | 'never'

/**
 * Whether a stream gets colours. `--color` decides; on `auto` FORCE_COLOR (not empty, not 0), then NO_COLOR (not empty, no-color.org),
 * then whether the stream is a terminal that is not dumb.
 */
export function wantsColour(choice: ColourChoice, env: Readonly<Record<string, string | undefined>>, isTTY: boolean): boolean {
  if (choice !== 'auto') return choice === 'always'
  const force = env['FORCE_COLOR']
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  if (env['NO_COLOR']) return false
  return isTTY && env['TERM'] !== 'dumb'
}
