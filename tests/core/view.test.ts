import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Block, Noise} from '../../src/core/article.ts'
import {graphemes, isGraphemeEdge} from '../../src/core/graphemes.ts'
import {contains, sourceSpan, viewSpan} from '../../src/core/offset.ts'
import {loadTraditional, simplify, type Converter} from '../../src/core/script.ts'
import {cleanText, makeView, toSourceSpan, toViewSpan, viewNames, type View, type Viewable} from '../../src/core/view.ts'
import {checkMapLaws} from '../helpers/laws.ts'

let traditional: Converter

beforeAll(async () => {
  traditional = await loadTraditional()
})

/**
 * An article drawn in one string: ⟦a block⟧, and in it {noise→what is kept}. What is between blocks is layout.
 */
function article(drawing: string): Viewable {
  let source = ''
  let from = 0
  let noiseFrom = 0
  let kept: string | undefined
  const blocks: Block[] = []
  const noise: Noise[] = []
  for (const char of drawing) {
    if (char === '⟦') from = source.length
    else if (char === '⟧') blocks.push({kind: 'paragraph', span: sourceSpan(from, source.length)})
    else if (char === '{') noiseFrom = source.length
    else if (char === '→') kept = ''
    else if (char === '}') {
      noise.push({kind: kept ? 'pinyin' : 'layout', span: sourceSpan(noiseFrom, source.length), keep: kept ?? ''})
      kept = undefined
    } else if (kept === undefined) source += char
    else kept += char
  }
  return {source, blocks, noise}
}

const shown = (view: View): string[] => view.blocks.map(({span}) => view.text.slice(span.from, span.to))

const hospital = article('\n　　⟦本報{醫(yī)→醫}院訊⟧\r\n\r\n⟦後 來{\u200b→}乾淨⟧ \n')

describe('views', () => {
  it('V12: source is the source, with its blocks', () => {
    const view = makeView(hospital, 'source')
    expect([view.name, view.text]).toEqual(['source', hospital.source])
    expect(view.blocks).toEqual(hospital.blocks)
    expect(view.map.runs()).toEqual([])
  })

  it('V12: clean is the blocks without their noise, one line each', () => {
    const view = makeView(hospital, 'clean')
    expect(view.text).toBe('本報醫院訊\n後 來乾淨')
    expect(shown(view)).toEqual(['本報醫院訊', '後 來乾淨'])
    expect(view.blocks.map(({kind}) => kind)).toEqual(['paragraph', 'paragraph'])
  })

  it('V12: simplified and traditional are the clean text converted', () => {
    expect(makeView(hospital, 'simplified', traditional).text).toBe('本报医院讯\n后 来干净')
    expect(makeView(article('⟦头发⟧\n⟦发{展(zhǎn)→展}⟧'), 'traditional', traditional).text).toBe('頭髮\n發展')
    expect(() => makeView(hospital, 'traditional')).toThrow('loadTraditional')
  })

  it('V12: a block of nothing but noise has no line', () => {
    const blank = article('⟦甲⟧\n⟦{\u200b→}⟧\n⟦乙⟧\n⟦{\u200b→}⟧')
    expect(makeView(blank, 'clean').text).toBe('甲\n乙')
    expect(makeView(article('⟦{\u200b→}⟧'), 'clean')).toMatchObject({text: '', blocks: []})
    for (const name of viewNames) expect(makeView(article(''), name, traditional)).toMatchObject({text: '', blocks: []})
    expect(makeView(article(' \r\n'), 'clean')).toMatchObject({text: '', blocks: []})
  })

  it('V13: a span never splits a reading', () => {
    const view = makeView(hospital, 'clean')
    const span = view.map.spanToSource(viewSpan(2, 4))
    expect(hospital.source.slice(span.from, span.to)).toBe('醫(yī)院')
    const inside = hospital.source.indexOf('yī')
    expect(view.map.spanToView(sourceSpan(inside, inside + 1))).toEqual(viewSpan(2, 3))
  })

  it('V13: what lies between blocks is one run, and layout at the ends of the article is in no view but the source', () => {
    const view = makeView(hospital, 'clean')
    expect(view.map.spanToView(sourceSpan(0, 2))).toBeUndefined()
    const gap = hospital.source.indexOf('\r\n\r\n')
    for (let from = gap; from < gap + 4; from++) expect(view.map.spanToView(sourceSpan(from, from + 1))).toEqual(viewSpan(5, 6))
    expect(view.map.spanToSource(viewSpan(0, view.text.length))).toEqual({from: 3, to: hospital.source.length - 2})
  })

  it('V13: half of a phrase that is converted as a whole stays that half', () => {
    const view = makeView(article('⟦乾隆後乾淨⟧'), 'simplified')
    expect(view.text).toBe('乾隆后干净')
    for (let from = 0; from < 5; from++) expect(view.map.spanToSource(viewSpan(from, from + 1))).toEqual({from, to: from + 1})
  })

  it('V14: a span between a view and the source lies on cluster edges of both', () => {
    const flags = article('⟦甲🇨{\u200b→}🇳乙⟧')
    const view = makeView(flags, 'clean')
    expect(view.text).toBe('甲🇨🇳乙')
    expect(toSourceSpan(flags.source, view, viewSpan(1, 3))).toEqual({from: 1, to: 6})
    expect(toViewSpan(view, sourceSpan(1, 3))).toEqual({from: 1, to: 5})
    const mark = article('甲 ⟦\u0301乙⟧')
    expect(toSourceSpan(mark.source, makeView(mark, 'clean'), viewSpan(0, 1))).toEqual({from: 1, to: 3})
    expect(toViewSpan(view, sourceSpan(3, 4))).toBeUndefined()
  })
})

