/** What is set of each attribute of SGR (ECMA-48, 8.3.117), by its parameters. */
export type Look = ReadonlyMap<Attribute, string>

type Attribute = 'bold' | 'faint' | 'slant' | 'line' | 'reverse' | 'hidden' | 'strike' | 'colour' | 'ground'

export const plain: Look = new Map()

const on: ReadonlyMap<number, Attribute> = new Map([[1, 'bold'], [2, 'faint'], [3, 'slant'], [4, 'line'], [7, 'reverse'], [8, 'hidden'], [9, 'strike']])

/** Bold and faint go together, and 22 ends them both. */
const off: ReadonlyMap<number, readonly Attribute[]> = new Map([
  [22, ['bold', 'faint']], [23, ['slant']], [24, ['line']], [27, ['reverse']], [28, ['hidden']], [29, ['strike']], [39, ['colour']], [49, ['ground']],
])

const isColour = (code: number): boolean => (code >= 30 && code <= 38) || (code >= 90 && code <= 97)
const isGround = (code: number): boolean => (code >= 40 && code <= 48) || (code >= 100 && code <= 107)

/** The look after a sequence `ESC [ … m`; undefined when it says what none of ours does. */
export function lookAfter(look: Look, sequence: string): Look | undefined {
  const after = new Map(look)
  const parameters = sequence.slice(2, -1).split(';')
  for (let at = 0; at < parameters.length; at++) {
    const code = Number(parameters[at])
    const ended = off.get(code)
    const begun = on.get(code) ?? (isColour(code) ? 'colour' : isGround(code) ? 'ground' : undefined)
    if (code === 0) after.clear()
    else if (ended) for (const attribute of ended) after.delete(attribute)
    else if (begun) {
      // A colour of its own comes with parameters: 2 and three channels, or 5 and a number.
      const length = code === 38 || code === 48 ? (parameters[at + 1] === '2' ? 5 : 3) : 1
      after.set(begun, parameters.slice(at, at + length).join(';'))
      at += length - 1
    } else return undefined
  }
  return after
}

/** The same text for looks that are the same. */
export const nameOf = (look: Look): string => [...look.values()].toSorted().join(';')

/** The shortest sequence that changes one look into the other, both by name; empty when they are the same. */
export function change(from: string, to: string): string {
  if (from === to) return ''
  if (to === '') return '\u001b[0m'
  return from === '' ? `\u001b[${to}m` : `\u001b[0;${to}m`
}
