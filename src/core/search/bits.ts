/** A set of whole numbers from 0 to `size - 1`. */
export class Bits {
  readonly size: number
  readonly #words: Uint32Array

  constructor(size: number) {
    this.size = size
    this.#words = new Uint32Array((size + 31) >>> 5)
  }

  /** Of all numbers. */
  static all(size: number): Bits {
    const bits = new Bits(size)
    bits.#words.fill(0xffff_ffff)
    if (size % 32 !== 0) bits.#words[bits.#words.length - 1] = 2 ** (size % 32) - 1
    return bits
  }

  add(number: number): void {
    this.#words[number >>> 5]! |= 1 << (number & 31)
  }

  has(number: number): boolean {
    return ((this.#words[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0
  }

  /** Takes out what the other set does not have. */
  keep(other: Bits): void {
    for (let at = 0; at < this.#words.length; at++) this.#words[at]! &= other.#words[at]!
  }

  /** Takes in what the other set has. */
  addAll(other: Bits): void {
    for (let at = 0; at < this.#words.length; at++) this.#words[at]! |= other.#words[at]!
  }

  get empty(): boolean {
    return this.#words.every(word => word === 0)
  }

  /** The least number from `from` on; -1 when there is none. */
  next(from: number): number {
    let at = from >>> 5
    let word = at < this.#words.length ? this.#words[at]! & (-1 << (from & 31)) : 0
    while (word === 0 && ++at < this.#words.length) word = this.#words[at]!
    return word === 0 ? -1 : at * 32 + 31 - Math.clz32(word & -word)
  }

  /** In ascending order. */
  each(found: (number: number) => void): void {
    for (let at = 0; at < this.#words.length; at++) {
      for (let word = this.#words[at]!; word !== 0; word &= word - 1) found(at * 32 + 31 - Math.clz32(word & -word))
    }
  }
}
