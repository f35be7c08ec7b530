import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {chooseCandidates, matchesPinyin} from '../../../src/core/search/candidates.ts'
import {loadPinyin, needsPinyin} from '../../../src/core/search/index.ts'
import {inOne} from '../../../src/core/slices.ts'
import {PinyinFinder, type Spelling} from '../../../src/core/search/pinyin-finder.ts'
import {compilePattern} from '../../../src/core/search/pinyin-pattern.ts'
import {pinyinTable} from '../../../src/core/search/pinyin.ts'

const table = await loadPinyin()

function found(text: string, query: string, spelling: Spelling): string[] {
  const pattern = compilePattern(query)
  return pattern ? new PinyinFinder(table, pattern, spelling).find({text}).map(({from, to}) => text.slice(from, to)) : []
}

describe('readings', () => {
  it.each([
    ['长', ['chang', 'zhang']],
    ['行', ['xing', 'hang', 'heng']],
    ['重', ['zhong', 'chong']],
    ['吕', ['lv']],
    ['呂', ['lv']],
    ['女', ['nv', 'ru']],
    ['醫', ['yi']],
    ['乾', ['qian', 'gan']],
    ['a', []],
    ['，', []],
    ['医工', []],
    ['', []],
    ['\ud842', []],
  ])('S9: the readings of %s', (char, readings) => {
    expect(table.readingsOf(char)).toEqual(readings)
  })

  it('S9: asks in simplified form for a character that the source of readings does not know', () => {
    const small = pinyinTable(char => (char === '医' ? ['yi'] : []))
    expect(small.readingsOf('醫')).toEqual(['yi'])
    expect(small.readingsOf('工')).toEqual([])
  })
})

