import type {Problem} from '../core/result.ts'
import type {FileSystem} from './fs.ts'
import {keepText, type VersionText} from './texts.ts'

/**
 * Keeps the texts of versions beside the work on the records, and delays none of it: that texts cannot be kept is told once until all are,
 * and they are tried again with the next, whenever `keep` is called, and at the end.
 */
export class TextKeeper {
  readonly #fs: FileSystem
  readonly #dir: string
  readonly #notices: Problem[]
  readonly #waiting = new Map<string, VersionText>()
  readonly #kept = new Set<string>()
  #told = false
  #work: Promise<void> = Promise.resolve()

  constructor(fs: FileSystem, dir: string, notices: Problem[]) {
    this.#fs = fs
    this.#dir = dir
    this.#notices = notices
  }

  /** Begins to keep these and what is left from before. */
  keep(texts: readonly VersionText[]): void {
    for (const text of texts) if (!this.#kept.has(text.sha256)) this.#waiting.set(text.sha256, text)
    if (this.#waiting.size > 0) this.#work = this.#work.then(() => this.#keepWaiting())
  }

  /** Resolves when what was begun is done. */
  idle(): Promise<void> {
    return this.#work
  }

  /** Tries what is left once more; resolves when that is done, whatever came of it. */
  async settled(): Promise<void> {
    this.keep([])
    await this.#work
  }

  async #keepWaiting(): Promise<void> {
    for (const text of this.#waiting.values()) {
      const kept = await keepText(this.#fs, this.#dir, text)
      if (kept.ok) {
        this.#waiting.delete(text.sha256)
        this.#kept.add(text.sha256)
      } else if (!this.#told) {
        this.#told = true
        this.#notices.push(kept.problem)
      }
    }
    if (this.#waiting.size === 0) this.#told = false
  }
}
