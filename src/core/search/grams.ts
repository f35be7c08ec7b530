/** Reads `length` bytes from `from`; undefined when they are not there. What it gives is only read, and not kept. */
export type ReadAt = (from: number, length: number) => Uint8Array | undefined

/** Takes bytes one behind the other. */
export type WriteNext = (bytes: Uint8Array) => void

/**
 * Which texts have which characters, and which two in a row: an index over numbered texts, kept in a file and read by position.
 *
 * A gram is a number: a folded code unit, or `first * 0x10000 + second` for two in a row. Blanks and line ends are in no gram.
 */
export interface Grams {
  /** How many texts there are. */
  readonly count: number
  /** Every gram from `from` (inclusive) to `to` (exclusive), in ascending order; undefined when the bytes are damaged. */
  between(from: number, to: number): Uint32Array | undefined
  /**
   * Calls back with the number of every text that has the gram, in ascending order, and whether its title has it. False when the bytes are
   * damaged: then it cannot be said, and what was called back before is void.
   */
  each(gram: number, found: (number: number, inTitle: boolean) => void): boolean
  /** Code units that fold to another one (or to more than one) and stand in the texts: what sounds may be behind a folded character. */
  readonly unfolded: Uint16Array
}
