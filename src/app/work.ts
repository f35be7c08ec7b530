/** True when what is being done has to leave off, so that a key or a frame can come. */
export type Late = () => boolean

/** For whoever waits until it is done. */
export const never: Late = () => false

/** A computation in pieces, so short that keys come between them: `pieces` yields after each, and returns what came of them all. */
export class Work<T> {
  readonly #pieces: Generator<void, T>
  #result: {readonly value: T} | undefined

  constructor(pieces: Generator<void, T>) {
    this.#pieces = pieces
  }

  /** Goes on until it is done, which is answered by true, or `late` says so; makes one piece at least. */
  step(late: Late): boolean {
    while (!this.#result) {
      const {done, value} = this.#pieces.next()
      if (done) this.#result = {value}
      else if (late()) return false
    }
    return true
  }

  /** What came of it; undefined until it is done. */
  get result(): {readonly value: T} | undefined {
    return this.#result
  }
}
