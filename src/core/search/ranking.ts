/** So many that came since are put in order at a time; runs are joined up to such a length as things come, longer ones when the order is asked for. */
const batch = 256
const short = 4096

/** Things compared between two pieces. */
const piece = 2048

/** Things that come one by one, in order whenever they are asked for, equal ones as they came. */
export class Ranking<T> {
  readonly #compare: (a: T, b: T) => number
  /** Sorted runs, in the order in which their things came. */
  #runs: (readonly T[])[] = []
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
    return atOnce(this.inOrder())
  }

  /** As `sorted`, in pieces. What comes between two of them is in it, too. */
  *inOrder(): Generator<void, readonly T[]> {
    while (this.#sorted.length !== this.#length) {
      this.#settle()
      const length = this.#length
      const runs: (readonly T[])[] = []
      for (let at = 0; at < this.#runs.length && length === this.#length; at += 2) {
        const right = this.#runs[at + 1]
        runs.push(right ? yield* this.#joined(this.#runs[at]!, right) : this.#runs[at]!)
      }
      if (length !== this.#length) continue
      this.#runs = runs
      if (runs.length === 1) this.#sorted = runs[0]!
    }
    return this.#sorted
  }

  #settle(): void {
    if (this.#fresh.length > 0) this.#runs.push(this.#fresh.toSorted(this.#compare))
    this.#fresh = []
    for (let last = this.#runs.length - 1; last > 0; last--) {
      const left = this.#runs[last - 1]!
      const right = this.#runs[last]!
      if (left.length > 2 * right.length || left.length + right.length > short) return
      this.#runs.splice(last - 1, 2, atOnce(this.#joined(left, right)))
    }
  }

  *#joined(left: readonly T[], right: readonly T[]): Generator<void, T[]> {
    const all: T[] = []
    let next = 0
    for (const item of left) {
      while (next < right.length && this.#compare(right[next]!, item) < 0) {
        all.push(right[next++]!)
        if (all.length % piece === 0) yield
      }
      all.push(item)
      if (all.length % piece === 0) yield
    }
    while (next < right.length) {
      all.push(right[next++]!)
      if (all.length % piece === 0) yield
    }
    return all
  }
}

function atOnce<T>(pieces: Generator<void, T>): T {
  for (;;) {
    const {done, value} = pieces.next()
    if (done) return value
  }
}
