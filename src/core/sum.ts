import {changedBetween} from './shared-map.ts'

/** What the entries of a map add up to, brought up to date by those that have changed since it was last asked. */
export class Sum<K, V extends object> {
  readonly #of: (value: V, key: K) => number
  #map: ReadonlyMap<K, V> | undefined
  #total = 0

  /** What an entry counts for: always the same for the same entry. */
  constructor(of: (value: V, key: K) => number) {
    this.#of = of
  }

  in(map: ReadonlyMap<K, V>): number {
    const before = this.#map
    if (before === map) return this.#total
    const changed = before && changedBetween(before, map)
    if (before && changed) for (const key of changed) this.#total += this.#at(map, key) - this.#at(before, key)
    else {
      this.#total = 0
      for (const [key, value] of map) this.#total += this.#of(value, key)
    }
    this.#map = map
    return this.#total
  }

  #at(map: ReadonlyMap<K, V>, key: K): number {
    const value = map.get(key)
    return value === undefined ? 0 : this.#of(value, key)
  }
}
