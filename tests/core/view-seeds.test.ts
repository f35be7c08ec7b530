import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {Converter as forward} from 'opencc-js/cn2t'
import {Converter as backward} from 'opencc-js/t2cn'
import {describe, expect, it} from 'vitest'
import {parseArticle} from '../../src/core/parse/article.ts'
import {loadTraditional} from '../../src/core/script.ts'
import {makeView, viewNames} from '../../src/core/view.ts'
import {checkMapLaws} from '../helpers/laws.ts'

const traditional = await loadTraditional()
const library = {simplified: backward({from: 't', to: 'cn'}), traditional: forward({from: 'cn', to: 't'}), clean: (text: string) => text}

describe.each(readdirSync('seeds'))('%s', name => {
  const source = readFileSync(`seeds/${name}`, 'utf8')
  const article = {source, ...parseArticle(source)}

  it.each(viewNames)('V12, V13: keeps the laws in its %s view', view => {
    const {map, text, blocks} = makeView(article, view, traditional)
    expect([map.sourceLength, map.viewLength, blocks.length]).toEqual([source.length, text.length, article.blocks.length])
    checkMapLaws(map)
    if (view === 'source') expect(text).toBe(source)
    else {
      expect(text.split('\n')).toEqual(blocks.map(({span}) => text.slice(span.from, span.to)))
      expect(text).toBe(library[view](makeView(article, 'clean').text))
    }
  })

  it('V13: shows no reading in the clean view, and each one is tagged with its character', () => {
    const {map, text} = makeView(article, 'clean')
    for (const {span, keep} of article.noise) {
      const seen = map.spanToView(span)
      expect(seen ? text.slice(seen.from, seen.to) : '').toBe(keep)
      if (seen) expect(map.spanToSource(seen)).toEqual(span)
    }
  })
})

describe('any text', () => {
  const pieces = [
    '中', '醫(yī)', '𠮷(jí)', '(yī)', '标题：甲', '日期: 2024-01-02', '二噁英', '后来', '🇨🇳', '👨‍👩‍👧', '\u0301', '\ud842', '\ufeff', '\u200b', '\u00ad', '\u2028', '\u0085', '\0',
    '\n', '\n', '\r\n', '\r', '\f', '\v', '\t', ' ', '　　', '\u00a0', 'a', '。', '——',
  ]

  it('V12, V13: makes lawful views of whatever the parser finds in it, one line a block (seed 20240618)', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...pieces), maxLength: 30}), fc.constantFrom(...viewNames), (source, name) => {
        const {map, text, blocks} = makeView({source, ...parseArticle(source)}, name, traditional)
        checkMapLaws(map)
        if (name !== 'source') expect(text.split('\n').filter(line => line !== '')).toEqual(blocks.map(({span}) => text.slice(span.from, span.to)))
      }),
      {seed: 20240618, numRuns: 250},
    )
  })
})
