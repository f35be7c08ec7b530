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
