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
 * Those given first come first; then the others, the more words of the query in their titles the earlier, and by place. Nothing is sorted
 * beforehand: a hundred thousand articles would take longer than a key may. For a first screen those with all words in their titles may be
 * had of one source before it is known of the next what is worth a look.
 */
export class Order {
  readonly #sources: readonly Source[]
  /** By source: the place of its first article. */
  readonly #bases: number[] = []
  readonly #words: number
  readonly #first: readonly number[]
  /** What was looked at before the others, or will be. */
  readonly #done: Set<number>
  readonly #worth: {readonly texts: Bits; readonly inTitle: InTitle | undefined}[] = []
  #titled: Generator<number, void> | undefined
  #places: Generator<number, void> | undefined

  /** For a query of so many words. */
  constructor(sources: readonly Source[], words: number, first: readonly number[] = []) {
    this.#sources = sources
    this.#words = words
    this.#first = first
    this.#done = new Set(first)
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
    this.#titled = inTitle && this.#first.length === 0 ? this.#inSource(this.#worth.length, this.#words) : undefined
    this.#worth.push({texts, inTitle})
  }

  /** The next place in the source that was added last whose title may have all words. */
  nextTitled(): number | undefined {
    const place = this.#titled?.next().value ?? undefined
    if (place !== undefined) this.#done.add(place)
    return place
  }

  /** The next place, once it is known of all sources what is worth a look. */
  next(): number | undefined {
    this.#places ??= this.#walk()
    return this.#places.next().value ?? undefined
  }

  at(place: number): Standing {
    let index = 0
    let end = this.#bases.length
    while (end - index > 1) {
      const middle = (index + end) >>> 1
      if (this.#bases[middle]! <= place) index = middle
      else end = middle
    }
    return {source: this.#sources[index]!, index, number: place - this.#bases[index]!}
  }

  *#walk(): Generator<number, void> {
    yield* this.#first
    const highest = this.#worth.reduce((most, {inTitle}) => Math.max(most, highestOf(inTitle)), 0)
    for (let level = highest; level >= 0; level--) {
      for (const index of this.#worth.keys()) yield* this.#inSource(index, level)
    }
  }

  /** The places of a source with so many words in their titles that were not looked at. */
  *#inSource(index: number, level: number): Generator<number, void> {
    const {texts, inTitle} = this.#worth[index]!
    const source = this.#sources[index]!
    const base = this.#bases[index]!
    for (let number = texts.next(0); number >= 0; number = texts.next(number + 1)) {
      if ((inTitle ? inTitle[number] : 0) !== level || !source.lives(number)) continue
      if (this.#done.size === 0 || !this.#done.has(base + number)) yield base + number
    }
  }
}

function highestOf(levels: InTitle | undefined): number {
  let highest = 0
  if (levels) for (let at = 0; at < levels.length; at++) if (levels[at]! > highest) highest = levels[at]!
  return highest
}
