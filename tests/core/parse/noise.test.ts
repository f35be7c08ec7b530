import {describe, expect, it} from 'vitest'
import {parseArticle} from '../../../src/core/parse/article.ts'
import {readingOf} from '../../../src/core/parse/pinyin.ts'

/** The text without its noise, as the clean view shows it. */
function clean(source: string): string {
  let text = ''
  let at = 0
  for (const {span, keep} of parseArticle(source).noise) {
    text += source.slice(at, span.from) + keep
    at = span.to
  }
  return text + source.slice(at)
}

describe('pinyin readings', () => {
  it('A22: a toned syllable in parentheses behind a character is noise that keeps the character', () => {
    expect(clean('醫(yī)工結(jié)合(記者 王鵬)')).toBe('醫工結合(記者 王鵬)')
    expect(clean('醫（yī）工，綠(lǜ)色，女(nǚ)士，哪(něi)些')).toBe('醫工，綠色，女士，哪些')
    expect(clean('医(yi\u0304)工')).toBe('医工')
    expect(clean('\u{20000}(hē)字，〇(líng)')).toBe('\u{20000}字，〇')
    expect(clean('葛\u{e0100}(gě)')).toBe('葛\u{e0100}')
  })

  it('A22: real parentheses stay: words, abbreviations, several syllables, no syllable at all', () => {
    for (const text of ['(完)', '(非本网)', '核磁(nmr)', '清华(pku)', '公司(li)', '北京(běi jīng)', 'A(yī)', '(yī)', '医 (yī)', '医(yīī)', '医(YĪ)', '医(yī', '医(xē)', '医(ā1)']) {
      expect(clean(text), text).toBe(text)
    }
    expect(clean('(非本網(wǎng))')).toBe('(非本網)')
  })

  it('A23: without a tone mark only in a text with readings, for toneless characters or the same syllable again', () => {
    expect(clean('醫(yī)生們(men)來了(le)')).toBe('醫生們來了')
    expect(clean('醫(yī)生和醫(yi)院')).toBe('醫生和醫院')
    expect(clean('醫(yī)用人工智能(ai)與公司(li)')).toBe('醫用人工智能(ai)與公司(li)')
    expect(clean('我们(men)')).toBe('我们(men)')
  })

  it('A22: a reading that cannot be cut out without splitting a grapheme stays', () => {
    expect(clean('医(yī)\u0301工')).toBe('医(yī)\u0301工')
  })

  it('A22: a syllable is known with its tone on the vowel, once', () => {
    expect(readingOf('zhuàng')).toEqual({syllable: 'zhuang', toned: true})
    expect(readingOf('lüè')).toEqual({syllable: 'lüe', toned: true})
    expect(readingOf('ɡuó')).toEqual({syllable: 'guo', toned: true})
    expect(readingOf('ma')).toEqual({syllable: 'ma', toned: false})
    for (const letters of ['nmr', 'āī', 'swot', 'app', '']) expect(readingOf(letters), letters).toBeUndefined()
  })
})

describe('layout noise', () => {
  it('A24: several blanks become one, an odd blank a plain one, invisible signs nothing', () => {
    expect(clean('图为  现场')).toBe('图为 现场')
    expect(clean('图为\u3000\u3000现场')).toBe('图为 现场')
    expect(clean('图为\u00a0现场')).toBe('图为 现场')
    expect(clean('图\u200b为\ufeff现\u2060场\u00ad')).toBe('图为现场\u00ad')
    expect(clean('图 \u200b 为')).toBe('图 为')
  })

  it('A24: one plain or ideographic blank is text, joiners are text', () => {
    for (const text of ['“鼎故革新 联创辉煌”', '王\u3000鹏', 'deep learning', '\u{1f469}\u200d\u{1f52c}', 'क\u200cष']) expect(clean(text)).toBe(text)
  })

  it('A24: noise never lies outside a block', () => {
    const source = '\u3000\u3000标\u200b题：  新装置  临床\n\n  \u00a0装置已经进入临床。'
    expect(parseArticle(source).noise.map(({span}) => source.slice(span.from, span.to))).toEqual(['  '])
  })

  it('A24: two half flags are not joined', () => {
    const flags = '\u{1f1e8}\u200b\u{1f1f3}'
    expect(clean(flags)).toBe(flags)
  })
})
