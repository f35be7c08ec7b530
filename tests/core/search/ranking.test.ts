import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Ranking} from '../../../src/core/search/ranking.ts'
import {random} from '../../helpers/random.ts'

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

  it('S45: comes in pieces, also while more come (seed 65)', () => {
    const next = random(65)
    const all: Item[] = []
    const ranking = new Ranking(byWorth)
    const add = (count: number): void => {
      for (let more = 0; more < count; more++) {
        all.push({worth: Math.floor(next() * 5000), at: all.length})
        ranking.add(all.at(-1)!)
      }
    }
    add(30_000)
    const pieces = ranking.inOrder()
    for (let piece = 0; piece < 9; piece++) expect(pieces.next().done).toBe(false)
    add(300)
    let count = 9
    for (;; count++) {
      const {done, value} = pieces.next()
      if (!done) continue
      expect(value).toEqual(all.toSorted(byWorth))
      break
    }
    expect(count).toBeGreaterThan(30)
    expect(ranking.inOrder().next()).toEqual({done: true, value: ranking.sorted})
  })
})
