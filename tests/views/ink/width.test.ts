import fc from 'fast-check'
import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {quickWidth} from '../../../src/views/ink/width.ts'

const quick = quickWidth(stringWidth)

describe('the quick width', () => {
  it('T20: is the width of every character that it takes for certain', () => {
    const wrong: string[] = []
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit)
      // Beside each of these a character that joins to it would show.
      for (const text of [character, `a${character}汉${character}${character}—`]) if (quick(text) !== stringWidth(text)) wrong.push(text)
    }
    expect(wrong).toEqual([])
  })

  it('T20: is the width of texts with looks, marks, emoji and worse in them (seed 21)', () => {
    const piece = fc.oneof(
      fc.constantFrom('汉字', '，“”…', 'abc ', '\u001b[1m', '\u001b[38;2;1;2;3m', '\u001b[', '\u001b]8;;x\u0007', '\u009b1m', '\u0301', '\u200d', '👍🏽', '🇨', '\ufe0f', '한', '\t', '\n', '\ud800'),
      fc.string({unit: 'binary', maxLength: 3}),
    )
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 8}).map(pieces => pieces.join('')), text => {
        expect(quick(text)).toBe(stringWidth(text))
      }),
      {seed: 21, numRuns: 500},
    )
  })

  it('leaves special wishes to the original', () => {
    expect(quick('“”', {ambiguousIsNarrow: false})).toBe(4)
    expect(quick(undefined as unknown as string)).toBe(0)
  })
})
