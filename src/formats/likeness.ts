import {hash32, mix32} from './hash.ts'

/** Number of bins of a sketch; a power of two. The error of an estimated likeness is about 1 / (2 √bins), 0.04. */
const bins = 128
const empty = 0xffffffff
/** Characters a shingle. */
const width = 4
/**
 * Neighbouring bins that must agree for two texts to be compared: with 42 bands of 3, texts of likeness 0.5 meet with probability
 * 0.996.
 */
const band = 3
/** From this likeness on, two texts are near-duplicates. */
const threshold = 0.5
/** A text is compared with so many of the texts that share a band with it and are not alike among themselves. */
const compared = 16

/** What is kept of a text to compare it with others, whatever its length. */
export interface Sketch {
  readonly bins: Uint32Array
  /** The least hash of all its shingles: near-duplicates mostly share it. */
  readonly least: number
}

/**
 * The MinHash sketch of a folded text by one-permutation hashing (Li, Owen, Zhang 2012): each 4-character shingle falls into one of
 * 128 bins, which keeps its least hash. One pass. A text shorter than a shingle is one shingle; undefined for an empty text.
 */
export function sketchOf(text: string): Sketch | undefined {
  if (text === '') return undefined
  const kept = new Uint32Array(bins).fill(empty)
  let least = empty
  const put = (hash: number) => {
    const value = hash >>> 7
    if (value < kept[hash & (bins - 1)]!) kept[hash & (bins - 1)] = value
    if (hash < least) least = hash
  }
  if (text.length < width) put(hash32(text))
  for (let at = 0; at + width <= text.length; at++) {
    let hash = 0
    for (let i = at; i < at + width; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1)
    put(mix32(hash))
  }
  return {bins: kept, least}
}

/** The estimated share of shingles that two texts have in common (Jaccard), 0 to 1. */
export function likeness(a: Sketch, b: Sketch): number {
  let same = 0
  let used = 0
  for (let at = 0; at < bins; at++) {
    if (a.bins[at] === empty && b.bins[at] === empty) continue
    used++
    if (a.bins[at] === b.bins[at]) same++
  }
  return used === 0 ? 0 : same / used
}

/**
 * Groups near-duplicates: for each sketch the index of the first member of its group. Likeness is carried on: a like b and b like c
 * puts all three together. The time grows with the number of sketches: only those that agree in a band are compared, and of those a
 * few.
 */
export function groupAlike(sketches: readonly (Sketch | undefined)[]): Int32Array {
  const parent = Int32Array.from(sketches, (_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  const met = new Map<number, number[]>()
  for (const [index, sketch] of sketches.entries()) {
    if (!sketch) continue
    const judged = new Map<number, boolean>()
    const isAlike = (other: number): boolean => {
      const known = judged.get(other) ?? likeness(sketches[other]!, sketch) >= threshold
      judged.set(other, known)
      return known
    }
    for (const key of bandKeys(sketch)) {
      const others = met.get(key)
      if (!others) {
        met.set(key, [index])
        continue
      }
      let alike = false
      for (const other of others) {
        if (!isAlike(other)) continue
        alike = true
        const [a, b] = [root(other), root(index)]
        parent[Math.max(a, b)] = Math.min(a, b)
      }
      if (!alike && others.length < compared) others.push(index)
    }
  }
  return Int32Array.from(sketches, (_, index) => root(index))
}

/** The keys of the bands. An empty bin takes the value of the next one in use, so that short texts meet too (Shrivastava, Li 2014). */
function bandKeys(sketch: Sketch): number[] {
  const dense = Uint32Array.from(sketch.bins)
  let carried = empty
  let steps = 0
  for (let twice = 2 * bins - 1; twice >= 0; twice--) {
    const at = twice % bins
    if (sketch.bins[at] !== empty) {
      carried = sketch.bins[at]!
      steps = 0
    } else dense[at] = mix32(carried + ++steps)
  }
  const keys: number[] = []
  for (let at = 0; at + band <= bins; at += band) {
    let key = at
    for (let i = at; i < at + band; i++) key = mix32(key ^ dense[i]!)
    keys.push(key)
  }
  return keys
}
