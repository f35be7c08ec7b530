/** So many entries may be otherwise than in the map that is shared: then all are copied. */
const mostOwn = 256

/** A map as another one was, but for a few entries: made in time that does not grow with that one. */
class SharedMap<K, V extends object> implements ReadonlyMap<K, V> {
  readonly base: ReadonlyMap<K, V>
  readonly own: ReadonlyMap<K, V>
  readonly size: number

  constructor(base: ReadonlyMap<K, V>, own: ReadonlyMap<K, V>) {
    this.base = base
    this.own = own
    let {size} = base
    for (const key of own.keys()) if (!base.has(key)) size++
    this.size = size
  }

  get(key: K): V | undefined {
    return this.own.get(key) ?? this.base.get(key)
  }

  has(key: K): boolean {
    return this.own.has(key) || this.base.has(key)
  }

  *entries(): Generator<[K, V], undefined> {
    for (const [key, value] of this.base) yield [key, this.own.get(key) ?? value]
    for (const [key, value] of this.own) if (!this.base.has(key)) yield [key, value]
  }

  *keys(): Generator<K, undefined> {
    for (const [key] of this.entries()) yield key
  }

  *values(): Generator<V, undefined> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): Generator<[K, V], undefined> {
    return this.entries()
  }

  forEach(callback: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this)
  }
}

const baseOf = <K, V extends object>(map: ReadonlyMap<K, V>): ReadonlyMap<K, V> => (map instanceof SharedMap ? map.base : map)

const ownOf = <K, V extends object>(map: ReadonlyMap<K, V>): ReadonlyMap<K, V> => (map instanceof SharedMap ? map.own : new Map())

/** The map with these entries in it, which costs as much as they do, and now and then a copy. The map itself must never change. */
export function withEntries<K, V extends object>(map: ReadonlyMap<K, V>, entries: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  if (entries.size === 0) return map
  const own = new Map([...ownOf(map), ...entries])
  return own.size > mostOwn ? new Map([...map, ...entries]) : new SharedMap(baseOf(map), own)
}

/** The keys under which two maps have something else, where that can be said without going through all of them; else undefined. */
export function changedBetween<K, V extends object>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): readonly K[] | undefined {
  if (baseOf(before) !== baseOf(after)) return undefined
  const touched = new Set([...ownOf(before).keys(), ...ownOf(after).keys()])
  return [...touched].filter(key => before.get(key) !== after.get(key))
}
