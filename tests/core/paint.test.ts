import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {inView, viewSpan} from '../../src/core/offset.ts'
import {segments} from '../../src/core/paint.ts'

const cut = (from: number, to: number, spans: readonly (readonly [number, number, string])[]) =>
  segments(inView(from), inView(to), spans.map(([a, b, what]) => ({span: viewSpan(a, b), what}))).map(({span, over}) => [span.from, span.to, over.join('<')])

describe('segments', () => {
  it('L6: the inner span comes first where spans nest', () => {
    expect(cut(0, 10, [[0, 10, 'outcome'], [0, 6, 'institution']])).toEqual([[0, 6, 'institution<outcome'], [6, 10, 'outcome']])
  })

  it('L6: crossing spans overlap in one segment', () => {
    expect(cut(0, 9, [[0, 6, 'a'], [4, 9, 'b']])).toEqual([[0, 4, 'a'], [4, 6, 'b<a'], [6, 9, 'b']])
  })

  it('L6: of two spans on one range the later one is inside', () => {
    expect(cut(0, 4, [[1, 3, 'a'], [1, 3, 'b']])).toEqual([[0, 1, ''], [1, 3, 'b<a'], [3, 4, '']])
  })

  it('L6: segments tile the range and know exactly what covers them (seed 7)', () => {
    const span = fc.tuple(fc.nat(40), fc.integer({min: 1, max: 20})).map(([from, length]) => [from, from + length] as const)
    fc.assert(
      fc.property(fc.array(span, {maxLength: 12}), fc.nat(20), fc.integer({min: 1, max: 40}), (spans, from, length) => {
        const cuts = segments(inView(from), inView(from + length), spans.map(([a, b], what) => ({span: viewSpan(a, b), what})))
        expect(cuts[0]!.span.from).toBe(from)
        expect(cuts.at(-1)!.span.to).toBe(from + length)
        cuts.forEach(({span: here, over}, at) => {
          if (at > 0) expect(here.from).toBe(cuts[at - 1]!.span.to)
          for (let unit: number = here.from; unit < here.to; unit++) {
            expect([...over].toSorted((a, b) => a - b)).toEqual(spans.flatMap(([a, b], what) => (a <= unit && unit < b ? [what] : [])))
          }
        })
      }),
      {seed: 7},
    )
  })
})
