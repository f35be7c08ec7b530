import type {Colour} from '../core/schema.ts'
import {safe} from '../core/safe.ts'
import type {Sink} from './sink.ts'

export type Style = 'plain' | 'dim' | 'bold' | 'title' | 'good' | 'bad' | 'hit' | Colour

/** A piece of a line: text as it came, with the style it is shown in. */
export type Piece = string | {readonly text: string; readonly style: Style}

/** Human output. The only way for text to a terminal: every piece passes `safe`, colour is added outside of it. */
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
    if (typeof piece === 'string') return safe(flat(piece))
    const text = safe(flat(piece.text))
    return coloured && piece.style !== 'plain' && text !== '' ? `\u001b[${codes[piece.style]}m${text}\u001b[0m` : text
  }
  return {line: (...pieces) => sink.write(`${pieces.map(show).join('')}\n`), coloured}
}

/** A tab would jump to the terminal's own stops: it is shown as one blank. */
const flat = (text: string): string => text.replaceAll('\t', ' ')

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
