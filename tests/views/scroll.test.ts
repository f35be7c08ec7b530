import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {graphemes} from '../../src/core/graphemes.ts'
import {cellWidth} from '../../src/core/width.ts'
import {scrollTo} from '../../src/views/scroll.ts'

describe('scrollTo', () => {
  it('T13: leaves alone what fits', () => {
    expect(scrollTo('醫工ab', 6, 10)).toEqual({text: '醫工ab', cursor: 6})
    expect(scrollTo('醫工ab', 0, 10)).toEqual({text: '醫工ab', cursor: 0})
    expect(scrollTo('', 0, 1)).toEqual({text: '', cursor: 0})
  })

  it('T13: moves a long text so that the cursor, also behind its end, is in it', () => {
    expect(scrollTo('abcdefgh', 8, 5)).toEqual({text: 'efgh', cursor: 4})
    expect(scrollTo('國務院發言人', 12, 5)).toEqual({text: '言人', cursor: 4})
    expect(scrollTo('國務院發言人', 0, 5)).toEqual({text: '國務', cursor: 0})
  })

  it('T13: any text, cursor and room (seed 4)', () => {
    const part = fc.constantFrom('a', '醫', '𠮷', '👨‍👩‍👧', 'é', '，', ' ')
    fc.assert(
      fc.property(fc.array(part, {maxLength: 30}), fc.nat(), fc.integer({min: 2, max: 20}), (parts, pick, room) => {
        const before = parts.slice(0, pick % (parts.length + 1)).join('')
        const text = parts.join('')
        const shown = scrollTo(text, cellWidth(before), room)
        expect(cellWidth(shown.text)).toBeLessThanOrEqual(room)
        expect(shown.cursor).toBeLessThan(room)
        // What stands left of the cursor in the part ends where the cursor stands in the text.
        const left = graphemes(shown.text).reduce((head, next) => (cellWidth(head) < shown.cursor ? head + next : head), '')
        expect(before.endsWith(left)).toBe(true)
      }),
      {seed: 4},
    )
  })
})
