import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {changedBetween, withEntries} from '../../src/core/shared-map.ts'
import {Sum} from '../../src/core/sum.ts'

type Lists = ReadonlyMap<number, readonly number[]>

const key = fc.nat(400)
const entries = fc.array(fc.tuple(key, fc.array(fc.nat(3), {maxLength: 3})), {maxLength: 60}).map(list => new Map(list))

const total = (lists: Lists): number => [...lists.values()].reduce((sum, list) => sum + list.length, 0)

describe('maps that share what they have in common', () => {
  it('L31: are as copied ones, keep their earlier versions, and say what has changed (seed 31)', () => {
    fc.assert(
      fc.property(entries, fc.array(entries, {maxLength: 12}), fc.array(fc.nat(12), {maxLength: 12}), (first, changes, asked) => {
        const shared: Lists[] = [first]
        const copied: Lists[] = [first]
        for (const change of changes) {
          shared.push(withEntries(shared.at(-1)!, change))
          copied.push(new Map([...copied.at(-1)!, ...change]))
        }
        for (const [at, map] of shared.entries()) {
          const plain = copied[at]!
          expect([...map]).toEqual([...plain])
          expect([[...map.keys()], [...map.values()], map.size]).toEqual([[...plain.keys()], [...plain.values()], plain.size])
          for (const one of plain.keys()) expect([map.get(one), map.has(one)]).toEqual([plain.get(one), true])
          expect([map.get(401), map.has(401)]).toEqual([undefined, false])
        }
        const sum = new Sum<number, readonly number[]>(({length}) => length)
        for (const number of asked) {
          const at = number % shared.length
          expect(sum.in(shared[at]!)).toBe(total(copied[at]!))
          const changed = changedBetween(shared[0]!, shared[at]!)
          if (changed) expect(changed.toSorted()).toEqual([...copied[at]!.keys()].filter(one => copied[at]!.get(one) !== first.get(one)).toSorted())
        }
      }),
      {seed: 31, numRuns: 60},
    )
  })

  it('L31: a few entries are made otherwise without going through the others, thousands of times', () => {
    let read = 0
    const lists = new Map(Array.from({length: 1000}, (_, at) => [at, [at]]))
    const watched: Lists = new Proxy(lists, {
      get(target, name) {
        if (name === Symbol.iterator || name === 'entries' || name === 'forEach') read++
        const member: unknown = Reflect.get(target, name, target)
        return typeof member === 'function' ? (member.bind(target) as unknown) : member
      },
    })
    let map: Lists = watched
    for (let at = 0; at < 5000; at++) map = withEntries(map, new Map([[at % 200, [at, at]]]))
    expect([map.get(199), map.get(200), read]).toEqual([[4999, 4999], [200], 0])
    expect(changedBetween(watched, map)).toHaveLength(200)
    expect(withEntries(map, new Map())).toBe(map)
  })
})
