import type {Runtime} from '../app/runtime.ts'
import type {Store} from '../store/store.ts'

/** How long nothing must have been saved before the journal is folded into the lowdb file. */
const quiet = 3000

/** Folds the journal when it has grown and the person pauses, never on a keypress. A failure loses nothing and comes up again at close. */
export class CheckpointWhenIdle {
  readonly #store: Store
  #timer: NodeJS.Timeout | undefined

  constructor(store: Store) {
    this.#store = store
  }

  /** Something was saved: the quiet time begins anew. */
  touch(): void {
    this.stop()
    this.#timer = setTimeout(() => {
      if (this.#store.due) void this.#store.checkpoint()
    }, quiet)
    this.#timer.unref()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}

/** How long no key must have come before the next ones are prepared for, and the pause between two pieces in which one may come, in ms. */
const still = 120
const pause = 15

/** Prepares for the next keys while none comes. Begins at once; ends with the function that is returned. */
export function prepareWhenIdle(session: Pick<Runtime, 'subscribe' | 'prepare'>): () => void {
  let timer: NodeJS.Timeout | undefined
  const wait = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (session.prepare()) wait(pause)
    }, ms).unref()
  }
  const unsubscribe = session.subscribe(() => wait(still))
  wait(still)
  return () => {
    unsubscribe()
    clearTimeout(timer)
  }
}
