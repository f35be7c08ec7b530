/**
 * A computation that may be interrupted: it yields after every ten milliseconds of work or so, with the share that is done, 0 to 1. What
 * it reads must not change, so that it may be gone on with at any time.
 */
export type Slices<T> = Generator<number, T, void>

/** A computation as far as it has come. The same one always goes on to the same next one, so that it can be part of a value. */
export type Slice<T> =
  | {readonly done: true; readonly result: T}
  | {readonly done: false; readonly share: number; readonly next: () => Slice<T>}

/** Runs a computation as far as it goes at once. */
export function firstSlice<T>(slices: Slices<T>): Slice<T> {
  const {done, value} = slices.next()
  if (done) return {done, result: value}
  let after: Slice<T> | undefined
  return {done: false, share: value, next: () => (after ??= firstSlice(slices))}
}

/** Runs a computation to its end. */
export function inOne<T>(slices: Slices<T>): T {
  for (;;) {
    const {done, value} = slices.next()
    if (done) return value
  }
}

/** Runs a computation to its end, with a pause between two slices. */
export async function inPauses<T>(slices: Slices<T>, pause: () => Promise<unknown>): Promise<T> {
  for (;;) {
    const {done, value} = slices.next()
    if (done) return value
    await pause()
  }
}

/** What comes of each of a list, so many in a slice. */
export function* eachInSlices<A, B>(list: readonly A[], slice: number, make: (one: A, at: number) => B): Slices<B[]> {
  const made: B[] = []
  for (const [at, one] of list.entries()) {
    if (at > 0 && at % slice === 0) yield at / list.length
    made.push(make(one, at))
  }
  return made
}

/** A computation as a part of a larger one, of which it is the share behind `from`. */
export function* part<T>(slices: Slices<T>, from: number, share: number): Slices<T> {
  for (;;) {
    const {done, value} = slices.next()
    if (done) return value
    yield from + share * value
  }
}
