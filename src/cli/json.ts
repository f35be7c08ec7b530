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
export function jsonList(values: readonly unknown[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map(jsonLine).join(',\n')}\n]`
}

const escaped = (char: string): string =>
  Array.from({length: char.length}, (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')
