/** A part of both texts, in UTF-16 units, ends open. */
export interface Gap {
  readonly oldFrom: number
  readonly oldTo: number
  readonly nowFrom: number
  readonly nowTo: number
}

/** Pairs of places, one in each text, where the same units stand; in the order of the old ones. */
export interface Seeds {
  readonly old: Int32Array
  readonly now: Int32Array
}

const none: Seeds = {old: new Int32Array(), now: new Int32Array()}

/** How many neighbours of a slot are looked at; what finds no room counts as not unique, so that no text can make this slow. */
const longestProbe = 64

const repeated = -1

/**
 * The strings of `size` units that occur once in each part of the two texts. A string that was deleted and one that repeats are none. Time
 * and memory grow with the parts.
 */
export function uniqueSeeds(old: string, now: string, gap: Gap, size: number): Seeds {
  const {oldFrom, oldTo, nowFrom, nowTo} = gap
  if (oldTo - oldFrom < size || nowTo - nowFrom < size) return none
  let slots = 16
  while (slots < 2 * (oldTo - oldFrom)) slots *= 2
  // Open addressing: the place of a string in the old text plus one, and that in the new one, or `repeated` when it is not the only one.
  const oldPlaces = new Int32Array(slots)
  const nowPlaces = new Int32Array(slots)

  const slotOf = (hash: number, text: string, place: number): number => {
    for (let probe = 0; probe < longestProbe; probe++) {
      const slot = (hash + probe) & (slots - 1)
      const held = oldPlaces[slot]!
      if (held === 0 || sameUnits(old, held - 1, text, place, size)) return slot
    }
    return -1
  }

  const top = highest(size)
  for (let at = oldFrom, hash = 0; at < oldTo; at++) {
    hash = next(hash, old, at, at - size >= oldFrom ? at - size : -1, top)
    const place = at - size + 1
    if (place < oldFrom) continue
    const slot = slotOf(mixed(hash), old, place)
    if (slot < 0) continue
    if (oldPlaces[slot] === 0) oldPlaces[slot] = place + 1
    else nowPlaces[slot] = repeated
  }
  for (let at = nowFrom, hash = 0; at < nowTo; at++) {
    hash = next(hash, now, at, at - size >= nowFrom ? at - size : -1, top)
    const place = at - size + 1
    if (place < nowFrom) continue
    const slot = slotOf(mixed(hash), now, place)
    if (slot >= 0 && oldPlaces[slot] !== 0) nowPlaces[slot] = nowPlaces[slot] === 0 ? place + 1 : repeated
  }
  return inOrder(oldPlaces, nowPlaces, oldFrom, oldTo)
}

function inOrder(oldPlaces: Int32Array, nowPlaces: Int32Array, from: number, to: number): Seeds {
  const partners = new Int32Array(to - from)
  let count = 0
  for (let slot = 0; slot < oldPlaces.length; slot++) {
    if (nowPlaces[slot]! <= 0) continue
    partners[oldPlaces[slot]! - 1 - from] = nowPlaces[slot]!
    count++
  }
  const seeds = {old: new Int32Array(count), now: new Int32Array(count)}
  for (let place = 0, index = 0; index < count; place++) {
    if (partners[place] === 0) continue
    seeds.old[index] = from + place
    seeds.now[index++] = partners[place]! - 1
  }
  return seeds
}

function sameUnits(a: string, inA: number, b: string, inB: number, size: number): boolean {
  for (let unit = 0; unit < size; unit++) if (a.charCodeAt(inA + unit) !== b.charCodeAt(inB + unit)) return false
  return true
}

const base = 0x01000193

/** What the first of `size` units is multiplied with. */
function highest(size: number): number {
  let top = 1
  for (let unit = 1; unit < size; unit++) top = Math.imul(top, base)
  return top
}

/** The rolling hash one unit on (Karp, Rabin 1987); the unit at `leaving` goes out of it, unless that is -1. */
function next(hash: number, text: string, at: number, leaving: number, top: number): number {
  const rest = leaving < 0 ? hash : (hash - Math.imul(text.charCodeAt(leaving) + 1, top)) | 0
  return (Math.imul(rest, base) + text.charCodeAt(at) + 1) | 0
}

/** The finalizer of MurmurHash3. */
function mixed(hash: number): number {
  let value = hash ^ (hash >>> 16)
  value = Math.imul(value, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** A longest selection of the seeds that rises in the new text too (patience sorting). */
export function rising({old, now}: Seeds): Seeds {
  const tops: number[] = []
  const before = new Int32Array(now.length)
  for (let index = 0; index < now.length; index++) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (now[tops[middle]!]! < now[index]!) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? tops[low - 1]! : -1
    tops[low] = index
  }
  const chosen = new Int32Array(tops.length)
  for (let index = tops.at(-1) ?? -1, left = tops.length; index >= 0; index = before[index]!) chosen[--left] = index
  return {old: chosen.map(index => old[index]!), now: chosen.map(index => now[index]!)}
}
