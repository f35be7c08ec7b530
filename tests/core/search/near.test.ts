import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findNear} from '../../../src/core/search/near.ts'

/** Levenshtein distance in code points, from the definition. */
function distance(a: string, b: string): number {
  const others = Array.from(b)
  let row = Array.from({length: others.length + 1}, (_, at) => at)
  for (const char of a) {
    const next = [row[0]! + 1]
    for (const [at, other] of others.entries()) next.push(Math.min(next[at]! + 1, row[at + 1]! + 1, row[at]! + (char === other ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}

const found = (text: string, word: string): string[] => findNear(text, word).map(([from, to]) => text.slice(from, to))

describe('near places', () => {
  it.each([
    ['one wrong', '在四川省种瘤医院召开', '四川省肿瘤医院', '四川省种瘤医院'],
    ['one missing from the query', '在四川省肿瘤医院召开', '四川省肿瘤院', '四川省肿瘤医院'],
    ['one too many in the query', '在四川省肿瘤医院召开', '四川省肿瘤大医院', '四川省肿瘤医院'],
    ['the first wrong', '在四川省肿瘤医院召开', '泗川省肿瘤医院', '四川省肿瘤医院'],
    ['the last wrong', '在四川省肿瘤医院召开', '四川省肿瘤医完', '四川省肿瘤医院'],
    ['the last wrong, a mark in its place', '在四川省肿瘤医，', '四川省肿瘤医完', '四川省肿瘤医'],
    ['the first too many', '四川省肿瘤医院', '大四川省肿瘤医院', '四川省肿瘤医院'],
    ['astral for astral', '在𠮷野家屋里', '𠮸野家屋', '𠮷野家屋'],
    ['astral for a common one', '大𠮷野家', '大吉野家', '大𠮷野家'],
    ['the last but one missing', '医工交叉', '医工交', undefined],
    ['two wrong', '医工交叉', '医务交义', undefined],
    ['three characters', '加亚宁', '加亚宇', undefined],
    ['over a line end', '医工\n交叉', '医工交叉', undefined],
  ])('S5: %s', (_, text, word, expected) => {
    expect(found(text, word)).toEqual(expected === undefined ? [] : [expected])
  })

  const char = fc.constantFrom('a', 'b', 'c', '𠮷', '𠮸', '\n')
  const word = fc.array(fc.constantFrom('a', 'b', 'c', '𠮷', '𠮸'), {minLength: 4, maxLength: 8}).map(parts => parts.join(''))

  it('S5: finds a place exactly where there is one (seed 3)', () => {
    fc.assert(
      fc.property(fc.array(char, {maxLength: 24}).map(parts => parts.join('')), word, (text, word) => {
        const ranges = findNear(text, word)
        let end = 0
        for (const [from, to] of ranges) {
          expect(distance(text.slice(from, to), word)).toBeLessThanOrEqual(1)
          expect(text.slice(from, to)).not.toContain('\n')
          expect(from).toBeGreaterThanOrEqual(end)
          end = to
        }
        const chars = Array.from(text)
        const size = Array.from(word).length
        const some = chars.some((_, from) =>
          [size - 1, size, size + 1].some(length => {
            const window = chars.slice(from, from + length)
            return window.length === length && !window.includes('\n') && distance(window.join(''), word) <= 1
          }),
        )
        expect(ranges.length > 0).toBe(some)
      }),
      {seed: 3, numRuns: 2000},
    )
  })

  it('S5: stops at the limit', () => {
    expect(findNear('医工交义。'.repeat(50), '医工交叉', 7)).toHaveLength(7)
  })

  it('S12: survives text and word that repeat themselves', () => {
    const word = 'ab'.repeat(2000)
    expect(findNear('ab'.repeat(100_000), `${word.slice(0, 1999)}cc${word.slice(2001)}`)).toEqual([])
  })
})
