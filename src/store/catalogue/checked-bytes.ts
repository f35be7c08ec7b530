import {closeSync, constants, fstatSync, openSync, readSync} from 'node:fs'

/**
 * Bytes that are read by position and checked as they are read: behind the content stands a checksum for each block of it, then a trailer
 * that tells how long the content is and has a checksum of the checksums. One flipped bit anywhere is found before a byte of its block is used.
 */
export interface CheckedBytes {
  /** Bytes of content. */
  readonly length: number
  /** What tells these bytes from others under the same name. */
  readonly sum: number
  /** The bytes `[from, from + length)`; a view that the next call may reuse is never given. Throws `Damaged`. */
  read(from: number, length: number): Uint8Array
  /** As `read`, for what is taken in at once: the bytes are good until the next call of any method of any of these. */
  glance(from: number, length: number): Uint8Array
  close(): void
}

/** What was written is not what is read: the cache must be made anew. */
export class Damaged extends Error {
  constructor(what: string) {
    super(`damaged cache: ${what}`)
    this.name = 'Damaged'
  }
}

const blockSize = 4096
/** What is glanced at is read to here, unless it is longer: of a hundred thousand texts, memory for each would be what a search waits for. */
const glances = new Uint8Array(32 * blockSize)
const glanced = (size: number): Uint8Array => (size <= glances.length ? glances.subarray(0, size) : new Uint8Array(size))
/** Of longer stretches nothing is kept. */
const mostRecent = 4 * blockSize
const trailerSize = 16
const magic = 0x315a5050

/** A hash in which every change of one word is seen; little-endian words, the rest byte by byte. */
export function checksum(bytes: Uint8Array): number {
  const words = bytes.length >> 2
  let hash = bytes.length | 0
  if ((bytes.byteOffset & 3) === 0) {
    const view = new Uint32Array(bytes.buffer, bytes.byteOffset, words)
    for (let at = 0; at < words; at++) {
      hash = Math.imul(hash ^ view[at]!, 0x9e3779b1)
      hash ^= hash >>> 15
    }
  } else {
    for (let at = 0; at < words * 4; at += 4) {
      hash = Math.imul(hash ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)), 0x9e3779b1)
      hash ^= hash >>> 15
    }
  }
  for (let at = words * 4; at < bytes.length; at++) {
    hash = Math.imul(hash ^ bytes[at]!, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

/** Bytes that are written at a time: whole blocks. */
const chunk = 64 * blockSize

/** Writes the pieces of a content one behind the other, then their checksums and the trailer, as a file holds them. Gives the sum. */
export function writeChecked(pieces: Iterable<Uint8Array>, write: (bytes: Uint8Array) => void): number {
  const buffer = new Uint8Array(chunk)
  const sums: number[] = []
  let used = 0
  let length = 0
  const flush = (): void => {
    const bytes = buffer.subarray(0, used)
    for (let at = 0; at < used; at += blockSize) sums.push(checksum(bytes.subarray(at, at + blockSize)))
    write(bytes)
    length += used
    used = 0
  }
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + chunk - used)
      buffer.set(part, used)
      used += part.length
      at += part.length
      if (used === chunk) flush()
    }
  }
  if (used > 0) flush()
  const end = new DataView(new ArrayBuffer(sums.length * 4 + trailerSize))
  sums.forEach((sum, block) => end.setUint32(block * 4, sum, true))
  const bytes = new Uint8Array(end.buffer)
  const sum = checksum(bytes.subarray(0, sums.length * 4))
  end.setFloat64(sums.length * 4, length, true)
  end.setUint32(sums.length * 4 + 8, sum, true)
  end.setUint32(sums.length * 4 + 12, magic, true)
  write(bytes)
  return sum
}

function sumsOf(content: Uint8Array): Uint8Array {
  const sums = new DataView(new ArrayBuffer(Math.ceil(content.length / blockSize) * 4))
  for (let block = 0; block * blockSize < content.length; block++) {
    sums.setUint32(block * 4, checksum(content.subarray(block * blockSize, (block + 1) * blockSize)), true)
  }
  return new Uint8Array(sums.buffer)
}

