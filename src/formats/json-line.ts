/**
 * One line of JSONL, with its line feed. Characters that some reader takes for a line end (NEL, U+2028, U+2029: Python's `splitlines`)
 * or a terminal for a command (DEL, C1) are written as escapes; JSON's own rule covers the rest, lone surrogates too.
 */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029]/g, escape) + '\n'
}

/** A text as a JSON string, which is a YAML string too; escapes as `jsonLine`. */
export const quoted = (text: string): string => jsonLine(text).trimEnd()

function escape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A JSON array over many units, one record a line; escapes as `jsonLine`. */
export function* jsonArray<T>(units: Iterable<T>, record: (unit: T) => unknown): Generator<string> {
  let before = '[\n'
  for (const unit of units) {
    yield before + jsonLine(record(unit)).trimEnd()
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
