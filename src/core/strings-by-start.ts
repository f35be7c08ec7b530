/** Strings of two units or more that are looked for where they begin. */
export class StringsByStart<T extends {readonly folded: string}> {
  /** By the first two units; the longest first. */
  readonly #lists = new Map<number, T[]>()
  /** How many strings begin with a unit: in most places of a text none does. */
  readonly #firsts = new Uint32Array(0x10000)

  /** Adds what has a string that nothing else here has. */
  add(entry: T): void {
    const {folded} = entry
    this.#firsts[folded.charCodeAt(0)]!++
    const list = this.#lists.get(startOf(folded, 0)) ?? []
    const shorter = list.findIndex(other => other.folded.length < folded.length)
    list.splice(shorter < 0 ? list.length : shorter, 0, entry)
    this.#lists.set(startOf(folded, 0), list)
  }

  /** Takes back what was added. */
  delete(entry: T): void {
    this.#firsts[entry.folded.charCodeAt(0)]!--
    const list = this.#lists.get(startOf(entry.folded, 0))!
    list.splice(list.indexOf(entry), 1)
  }

  /** The longest string that stands at `at` of a folded text. */
  find(folded: string, at: number): T | undefined {
    if (this.#firsts[folded.charCodeAt(at)] === 0) return undefined
    return this.#lists.get(startOf(folded, at))?.find(entry => folded.startsWith(entry.folded, at))
  }
}

/** The first two units as one number. */
const startOf = (folded: string, at: number): number => folded.charCodeAt(at) * 0x10000 + folded.charCodeAt(at + 1)
