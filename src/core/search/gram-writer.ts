import {blockSize, emptySum, entrySize, footerSize, mark, perBlock, shortSum, sum, version} from './gram-file.ts'
import type {WriteNext} from './grams.ts'

const chunk = 1 << 16

/** Writes grams with their lists, in ascending order, and what finds them again. Keeps 8 bytes for each gram, and no list. */
export class GramWriter {
  readonly #write: WriteNext
  readonly #buffer = new Uint8Array(chunk)
  #buffered = 0
  #written = 0
  #entries = new DataView(new ArrayBuffer(1024 * entrySize))
  #grams = 0

  constructor(write: WriteNext) {
    this.#write = write
  }

  /** The next gram, with its list: the bytes `[from, to)`, not empty. */
  add(gram: number, bytes: Uint8Array, from: number, to: number): void {
    this.#enter(gram)
    this.#put(bytes, from, to)
    const short = shortSum(sum(bytes, from, to))
    this.#put(Uint8Array.of(short & 0xff, short >>> 8), 0, 2)
    this.#grams++
  }

  /** Writes what finds the lists; nothing can be added any more. */
  end(texts: number, unfolded: Uint16Array): void {
    this.#enter(0xffff_ffff)
    this.#flush()
    const grams = this.#grams
    const entries = new Uint8Array(this.#entries.buffer, 0, (grams + 1) * entrySize)
    const blocks = Math.ceil(grams / perBlock)
    const tail = new DataView(new ArrayBuffer(blocks * blockSize + unfolded.length * 2 + footerSize))
    for (let block = 0; block < blocks; block++) {
      const from = block * perBlock * entrySize
      const to = Math.min(from + (perBlock + 1) * entrySize, entries.length)
      tail.setUint32(block * blockSize, this.#entries.getUint32(from, true), true)
      tail.setUint32(block * blockSize + 4, sum(entries, from, to), true)
    }
    let at = blocks * blockSize
    for (const unit of unfolded) {
      tail.setUint16(at, unit, true)
      at += 2
    }
    for (const value of [mark, version, texts, grams, this.#written, unfolded.length]) {
      tail.setUint32(at, value, true)
      at += 4
    }
    const bytes = new Uint8Array(tail.buffer)
    tail.setUint32(at, sum(bytes, 0, at, emptySum), true)
    this.#write(entries)
    this.#write(bytes)
  }

  #enter(gram: number): void {
    const at = this.#grams * entrySize
    const start = this.#written + this.#buffered
    if (start > 0xffff_ffff) throw new RangeError(`lists of ${start} bytes in one part: places in it have 32 bits`)
    if (at + entrySize > this.#entries.byteLength) {
      const more = new Uint8Array(this.#entries.byteLength * 2)
      more.set(new Uint8Array(this.#entries.buffer))
      this.#entries = new DataView(more.buffer)
    }
    this.#entries.setUint32(at, gram, true)
    this.#entries.setUint32(at + 4, start, true)
  }

  #put(bytes: Uint8Array, from: number, to: number): void {
    let at = from
    while (at < to) {
      if (this.#buffered === chunk) this.#flush()
      const size = Math.min(to - at, chunk - this.#buffered)
      for (let i = 0; i < size; i++) this.#buffer[this.#buffered + i] = bytes[at + i]!
      this.#buffered += size
      at += size
    }
  }

  #flush(): void {
    if (this.#buffered > 0) this.#write(this.#buffer.slice(0, this.#buffered))
    this.#written += this.#buffered
    this.#buffered = 0
  }
}
