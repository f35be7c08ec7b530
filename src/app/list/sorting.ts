/** Numbers compared between two pieces. */
const piece = 1024

/**
 * `[0, count)` sorted by `compare`, in pieces; equal ones keep the order of their numbers. `known`, if any, is the order of the first of
 * them: only the others are sorted, and laid into it.
 */
export function* sorted(count: number, compare: (a: number, b: number) => number, known: Uint32Array = new Uint32Array(0)): Generator<void, Uint32Array> {
  const first = Math.min(known.length, count)
  let from = Uint32Array.from({length: count - first}, (_, at) => first + at)
  let to = new Uint32Array(from.length)
  for (let size = 1; size < from.length; size *= 2) {
    for (let at = 0, made = 0; at < from.length; at += 2 * size) {
      const middle = Math.min(at + size, from.length)
      const end = Math.min(at + 2 * size, from.length)
      // Two long runs that already follow one another are most of an order that was there before.
      if (middle === end || compare(from[middle - 1]!, from[middle]!) <= 0) to.set(from.subarray(at, end), at)
      else if (end - at <= piece) merge(from.subarray(at, middle), from.subarray(middle, end), to.subarray(at, end), compare)
      else yield* merging(from.subarray(at, middle), from.subarray(middle, end), to.subarray(at, end), compare)
      made += end - at
      if (made >= piece) {
        made = 0
        yield
      }
    }
    ;[from, to] = [to, from]
  }
  if (first === 0) return from
  const all = new Uint32Array(count)
  yield* merging(known.subarray(0, first), from, all, compare)
  return all
}

/** Merges two sorted runs. */
function merge(left: Uint32Array, right: Uint32Array, into: Uint32Array, compare: (a: number, b: number) => number): void {
  let l = 0
  let r = 0
  for (let at = 0; at < into.length; at++) {
    const takeLeft = r >= right.length || (l < left.length && compare(left[l]!, right[r]!) <= 0)
    into[at] = takeLeft ? left[l++]! : right[r++]!
  }
}

function* merging(left: Uint32Array, right: Uint32Array, into: Uint32Array, compare: (a: number, b: number) => number): Generator<void, void> {
  let l = 0
  let r = 0
  for (let at = 0; at < into.length; at++) {
    const takeLeft = r >= right.length || (l < left.length && compare(left[l]!, right[r]!) <= 0)
    into[at] = takeLeft ? left[l++]! : right[r++]!
    if (at % piece === piece - 1) yield
  }
}
