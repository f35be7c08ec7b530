// What JSON must escape, and what `jsonText` escapes beside; halves of pairs too, which only JSON.stringify tells from whole ones.
const special = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/

/**
 * A value as JSON in one line. Characters that some reader takes for a line end (NEL, U+2028, U+2029: Python's `splitlines`)
 * or a terminal for a command (DEL, C1) are written as escapes; JSON's own rule covers the rest, lone surrogates too.
 */
export const jsonText = (value: unknown): string => harmless(JSON.stringify(value))

/** JSON with the escapes of `jsonText`. */
export const harmless = (json: string): string => json.replace(/[\u007f-\u009f\u2028\u2029]/g, escape)

/** One line of JSONL, with its line feed; escapes as `jsonText`. */
export const jsonLine = (value: unknown): string => `${jsonText(value)}\n`

/** A text as a JSON string, which is a YAML string too; escapes as `jsonText`. Most texts need none, which is seen soon. */
export const quoted = (text: string): string => (special.test(text) ? jsonText(text) : `"${text}"`)

/** A map as a JSON object, in its order. `value` gives the JSON of a value. */
export function jsonObject<T>(entries: ReadonlyMap<string, T>, value: (of: T) => string): string {
  return `{${Array.from(entries, ([key, of]) => `${quoted(key)}:${value(of)}`).join(',')}}`
}

function escape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** A JSON array over many units, one record a line. `record` gives the JSON of a unit. */
export function* jsonArray<T>(units: Iterable<T>, record: (unit: T) => string): Generator<string> {
  let before = '[\n'
  for (const unit of units) {
    yield before + record(unit)
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
