/** What is set of each attribute of SGR (ECMA-48, 8.3.117), by its parameters. */
type Look = ReadonlyMap<Attribute, string>

type Attribute = 'bold' | 'faint' | 'slant' | 'line' | 'reverse' | 'hidden' | 'strike' | 'colour' | 'ground'

const on: ReadonlyMap<number, Attribute> = new Map([[1, 'bold'], [2, 'faint'], [3, 'slant'], [4, 'line'], [7, 'reverse'], [8, 'hidden'], [9, 'strike']])

/** Bold and faint go together, and 22 ends them both. */
const off: ReadonlyMap<number, readonly Attribute[]> = new Map([
  [22, ['bold', 'faint']], [23, ['slant']], [24, ['line']], [27, ['reverse']], [28, ['hidden']], [29, ['strike']], [39, ['colour']], [49, ['ground']],
])

const endOf: ReadonlyMap<Attribute, number> = new Map([...off].flatMap(([code, ended]) => ended.map(attribute => [attribute, code] as const)))

const isColour = (code: number): boolean => (code >= 30 && code <= 38) || (code >= 90 && code <= 97)
const isGround = (code: number): boolean => (code >= 40 && code <= 48) || (code >= 100 && code <= 107)

/** The look after a sequence `ESC [ … m`; undefined when it is none, or says what none of ours does. */
function lookAfter(look: Look, sequence: string): Look | undefined {
  if (!/^\u001b\[[\d;]*m$/.test(sequence)) return undefined
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
const nameOf = (look: Look): string => [...look.values()].toSorted().join(';')

/** The shortest sequence that changes one look into another: what is lost is ended, or all is and begins anew. */
function changeOf(from: Look, to: Look): string {
  const ends = new Set([...from.keys()].filter(attribute => !to.has(attribute)).map(attribute => endOf.get(attribute)!))
  const begun = [...to].filter(([attribute, value]) => from.get(attribute) !== value || ends.has(endOf.get(attribute)!)).map(([, value]) => value)
  const step = [...ends, ...begun].join(';')
  const anew = ['0', ...to.values()].join(';')
  return step === '' ? '' : `\u001b[${step.length < anew.length ? step : anew}m`
}

/** More have never been met in a session than some dozens. */
const most = 0xffff

/** The looks that were met, by number; 0 is plain. What leads from one to another is worked out once. */
export class Looks {
  readonly #looks: Look[] = [new Map()]
  readonly #numbers = new Map([['', 0]])
  readonly #after = new Map<string, number>()
  readonly #changes = new Map<number, string>()

  /** The look after a sequence `ESC [ … m`, at most 0xffff; undefined when it is none or says what none of ours does, or there are too many. */
  after(look: number, sequence: string): number | undefined {
    const key = `${look}${sequence}`
    const known = this.#after.get(key)
    if (known !== undefined) return known
    const after = lookAfter(this.#looks[look]!, sequence)
    const number = after && this.#numberOf(after)
    if (number !== undefined && this.#after.size < most) this.#after.set(key, number)
    return number
  }

  #numberOf(look: Look): number | undefined {
    const name = nameOf(look)
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    if (this.#looks.length > most) return undefined
    this.#numbers.set(name, this.#looks.length)
    return this.#looks.push(look) - 1
  }

  /** What is sent to change one look into another; empty when they are the same. */
  change(from: number, to: number): string {
    if (from === to) return ''
    const key = from * (most + 1) + to
    let change = this.#changes.get(key)
    if (change === undefined) {
      change = changeOf(this.#looks[from]!, this.#looks[to]!)
      if (this.#changes.size < most) this.#changes.set(key, change)
    }
    return change
  }
}
