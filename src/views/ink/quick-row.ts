import {unitWidth} from '../../core/width.ts'
import type {Layer} from './canvas.ts'
import {Memory} from './remember.ts'

/** A piece of a text: a sequence that begins or ends looks, or what is seen. */
export type Token = {readonly type: 'char'; readonly value: string; readonly fullWidth: boolean} | {readonly type: string}

/** What is seen, with the looks that hold there. */
export interface Styled {
  readonly value: string
  readonly styles: readonly object[]
}

/** Ink's own way with looks (@alcalzone/ansi-tokenize): its canvas calls it for each character, here it is called for each run of one look. */
export interface Looks {
  tokenize(text: string): readonly Token[]
  styledCharsFromTokens(tokens: readonly Token[]): readonly Styled[]
  styledCharsToString(runs: readonly Styled[]): string
}

/** Sequences that are met in a session are few. */
const most = 500

const sequence = /\u001b\[[\d;]*m/g

/**
 * Makes rows as Ink's canvas makes them (ink/build/output.js), where it is certain what comes out: texts of one line beside each other from
 * left to right, uncut, of characters that never join and whose width is beyond doubt. Undefined for all others.
 */
export function quickRow({tokenize, styledCharsFromTokens, styledCharsToString}: Looks): (width: number, layers: readonly Layer[]) => string | undefined {
  const sequences = new Memory<readonly Token[]>(most)

  function runsOf(text: string): readonly Styled[] {
    const tokens: Token[] = []
    let done = 0
    const take = (to: number): void => {
      if (to > done) tokens.push({type: 'char', value: text.slice(done, to), fullWidth: false})
    }
    for (const {0: code, index} of text.matchAll(sequence)) {
      take(index)
      tokens.push(...sequences.get(code, () => tokenize(code)))
      done = index + code.length
    }
    take(text.length)
    return styledCharsFromTokens(tokens)
  }

  return (width, layers) => {
    const runs: Styled[] = []
    let column = 0
    const blank = (to: number): void => {
      if (to > column) runs.push({value: ' '.repeat(to - column), styles: []})
    }
    for (const {write, clips} of layers) {
      const {x, text} = write
      const cells = clips.length > 0 ? undefined : certainWidth(text)
      if (cells === undefined || !Number.isInteger(x) || x < column || x + cells > width) return undefined
      blank(x)
      // Ink takes a text apart twice, and the second time the order of looks may be another.
      runs.push(...runsOf(styledCharsToString(runsOf(text))))
      column = x + cells
    }
    blank(width)
    return styledCharsToString(runs).trimEnd()
  }
}

/** Cells of a text without line ends; undefined when one of its characters is not certain. */
function certainWidth(text: string): number | undefined {
  const shown = text.includes('\u001b') ? text.replace(sequence, '') : text
  let cells = 0
  for (let at = 0; at < shown.length; at++) {
    const width = unitWidth(shown.charCodeAt(at))
    if (width < 1) return undefined
    cells += width
  }
  return cells
}