/** Content that is in memory, which needs no checking. */
export function bytesInMemory(content: Uint8Array): CheckedBytes {
  const read = (from: number, length: number): Uint8Array => {
    if (from < 0 || length < 0 || from + length > content.length) throw new Damaged(`${from}+${length} of ${content.length} bytes`)
    return content.subarray(from, from + length)
  }
  return {length: content.length, sum: checksum(sumsOf(content)), read, glance: read, close() {}}
}

/**
 * Opens a file of checked bytes; a link is not followed and what is no regular file is refused. Throws `Damaged` when it is not whole, the
 * system's error when it cannot be opened.
 */
export function openChecked(path: string): CheckedBytes {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    const stat = fstatSync(file)
    if (!stat.isFile()) throw new Damaged('not a regular file')
    return new FileBytes(file, stat.size)
  } catch (error) {
    closeSync(file)
    throw error
  }
}

interface Blocks {
  readonly from: number
  readonly bytes: Uint8Array
}

class FileBytes implements CheckedBytes {
  readonly length: number
  readonly sum: number
  readonly #file: number
  readonly #sums: DataView
  /** What was read last: what is looked up in order stands close together. */
  #recent: Blocks | undefined

  constructor(file: number, size: number) {
    this.#file = file
    if (size < trailerSize) throw new Damaged(`${size} bytes`)
    const trailer = viewOf(this.#get(size - trailerSize, new Uint8Array(trailerSize)))
    this.length = trailer.getFloat64(0, true)
    this.sum = trailer.getUint32(8, true)
    const count = Math.ceil(this.length / blockSize) * 4
    if (trailer.getUint32(12, true) !== magic || !(this.length >= 0) || this.length + count + trailerSize !== size) throw new Damaged('trailer')
    const sums = this.#get(this.length, new Uint8Array(count))
    if (checksum(sums) !== this.sum) throw new Damaged('checksums')
    this.#sums = viewOf(sums)
  }

  read(from: number, length: number): Uint8Array {
    const blocks = this.#known(from, length) ?? this.#around(from, length, size => new Uint8Array(size))
    if (blocks.bytes.length <= mostRecent) this.#recent = blocks
    return blocks.bytes.subarray(from - blocks.from, from - blocks.from + length)
  }

  glance(from: number, length: number): Uint8Array {
    const {from: start, bytes} = this.#known(from, length) ?? this.#around(from, length, glanced)
    return bytes.subarray(from - start, from - start + length)
  }

  #known(from: number, length: number): Blocks | undefined {
    if (from < 0 || length < 0 || from + length > this.length) throw new Damaged(`${from}+${length} of ${this.length} bytes`)
    const recent = this.#recent
    return recent && from >= recent.from && from + length <= recent.from + recent.bytes.length ? recent : undefined
  }

  /** The blocks that hold the bytes, checked. */
  #around(from: number, length: number, room: (size: number) => Uint8Array): Blocks {
    const first = Math.floor(from / blockSize)
    const end = Math.min(this.length, Math.ceil((from + length) / blockSize) * blockSize)
    const bytes = this.#get(first * blockSize, room(Math.max(0, end - first * blockSize)))
    for (let at = 0; at < bytes.length; at += blockSize) {
      const block = first + at / blockSize
      if (checksum(bytes.subarray(at, at + blockSize)) !== this.#sums.getUint32(block * 4, true)) throw new Damaged(`block ${block}`)
    }
    return {from: first * blockSize, bytes}
  }

  close(): void {
    closeSync(this.#file)
  }

  #get(from: number, bytes: Uint8Array): Uint8Array {
    for (let done = 0; done < bytes.length; ) {
      const read = readSync(this.#file, bytes, done, bytes.length - done, from + done)
      if (read === 0) throw new Damaged(`ends at ${from + done}`)
      done += read
    }
    return bytes
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
