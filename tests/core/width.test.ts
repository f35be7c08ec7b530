import stringWidth from 'string-width'
import {describe, expect, it} from 'vitest'
import {safe} from '../../src/core/safe.ts'
import {unitWidth} from '../../src/core/width.ts'

describe('widths', () => {
  it('L7: what is known of a unit without measuring is what measuring gives, also beside another', () => {
    const certain = Array.from({length: 0x10000}, (_, unit) => unit).filter(unit => unitWidth(unit) >= 0)
    expect(certain.length).toBeGreaterThan(28_000)
    const wrong = certain.filter(unit => stringWidth(safe(String.fromCharCode(unit))) !== unitWidth(unit))
    expect(wrong.map(unit => unit.toString(16))).toEqual([])
    const row = String.fromCharCode(...certain.filter(unit => unit < 0x3400))
    expect(stringWidth(safe(row))).toBe(Array.from(row, char => unitWidth(char.charCodeAt(0))).reduce((sum, width) => sum + width))
  })
})
