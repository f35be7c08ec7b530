import {safe} from '../core/safe.ts'

/**
 * JSON that is equal in value to `JSON.stringify(value)` and safe to show: what `safe` would map (C1, bidi controls, tags …) is written
 * as `\uXXXX`. One line.
 */
export function jsonLine(value: unknown): string {
  const text = JSON.stringify(value)
  return safe(text) === text ? text : Array.from(text, char => (safe(char) === char ? char : escaped(char))).join('')
}

/** One JSON array, one element a line: a machine parses it whole, a person greps it. */
export const jsonList = (values: Iterable<unknown>): string => Array.from(jsonPieces(values)).join('')

/** As `jsonList`, piece by piece: of a long list only one element is held at a time. */
export function* jsonPieces(values: Iterable<unknown>): Generator<string> {
  let before = '[\n'
  for (const value of values) {
    yield before + jsonLine(value)
    before = ',\n'
  }
  yield before === '[\n' ? '[]' : '\n]'
}

const escaped = (char: string): string =>
  Array.from({length: char.length}, (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')
