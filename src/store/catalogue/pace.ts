import {setImmediate} from 'node:timers/promises'

/** How long work goes on before others get a turn, in ms. */
const turn = 8

/** Lets others run between pieces of work: in a thread, the message that ends it; in the session's own, the session. */
export class Pace {
  readonly stopped: () => boolean
  #since = performance.now()

  constructor(stopped: () => boolean) {
    this.stopped = stopped
  }

  /** True when the work is to end. */
  async rest(): Promise<boolean> {
    if (performance.now() - this.#since < turn) return false
    await setImmediate()
    this.#since = performance.now()
    return this.stopped()
  }
}
