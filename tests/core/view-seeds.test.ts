import {readdirSync, readFileSync} from 'node:fs'
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
