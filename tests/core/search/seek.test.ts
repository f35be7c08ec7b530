import {beforeAll, describe, expect, it} from 'vitest'
import {loadPinyin} from '../../../src/core/search/index.ts'
import type {PinyinTable} from '../../../src/core/search/pinyin.ts'
import {seekerOf} from '../../../src/core/search/seek.ts'

let table: PinyinTable
beforeAll(async () => {
  table = await loadPinyin()
})

const places = (typed: string, text: string): number[] => {
  const {meets} = seekerOf(typed, table)
  return Array.from({length: text.length}, (_, at) => at).filter(at => meets(text, at))
}

describe('what a typed character means', () => {
  it.each([
    ['医', '醫工医院', [0, 2]],
    ['醫', '醫工医院', [0, 2]],
    ['Ｓ', 'SWOT s ｓ', [0, 5, 7]],
    ['"', '说“好”', [1, 3]],
    ['(', '（完）', [0]],
    ['<', '《书》〈篇〉<', [0, 3, 6]],
    ['.', '完。1.5', [1, 3]],
    ['\\', '甲、乙', [1]],
    ['7', '７7', [0, 1]],
    ['𠮷', '士𠮷吉', [1]],
    ['👨‍👩‍👧', '家👨‍👩‍👧', [1]],
    ['吕毅', '吕一 吕毅 呂毅', [3, 6]],
  ])('K40: %s in %s', (typed, text, found) => {
    expect(places(typed, text)).toEqual(found)
  })

  it('K40: a letter means every reading, in either script, and ü is v for nobody who types l', () => {
    expect(places('l', '吕呂毅绿L')).toEqual([0, 1, 3, 4])
    expect(places('z', '曾长重')).toEqual([0, 1, 2])
    expect(places('c', '曾长重')).toEqual([0, 1, 2])
    expect(seekerOf('L', table).initial).toBe(true)
    expect(seekerOf('ｌ', table).initial).toBe(true)
    expect(seekerOf('吕', table).initial).toBe(false)
  })

  it('K43: without readings a letter means only what is written', () => {
    const {meets} = seekerOf('l', undefined)
    expect([meets('吕l', 0), meets('吕l', 1)]).toEqual([false, true])
  })

  it('K40: at and behind the end nothing is meant', () => {
    expect(seekerOf('l', table).meets('吕', 1)).toBe(false)
    expect(seekerOf('<', table).meets('', 0)).toBe(false)
  })
})
