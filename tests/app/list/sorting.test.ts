import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {sorted} from '../../../src/app/list/sorting.ts'
import {readyTitleKeys, titleKey} from '../../../src/app/list/title-key.ts'
import {never, Work} from '../../../src/app/work.ts'

function made<T>(pieces: Generator<void, T>): T {
  const work = new Work(pieces)
  work.step(never)
  return work.result!.value
}

const plain = (keys: readonly number[]): number[] => keys.map((_, at) => at).toSorted((a, b) => keys[a]! - keys[b]!)

describe('sorting in pieces', () => {
  it('K121: gives a stable order, also laid into the order of those that came before (seed 61)', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), {maxLength: 60}), fc.nat(60), (keys, first) => {
        const compare = (a: number, b: number): number => keys[a]! - keys[b]!
        expect([...made(sorted(keys.length, compare))]).toEqual(plain(keys))
        const before = Uint32Array.from(plain(keys.slice(0, first)))
        expect([...made(sorted(keys.length, compare, before))]).toEqual(plain(keys))
      }),
      {seed: 61, numRuns: 200},
    )
  })

  it('K121: leaves off between pieces, however long the list, and comes to the same', () => {
    const keys = Array.from({length: 20_000}, (_, at) => (at * 7919) % 5003)
    const work = new Work(sorted(keys.length, (a, b) => keys[a]! - keys[b]!))
    let pieces = 1
    while (!work.step(() => true)) pieces++
    expect(pieces).toBeGreaterThan(100)
    expect([...work.result!.value]).toEqual(plain(keys))
  })

  it('K121: titles go by figures, letters whatever their case, and 汉字 by pinyin', () => {
    made(readyTitleKeys())
    const titles = ['中国', 'b', '阿', '2 号', 'A', '重庆', '安', '10 号', '醫院']
    expect(titles.toSorted((a, b) => (titleKey(a) < titleKey(b) ? -1 : 1))).toEqual(['10 号', '2 号', 'A', 'b', '阿', '安', '醫院', '中国', '重庆'])
  })
})
