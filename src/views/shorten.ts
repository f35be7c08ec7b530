/**
 * A frame of Ink's in fewer bytes, the same on the screen: steps from line to line become one, and so do looks that follow each other,
 * less what nothing was written in. `frame` holds whole sequences.
 */
export function shorten(frame: string): string {
  return frame.replace(nextLines, run => `\u001b[${run.length / nextLine.length}E`).replace(looks, merged)
}

const nextLine = '\u001b[E'

/** Ink writes one CNL for each row that stays. */
const nextLines = /(?:\u001b\[E){2,}/g

const looks = /(?:\u001b\[[\d;]*m){2,}/g

/** The attribute that a code of SGR sets (ECMA-48, 8.3.117): the last code says what it is. Undefined for what Ink does not write. */
function attributeOf(code: number): string | undefined {
  if ((code >= 30 && code <= 39) || (code >= 90 && code <= 97)) return 'colour'
  if ((code >= 40 && code <= 49) || (code >= 100 && code <= 107)) return 'ground'
  return attributes.get(code)
}

/** Bold and faint go together, and 22 ends them both. */
const attributes: ReadonlyMap<number, string> = new Map([
  [0, 'all'],
  [1, 'bold'],
  [2, 'faint'],
  [22, 'weight'],
  ...([[3, 'slant'], [4, 'line'], [7, 'reverse'], [8, 'hidden'], [9, 'strike']] as const).flatMap(([on, name]) => [[on, name], [on + 20, name]] as const),
])

/** What a code ends besides its own attribute. */
const ends: Readonly<Record<string, readonly string[]>> = {weight: ['bold', 'faint']}

function merged(run: string): string {
  const last = new Map<string, string>()
  const parameters = run.slice(2, -1).split(/m\u001b\[|;/)
  for (let at = 0; at < parameters.length; at++) {
    const code = Number(parameters[at])
    const attribute = attributeOf(code)
    // Another language than Ink's.
    if (attribute === undefined) return run
    if (attribute === 'all') last.clear()
    for (const other of [attribute, ...(ends[attribute] ?? [])]) last.delete(other)
    // A colour of its own comes with parameters: 2 and three channels, or 5 and a number.
    const length = code === 38 || code === 48 ? (parameters[at + 1] === '2' ? 5 : 3) : 1
    last.set(attribute, parameters.slice(at, at + length).join(';'))
    at += length - 1
  }
  return `\u001b[${[...last.values()].join(';')}m`
}
