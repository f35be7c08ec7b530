import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Annotation} from '../../src/core/annotation.ts'
import type {Article} from '../../src/core/article.ts'
import {overlaps, sourceSpan, viewSpan, type Span, type ViewSpan} from '../../src/core/offset.ts'
import {parseArticle} from '../../src/core/parse/article.ts'
import {propagate, wantedOf, type Ground} from '../../src/core/propagate.ts'
import {foldText} from '../../src/core/search/fold.ts'
import {makeView} from '../../src/core/view.ts'
import {articleOf} from '../helpers/session.ts'

interface Tagged {
  readonly label: string
  readonly text: string
  /** Which occurrence in the source, from 0. */
  readonly nth?: number
}

function spanOf(source: string, {text, nth = 0}: Tagged): Span {
  let at = -1
  for (let n = 0; n <= nth; n++) at = source.indexOf(text, at + 1)
  if (at < 0) throw new Error(`${text} does not stand in the text ${nth + 1} times`)
  return sourceSpan(at, at + text.length)
}

const annotation = (article: Article, tagged: Tagged, number: number): Annotation => ({
  id: `t${number}`, article: article.id, label: tagged.label, span: spanOf(article.source, tagged), by: 'tester', at: '2026-01-01T00:00:00Z', rev: 1, via: 'hand',
})

interface Options {
  readonly tags?: readonly Tagged[]
  readonly refused?: readonly Tagged[]
  readonly known?: readonly string[]
  readonly names?: readonly string[]
  readonly everywhere?: boolean
  readonly label?: string
}

/** What reads like a name is every place of the given strings. */
const namesOf = (names: readonly string[]): Ground['names'] => text =>
  names.flatMap(name => {
    const found: ViewSpan[] = []
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) found.push(viewSpan(at, at + name.length))
    return found
  })

function run(article: Article, text: string, options: Options = {}) {
  const clean = makeView(article, 'clean')
  const annotations = (options.tags ?? []).map((tag, number) => annotation(article, tag, number)).toSorted((a, b) => a.span.from - b.span.from)
  const refusals = (options.refused ?? []).map((tag, number) => annotation(article, tag, number))
  const wanted = wantedOf(text, options.label ?? 'institution', options.known ?? [], options.everywhere)
  return propagate(wanted!, {source: article.source, clean, folded: foldText(clean.text), annotations, refusals, names: namesOf(options.names ?? [])})
}

/** Certain places in 【】, doubtful ones in 〔〕 with the doubt's kind. */
function drawn(source: string, text: string, options: Options = {}): string {
  const {certain, doubtful} = run(articleOf(source), text, options)
  const marks = [...certain.map(span => ({span, open: '【', close: '】'})), ...doubtful.map(({span, doubt}) => ({span, open: '〔', close: `:${doubt.kind}〕`}))]
  return marks.toSorted((a, b) => b.span.from - a.span.from).reduce(
    (drawn, {span, open, close}) => `${drawn.slice(0, span.from)}${open}${drawn.slice(span.from, span.to)}${close}${drawn.slice(span.to)}`,
    source,
  )
}

