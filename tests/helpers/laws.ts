import {expect} from 'vitest'
import {compose, type OffsetMap} from '../../src/core/offset-map.ts'
import {inSource, inView, sourceSpan, viewSpan, type Span} from '../../src/core/offset.ts'

type Range = readonly [from: number, to: number]

/** What an offset map must say, worked out unit by unit from its runs: for each unit the range of the other text that it stands for. */
interface Model {
  readonly toView: readonly Range[]
  readonly toSource: readonly Range[]
}

function modelOf(map: OffsetMap): Model {
  const toView: Range[] = []
  const toSource: Range[] = []
  const keep = (until: number): void => {
    while (toView.length < until) {
      const [source, view] = [toView.length, toSource.length]
      toView.push([view, view + 1])
      toSource.push([source, source + 1])
    }
  }
  for (const [from, oldLen, newLen] of map.runs()) {
    keep(from)
    const view = toSource.length
    for (let unit = 0; unit < oldLen; unit++) toView.push([view, view + newLen])
    for (let unit = 0; unit < newLen; unit++) toSource.push([from, from + oldLen])
  }
  keep(map.sourceLength)
  return {toView, toSource}
}

/** The smallest range that holds what the units stand for; undefined when that is nothing. */
function hull(units: readonly Range[], {from, to}: Span<number>): Span<number> | undefined {
  const shown = units.slice(from, to).filter(([start, end]) => start < end)
  return shown.length === 0 ? undefined : {from: shown[0]![0], to: shown.at(-1)![1]}
}

/** Spans of a text of `length` units: all of them in a short one, short ones at every place and some long ones in any other. */
function* spansOf(length: number): Generator<Span<number>> {
  const sizes = length <= 40 ? Array.from({length}, (_, size) => size + 1) : [1, 2, 3, 5, 8, 13, length >> 1, length]
  for (const size of sizes) for (let from = 0; from + size <= length; from += size > 13 && length > 40 ? size : 1) yield {from, to: from + size}
}

/** Fails with a sentence that is only made then: a map of an article has some 100,000 facts to check. */
function must(holds: boolean, what: () => string): void {
  if (!holds) expect.fail(what())
}

const sameSpan = (a: Span<number> | undefined, b: Span<number> | undefined): boolean => a?.from === b?.from && a?.to === b?.to

const written = (span: Span<number> | undefined): string => (span ? `[${span.from}, ${span.to})` : 'nothing')

/** Every law of an offset map at once. */
export function checkMapLaws(map: OffsetMap): void {
  const model = modelOf(map)
  expect(model.toView.length, 'units in the source').toBe(map.sourceLength)
  expect(model.toSource.length, 'units in the view').toBe(map.viewLength)
  const toView = (offset: number, side: -1 | 1): number => map.toView(inSource(offset), side)
  const toSource = (offset: number, side: -1 | 1): number => map.toSource(inView(offset), side)
  checkOffsets(toView, toSource, model.toView)
  checkOffsets(toSource, toView, model.toSource)
  for (const span of spansOf(map.sourceLength)) {
    const [shown, expected] = [map.spanToView(sourceSpan(span.from, span.to)), hull(model.toView, span)]
    must(sameSpan(shown, expected), () => `source ${written(span)} shows as ${written(shown)}, not as ${written(expected)}`)
  }
  for (const span of spansOf(map.viewLength)) {
    const expected = hull(model.toSource, span)
    const ask = (): Span => map.spanToSource(viewSpan(span.from, span.to))
    if (!expected) expect(ask).toThrow(RangeError)
    else must(sameSpan(ask(), expected), () => `view ${written(span)} comes from ${written(ask())}, not from ${written(expected)}`)
  }
}

type Carry = (offset: number, side: -1 | 1) => number

/** Monotone, the sides in order, there and back again, and exact wherever nothing was replaced around the offset. */
function checkOffsets(there: Carry, back: Carry, units: readonly Range[]): void {
  let [leftBefore, rightBefore] = [0, 0]
  for (let offset = 0; offset <= units.length; offset++) {
    const [left, right] = [there(offset, -1), there(offset, 1)]
    const told = (): string => `offset ${offset} goes to ${left} on its left and ${right} on its right side`
    must(left <= right, () => `${told()}: out of order`)
    must(left >= leftBefore && right >= rightBefore, () => `${told()}, the one before to ${leftBefore} and ${rightBefore}: not monotone`)
    const [first, last] = [back(left, -1), back(right, 1)]
    must(first <= offset && offset <= last, () => `${told()}, and back to ${first} and ${last}`)
    const [before, behind] = [units[offset - 1], units[offset]]
    if (!before || !behind || !sameRange(before, behind)) {
      must(first !== last || first === offset, () => `${told()}, and back to ${first}`)
      must(!before || isEmpty(before) || left === before[1], () => `${told()}, but the unit before it ends at ${before![1]}`)
      must(!behind || isEmpty(behind) || right === behind[0], () => `${told()}, but the unit behind it begins at ${behind![0]}`)
    }
    leftBefore = left
    rightBefore = right
  }
}

const sameRange = (a: Range, b: Range): boolean => a[0] === b[0] && a[1] === b[1]

const isEmpty = (range: Range): boolean => range[0] === range[1]

/**
 * That a composed map says what its two steps say one after the other. Where the second step replaces across the edge of what the first
 * replaced, the composed span may be wider, never narrower; `exact` says that this does not happen.
 */
export function checkComposition(first: OffsetMap, second: OffsetMap, exact: boolean): void {
  const both = compose(first, second)
  checkMapLaws(both)
  expect([both.sourceLength, both.viewLength]).toEqual([first.sourceLength, second.viewLength])
  for (const {from, to} of spansOf(both.sourceLength)) {
    const middle = first.spanToView(sourceSpan(from, to))
    const stepwise = middle && second.spanToView(sourceSpan(middle.from, middle.to))
    const direct = both.spanToView(sourceSpan(from, to))
    const agree = exact ? sameSpan(direct, stepwise) : !stepwise || (direct && direct.from <= stepwise.from && stepwise.to <= direct.to)
    must(agree === true, () => `source [${from}, ${to}) shows as ${written(direct)}, step by step as ${written(stepwise)}`)
  }
}
