/** Those who wait for something that comes with the output or the end of a program. */
export class Wakers {
  readonly #checks = new Set<() => void>()

  /** Something has changed: everyone looks again. */
  wake(): void {
    for (const check of this.#checks) check()
  }

  /** Resolves when `done`; rejects when `over`, which says why it can come no more, or after `timeout` milliseconds. `fail` makes the message. */
  until(done: () => boolean, over: () => string | undefined, timeout: number, fail: (why: string) => string): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (error?: Error): void => {
        clearTimeout(timer)
        this.#checks.delete(check)
        if (error) reject(error)
        else resolve()
      }
      const check = (): void => {
        try {
          if (done()) return finish()
          const why = over()
          if (why !== undefined) finish(new Error(fail(why)))
        } catch (error) {
          finish(error instanceof Error ? error : new Error(String(error)))
        }
      }
      const timer = setTimeout(() => finish(new Error(fail(`${timeout} ms went by`))), timeout)
      this.#checks.add(check)
      check()
    })
  }
}
