import {blockSize, entrySize, footerSize, mark, perBlock, shortSum, sum, version} from './gram-file.ts'
import type {Grams, ReadAt} from './grams.ts'

/**
 * The grams in a file of `length` bytes; undefined when it holds none, or not whole ones, or those of another version. Reads the end of the
 * file now and the rest as it is asked for; whatever the bytes are, nothing throws and nothing is taken for true that a sum denies.
 */
export function openGrams(length: number, read: ReadAt): Grams | undefined {
  const footer = viewOf(read, length - footerSize, footerSize)
  if (!footer || footer.getUint32(0, true) !== mark || footer.getUint32(4, true) !== version) return undefined
  const [count, grams, lists, units] = [8, 12, 16, 20].map(at => footer.getUint32(at, true)) as [number, number, number, number]
  const blocks = Math.ceil(grams / perBlock)
  const size = blocks * blockSize + units * 2 + footerSize
  if (length !== lists + (grams + 1) * entrySize + size) return undefined
  const tail = viewOf(read, length - size, size)
  if (!tail || sum(bytesOf(tail), 0, size - 4) !== tail.getUint32(size - 4, true)) return undefined
  const kept = Uint32Array.from({length: blocks * 2}, (_, at) => tail.getUint32(at * 4, true))
  const unfolded = Uint16Array.from({length: units}, (_, at) => tail.getUint16(blocks * blockSize + at * 2, true))
  return new GramFile(count, grams, lists, kept, unfolded, read)
}

/** A view of just these bytes; undefined when they are not there. */
function viewOf(read: ReadAt, from: number, length: number): DataView | undefined {
  const bytes = from >= 0 ? read(from, length) : undefined
  return bytes?.length === length ? new DataView(bytes.buffer, bytes.byteOffset, length) : undefined
}

const bytesOf = (view: DataView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength)

class GramFile implements Grams {
  readonly count: number
  readonly unfolded: Uint16Array
  readonly #grams: number
  /** Bytes of lists, before the entries. */
  readonly #lists: number
  /** By block: its first gram, and the sum of its entries. */
  readonly #blocks: Uint32Array
  readonly #read: ReadAt
  /** The entries that were read last, and of which block: grams are often asked for in order. */
  #recent: {readonly block: number; readonly entries: DataView} | undefined

  constructor(count: number, grams: number, lists: number, blocks: Uint32Array, unfolded: Uint16Array, read: ReadAt) {
    this.count = count
    this.unfolded = unfolded
    this.#grams = grams
    this.#lists = lists
    this.#blocks = blocks
    this.#read = read
  }

  between(from: number, to: number): Uint32Array | undefined {
    const found: number[] = []
    for (let block = Math.max(0, this.#blockOf(from)); block * 2 < this.#blocks.length && this.#blocks[block * 2]! < to; block++) {
      const entries = this.#entries(block)
      if (!entries) return undefined
      for (let at = 0; at < entries.byteLength - entrySize; at += entrySize) {
        const gram = entries.getUint32(at, true)
        if (gram >= from && gram < to) found.push(gram)
      }
    }
    return Uint32Array.from(found)
  }

  each(gram: number, found: (number: number, inTitle: boolean) => void): boolean {
    const block = this.#blockOf(gram)
    if (block < 0) return true
    const entries = this.#entries(block)
    if (!entries) return false
    const at = placeOf(gram, entries)
    if (at < 0) return true
    const from = entries.getUint32(at + 4, true)
    const to = entries.getUint32(at + entrySize + 4, true)
    return from + 2 < to && to <= this.#lists && this.#list(from, to, found)
  }

  #list(from: number, to: number, found: (number: number, inTitle: boolean) => void): boolean {
    const bytes = this.#read(from, to - from)
    const size = to - from - 2
    if (bytes?.length !== to - from || shortSum(sum(bytes, 0, size)) !== (bytes[size]! | (bytes[size + 1]! << 8))) return false
    let number = -1
    for (let at = 0; at < size; at++) {
      let value = bytes[at]!
      if (value >= 0x80) {
        value &= 0x7f
        for (let shift = 7; shift < 35; shift += 7) {
          const next = ++at < size ? bytes[at]! : 0
          value |= (next & 0x7f) << shift
          if (next < 0x80) break
        }
      }
      number += (value >>> 1) + 1
      if (number >= this.count) return false
      found(number, (value & 1) === 1)
    }
    return true
  }

  /** The block that has the gram if any has; -1 when it is less than all. */
  #blockOf(gram: number): number {
    let low = 0
    let high = this.#blocks.length / 2
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#blocks[middle * 2]! <= gram) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** The entries of a block and the one behind them. */
  #entries(block: number): DataView | undefined {
    if (this.#recent?.block === block) return this.#recent.entries
    const first = block * perBlock
    const size = (Math.min(perBlock, this.#grams - first) + 1) * entrySize
    const entries = viewOf(this.#read, this.#lists + first * entrySize, size)
    if (!entries || sum(bytesOf(entries), 0, size) !== this.#blocks[block * 2 + 1]) return undefined
    this.#recent = {block, entries: new DataView(bytesOf(entries).slice().buffer)}
    return this.#recent.entries
  }
}

/** Where the entry of the gram is, in bytes; -1 when there is none. */
function placeOf(gram: number, entries: DataView): number {
  let low = 0
  let high = entries.byteLength / entrySize - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (entries.getUint32(middle * entrySize, true) < gram) low = middle + 1
    else high = middle
  }
  const there = low < entries.byteLength / entrySize - 1 && entries.getUint32(low * entrySize, true) === gram
  return there ? low * entrySize : -1
}
