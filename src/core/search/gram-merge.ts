import {markedUnits} from './gram-builder.ts'
import {GramWriter} from './gram-writer.ts'
import type {Grams, WriteNext} from './grams.ts'
import {sizeOfVarint, writeVarint} from './varint.ts'

/** Grams of one part, and which of its texts are to be kept. */
export interface Merged {
  readonly grams: Grams
  lives(number: number): boolean
}

/** How many grams of a part are looked at at a time: those that begin with this many units. */
const stretch = 0x100

/**
 * Writes the grams of several parts as those of one, as `openGrams` reads them: its texts are those that live, part by part, numbered anew
 * in order. False when the bytes of a part are damaged: what was written is void then. Holds the list of one gram at a time.
 */
export function mergeGrams(parts: readonly Merged[], write: WriteNext): boolean {
  const numbers = renumbered(parts)
  const count = numbers.reduce((all, part) => all + part.filter(number => number >= 0).length, 0)
  const writer = new GramWriter(write)
  const list = new List()
  for (let first = 0; first < 0x10000; first += stretch) {
    const heads = headsBetween(parts, first * 0x10000, (first + stretch) * 0x10000)
    if (!heads) return false
    for (let gram = least(heads); gram !== undefined; gram = least(heads)) {
      list.clear()
      for (const [at, head] of heads.entries()) {
        if (head.grams[head.next] !== gram) continue
        head.next++
        const renumber = numbers[at]!
        const whole = parts[at]!.grams.each(gram, (number, inTitle) => {
          if (renumber[number]! >= 0) list.add(renumber[number]!, inTitle)
        })
        if (!whole) return false
      }
      if (list.size > 0) writer.add(gram, list.bytes, 0, list.size)
    }
  }
  const unfolded = new Uint8Array(0x10000)
  for (const {grams} of parts) for (const unit of grams.unfolded) unfolded[unit] = 1
  writer.end(count, markedUnits(unfolded))
  return true
}

/** By part and number: the new number, -1 for what does not live. */
function renumbered(parts: readonly Merged[]): Int32Array[] {
  let next = 0
  return parts.map(({grams, lives}) => Int32Array.from({length: grams.count}, (_, number) => (lives(number) ? next++ : -1)))
}

/** The grams of a part in a stretch, and how many of them are done. */
interface Head {
  readonly grams: Uint32Array
  next: number
}

/** Undefined when the bytes of a part are damaged. */
function headsBetween(parts: readonly Merged[], from: number, to: number): Head[] | undefined {
  const heads = parts.flatMap(({grams}) => {
    const found = grams.between(from, to)
    return found ? [{grams: found, next: 0}] : []
  })
  return heads.length === parts.length ? heads : undefined
}

/** The least gram that is not done. */
function least(heads: readonly Head[]): number | undefined {
  let gram: number | undefined
  for (const {grams, next} of heads) if (next < grams.length && !(grams[next]! >= (gram ?? Infinity))) gram = grams[next]
  return gram
}

/** The list of one gram under construction. */
class List {
  bytes = new Uint8Array(1 << 10)
  size = 0
  #last = -1

  add(number: number, inTitle: boolean): void {
    const value = (number - this.#last - 1) * 2 + (inTitle ? 1 : 0)
    if (this.size + sizeOfVarint(value) > this.bytes.length) {
      const more = new Uint8Array(this.bytes.length * 2)
      more.set(this.bytes)
      this.bytes = more
    }
    this.size = writeVarint(this.bytes, this.size, value)
    this.#last = number
  }

  clear(): void {
    this.size = 0
    this.#last = -1
  }
}
