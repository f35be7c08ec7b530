import type {Span, SourceOffset, ViewOffset, ViewSpan} from './offset.ts'
import {composeInSlices, type Run} from './run.ts'
import {inOne, type Slices} from './slices.ts'

/**
 * The two-way map between a source text and a text derived from it.
 *
 * It is a sorted list of replaced runs `[from, oldLen, newLen]` (UTF-16 units, `from` in the old text); what lies between two runs
 * is the same in both texts, only shifted. Inside a replaced run there is no finer truth: `side` picks the edge.
 *
 *     source  醫 ( y ī ) 工      run [0, 5, 1]: 醫(yī) became 医
 *     view    医 工
 *
 * Every method throws a RangeError on an offset outside of the text; each is a binary search in the number of runs.
 */
export interface OffsetMap {
  /** `side` −1 picks the left edge, 1 the right edge, when `offset` lies strictly inside a replaced run (or where a run inserted text). */
  toView(offset: SourceOffset, side: -1 | 1): ViewOffset
  /** As `toView`, the other way; where source text was deleted, −1 stands before it and 1 behind it. */
  toSource(offset: ViewOffset, side: -1 | 1): SourceOffset
  /**
   * The smallest source span that holds every unit of the view span: grows to whole replaced runs, leaves out deletions at its edges.
   * Throws when the view span holds nothing but inserted text: no source stands behind it.
   */
  spanToSource(span: ViewSpan): Span
  /** The view span that shows the source span, grown to whole replaced runs; undefined when nothing of it is in the view. */
  spanToView(span: Span): ViewSpan | undefined
  /** UTF-16 units in the source text. */
  readonly sourceLength: number
  /** UTF-16 units in the view's text. */
  readonly viewLength: number
  /**
   * What was replaced, without the runs that put one unit in the place of one: they move no offset. Made anew by each call.
   */
  runs(): Run[]
}

/** The map of a text that is shown as it is. */
export function identityMap(length: number): OffsetMap {
  return mapFromRuns([], length)
}

/** The map that shows `first` and then `second` of it: from the source of `first` to the view of `second`. */
export const compose = (first: OffsetMap, second: OffsetMap): OffsetMap => inOne(composeMaps(first, second))

/** So many runs take a slice of their own to make a map of. */
export const manyRuns = 4096

/** As `compose`, in slices. */
export function* composeMaps(first: OffsetMap, second: OffsetMap): Slices<OffsetMap> {
  if (first.viewLength !== second.sourceLength) {
    throw new RangeError(`cannot compose: the first map ends in ${first.viewLength} units, the second begins with ${second.sourceLength}`)
  }
  const runs = yield* composeInSlices(first.runs(), second.runs())
  if (runs.length > manyRuns) yield 1 / 2
  return yield* mapInSlices(runs, first.sourceLength)
}

/** Where the runs stand in one of the two texts: run i takes [from[i], to[i]) of it. */
interface Side {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly length: number
}

/**
 * The map of a text of `oldLength` units in which `runs` were replaced. The runs are sorted and disjoint, of whole units, and change
 * something (a run of nothing is refused); anything else throws a RangeError that names the run. An insertion that touches another run
 * becomes one with it: which of them a place between the two belongs to, nobody could say.
 */
export const mapFromRuns = (runs: readonly Run[], oldLength: number): OffsetMap => inOne(mapInSlices(runs, oldLength))

/** As `mapFromRuns`, in slices. */
export function* mapInSlices(runs: readonly Run[], oldLength: number): Slices<OffsetMap> {
  const replaced = (yield* joined(runs, oldLength)).filter(([, oldLen, newLen]) => oldLen !== 1 || newLen !== 1)
  const source = {from: new Int32Array(replaced.length), to: new Int32Array(replaced.length), length: oldLength}
  const view = {from: new Int32Array(replaced.length), to: new Int32Array(replaced.length), length: oldLength}
  let shift = 0
  for (const [at, [from, oldLen, newLen]] of replaced.entries()) {
    if (at % manyRuns === manyRuns - 1) yield at / replaced.length
    source.from[at] = from
    source.to[at] = from + oldLen
    view.from[at] = from + shift
    view.to[at] = from + shift + newLen
    shift += newLen - oldLen
  }
  view.length += shift
  return new RunMap(source, view)
}

