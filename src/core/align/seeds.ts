/** A part of both texts, in UTF-16 units, ends open. */
export interface Gap {
  readonly oldFrom: number
  readonly oldTo: number
  readonly nowFrom: number
  readonly nowTo: number
}

/** Two places, one in each text, where the same units stand. */
export interface Seed {
  readonly old: number
  readonly now: number
}

/** How many neighbours of a slot are looked at; what finds no room counts as not unique, so that no text can make this slow. */
const longestProbe = 64

/**
 * The strings of `size` units that occur once in each part of the two texts, in the order of the old one. A string that was deleted and one
 * that repeats are none. Time and memory grow with the parts.
 */
export function uniqueSeeds(old: string, now: string, gap: Gap, size: number): Seed[] {
  const {oldFrom, oldTo, nowFrom, nowTo} = gap
  if (oldTo - oldFrom < size || nowTo - nowFrom < size) return []
  const table = new GramTable(old, oldFrom, oldTo, size)
  table.meet(now, nowFrom, nowTo)
  return table.seeds()
}

/** Open addressing with linear probing over the strings of one length in the old text. */
class GramTable {
  readonly #old: string
  readonly #size: number
  readonly #mask: number
  /** Place in the old text, plus one; 0 for a free slot. */
  readonly #places: Int32Array
  /** How often a string was seen in the new text, up to 2, and in the old text, 4 for more than once. */
  readonly #seen: Uint8Array
  readonly #met: Int32Array

  constructor(old: string, from: number, to: number, size: number) {
    let slots = 16
    while (slots < 2 * (to - from)) slots *= 2
    this.#old = old
    this.#size = size
    this.#mask = slots - 1
    this.#places = new Int32Array(slots)
    this.#seen = new Uint8Array(slots)
    this.#met = new Int32Array(slots)
    eachHash(old, from, to, size, (hash, place) => {
      const slot = this.#slotOf(hash, old, place)
      if (slot < 0) return
      if (this.#places[slot] === 0) this.#places[slot] = place + 1
      else this.#seen[slot] = 4
    })
  }

  meet(now: string, from: number, to: number): void {
    eachHash(now, from, to, this.#size, (hash, place) => {
      const slot = this.#slotOf(hash, now, place)
      if (slot < 0 || this.#places[slot] === 0) return
      this.#met[slot] = place
      if (this.#seen[slot]! < 2) this.#seen[slot]!++
    })
  }

  seeds(): Seed[] {
    const found: Seed[] = []
    for (const [slot, place] of this.#places.entries()) if (place > 0 && this.#seen[slot] === 1) found.push({old: place - 1, now: this.#met[slot]!})
    return found.toSorted((a, b) => a.old - b.old)
  }

  /** The slot of the string at `place`, its own or a free one; -1 when there is no room near. */
  #slotOf(hash: number, text: string, place: number): number {
    for (let probe = 0; probe < longestProbe; probe++) {
      const slot = (hash + probe) & this.#mask
      const held = this.#places[slot]!
      if (held === 0 || this.#same(held - 1, text, place)) return slot
    }
    return -1
  }

  #same(held: number, text: string, place: number): boolean {
    for (let unit = 0; unit < this.#size; unit++) if (this.#old.charCodeAt(held + unit) !== text.charCodeAt(place + unit)) return false
    return true
  }
}

const base = 0x01000193

/** Hands on the hash of each string of `size` units and its place (Karp, Rabin 1987), with its bits mixed. */
function eachHash(text: string, from: number, to: number, size: number, use: (hash: number, place: number) => void): void {
  let top = 1
  for (let unit = 1; unit < size; unit++) top = Math.imul(top, base)
  let hash = 0
  for (let at = from; at < to; at++) {
    if (at >= from + size) hash = (hash - Math.imul(text.charCodeAt(at - size) + 1, top)) | 0
    hash = (Math.imul(hash, base) + text.charCodeAt(at) + 1) | 0
    if (at >= from + size - 1) use(mixed(hash), at - size + 1)
  }
}

/** The finalizer of MurmurHash3. */
function mixed(hash: number): number {
  let value = hash ^ (hash >>> 16)
  value = Math.imul(value, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** A longest selection of the seeds, which are sorted by `old`, that also rises in `now` (patience sorting). */
export function rising(seeds: readonly Seed[]): Seed[] {
  const tops: number[] = []
  const before = new Int32Array(seeds.length)
  for (const [index, {now}] of seeds.entries()) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (seeds[tops[middle]!]!.now < now) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? tops[low - 1]! : -1
    tops[low] = index
  }
  const chosen: Seed[] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index]!) chosen.push(seeds[index]!)
  return chosen.toReversed()
}
