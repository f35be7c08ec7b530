import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compose, identityMap, mapFromRuns} from '../../src/core/offset-map.ts'
import {inSource, inView, sourceSpan, viewSpan} from '../../src/core/offset.ts'
import {composeRuns, type Run} from '../../src/core/run.ts'
import {checkComposition, checkMapLaws} from '../helpers/laws.ts'

/** 醫(yī)工 → 医工 */
const reading = mapFromRuns([[0, 5, 1]], 6)

/** Runs over a text of the given length: gaps and sizes as drawn, as far as they fit. */
function fit(steps: readonly (readonly [number, number, number])[], length: number): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const [gap, oldLen, newLen] of steps) {
    if (oldLen + newLen === 0 || at + gap + oldLen > length) continue
    runs.push([at + gap, oldLen, newLen])
    at += gap + oldLen
  }
  return runs
}

const size = fc.integer({min: 0, max: 3})
const steps = fc.array(fc.tuple(size, size, size), {maxLength: 12})
const length = fc.integer({min: 0, max: 30})

describe('a map', () => {
  it('V1: outside of replaced runs an offset is shifted, inside the side picks the edge', () => {
    expect([0, 1, 4, 5, 6].map(offset => reading.toView(inSource(offset), -1))).toEqual([0, 0, 0, 1, 2])
    expect([0, 1, 4, 5, 6].map(offset => reading.toView(inSource(offset), 1))).toEqual([0, 1, 1, 1, 2])
    expect([0, 1, 2].map(offset => reading.toSource(inView(offset), -1))).toEqual([0, 5, 6])
  })

  it('V1: where source text was deleted, the left side stands before it and the right side behind it', () => {
    const map = mapFromRuns([[2, 3, 0]], 7)
    expect([map.toSource(inView(2), -1), map.toSource(inView(2), 1)]).toEqual([2, 5])
    expect([map.toView(inSource(3), -1), map.toView(inSource(3), 1)]).toEqual([2, 2])
  })

  it('V2: a span grows to whole replaced runs, both ways', () => {
    expect(reading.spanToSource(viewSpan(0, 1))).toEqual({from: 0, to: 5})
    expect(reading.spanToView(sourceSpan(2, 3))).toEqual({from: 0, to: 1})
    expect(reading.spanToView(sourceSpan(4, 6))).toEqual({from: 0, to: 2})
  })

  it('V2: a span leaves out what was deleted at its edges, and is undefined when nothing else is in it', () => {
    const map = mapFromRuns([[0, 2, 0], [3, 2, 0], [6, 1, 0]], 7)
    expect(map.spanToSource(viewSpan(0, 1))).toEqual({from: 2, to: 3})
    expect(map.spanToSource(viewSpan(0, 2))).toEqual({from: 2, to: 6})
    expect(map.spanToView(sourceSpan(3, 5))).toBeUndefined()
    expect(map.spanToView(sourceSpan(0, 3))).toEqual({from: 0, to: 1})
  })

  it('V2: throws for a span of inserted text only, for there is no source behind it', () => {
    const map = mapFromRuns([[1, 0, 2]], 2)
    expect(() => map.spanToSource(viewSpan(1, 3))).toThrow('[1, 3)')
    expect(map.spanToSource(viewSpan(0, 2))).toEqual({from: 0, to: 1})
  })

  it('V3: refuses an offset outside of the text and runs that do not fit, with the numbers', () => {
    expect(() => reading.toView(inSource(7), 1)).toThrow('offset 7 is not in a text of 6 units')
    expect(() => reading.toSource(inView(-1), 1)).toThrow('offset -1 is not in a text of 2 units')
    expect(() => reading.toSource(inView(Number.NaN), 1)).toThrow(RangeError)
    const unfit: Run[][] = [[[0, 7, 1]], [[3, 1, 0], [2, 1, 0]], [[0, 2, 0], [1, 1, 0]], [[-1, 1, 0]], [[1, 0, 0]], [[0.5, 1, 0]], [[0, 1, -1]]]
    for (const runs of unfit) expect(() => mapFromRuns(runs, 6), JSON.stringify(runs)).toThrow(/run \[.*does not fit a text of 6 units/)
    expect(() => compose(reading, identityMap(3))).toThrow('ends in 2 units, the second begins with 3')
  })

  it('V3: an insertion that touches another run is one with it', () => {
    expect(mapFromRuns([[1, 0, 1], [1, 2, 0], [5, 2, 2], [7, 0, 2], [7, 0, 1]], 9).runs()).toEqual([[1, 2, 1], [5, 2, 5]])
  })

  it('V1, V2: laws of any map (seed 20240601)', () => {
    fc.assert(fc.property(steps, length, (drawn, old) => checkMapLaws(mapFromRuns(fit(drawn, old), old))), {seed: 20240601, numRuns: 150})
  })

  it('V1: the identity changes nothing', () => {
    checkMapLaws(identityMap(0))
    checkMapLaws(identityMap(9))
    expect(identityMap(9).runs()).toEqual([])
  })

  it('V1: a unit in the place of a unit moves no offset, so a span on part of a converted phrase stays exact', () => {
    const map = mapFromRuns([[0, 1, 1], [1, 1, 1], [2, 2, 2]], 4)
    expect(map.runs()).toEqual([[2, 2, 2]])
    expect(map.spanToSource(viewSpan(1, 2))).toEqual({from: 1, to: 2})
  })

  it('V1: answers for a text of 200,000 runs', () => {
    const count = 200_000
    const map = mapFromRuns(Array.from({length: count}, (_, at): Run => [at * 3, 2, 1]), count * 3)
    const back = Array.from({length: count}, (_, at) => map.toSource(inView(at * 2 + 1), -1))
    expect(back.findIndex((offset, at) => offset !== at * 3 + 2)).toBe(-1)
    expect(map.viewLength).toBe(count * 2)
  })
})

describe('two maps, one after the other', () => {
  it('V4: a run of the second step inside one of the first is one with it', () => {
    // 醫(yī)工 → 醫工 → 医工
    expect(composeRuns([[0, 5, 1]], [[0, 1, 1]])).toEqual([[0, 5, 1]])
    expect(composeRuns([[2, 5, 1]], [[1, 3, 1]])).toEqual([[1, 7, 1]])
  })

  it('V4: runs that only touch stay apart', () => {
    expect(composeRuns([[1, 2, 1]], [[2, 1, 2]])).toEqual([[1, 2, 1], [3, 1, 2]])
    expect(composeRuns([[2, 3, 0]], [[2, 1, 2]])).toEqual([[2, 3, 0], [5, 1, 2]])
    expect(composeRuns([[2, 3, 0]], [[1, 1, 2]])).toEqual([[1, 1, 2], [2, 3, 0]])
  })

  it('V4: text that one step inserts and the next deletes leaves no run', () => {
    expect(composeRuns([[2, 0, 3]], [[2, 3, 0]])).toEqual([])
  })

  it('V4: composing equals doing both (seed 20240602)', () => {
    fc.assert(
      fc.property(steps, steps, length, (one, two, old) => {
        const first = mapFromRuns(fit(one, old), old)
        checkComposition(first, mapFromRuns(fit(two, first.viewLength), first.viewLength), false)
      }),
      {seed: 20240602, numRuns: 150},
    )
  })

  it('V4: composing equals doing both exactly when the second step cuts no run of the first and neither inserts (seed 20240603)', () => {
    const coarse = fc.array(fc.tuple(size, fc.integer({min: 1, max: 3}), fc.integer({min: 0, max: 1})), {maxLength: 12})
    fc.assert(
      fc.property(coarse, steps, length, (one, two, old) => {
        const first = mapFromRuns(fit(one, old), old)
        const whole = two.filter(([, oldLen]) => oldLen === 1)
        checkComposition(first, mapFromRuns(fit(whole, first.viewLength), first.viewLength), true)
      }),
      {seed: 20240603, numRuns: 150},
    )
  })

  it('V4: composing is associative and the identity is neutral (seed 20240604)', () => {
    fc.assert(
      fc.property(steps, steps, steps, length, (one, two, three, old) => {
        const first = mapFromRuns(fit(one, old), old)
        const second = mapFromRuns(fit(two, first.viewLength), first.viewLength)
        const third = mapFromRuns(fit(three, second.viewLength), second.viewLength)
        expect(compose(identityMap(old), first).runs()).toEqual(first.runs())
        expect(compose(first, identityMap(first.viewLength)).runs()).toEqual(first.runs())
        const [left, right] = [compose(compose(first, second), third), compose(first, compose(second, third))]
        expect([left.sourceLength, left.viewLength]).toEqual([right.sourceLength, right.viewLength])
      }),
      {seed: 20240604, numRuns: 100},
    )
  })
})
