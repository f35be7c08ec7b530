import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Ranking} from '../../../src/core/search/ranking.ts'

interface Item {
  readonly worth: number
  readonly at: number
}

const byWorth = (a: Item, b: Item): number => a.worth - b.worth

describe('ranking', () => {
  it('S45: is in order whenever it is asked, equal ones as they came (seed 64)', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.boolean()), {maxLength: 60}), fc.nat(40), (drawn, times) => {
        const all: Item[] = []
        const ranking = new Ranking(byWorth)
        for (let round = 0; round <= times; round++) {
          for (const [worth, asked] of drawn) {
            const item = {worth, at: all.length}
            all.push(item)
            ranking.add(item)
            if (asked && round % 10 === 0) expect(ranking.sorted).toEqual(all.toSorted(byWorth))
          }
        }
        expect(ranking.length).toBe(all.length)
        expect(ranking.sorted).toEqual(all.toSorted(byWorth))
        expect(ranking.sorted).toBe(ranking.sorted)
      }),
      {seed: 64, numRuns: 40},
    )
  })
})
