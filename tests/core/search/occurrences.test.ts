import fc from 'fast-check'
import {expect, it} from 'vitest'
import {occurrences} from '../../../src/core/search/occurrences.ts'

it('S4: finds a word of any length wherever it starts (seed 8)', () => {
  const text = fc.array(fc.constantFrom('哈', '医'), {maxLength: 300}).map(chars => chars.join(''))
  const start = fc.constantFrom('哈'.repeat(198), `${'哈医'.repeat(99)}`, '哈', '医哈')
  fc.assert(
    fc.property(text, start, fc.string({unit: fc.constantFrom('哈', '医'), minLength: 1, maxLength: 5}), (tail, start, end) => {
      const word = start + end
      const all = start + tail + word + end
      const places = Array.from(all, (_, at) => at).filter(at => all.startsWith(word, at))
      expect([...occurrences(all, word)]).toEqual(places)
    }),
    {seed: 8},
  )
})

it('S12: compares a long word with a text that repeats itself in linear time', () => {
  const word = `${'a'.repeat(5000)}bb${'a'.repeat(5000)}`
  expect([...occurrences('a'.repeat(1_000_000) + word, word)]).toEqual([1_000_000])
})
