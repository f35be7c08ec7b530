interface Weighed<V> {
  readonly value: V
  readonly weight: number
}

/** What was worked out for the things that were asked for last, as many as weigh `most` together: what is large is not kept for all of many. */
export class Kept<K, V> {
  readonly #values = new Map<K, Weighed<V>>()
  readonly #most: number
  #weight = 0

  constructor(most: number) {
    this.#most = most
  }

  get(key: K): V | undefined {
    const known = this.#values.get(key)
    if (!known) return undefined
    // The order of a map is that of coming in: what is asked for comes in anew.
    this.#values.delete(key)
    this.#values.set(key, known)
    return known.value
  }

  /** Keeps a value in place of the one that was kept for the key. It stays at least until another comes, whatever it weighs. */
  set(key: K, value: V, weight: number): void {
    this.#weight += weight - (this.#values.get(key)?.weight ?? 0)
    this.#values.delete(key)
    for (const [oldest, {weight: gone}] of this.#values) {
      if (this.#weight <= this.#most) break
      this.#values.delete(oldest)
      this.#weight -= gone
    }
    this.#values.set(key, {value, weight})
  }
}
