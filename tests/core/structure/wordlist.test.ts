import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {mayBegin, wordList} from '../../../src/core/structure/wordlist.ts'

const text = (most: number) => fc.string({unit: fc.constantFrom('大', '学', '院', '中', '心', 'a'), maxLength: most})
const words = fc.array(text(4).filter(word => word !== ''), {maxLength: 8})

describe('lists of words', () => {
  it('give at every place, from either side, what a look at every word gives (seed 31)', () => {
    fc.assert(
      fc.property(words, words, text(12), (some, more, line) => {
        const list = wordList(some.join(' '))
        const begins = mayBegin(list, wordList(more.join('\n')))
        for (let at = 0; at <= line.length; at++) {
          const lengths = [...new Set(some.filter(word => line.startsWith(word, at)))].map(word => word.length)
          expect(list.from(line, at)).toBe(Math.max(0, ...lengths))
          expect(list.allFrom(line, at).toSorted()).toEqual(lengths.toSorted())
          expect(list.upTo(line, at)).toBe(Math.max(0, ...some.filter(word => line.slice(0, at).endsWith(word)).map(word => word.length)))
          if ([...some, ...more].some(word => line.startsWith(word, at))) expect(begins(line, at)).toBe(true)
        }
        for (const word of more) expect(list.has(word)).toBe(some.includes(word))
      }),
      {seed: 31, numRuns: 200},
    )
  })
})