describe('propagate', () => {
  it('K50: takes every place of the string that is not tagged so already', () => {
    expect(drawn('东海大学宣布，东海大学与南山医院签约。\n东海大学表示祝贺。', '东海大学', {tags: [{label: 'institution', text: '东海大学', nth: 1}]}))
      .toBe('【东海大学】宣布，东海大学与南山医院签约。\n【东海大学】表示祝贺。')
  })

  it('K50: equal is what differs in script or width only; case, accents and variant characters are asked about', () => {
    expect(drawn('東海大學與ＡＢＣ公司，abc公司', '东海大学')).toBe('【東海大學】與ＡＢＣ公司，abc公司')
    expect(drawn('與ＡＢＣ公司，abc公司', 'ABC公司')).toBe('與【ＡＢＣ公司】，〔abc公司:spelling〕')
    expect(drawn('沈阳来的，沉阳来的', '沈阳')).toBe('【沈阳】来的，〔沉阳:spelling〕来的')
  })

  it('K50: takes whole pinyin readings along, and cuts no cluster', () => {
    const source = '记者 王鹏\n\n四川省腫瘤醫(yī)院日前表示，發(fā)展醫(yī)學(xué)。四川省肿瘤医院說。'
    const article = {...articleOf(source), ...parseArticle(source)}
    const {certain} = run(article, '四川省肿瘤医院')
    expect(certain.map(({from, to}) => source.slice(from, to))).toEqual(['四川省腫瘤醫(yī)院', '四川省肿瘤医院'])
    expect(drawn('e\u0301 e 𠮷', 'e')).toBe('e\u0301 【e】 𠮷')
  })

  it('K51: asks about a part of a longer string that is tagged anywhere, and names the longest', () => {
    const source = '东海大学第一附属医院和东海大学第一附属医院口腔科，东海大学'
    const known = ['东海大学第一附属医院', '東海大學第一附屬醫院口腔科', '东海大学']
    expect(drawn(source, '东海大学', {known})).toBe('〔东海大学:known〕第一附属医院和〔东海大学:known〕第一附属医院口腔科，【东海大学】')
    const {doubtful} = run(articleOf(source), '东海大学', {known})
    expect(doubtful.map(({doubt}) => doubt)).toEqual([{kind: 'known', within: known[0]}, {kind: 'known', within: known[1]}])
    expect(drawn('张三丰说，张三说', '张三', {known: ['张三丰']})).toBe('〔张三:known〕丰说，【张三】说')
  })

  it('K51: asks about a part of what reads like a longer name, and of one that it crosses', () => {
    expect(drawn('东海大学第一附属医院，东海大学', '东海大学', {names: ['东海大学第一附属医院']})).toBe('〔东海大学:name〕第一附属医院，【东海大学】')
    expect(drawn('新东海大学', '东海大学', {names: ['新东海']})).toBe('新〔东海大学:name〕')
    expect(drawn('东海大学', '东海大学', {names: ['东海大学', '东海']})).toBe('【东海大学】')
  })

  it('K51: asks where an edge cuts a word, unless the whole reads like a name', () => {
    expect(drawn('AI来了，AIDS也来了，2024年，202', 'AI')).toBe('【AI】来了，〔AI:word〕DS也来了，2024年，202')
    expect(drawn('研究生命的起源，研究生', '研究生')).toMatch(/^〔研究生:word〕命|^【研究生】命/)
    expect(drawn('中国人民', '国人')).toBe('中〔国人:word〕民')
    expect(drawn('中国人民', '国人', {names: ['国人']})).toBe('中【国人】民')
  })

  it('K51: asks where another tag overlaps; in a longer tag of the same label it is not asked', () => {
    const source = '东海大学医工联盟成立，东海大学第一附属医院，新东海大学'
    expect(drawn(source, '东海大学', {tags: [
      {label: 'outcome', text: '东海大学医工联盟成立'},
      {label: 'institution', text: '东海大学第一附属医院'},
      {label: 'institution', text: '新东海'},
    ]})).toBe('〔东海大学:tag〕医工联盟成立，东海大学第一附属医院，新〔东海大学:tag〕')
    expect(drawn(source, '东海大学', {tags: [{label: 'speaker', text: '东海大学', nth: 2}]})).toBe('【东海大学】医工联盟成立，【东海大学】第一附属医院，新〔东海大学:tag〕')
  })

  it('K52: never offers again what was refused for this label', () => {
    const source = '东海大学，东海大学，东海大学'
    const refused = [{label: 'institution', text: '东海大学', nth: 1}]
    expect(drawn(source, '东海大学', {refused})).toBe('【东海大学】，东海大学，【东海大学】')
    expect(run(articleOf(source), '东海大学', {refused}).refused).toBe(1)
    expect(run(articleOf(source), '东海大学', {refused, label: 'outcome'})).toMatchObject({refused: 0, certain: {length: 3}})
  })

  it('K53: leaves out boilerplate and field lines, counted, unless asked', () => {
    const article: Article = {...articleOf('来源：东海大学\n东海大学新闻网\n东海大学宣布'), blocks: []}
    const lines = [...article.source.matchAll(/[^\n]+/g)].map(line => sourceSpan(line.index, line.index + line[0].length))
    const kinds = ['field', 'boilerplate', 'paragraph'] as const
    const page: Article = {...article, blocks: lines.map((span, at) => ({kind: kinds[at]!, span}))}
    expect(run(page, '东海大学')).toMatchObject({left: 2, certain: [sourceSpan(16, 20)]})
    expect(run(page, '东海大学', {everywhere: true})).toMatchObject({left: 0, certain: {length: 3}})
  })

  it('K50: has nothing to look for in blanks, and takes overlapping places from the left', () => {
    expect(wantedOf(' \u3000', 'speaker', [])).toBeUndefined()
    expect(wantedOf('\u200b', 'speaker', [])).toBeUndefined()
    expect(drawn('哈哈哈哈哈', '哈哈')).toMatch(/^[【〔]哈哈[^哈]*哈哈[^哈]*哈$/)
  })

  it('K50: places are untagged, disjoint, in order, and read like the string (seed 50)', () => {
    const text = fc.string({unit: fc.constantFrom('东', '東', '海', '大', 'Ａ', 'a', '\n', '，', '\u0301', '𠮷'), minLength: 1, maxLength: 60})
    fc.assert(fc.property(text, fc.nat(), fc.nat(), fc.nat(), (source, a, b, c) => {
      const article = articleOf(source)
      const clean = makeView(article, 'clean')
      const from = a % source.length
      const word = source.slice(from, from + 1 + (b % 3))
      const wanted = wantedOf(word, 'speaker', [source.slice(c % source.length)])
      if (!wanted) return
      const tags = [{...annotation(article, {label: 'speaker', text: source[0]!}, 0), span: sourceSpan(0, 1)}]
      const {certain, doubtful} = propagate(wanted, {source, clean, folded: foldText(clean.text), annotations: tags, refusals: [], names: () => []})
      const spans = [...certain, ...doubtful.map(({span}) => span)].toSorted((x, y) => x.from - y.from)
      for (const [at, span] of spans.entries()) {
        expect(foldText(source.slice(span.from, span.to)).text).toBe(wanted.folded)
        if (at > 0) expect(overlaps(spans[at - 1]!, span)).toBe(false)
      }
      expect(certain.some(span => overlaps(span, tags[0]!.span))).toBe(false)
    }), {seed: 50, numRuns: 300})
  })

  it('K50: is linear in the text: a long page of nothing but hits', () => {
    const source = '东海大学，'.repeat(20_000)
    expect(run(articleOf(source), '东海大学', {known: Array.from({length: 200}, (_, n) => `东海大学${n}院`)}).certain).toHaveLength(20_000)
  })
})
