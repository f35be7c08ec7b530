/**
 * What was worked out before, by text; at most twice `most` entries, of which the ones that were not asked for the longest go first,
 * half of all at a time.
 */
export class Memory<T> {
  readonly #most: number
  #young = new Map<string, T>()
  #old = new Map<string, T>()

  constructor(most: number) {
    this.#most = most
  }

  /** What is known for `key`, else what `make` makes of it. */
  get(key: string, make: () => T): T {
    const known = this.#young.get(key)
    if (known !== undefined) return known
    const value = this.#old.get(key) ?? make()
    if (this.#young.size >= this.#most) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
    return value
  }
}

/** Entries that a remembered function keeps, and as many older ones: some twenty pages of rows. */
const most = 500

/** A pure function of a text that works a text out once. */
export function remember<T>(work: (text: string) => T): (text: string) => T {
  const memory = new Memory<T>(most)
  return text => memory.get(text, () => work(text))
}
