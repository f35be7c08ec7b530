import {setImmediate} from 'node:timers/promises'

/** How long work goes on before others get a turn, in ms. */
const turn = 8

/** Lets others run between pieces of work: in a thread, the message that ends it; in the session's own, the session. */
export class Pace {
  readonly #signal: AbortSignal
  #since = performance.now()

  constructor(signal: AbortSignal) {
    this.#signal = signal
  }

  get stopped(): boolean {
    return this.#signal.aborted
  }

  /** True when the work is to end. */
  async rest(): Promise<boolean> {
    if (performance.now() - this.#since < turn) return false
    await setImmediate()
    this.#since = performance.now()
    return this.stopped
  }
}
