import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {nameEnds, personName} from '../../../src/core/parse/names.ts'

describe('names', () => {
  it('end where their pattern lets them end (seed 20261122)', () => {
    const unit = fc.constantFrom('王', '欧阳', '司', '马', '张', '学', '敏', '·', '阿', '·', 'a', '，', '\u3400', '\u9fff', '\ua000', '𠮷')
    fc.assert(
      fc.property(fc.string({unit, maxLength: 24}), fc.nat(3), (text, at) => {
        const wanted = Array.from({length: text.length}, (_, index) => index + 1).filter(to => new RegExp(`^${personName}$`).test(text.slice(at, to)))
        expect([...new Set(nameEnds(text, at))].toSorted((a, b) => a - b)).toEqual(wanted)
      }),
      {seed: 20261122, numRuns: 2000},
    )
  })
})
