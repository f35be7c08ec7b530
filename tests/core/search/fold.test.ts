import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {foldStrictly, foldText, isWholeFold} from '../../../src/core/search/fold.ts'

const fold = (text: string): string => foldText(text).text

describe('folding', () => {
  it.each([
    ['traditional and simplified', '醫工交叉', '医工交叉'],
    ['one simplified for many', '後乾裡裏髮發', '后干里里发发'],
    ['Taiwan and Hong Kong forms', '臺灣台湾衞衛著為爲', '台湾台湾卫卫着为为'],
    ['compatibility ideographs and radicals', '\u{f900}\u{2f2f}', '岂工'],
    ['full width', 'ＳＷＯＴ，２０２４！', 'swot,2024!'],
    ['half-width katakana', 'ｶﾅ', 'カナ'],
    ['case, also where it has no single capital', 'PTSD Straße ΣΑΣ σας', 'ptsd strasse σασ σασ'],
    ['accents, joined or not', 'Café cafe\u0301', 'cafe cafe'],
    ['quotes', '“联创”‘辉煌’', '"联创"\'辉煌\''],
    ['blanks of all kinds', 'a\u00a0b\u3000c\td\re', 'a b c d e'],
    ['line feeds stay', 'a\nb', 'a\nb'],
    ['characters that expand', '…㎡①ﬁ', '...m21fi'],
    ['ignorable characters', '吕\u200b毅\ufeff\u00ad\ufe0f', '吕毅'],
    ['lone surrogates', 'a\ud842b\udc00', 'a\ufffdb\ufffd'],
    ['astral characters', '𠮷野家', '𠮷野家'],
    ['kana keep their voice', 'がカ', 'がカ'],
    ['Hangul stays whole', '각가', '각가'],
    ['nothing', '', ''],
  ])('S1: folds %s', (_, text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('S1: takes for one what the tables of OpenCC equate, character by character', async () => {
    const names = ['TSCharacters', 'TSPhrases', 'STCharacters', 'STPhrases', 'TWVariants', 'TWVariantsRev', 'TWVariantsPhrases']
    names.push('TWVariantsRevPhrases', 'HKVariants', 'HKVariantsRev', 'HKVariantsPhrases', 'HKVariantsRevPhrases')
    const apart = new Set<string>()
    let pairs = 0
    for (const name of names) {
      const dictionary = (await import(`opencc-js/dict/${name}`)) as {readonly default: string}
      for (const entry of dictionary.default.split('|')) {
        const [key = '', ...values] = entry.split(' ')
        for (const value of values) {
          const others = Array.from(value)
          for (const [at, char] of Array.from(key).entries()) {
            const other = others[at]!
            pairs++
            // Rare characters of the astral planes have a simplified form in one direction only.
            if ((foldStrictly(char) + foldStrictly(other)).length === 2 && fold(char) !== fold(other)) apart.add(char + other)
          }
        }
      }
    }
    expect(pairs).toBeGreaterThan(150_000)
    expect([...apart]).toEqual([])
  })

  const text = fc.array(fc.constantFrom(...'醫医后後aＡ，…㎡é\u0301𠮷\u200b\n 👨‍👩‍👧\ud842\udc00ﬁ'.split(''), '𠮷', '👨‍👩‍👧'), {maxLength: 30}).map(parts => parts.join(''))

  it('S1: tells a part that folds from whole characters from one that cuts a character (seed 3)', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = foldText(text)
        fc.pre(folded.text.length > 0)
        const at = a % folded.text.length
        const end = at + 1 + (b % (folded.text.length - at))
        fc.pre(![at, end].some(edge => /[\udc00-\udfff]/.test(folded.text[edge] ?? '')))
        const part = fold(text.slice(folded.from(at), folded.to(end - 1)))
        expect(isWholeFold(folded, at, end)).toBe(part === folded.text.slice(at, end))
      }),
      {seed: 3, numRuns: 1000},
    )
  })

  it('S1: folds code point by code point, and once (seed 1)', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(fold(a)).toBe(Array.from(a, char => fold(char)).join(''))
        expect(fold(fold(a))).toBe(fold(a))
        const glued = /[\ud800-\udbff]$/.test(a) && /^[\udc00-\udfff]/.test(b)
        if (!glued) expect(fold(a + b)).toBe(fold(a) + fold(b))
      }),
      {seed: 1},
    )
  })

  it('S6: leads every folded unit back to the character that it came from (seed 2)', () => {
    fc.assert(
      fc.property(text, source => {
        const folded = foldText(source)
        let before = 0
        let at = 0
        for (const unit of folded.text) {
          const from = folded.from(at)
          at += unit.length
          const char = source.slice(from, folded.to(at - 1))
          expect(from).toBeGreaterThanOrEqual(before)
          expect(Array.from(char)).toHaveLength(1)
          expect(fold(char)).toContain(unit)
          before = from
        }
      }),
      {seed: 2},
    )
  })
})