describe('pinyin in a text', () => {
  it.each([
    ['yigong', '推进医工交叉', ['医工']],
    ['yigong', '推進醫工交叉', ['醫工']],
    ['lvyi', '院长吕毅', ['吕毅']],
    ['lüyi', '院长吕毅', ['吕毅']],
    ['lǚyì', '院长吕毅', ['吕毅']],
    ['LVYI', '院长吕毅', ['吕毅']],
    ['luyi', '院长吕毅', ['吕毅']],
    ['lyuyi', '院长吕毅', ['吕毅']],
    ['lüyi', '陆毅', []],
    ['luyi', '陆毅', ['陆毅']],
    ['chongqing', '重庆', ['重庆']],
    ['yinhang', '银行', ['银行']],
    ['xingzou', '行走', ['行走']],
    ['yuanzhang', '院长', ['院长']],
    ['changjiang', '长江', ['长江']],
    ['xian', '西安的先生', ['西安', '先']],
    ["xi'an", '西安的先生', ['西安']],
    ['xi’an', '西安的先生', ['西安']],
    ['xi an', '西安的先生', ['西安']],
    ['ｘｉａｎ', '西安', ['西安']],
    ['jvxing', '举行', ['举行']],
    ['吕yi', '院长吕毅', ['吕毅']],
    ['2024nian', '于2024年', ['2024年']],
    ['yigon', '医工', []],
    ['igong', '医工', []],
    ['yig', '医工', []],
    ['yigong', '医，工', []],
    ['yigong', '医\n工', []],
  ])('S9: %s in full in %s', (query, text, expected) => {
    expect(found(text, query, 'whole')).toEqual(expected)
  })

  it.each([
    ['xajd', '西安交大', ['西安交大']],
    ['XAJD', '西安交大', ['西安交大']],
    ['xianjd', '在西安交大', ['西安交大']],
    ['xajiaoda', '西安交大', ['西安交大']],
    ['xian jiaod', '西安交大', ['西安交大']],
    ['y g', '医工', ['医工']],
    ['zhg', '中国', ['中国']],
    ['zg', '中国', ['中国']],
    ['zhongg', '中国', ['中国']],
    ['zhonguo', '中国', []],
    ['yigon', '医工', ['医工']],
    ["x'jd", '西安交大', []],
    ['ly', '院长吕毅，刘洋', ['吕毅', '刘洋']],
    ['x an', '先', []],
  ])('S10: %s shortened in %s', (query, text, expected) => {
    expect(found(text, query, 'shortened')).toEqual(expected)
  })

  it.each(['y', 'y ', '医工', '2024', 'CAR-T', 'a'.repeat(65), '', ' ', "'", 'ж'])('S10: %j is no pinyin', query => {
    expect(compilePattern(query)).toBeUndefined()
    expect(needsPinyin(query)).toBe(false)
  })

  it.each(['yi', 'y g', '医 yigong', '吕y', 'lǚ'])('S10: %j may be pinyin', query => {
    expect(needsPinyin(query)).toBe(true)
  })

  const sounds = new Map([
    ['安', ['an']],
    ['阿', ['a', 'e']],
    ['那', ['na', 'nan']],
    ['先', ['xian', 'xi']],
    ['上', ['shang', 'sha']],
  ])
  const small = pinyinTable(char => sounds.get(char) ?? [])

  /** The definition, by trying every way. */
  function fits(chars: readonly string[], letters: string, spelling: Spelling): boolean {
    const [char, ...others] = chars
    if (char === undefined) return letters === ''
    return sounds.get(char)!.some(sound => {
      const parts = spelling === 'whole' ? [sound] : [sound, sound[0]!, ...(/^[zcs]h/.test(sound) ? [sound.slice(0, 2)] : [])]
      if (spelling === 'shortened' && others.length === 0 && letters !== '' && sound.startsWith(letters)) return true
      return parts.some(part => letters.startsWith(part) && fits(others, letters.slice(part.length), spelling))
    })
  }

  it('S9: finds exactly the rows of characters that sound like the letters (seed 4)', () => {
    const letters = fc.array(fc.constantFrom('a', 'n', 'an', 'na', 'xi', 'x', 'sh', 's', 'ang', 'e'), {minLength: 2, maxLength: 6}).map(all => all.join(''))
    const text = fc.array(fc.constantFrom(...sounds.keys()), {maxLength: 8})
    fc.assert(
      fc.property(text, letters, fc.constantFrom<Spelling>('whole', 'shortened'), (chars, letters, spelling) => {
        const matches = new PinyinFinder(small, compilePattern(letters)!, spelling).find({text: chars.join('')})
        for (const {from, to} of matches) expect(fits(chars.slice(from, to), letters, spelling)).toBe(true)
        const some = chars.some((_, from) => chars.some((_, to) => to >= from && fits(chars.slice(from, to + 1), letters, spelling)))
        expect(matches.length > 0).toBe(some)
      }),
      {seed: 4, numRuns: 3000},
    )
  })

  it('S12: takes no exponential time where letters can be shared out in many ways', () => {
    const pattern = compilePattern(`${'an'.repeat(31)}x`)!
    expect(new PinyinFinder(small, pattern, 'shortened').find({text: '那安阿'.repeat(20_000)})).toEqual([])
  })

  it('K110: goes through a long text in slices, which another text may come between', () => {
    const finder = new PinyinFinder(small, compilePattern('an')!, 'whole')
    const [long, other] = [{text: '那安阿'.repeat(100_000)}, {text: '那安阿'}]
    const slices = finder.findInSlices(long, 500)
    const first = finder.findInSlices({text: '那阿'.repeat(150_000) + '安'}).next()
    expect(first).toMatchObject({done: false})
    expect(finder.find(other)).toEqual([{from: 1, to: 2}])
    expect(inOne(slices)).toHaveLength(500)
    expect(finder.find(long)).toHaveLength(500)
  })
})

describe('short lists', () => {
  const names = ['删除标注', '标注为发言人', '下一个标注', 'Delete tag', '重做']

  it.each([
    ['biaozhu', ['标注为发言人', '下一个标注', '删除标注']],
    ['fyr', ['标注为发言人']],
    ['標注 刪', ['删除标注']],
    ['delete', ['Delete tag']],
    ['del', ['Delete tag']],
    ['chongzuo', ['重做']],
    ['cz', ['重做']],
    ['nothing', []],
    ['', names],
  ])('S16: %j chooses', (query, chosen) => {
    expect(chooseCandidates(query, names, name => name, table).map(({candidate}) => candidate).toSorted()).toEqual([...chosen].toSorted())
  })

  it('S16: the stronger match comes first, and says where it is', () => {
    const chosen = chooseCandidates('sc', ['上传 SC', '删除'], name => name, table)
    expect(chosen).toEqual([
      {candidate: '上传 SC', matches: [{from: 0, to: 2}, {from: 3, to: 5}]},
      {candidate: '删除', matches: [{from: 0, to: 2}]},
    ])
  })

  it('S16: one text alone', () => {
    expect(matchesPinyin(table, '医工交叉', 'yg')).toBe(true)
    expect(matchesPinyin(table, '医工交叉', 'y g')).toBe(true)
    expect(matchesPinyin(table, '医工交叉', 'gy')).toBe(false)
    expect(matchesPinyin(table, '医工交叉', ' ')).toBe(false)
  })
})
