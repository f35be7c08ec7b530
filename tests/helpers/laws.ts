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
  return shown.length === 0 ? undefined : {from: shown[0]![0], to: Math.max(...shown.map(([, end]) => end))}
}

/** Spans of a text of `length` units: all of them in a short one, short ones at every place and some long ones in any other. */
function* spansOf(length: number): Generator<Span<number>> {
  const sizes = length <= 40 ? Array.from({length}, (_, size) => size + 1) : [1, 2, 3, 5, 8, 13, length >> 1, length]
  for (const size of sizes) for (let from = 0; from + size <= length; from += size > 13 && length > 40 ? size : 1) yield {from, to: from + size}
}

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
    expect(map.spanToView(sourceSpan(span.from, span.to)), `source ${span.from}–${span.to}`).toEqual(hull(model.toView, span))
  }
  for (const span of spansOf(map.viewLength)) {
    const source = hull(model.toSource, span)
    const ask = (): Span => map.spanToSource(viewSpan(span.from, span.to))
    if (source) expect(ask(), `view ${span.from}–${span.to}`).toEqual(source)
    else expect(ask).toThrow(RangeError)
  }
}

type Carry = (offset: number, side: -1 | 1) => number

/** Monotone, the sides in order, there and back again, and exact wherever nothing was replaced around the offset. */
function checkOffsets(there: Carry, back: Carry, units: readonly Range[]): void {
  let before = [0, 0]
  for (let offset = 0; offset <= units.length; offset++) {
    const now = [there(offset, -1), there(offset, 1)]
    expect(now[0], `sides at ${offset}`).toBeLessThanOrEqual(now[1]!)
    expect(now[0], `left side at ${offset}`).toBeGreaterThanOrEqual(before[0]!)
    expect(now[1], `right side at ${offset}`).toBeGreaterThanOrEqual(before[1]!)
    expect(back(now[0]!, -1)).toBeLessThanOrEqual(offset)
    expect(back(now[1]!, 1)).toBeGreaterThanOrEqual(offset)
    const inside = offset > 0 && offset < units.length && sameRange(units[offset - 1]!, units[offset]!)
    if (!inside) {
      expect([back(now[0]!, -1) <= offset, back(now[1]!, 1) >= offset], `edge ${offset}`).toEqual([true, true])
      if (back(now[0]!, -1) === back(now[1]!, 1)) expect(back(now[0]!, -1), `there and back from ${offset}`).toBe(offset)
      if (offset > 0 && units[offset - 1]![0] < units[offset - 1]![1]) expect(now[0]).toBe(units[offset - 1]![1])
      if (offset < units.length && units[offset]![0] < units[offset]![1]) expect(now[1]).toBe(units[offset]![0])
    }
    before = now
  }
}

const sameRange = (a: Range, b: Range): boolean => a[0] === b[0] && a[1] === b[1]

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
    if (exact) expect(direct, `source ${from}–${to}`).toEqual(stepwise)
    else if (stepwise) expect(direct && direct.from <= stepwise.from && stepwise.to <= direct.to, `source ${from}–${to}`).toBe(true)
  }
}
