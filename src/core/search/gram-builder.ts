import {foldText, foldUnit, notOneUnit} from './fold.ts'
import {gramOf, isGap} from './gram-file.ts'
import {GramWriter} from './gram-writer.ts'
import type {WriteNext} from './grams.ts'
import {sizeOfVarint, writeVarint} from './varint.ts'

/** Grams of texts in a chunk. */
const chunkBits = 16
const chunk = 1 << chunkBits

/**
 * Makes the grams of texts that come one behind the other. Holds four bytes for each different gram of each text and up to 68 for each
 * different gram of all: for a thousand articles of a thousand characters some 8 MB.
 */
export class GramBuilder {
  /**
   * Open addressing, at most half full, four words a gram: the gram, its number here, one more than the last text that had it, and nothing,
   * so that all that is known of a gram stands in one cache line. Gram 0 is an empty slot, and no gram.
   */
  #table = new Uint32Array(4 << 12)
  #shift = 32 - 12
  #grams = 0
  /** By text, what it has: twice the gram's number, and 1 when its title has it. In chunks: one array that doubles would need three times the room. */
  readonly #had: Uint32Array[] = []
  #last = new Uint32Array(0)
  #size = 0
  /** Where what a text has ends. */
  readonly #ends: number[] = []
  readonly #unfolded = new Uint8Array(0x10000)

  /** How many texts there are so far: the number of the next one. */
  get count(): number {
    return this.#ends.length
  }

  /** The next text, with its title. Linear in both. */
  add({title, text}: {readonly title: string; readonly text: string}): void {
    this.#scan(title, 1)
    this.#scan(text, 0)
    this.#ends.push(this.#size)
  }

  /** Writes what `openGrams` reads. Nothing can be added any more. */
  finish(write: WriteNext): void {
    const grams = this.#sorted()
    const order = grams.map(gram => this.#table[this.#slot(gram) + 1]!)
    const starts = this.#starts(order)
    const bytes = this.#lists(starts)
    const writer = new GramWriter(write)
    for (let at = 0; at < grams.length; at++) {
      // Writing a list moved its start to its end.
      const from = at === 0 ? 0 : starts[order[at - 1]!]!
      writer.add(grams[at]!, bytes, from, starts[order[at]!]!)
    }
    writer.end(this.count, markedUnits(this.#unfolded))
  }

  #scan(text: string, inTitle: number): void {
    let before = 0
    // What sounds before the next character: the folded unit, or a 汉字 that folds to two units as it stands.
    let heard = 0
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const folded = foldUnit(unit)
      if (folded !== notOneUnit) {
        if (folded !== unit) this.#unfolded[unit] = 1
        if (!isGap(folded)) {
          if (heard !== before) this.#have(gramOf(heard, folded), inTitle)
          this.#pair(before, folded, inTitle)
        }
        before = heard = isGap(folded) ? 0 : folded
        continue
      }
      const size = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1
      const becomes = foldText(text.slice(at, at + size)).text
      const sounds = isHan(unit) ? unit : 0
      if (sounds !== 0) this.#pair(heard, sounds, inTitle)
      for (let i = 0; i < becomes.length; i++) {
        const next = becomes.charCodeAt(i)
        if (!isGap(next)) this.#pair(before, next, inTitle)
        before = isGap(next) ? 0 : next
      }
      heard = sounds === 0 ? before : sounds
      at += size - 1
    }
  }

  #pair(before: number, unit: number, inTitle: number): void {
    this.#have(unit, inTitle)
    if (before !== 0) this.#have(gramOf(before, unit), inTitle)
  }

  #have(gram: number, inTitle: number): void {
    const text = this.#ends.length + 1
    let slot = this.#slot(gram)
    if (this.#table[slot] !== gram) slot = this.#learn(gram, slot)
    if (this.#table[slot + 2] === text) return
    this.#table[slot + 2] = text
    const place = this.#size++ & (chunk - 1)
    if (place === 0) this.#had.push((this.#last = new Uint32Array(chunk)))
    this.#last[place] = (this.#table[slot + 1]! << 1) | inTitle
  }

  /** A gram that was in no text yet; gives its slot. */
  #learn(gram: number, slot: number): number {
    this.#table[slot] = gram
    this.#table[slot + 1] = this.#grams++
    if (this.#grams * 8 <= this.#table.length) return slot
    this.#rehash()
    return this.#slot(gram)
  }

  /** Where the gram is, or would be. */
  #slot(gram: number): number {
    const table = this.#table
    const mask = table.length - 1
    let slot = (Math.imul(gram, 0x9e3779b1) >>> this.#shift) << 2
    while (table[slot] !== 0 && table[slot] !== gram) slot = (slot + 4) & mask
    return slot
  }

  #rehash(): void {
    const before = this.#table
    this.#table = new Uint32Array(before.length * 2)
    this.#shift--
    for (let at = 0; at < before.length; at += 4) {
      if (before[at] === 0) continue
      const slot = this.#slot(before[at]!)
      for (let word = 0; word < 3; word++) this.#table[slot + word] = before[at + word]!
    }
  }

  #sorted(): Uint32Array {
    const grams = new Uint32Array(this.#grams)
    let found = 0
    for (let at = 0; at < this.#table.length; at += 4) if (this.#table[at] !== 0) grams[found++] = this.#table[at]!
    return grams.toSorted()
  }

  /** By number of the gram: where its list will start, the lists in the order given. One more: where the last one ends. */
  #starts(order: Uint32Array): Uint32Array {
    const sizes = new Uint32Array(this.#grams)
    this.#walk((number, value) => (sizes[number]! += sizeOfVarint(value)))
    const starts = new Uint32Array(this.#grams + 1)
    let start = 0
    for (const number of order) {
      starts[number] = start
      start += sizes[number]!
    }
    starts[this.#grams] = start
    return starts
  }

  /** All lists one behind the other. Each start goes to where its list ends. */
  #lists(starts: Uint32Array): Uint8Array {
    const bytes = new Uint8Array(starts[this.#grams]!)
    this.#walk((number, value) => (starts[number] = writeVarint(bytes, starts[number]!, value)))
    return bytes
  }

  /** Every text of every gram as its list has it, text by text. */
  #walk(each: (number: number, value: number) => void): void {
    const next = new Uint32Array(this.#grams)
    let at = 0
    for (const [text, end] of this.#ends.entries()) {
      for (; at < end; at++) {
        const had = this.#had[at >>> chunkBits]![at & (chunk - 1)]!
        const number = had >>> 1
        each(number, ((text - next[number]!) << 1) | (had & 1))
        next[number] = text + 1
      }
    }
  }
}

/** The units with a 1, ascending. */
export function markedUnits(marks: Uint8Array): Uint16Array {
  const units: number[] = []
  for (let unit = 0; unit < marks.length; unit++) if (marks[unit] === 1) units.push(unit)
  return Uint16Array.from(units)
}

const isHan = (unit: number): boolean => (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)
