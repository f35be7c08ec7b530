import {inOne, type Slices} from './slices.ts'

/**
 * One replaced stretch: the `oldLen` units at `from` of the old text became `newLen` units of the new one. UTF-16 units.
 * `newLen` 0 deletes, `oldLen` 0 inserts.
 */
export type Run = readonly [from: number, oldLen: number, newLen: number]

/** A text made from another one, and what was replaced: sorted, disjoint; what lies between two runs is the same in both texts. */
export interface Converted {
  readonly text: string
  readonly runs: readonly Run[]
}

/** What one of two steps did to a stretch of the text between them; `grown` is how much longer it is there than before, or behind. */
interface Stretch {
  readonly step: 'first' | 'second'
  readonly start: number
  readonly end: number
  readonly grown: number
}

/**
 * The runs of two steps as those of one: `first` leads from the old text to a middle one, `second` from there to the new one.
 * Runs that share a unit of the middle text become one run, and so does a deletion or insertion inside a run; runs that only touch
 * stay apart. Linear in the number of runs.
 */
export const composeRuns = (first: readonly Run[], second: readonly Run[]): Run[] => inOne(composeInSlices(first, second))

/** Runs of a slice. */
const slice = 4096

/** As `composeRuns`. */
export function* composeInSlices(first: readonly Run[], second: readonly Run[]): Slices<Run[]> {
  if (first.length === 0) return [...second]
  if (second.length === 0) return [...first]
  const composed: Run[] = []
  let shift = 0
  let start = 0
  let end = -1
  let grownBefore = 0
  let grownBehind = 0
  const close = (): void => {
    const run: Run = [start - shift, end - start - grownBefore, end - start + grownBehind]
    if (run[1] > 0 || run[2] > 0) composed.push(run)
    shift += grownBefore
  }
  let seen = 0
  for (const stretch of stretches(first, second)) {
    if (++seen % slice === 0) yield seen / (first.length + second.length)
    if (stretch.start >= end) {
      if (end >= 0) close()
      ;({start, end} = stretch)
      grownBefore = grownBehind = 0
    }
    end = Math.max(end, stretch.end)
    if (stretch.step === 'first') grownBefore += stretch.grown
    else grownBehind += stretch.grown
  }
  close()
  return composed
}

/** The runs of both steps where they stand in the text between them, in order; at one place an empty stretch comes first. */
function* stretches(first: readonly Run[], second: readonly Run[]): Generator<Stretch> {
  let a = 0
  let shift = 0
  const nextOfFirst = (): Stretch | undefined => {
    const run = first[a]
    return run && {step: 'first', start: run[0] + shift, end: run[0] + shift + run[2], grown: run[2] - run[1]}
  }
  let mine = nextOfFirst()
  for (const [from, oldLen, newLen] of second) {
    const theirs: Stretch = {step: 'second', start: from, end: from + oldLen, grown: newLen - oldLen}
    while (mine && (mine.start < theirs.start || (mine.start === theirs.start && mine.end <= theirs.end))) {
      yield mine
      shift += mine.grown
      a++
      mine = nextOfFirst()
    }
    yield theirs
  }
  while (mine) {
    yield mine
    shift += mine.grown
    a++
    mine = nextOfFirst()
  }
}
