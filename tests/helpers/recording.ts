import {performance} from 'node:perf_hooks'

/** The output of a program since a mark, and when it came. Times are `performance.now()`. */
export class Recording {
  /** At the last output; 0 before the first. No mark changes it. */
  lastAt = 0
  #pieces: Buffer[] = []
  /** When each piece came. */
  #arrivals: number[] = []

  add(piece: Buffer): void {
    this.lastAt = performance.now()
    this.#arrivals.push(this.lastAt)
    this.#pieces.push(piece)
  }

  /** Forgets the output so far: `bytes` begins here. */
  mark(): void {
    this.#pieces = []
    this.#arrivals = []
  }

  /** Everything since the last mark. */
  bytes(): Buffer {
    return Buffer.concat(this.#pieces)
  }

  /**
   * The end of each frame since the last mark: where the program ended a synchronized update (mode 2026). What a program draws without one
   * is a single frame that ends with its last byte.
   */
  frames(): readonly number[] {
    const end = Buffer.from('\u001b[?2026l')
    const bytes = this.bytes()
    const frames: number[] = []
    let piece = 0
    let behind = this.#pieces[0]?.length ?? 0
    for (let at = bytes.indexOf(end); at >= 0; at = bytes.indexOf(end, at + 1)) {
      while (behind < at + end.length) behind += this.#pieces[++piece]!.length
      frames.push(this.#arrivals[piece]!)
    }
    return frames.length > 0 || bytes.length === 0 ? frames : [this.lastAt]
  }
}
