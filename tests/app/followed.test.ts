import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Followed} from '../../src/app/followed.ts'

type Lists = ReadonlyMap<string, readonly {readonly name: string}[]>

const things = Array.from({length: 12}, (_, at) => ({name: `t${at}`}))

const lists: fc.Arbitrary<Lists> = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.subarray(things))
  .map(all => new Map(Object.entries(all).map(([id, list]) => [id, list] as const)))

describe('what comes to and goes from lists', () => {
  it('L24: is taken in by helpings, and in the end all of it, whatever came and went meanwhile (seed 24)', () => {
    fc.assert(fc.property(fc.array(lists, {minLength: 1, maxLength: 5}), fc.integer({min: 1, max: 3}), fc.constantFrom('a', 'b', undefined), (states, most, open) => {
      const followed = new Followed<{readonly name: string}>()
      const counts = new Map<string, number>()
      let taken = 0
      const follow = (now: Lists): boolean => {
        taken = 0
        return followed.follow(now, open, {articles: 2, things: most}, ({name}, by) => {
          taken++
          counts.set(name, (counts.get(name) ?? 0) + by)
        })
      }
      for (const now of states) {
        follow(now)
        expect(taken).toBeLessThanOrEqual(most)
      }
      const last = states.at(-1)!
      for (let rounds = 0; !follow(last); rounds++) expect(rounds).toBeLessThan(200)
      const {edition} = followed
      expect(follow(last)).toBe(true)
      expect(followed.edition).toBe(edition)
      const found = things.map(({name}) => counts.get(name) ?? 0)
      expect(found).toEqual(things.map(thing => [...last.values()].filter(list => list.includes(thing)).length))
    }), {seed: 24, numRuns: 100})
  })
})
