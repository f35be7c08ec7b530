import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {safe} from '../../src/core/safe.ts'
import {unitWidth} from '../../src/core/width.ts'

describe('widths', () => {
  it('L7: what is known of a unit without measuring is what measuring gives, also beside another', () => {
    const certain = Array.from({length: 0x10000}, (_, unit) => unit).filter(unit => unitWidth(unit) >= 0)
    expect(certain.length).toBeGreaterThan(28_000)
    expect(Array.from('αЖ①Ⅲ℃±※★≥￥ア㎡㈠〇豈', char => unitWidth(char.charCodeAt(0)))).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2])
    // What joins, or what a selector makes a picture of.
    expect(Array.from('\u0301\u200d\ufe0f©™↔', char => unitWidth(char.charCodeAt(0)))).toEqual([-1, -1, -1, -1, -1, -1])
    const wrong = certain.filter(unit => stringWidth(safe(String.fromCharCode(unit))) !== unitWidth(unit))
    expect(wrong.map(unit => unit.toString(16))).toEqual([])
    const row = String.fromCharCode(...certain.filter(unit => unit < 0x3400))
    expect(stringWidth(safe(row))).toBe(Array.from(row, char => unitWidth(char.charCodeAt(0))).reduce((sum, width) => sum + width))
  })
})
