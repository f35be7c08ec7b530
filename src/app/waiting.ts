import type {Action} from './command.ts'

/** What came while something else went on, in its order. Costs the same however much there is. */
export class Waiting {
  #actions: Action[] = []
  #played = 0

  get empty(): boolean {
    return this.#played === this.#actions.length
  }

  add(action: Action): void {
    this.#actions.push(action)
  }

  /** The one that came first, which waits no longer; undefined when there is none. */
  next(): Action | undefined {
    const action = this.#actions[this.#played]
    if (action) this.#played++
    if (this.empty) this.clear()
    return action
  }

  clear(): void {
    this.#actions = []
    this.#played = 0
  }
}
