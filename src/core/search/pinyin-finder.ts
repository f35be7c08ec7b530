import {inOne, type Slices} from '../slices.ts'
import {foldUnit} from './fold.ts'
import type {PinyinPattern} from './pinyin-pattern.ts'
import type {PinyinTable} from './pinyin.ts'

/** Where a pattern was found: `[from, to)` in the text. */
export interface PinyinMatch {
  readonly from: number
  readonly to: number
}

/** A text, and what was found in it lately. */
export interface Heard {
  readonly text: string
  heard?: Map<PinyinFinder, readonly PinyinMatch[]> | undefined
}

/** Units of text in a slice. */
const slice = 25_000

/** A query of a few words, each whole and shortened. */
const maxHeard = 8

/** Which part of a reading a 汉字 may take from the pattern. */
export type Spelling = 'whole' | 'shortened'

/**
 * Finds 汉字 in a row that sound like a pattern. Each takes one of its readings from it, `whole`, or also `shortened`: to the first letter,
 * to zh, ch, sh, and the last 汉字 to any beginning. What is no letter in the pattern stands for itself.
 */
export class PinyinFinder {
  readonly table: PinyinTable
  readonly #pattern: PinyinPattern
  readonly #shortened: boolean
  /** By code unit: may a match begin with it? 0 is not known yet. */
  #starts: Uint8Array | undefined
  /** By class of sound and place in the pattern: the places up to which such a character may take the pattern. */
  readonly #ends = new Map<number, readonly number[]>()
  /** Steps left for the text at hand; prose takes less than one a character. */
  #steps = 0

  constructor(table: PinyinTable, pattern: PinyinPattern, spelling: Spelling) {
    this.table = table
    this.#pattern = pattern
    this.#shortened = spelling === 'shortened'
  }

  /**
   * Every match from left to right, none inside another, the longest at each place. Linear in the text: where it repeats itself so that
   * every character begins a long match that fails, the search gives up. Remembered by the holder of the text, which is asked again when
   * weaker means are tried.
   */
  find(holder: Heard, limit = Infinity): readonly PinyinMatch[] {
    return inOne(this.findInSlices(holder, limit))
  }

  /** As `find`. */
  *findInSlices(holder: Heard, limit = Infinity): Slices<readonly PinyinMatch[]> {
    const before = holder.heard?.get(this)
    if (before) return before
    const found = yield* this.#search(holder.text, limit)
    if (!holder.heard || holder.heard.size === maxHeard) holder.heard = new Map()
    holder.heard.set(this, found)
    return found
  }

  *#search(text: string, limit: number): Slices<PinyinMatch[]> {
    const found: PinyinMatch[] = []
    const starts = (this.#starts ??= new Uint8Array(0x10000))
    this.#steps = 100_000 + 4 * text.length
    let rest = slice
    for (let at = 0; at < text.length && found.length < limit && this.#steps > 0; at++) {
      if (at >= rest) {
        rest = at + slice
        const left = this.#steps
        yield at / text.length
        this.#steps = left
      }
      const unit = text.charCodeAt(at)
      if ((starts[unit] || this.#learnStart(starts, unit)) === no) continue
      const to = this.#longest(text, at)
      if (to === undefined) continue
      found.push({from: at, to})
      at = to - 1
    }
    return found
  }

  #learnStart(starts: Uint8Array, unit: number): number {
    return (starts[unit] = this.#after(unit, 0).length > 0 ? yes : no)
  }

  /** All ways of sharing out the letters are followed at once, so that they do not multiply. */
  #longest(text: string, at: number): number | undefined {
    const size = this.#pattern.units.length
    let end: number | undefined
    let reached: readonly number[] = [0]
    for (let to = at; to < text.length && reached.length > 0; to++) {
      const next: number[] = []
      this.#steps -= reached.length
      for (const used of reached) for (const place of this.#after(text.charCodeAt(to), used)) if (!next.includes(place)) next.push(place)
      if (next.includes(size)) end = to + 1
      reached = next
    }
    return end
  }

  /** How many units the pattern has: the place that a match leads to. */
  get size(): number {
    return this.#pattern.units.length
  }

  /** The unit that must stand there, folded, when at this place of the pattern there is no letter. */
  wantedAt(used: number): number | undefined {
    const unit = this.#pattern.units.charCodeAt(used)
    return isLetter(unit) ? undefined : unit
  }

  /** The places in the pattern that a character may lead to from `used`. */
  #after(unit: number, used: number): readonly number[] {
    const wanted = this.wantedAt(used)
    if (wanted !== undefined) return foldUnit(unit) === wanted ? [used + 1] : []
    const sound = this.table.classOf(unit)
    return sound === 0 ? [] : this.endsOf(sound, used)
  }

  /** The places in the pattern that a 汉字 of this class of sound may lead to from `used`, where a letter is. */
  endsOf(sound: number, used: number): readonly number[] {
    const {units} = this.#pattern
    const key = sound * (units.length + 1) + used
    const known = this.#ends.get(key)
    if (known) return known
    const ends = [...new Set(this.table.spellings(sound).flatMap(spelling => this.#spell(used, spelling)))]
    this.#ends.set(key, ends)
    return ends
  }

  /** Where one spelling, or an accepted part of it, leads to. */
  #spell(used: number, spelling: string): number[] {
    const {units, breaks} = this.#pattern
    let same = 0
    while (same < spelling.length && units[used + same] === spelling[same] && (same === 0 || !breaks[used + same])) same++
    const ends = same === spelling.length ? [used + same] : []
    if (!this.#shortened || same === 0) return ends
    ends.push(used + 1)
    if (same > 1 && /^[zcs]h/.test(spelling)) ends.push(used + 2)
    if (used + same === units.length) ends.push(used + same)
    return ends
  }
}

const yes = 1
const no = 2

const isLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a
