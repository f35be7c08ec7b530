import type {Bits} from './bits.ts'
import type {InTitle} from './narrow.ts'
import type {Source} from './source.ts'

/** Where an article stands: its source, that one's place among the sources, and its number there. */
export interface Standing {
  readonly source: Source
  readonly index: number
  readonly number: number
}

/**
 * The order in which articles are looked at. A place counts the articles through all sources: those of the first, of the second and so on.
 * Those given first come first; then the others, the more words of the query in their titles the earlier, and in the library's order.
 */
export class Order {
  readonly #sources: readonly Source[]
  /** By source: the place of its first article. */
  readonly #bases: number[] = []
  readonly #first: readonly number[]
  readonly #worth: {readonly texts: Bits; readonly inTitle: InTitle | undefined}[] = []
  #places: Int32Array | undefined
  #next = 0

  constructor(sources: readonly Source[], first: readonly number[] = []) {
    this.#sources = sources
    this.#first = first
    let base = 0
    for (const {count} of sources) {
      this.#bases.push(base)
      base += count
    }
  }

  /** The source of which it is to be said next what is worth a look. */
  nextSource(): Source | undefined {
    return this.#sources[this.#worth.length]
  }

  add(texts: Bits, inTitle: InTitle | undefined): void {
    this.#worth.push({texts, inTitle})
  }

  /** The next place, once it is known of all sources what is worth a look. */
  next(): number | undefined {
    this.#places ??= this.#sort()
    return this.#places[this.#next++]
  }

  at(place: number): Standing {
    let index = this.#bases.length - 1
    while (this.#bases[index]! > place) index--
    return {source: this.#sources[index]!, index, number: place - this.#bases[index]!}
  }

  /** In the library. */
  position(place: number): number {
    const {source, number} = this.at(place)
    return source.position(number)
  }

  /** Linear in the number of articles, as sorting a hundred thousand would take too long for a key. */
  #sort(): Int32Array {
    const done = new Set(this.#first)
    const count = this.#sources.reduce((sum, source) => sum + source.count, 0)
    let slots = new Int32Array(count + 1).fill(-1)
    const levels = new Uint8Array(count)
    const crowded: number[] = []
    let size = 0
    let highest = 0
    for (const [index, {texts, inTitle}] of this.#worth.entries()) {
      const source = this.#sources[index]!
      texts.each(number => {
        const place = this.#bases[index]! + number
        if (done.has(place) || !source.lives(number)) return
        const position = source.position(number)
        if (position >= slots.length) slots = longer(slots, position)
        if (slots[position]! >= 0) crowded.push(place)
        else slots[position] = place
        levels[place] = inTitle?.[number] ?? 0
        highest = Math.max(highest, levels[place]!)
        size++
      })
    }
    const places = new Int32Array(this.#first.length + size)
    places.set(this.#first)
    let at = this.#first.length
    for (let level = highest; level >= 0; level--) {
      for (const place of slots) if (place >= 0 && levels[place] === level) places[at++] = place
      for (const place of crowded) if (levels[place] === level) places[at++] = place
    }
    return places
  }
}

function longer(slots: Int32Array, position: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(position * 2).fill(-1)
  more.set(slots)
  return more
}
