import {expect, it} from 'vitest'
import {greatest} from '../../src/core/greatest.ts'

it('C4: the widest of more articles than a call takes arguments is found', () => {
  expect(greatest(0, Array.from({length: 300_000}, (_, at) => at % 7))).toBe(6)
  expect(greatest(1, [])).toBe(1)
  expect(greatest(2, [-3, 1])).toBe(2)
})
