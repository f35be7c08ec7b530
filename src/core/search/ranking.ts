/** So many that came since are put in order at a time. */
const batch = 256

/** Things that come one by one, in order whenever they are asked for, equal ones as they came: sorted runs, each more than twice as long as the next. */
export class Ranking<T> {
  readonly #compare: (a: T, b: T) => number
  readonly #runs: (readonly T[])[] = []
  #fresh: T[] = []
  #sorted: readonly T[] = []
  #length = 0

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare
  }

  get length(): number {
    return this.#length
  }

  add(item: T): void {
    this.#length++
    if (this.#fresh.push(item) === batch) this.#settle()
  }

  /** All of them, the least first. The same array until another comes. */
  get sorted(): readonly T[] {
    if (this.#sorted.length === this.#length) return this.#sorted
    this.#settle()
    while (this.#runs.length > 1) this.#join()
    return (this.#sorted = this.#runs[0]!)
  }

  #settle(): void {
    if (this.#fresh.length > 0) this.#runs.push(this.#fresh.toSorted(this.#compare))
    this.#fresh = []
    while (this.#runs.length > 1 && this.#runs.at(-2)!.length <= 2 * this.#runs.at(-1)!.length) this.#join()
  }

  /** Makes one of the last two runs. */
  #join(): void {
    const right = this.#runs.pop()!
    const left = this.#runs.pop()!
    const all: T[] = []
    let next = 0
    for (const item of left) {
      while (next < right.length && this.#compare(right[next]!, item) < 0) all.push(right[next++]!)
      all.push(item)
    }
    while (next < right.length) all.push(right[next++]!)
    this.#runs.push(all)
  }
}
