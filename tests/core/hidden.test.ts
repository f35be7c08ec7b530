import {describe, expect, it} from 'vitest'
import {hiddenIn, hiddenJson, hiddenName, hiddenWords, hiddenInAll} from '../../src/core/hidden.ts'
import {parseArticle} from '../../src/core/parse/article.ts'
import {safe} from '../../src/core/safe.ts'
import {makeView} from '../../src/core/view.ts'

describe('hidden characters', () => {
  it('K86: are counted by code point and found as graphemes; tabs and ends of lines are none', () => {
    const hidden = hiddenIn('吕\u200b毅\t\r\n\u202e吕\u200d\u200d毅\u200b👩\u200d👩')
    expect(hiddenJson(hidden)).toEqual({'U+200B': 2, 'U+200D': 2, 'U+202E': 1})
    expect(hidden.places).toEqual([{from: 1, to: 2}, {from: 6, to: 7}, {from: 7, to: 10}, {from: 11, to: 12}])
    expect(hiddenWords(hidden)).toEqual({
      zh: '零宽空格 U+200B ×2 · 零宽连字 U+200D ×2 · 右至左覆盖 U+202E ×1',
      en: 'zero-width space U+200B ×2 · zero-width joiner U+200D ×2 · right-to-left override U+202E ×1',
    })
    expect(hiddenWords(hidden, 1).zh).toBe('零宽空格 U+200B ×2 · 另有 2 种')
  })

  it('K86: are what the screen stands in for, unit by unit', () => {
    const chars = Array.from({length: 0x1_0000}, (_, unit) => String.fromCharCode(unit))
    const wrong = chars.filter(char => hiddenIn(char).counts.length > 0 !== (safe(char) !== char && !'\t\n\r'.includes(char)))
    expect(wrong).toEqual([])
  })

  it('counts several texts as one', () => {
    expect(hiddenInAll(['\u200b\u0007', '汉字', '\u0007'])).toEqual({counts: [{code: 7, count: 2}, {code: 0x200b, count: 1}], texts: 2})
  })

  it.each([
    [0x1, '控制符'], [0xd800, '半个代理对'], [0x2066, '双向控制符'], [0xfe0f, '变体选择符'], [0xe0041, '标签字符'], [0xffff, '非字符'], [0xfff9, '格式符'], [0x3164, '不可见字符'],
  ])('names U+%s', (code, name) => {
    expect(hiddenName(code).zh).toBe(name)
  })

  it('K88: the clean view does without signs that take no room, those that turn the direction included', () => {
    const source = '新装置进入临床试验\n\n西安交通大学副校长吕\u202e毅\u2066介绍\u200b，该装置\u200e已经\u00ad完成试验。'
    const clean = makeView({source, ...parseArticle(source)}, 'clean')
    expect(clean.text).toBe('新装置进入临床试验\n西安交通大学副校长吕毅介绍，该装置已经完成试验。')
  })
})
