/** Units of a gram. */
const size = 16

/**
 * Tells in which texts a string may stand, without going through all of them: every text is cut into grams of 16 units, and of a string that
 * is long enough one of the first 16 windows is a whole gram of any text that holds it (Tridgell and Mackerras, The rsync algorithm, 1996).
 */
export class GramIndex<T> {
  readonly #holders = new Map<string, Set<T>>()

  /** Shorter strings may hold no whole gram. */
  static readonly least = 2 * size - 1

  add(text: string, holder: T): void {
    for (let at = 0; at + size <= text.length; at += size) {
      const gram = text.slice(at, at + size)
      const holders = this.#holders.get(gram)
      if (holders) holders.add(holder)
      else this.#holders.set(gram, new Set([holder]))
    }
  }

  /** All that may hold a string of at least `least` units; most of them do. */
  mayHold(text: string): Set<T> {
    if (text.length < GramIndex.least) throw new RangeError(`a string of ${text.length} units, shorter than ${GramIndex.least}`)
    const found = new Set<T>()
    for (let at = 0; at < size; at++) for (const holder of this.#holders.get(text.slice(at, at + size)) ?? []) found.add(holder)
    return found
  }
}
