/** Reads bytes from a place on; gives how many there were. */
export type ReadInto = (at: number, bytes: Uint8Array) => number

export interface Line {
  /** Without its line feed; used up by the next call. */
  readonly bytes: Uint8Array
  /** Where it begins in the file. */
  readonly from: number
}

const chunk = 1 << 20

/** The lines of a file, read a piece at a time; no more than the longest line is in memory. */
export class Lines {
  readonly #read: ReadInto
  /** Bytes of a line feed's unit, and which of them says so. */
  readonly #unit: 1 | 2
  readonly #low: 0 | 1
  #buffer = Buffer.alloc(0)
  /** Place of the buffer in the file. */
  #base: number
  #next = 0
  #ended = false

  constructor(read: ReadInto, from: number, encoding: string) {
    this.#read = read
    this.#base = from
    this.#unit = encoding.startsWith('utf-16') ? 2 : 1
    this.#low = encoding === 'utf-16be' ? 1 : 0
  }

  /** Where the next line begins. */
  get at(): number {
    return this.#base + this.#next
  }

  next(): Line | undefined {
    let searched = this.#next
    for (;;) {
      const end = this.#feed(searched)
      if (end >= 0) return this.#give(end, this.#unit)
      if (this.#ended) return this.#next < this.#buffer.length ? this.#give(this.#buffer.length, 0) : undefined
      searched = Math.max(this.#next, this.#buffer.length - 1) - this.#next
      this.#fill()
    }
  }

  #give(end: number, feed: number): Line {
    const line = {bytes: this.#buffer.subarray(this.#next, end), from: this.#base + this.#next}
    this.#next = end + feed
    return line
  }

  /** Index of the next line feed, from `from` on; -1 when there is none in the buffer. */
  #feed(from: number): number {
    if (this.#unit === 1) return this.#buffer.indexOf(10, from)
    for (let at = from; ; at++) {
      const found = this.#buffer.indexOf(10, at)
      if (found < 0) return -1
      const begin = found - this.#low
      const aligned = (begin - this.#next) % 2 === 0 && begin >= this.#next
      if (aligned && this.#buffer[begin + 1 - this.#low] === 0) return begin
      at = found
    }
  }

  #fill(): void {
    const rest = this.#buffer.length - this.#next
    const buffer = Buffer.allocUnsafe(rest + Math.max(chunk, rest))
    this.#buffer.copy(buffer, 0, this.#next)
    this.#base += this.#next
    this.#next = 0
    const read = this.#read(this.#base + rest, buffer.subarray(rest))
    this.#ended = read === 0
    this.#buffer = buffer.subarray(0, rest + read)
  }
}
