import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {codePointsOf} from '../../src/core/codepoints.ts'

const texts = fc.string({unit: fc.constantFrom('中', 'a', '𠮷', '😀', '\u0301', '\ud842', '\udfb7', '\r', '\n'), maxLength: 40})

describe('code points', () => {
  it('V5: a pair is one code point, and an offset inside of it counts it as behind', () => {
    const points = codePointsOf('a𠮷b𠮷')
    expect([0, 1, 2, 3, 4, 5, 6].map(points.fromUnits)).toEqual([0, 1, 1, 2, 3, 3, 4])
    expect([0, 1, 2, 3, 4].map(points.toUnits)).toEqual([0, 1, 3, 4, 6])
    expect(points.length).toBe(4)
  })

  it('V5: lone surrogates are code points of their own', () => {
    const points = codePointsOf('\udfb7\ud842𠮷\ud842')
    expect(points.length).toBe(4)
    expect([0, 1, 2, 3, 4].map(points.toUnits)).toEqual([0, 1, 2, 4, 5])
  })

  it('V5: agrees with walking the text (seed 20240605)', () => {
    fc.assert(
      fc.property(texts, text => {
        const points = codePointsOf(text)
        expect(points.length).toBe(Array.from(text).length)
        let units = 0
        for (const [index, char] of Array.from(text).entries()) {
          expect([points.fromUnits(units), points.toUnits(index)]).toEqual([index, units])
          if (char.length === 2) expect(points.fromUnits(units + 1)).toBe(index)
          units += char.length
        }
        expect([points.fromUnits(units), points.toUnits(points.length)]).toEqual([points.length, units])
      }),
      {seed: 20240605, numRuns: 200},
    )
  })
})
