const little = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1
const decoder = new TextDecoder(little ? 'utf-16le' : 'utf-16be', {ignoreBOM: true})

/**
 * A text that is put together code unit by code unit, for formats that write something for every character: joining strings as short as
 * that costs several times as much. Half a surrogate pair becomes U+FFFD.
 */
export class CodeUnits {
  #units = new Uint16Array(1 << 12)
  #length = 0

  unit(code: number): void {
    if (this.#length === this.#units.length) this.#grow(1)
    this.#units[this.#length++] = code
  }

  text(words: string): void {
    if (this.#length + words.length > this.#units.length) this.#grow(words.length)
    for (let at = 0; at < words.length; at++) this.#units[this.#length++] = words.charCodeAt(at)
  }

  /** True when enough is there to be worth taking: each time costs as much as thousands of units. */
  get isFull(): boolean {
    return this.#length >= 1 << 14
  }

  /** What was put together since the last time. */
  take(): string {
    const text = decoder.decode(this.#units.subarray(0, this.#length))
    this.#length = 0
    return text
  }

  #grow(by: number): void {
    const units = new Uint16Array(2 * (this.#length + by))
    units.set(this.#units.subarray(0, this.#length))
    this.#units = units
  }
}

/** The end of the code point that begins at `at`, in UTF-16 units of a well-formed text. */
export const endOfPoint = (text: string, at: number): number => at + ((text.charCodeAt(at) & 0xfc00) === 0xd800 ? 2 : 1)