const pieces = ['中', '國', '后', '來', '乾', '隆', '淨', '二噁英', '𠮷', '🇨🇳', '👨‍👩‍👧', 'é', '\u0301', '❤️', 'a', '，', '⿰', '豈', '\ud842', '{醫(yī)→醫}', '{𠮷(jí)→𠮷}', '{\u200b→}', '{   → }']
const gaps = ['\n', '\r\n', '\n\n　　', ' \r\n\t', '\r\n\u00a0\r\n']
const block = fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 8}).map(parts => `⟦${parts.join('')}⟧`)
const articles = fc
  .tuple(fc.constantFrom('', ...gaps), fc.array(fc.tuple(block, fc.constantFrom(...gaps)), {maxLength: 5}))
  .map(([lead, parts]) => article(lead + parts.flat().join('')))

describe('laws of all views', () => {
  it('V12, V13: each map keeps the laws, and each block is one line (seed 20240610)', () => {
    fc.assert(
      fc.property(articles, fc.constantFrom(...viewNames), (drawn, name) => {
        const view = makeView(drawn, name, traditional)
        expect([view.map.sourceLength, view.map.viewLength]).toEqual([drawn.source.length, view.text.length])
        checkMapLaws(view.map)
        if (name !== 'source') expect(shown(view).join('\n')).toBe(view.text)
        for (const text of shown(view)) expect([text === '', name !== 'source' && text.includes('\n')]).toEqual([false, false])
      }),
      {seed: 20240610, numRuns: 120},
    )
  })

  it('V12: the clean text that search looks into is that of the clean view (seed 20240613)', () => {
    fc.assert(
      fc.property(articles, drawn => {
        const {text, blocks} = makeView(drawn, 'clean')
        expect(cleanText(drawn)).toEqual({text, blocks})
      }),
      {seed: 20240613, numRuns: 100},
    )
  })

  it('V12: what no run replaces is the same text in source and clean view (seed 20240611)', () => {
    fc.assert(
      fc.property(articles, drawn => {
        const {text, map} = makeView(drawn, 'clean')
        let [old, now] = [0, 0]
        for (const [from, oldLen, newLen] of map.runs()) {
          expect(text.slice(now, now + from - old)).toBe(drawn.source.slice(old, from))
          now += from - old + newLen
          old = from + oldLen
        }
        expect(text.slice(now)).toBe(drawn.source.slice(old))
        expect(makeView(drawn, 'simplified').text).toBe(simplify(text).text)
      }),
      {seed: 20240611, numRuns: 120},
    )
  })

  it('V14: cluster spans of a view lead to cluster spans of the source that show them again (seed 20240612)', () => {
    fc.assert(
      fc.property(articles, fc.constantFrom(...viewNames), fc.nat(), fc.nat(), (drawn, name, first, second) => {
        const view = makeView(drawn, name, traditional)
        const edges = [0]
        for (const cluster of graphemes(view.text)) edges.push(edges.at(-1)! + cluster.length)
        const [a, b] = [edges[first % edges.length]!, edges[second % edges.length]!]
        if (a === b) return
        const span = viewSpan(Math.min(a, b), Math.max(a, b))
        const tagged = toSourceSpan(drawn.source, view, span)
        expect([isGraphemeEdge(drawn.source, tagged.from), isGraphemeEdge(drawn.source, tagged.to)]).toEqual([true, true])
        expect(contains(tagged, view.map.spanToSource(span))).toBe(true)
        expect(contains(toViewSpan(view, tagged)!, span)).toBe(true)
      }),
      {seed: 20240612, numRuns: 300},
    )
  })
})