function* joined(runs: readonly Run[], length: number): Slices<Run[]> {
  const found: Run[] = []
  let last: Run | undefined
  let end = 0
  for (let at = 0; at < runs.length; at++) {
    if (at > 0 && at % manyRuns === 0) yield at / runs.length
    const run = runs[at]!
    const [from, oldLen, newLen] = run
    const sound = Number.isInteger(from) && Number.isInteger(oldLen) && Number.isInteger(newLen) && oldLen >= 0 && newLen >= 0
    if (!sound || oldLen + newLen === 0 || from < end || from + oldLen > length) {
      throw new RangeError(`run [${from}, ${oldLen}, ${newLen}] behind offset ${end} does not fit a text of ${length} units`)
    }
    const touches = last && from === end && (oldLen === 0 || last[1] === 0)
    if (touches) found.pop()
    last = last && touches ? [last[0], last[1] + oldLen, last[2] + newLen] : run
    found.push(last)
    end = from + oldLen
  }
  return found
}

class RunMap implements OffsetMap {
  readonly #source: Side
  readonly #view: Side

  constructor(source: Side, view: Side) {
    this.#source = source
    this.#view = view
  }

  get sourceLength(): number {
    return this.#source.length
  }

  get viewLength(): number {
    return this.#view.length
  }

  toView(offset: SourceOffset, side: -1 | 1): ViewOffset {
    return carry(offset, side, side, this.#source, this.#view) as ViewOffset
  }

  toSource(offset: ViewOffset, side: -1 | 1): SourceOffset {
    return carry(offset, side, side, this.#view, this.#source) as SourceOffset
  }

  spanToSource(span: ViewSpan): Span {
    const found = carrySpan(span, this.#view, this.#source)
    if (!found) throw new RangeError(`view span [${span.from}, ${span.to}) is inserted text: no source stands behind it`)
    return found as Span
  }

  spanToView(span: Span): ViewSpan | undefined {
    return carrySpan(span, this.#source, this.#view) as ViewSpan | undefined
  }

  runs(): Run[] {
    const {from, to} = this.#source
    return Array.from(from, (start, at): Run => [start, to[at]! - start, this.#view.to[at]! - this.#view.from[at]!])
  }
}

/**
 * The other text's place of an offset. Strictly inside a run it is the run's edge on the side of `inside`; where a run is empty in the
 * text of `offset`, `between` −1 stays before what the other text has there, 1 goes behind it.
 */
function carry(offset: number, between: -1 | 1, inside: -1 | 1, here: Side, there: Side): number {
  if (!(offset >= 0 && offset <= here.length)) throw new RangeError(`offset ${offset} is not in a text of ${here.length} units`)
  // For −1 the runs that begin before the offset, for 1 those that end at or before it: they differ by empty runs at the offset only.
  const passed = between < 0 ? below(here.from, offset) : below(here.to, offset + 1)
  const holding = between < 0 ? passed - 1 : passed
  if (holding >= 0 && holding < here.from.length && here.from[holding]! < offset && offset < here.to[holding]!) {
    return inside < 0 ? there.from[holding]! : there.to[holding]!
  }
  return passed === 0 ? offset : offset + there.to[passed - 1]! - here.to[passed - 1]!
}

function carrySpan({from, to}: Span<number>, here: Side, there: Side): Span<number> | undefined {
  const start = carry(from, 1, -1, here, there)
  const end = carry(to, -1, 1, here, there)
  return start < end ? {from: start, to: end} : undefined
}

/** How many of the sorted numbers are less than `limit`. */
function below(sorted: Int32Array, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
