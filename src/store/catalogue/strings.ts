/** Text of a table: a number that says its length in units and how it is written, then one byte a unit where all units allow, else two. */

/** Collects strings; one that was given before is not written again. */
export class StringWriter {
  readonly #known = new Map<string, number>()
  readonly #pieces: Uint8Array[] = []
  #length = 0

  /** Where the string stands. */
  add(text: string): number {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const at = this.#length
    const wide = /[^\u0000-\u00ff]/.test(text)
    const bytes = Buffer.alloc(4 + text.length * (wide ? 2 : 1))
    bytes.writeUInt32LE(text.length * 2 + (wide ? 1 : 0))
    bytes.write(text, 4, wide ? 'utf16le' : 'latin1')
    this.#pieces.push(bytes)
    this.#length += bytes.length
    this.#known.set(text, at)
    return at
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#pieces, this.#length)
  }
}

/** Reads what a `StringWriter` wrote. */
export class Strings {
  readonly #bytes: Buffer

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  at(offset: number): string {
    const head = this.#bytes.readUInt32LE(offset)
    const units = head >>> 1
    return head & 1 ? this.#bytes.toString('utf16le', offset + 4, offset + 4 + units * 2) : this.#bytes.toString('latin1', offset + 4, offset + 4 + units)
  }
}
