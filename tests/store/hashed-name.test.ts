import {createHash} from 'node:crypto'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {hashedName} from '../../src/store/hashed-name.ts'

it("D40: a name that tells nothing is the beginning of what Node's cryptography makes of the text (seed 20261122)", () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 300}), fc.integer({min: 1, max: 64}), (text, digits) => {
      expect(hashedName(text, digits)).toBe(createHash('sha256').update(text).digest('hex').slice(0, digits))
    }),
    {seed: 20261122, numRuns: 300},
  )
})
