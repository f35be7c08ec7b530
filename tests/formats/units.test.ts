import {describe, expect, it} from 'vitest'
import type {UnitKind} from '../../src/formats/format.ts'
import {sentenceEnds} from '../../src/formats/sentences.ts'
import type {ViewName} from '../../src/core/view.ts'
import {articleOf, exported, type JsonRecord, marked, records} from './sample.ts'

interface Options {
  readonly unit?: UnitKind
  readonly boilerplate?: boolean
  readonly view?: ViewName
  readonly gap?: string
}

function units(text: string, {gap = '\n', ...options}: Options) {
  const {files, manifest} = exported([marked(text, {gap})], {format: 'jsonl', ...options})
  const found = records<JsonRecord>(files.get('all.jsonl')!)
  return {
    texts: found.map(({text}) => text),
    spans: found.flatMap(({spans}) => spans.map(({text}) => text)),
    dropped: manifest.dropped.map(({text, reason}) => [text, reason]),
    changed: manifest.changed.map(({text, reason, became}) => [text, reason, became]),
  }
}

const page = 'boilerplate|首页 > 新闻\ntitle|题{institution:北大}\nfield|来源：{institution:新华社}\n甲。乙。\ncaption|图为{speaker:王}\nboilerplate|打印'

const sentences = (text: string) => sentenceEnds(text).map((end, at, ends) => text.slice(ends[at - 1] ?? 0, end))

describe('units', () => {
  it('F3: a document is the blocks, joined by a line feed', () => {
    expect(units(page, {unit: 'document', gap: '\r\n\r\n'}).texts).toEqual(['题北大\n甲。乙。\n图为王'])
  })

  it('F3: with boilerplate a document is the text of the view as it is', () => {
    const options = {unit: 'document', boilerplate: true, gap: '\r\n\u3000'} as const
    expect(units('一\n二', {...options, view: 'source'}).texts).toEqual(['一\r\n\u3000二'])
    expect(units('一\n二', {...options, view: 'clean'}).texts).toEqual(['一\n二'])
  })

  it('F4: a paragraph is a block, a sentence a part of one', () => {
    expect(units(page, {unit: 'paragraph'}).texts).toEqual(['题北大', '甲。乙。', '图为王'])
    expect(units(page, {unit: 'sentence'}).texts).toEqual(['题北大', '甲。', '乙。', '图为王'])
  })

  it.each([
    ['他说：“好。”她走了。', ['他说：“好。”', '她走了。']],
    ['「真的嗎？！」他問。', ['「真的嗎？！」', '他問。']],
    ['等等……然后', ['等等……', '然后']],
    ['甲；乙；丙', ['甲；', '乙；', '丙']],
    ['（完。）【止！】后', ['（完。）', '【止！】', '后']],
    ['一。 二。\u3000三', ['一。 ', '二。\u3000', '三']],
    ['见 https://a.cn/?q=1!x 好! 行?', ['见 https://a.cn/?q=1!x 好! ', '行?']],
    ['约3.5亿元;CAR-T.', ['约3.5亿元;CAR-T.']],
    ['。。。', ['。。。']],
    ['', []],
  ])('F4: cuts %j behind marks that end a sentence and those that close it', (text, wanted) => {
    expect(sentences(text)).toEqual(wanted)
  })

  it('F4: cuts a long run of marks at once', () => {
    expect(sentences(`${'？”'.repeat(50_000)}尾${'!'.repeat(50_000)}${'!a'.repeat(50_000)}`)).toHaveLength(3)
  })

  it('F5: joins the sentences and the blocks that a span crosses', () => {
    expect(units('一。{outcome:二。三。四}。五。', {unit: 'sentence'}).texts).toEqual(['一。', '二。三。四。', '五。'])
    expect(units('一。{outcome:二\n三}。四。\n五', {unit: 'sentence'}).texts).toEqual(['一。', '二\n三。', '四。', '五'])
    expect(units('一\n{outcome:二\n三}\n四', {unit: 'paragraph'}).texts).toEqual(['一', '二\n三', '四'])
    expect(units('{outcome:一。{speaker:二。三}。四}。五', {unit: 'sentence'}).texts).toEqual(['一。二。三。四。', '五'])
  })

  it('F6: leaves out boilerplate and fields with the spans that touch them, unless told', () => {
    expect(units(page, {unit: 'paragraph'})).toMatchObject({spans: ['北大', '王'], dropped: [['新华社', 'boilerplate']]})
    expect(units('{outcome:一\nfield|二\n三}', {unit: 'paragraph'})).toMatchObject({texts: ['一', '三'], dropped: [['一\n二\n三', 'boilerplate']]})
    const all = units(page, {unit: 'paragraph', boilerplate: true})
    expect(all.texts).toEqual(['首页 > 新闻', '题北大', '来源：新华社', '甲。乙。', '图为王', '打印'])
    expect(all).toMatchObject({spans: ['北大', '新华社', '王'], dropped: []})
  })

  it('F2: says when line ends inside a span became one line feed, when edges lay in layout, and when nothing else did', () => {
    const options = {view: 'source', unit: 'document', gap: '\r\n\r\n'} as const
    expect(units('{outcome:一\n二}', options).changed).toEqual([['一\r\n\r\n二', 'layout-inside', '一\n二']])
    expect(units('{outcome:\n二}', options).changed).toEqual([['\r\n\r\n二', 'edges-moved', '二']])
    expect(units('一{outcome:\n}二', options).dropped).toEqual([['\r\n\r\n', 'layout']])
  })

  it('F2: says when a view shows more or nothing of what was tagged', () => {
    const entry = marked('{speaker:漢}(hàn)字', {pinyin: true})
    const half = exported([entry], {format: 'jsonl'}).manifest
    expect(half.changed).toEqual([])
    const reading = marked('漢({speaker:hàn})字', {pinyin: true})
    expect(exported([reading], {format: 'jsonl'}).manifest.changed).toMatchObject([{text: 'hàn', reason: 'edges-moved', became: '漢'}])
    const gone = exported([marked('{speaker:\n}一')], {format: 'jsonl'}).manifest
    expect(gone.dropped).toMatchObject([{text: '\n', reason: 'not-in-view'}])
  })

  it('F7: an empty article gives no unit, one without spans gives units without spans', () => {
    const blank = {...marked('', {id: 'blank'}), article: articleOf('\u3000\r\n', [], 'blank')}
    expect(exported([blank], {format: 'jsonl', view: 'source', boilerplate: true}).files.get('all.jsonl')).toBe('')
    const {files, manifest} = exported([marked('', {id: 'empty'}), marked('无', {id: 'plain'})], {format: 'jsonl'})
    expect(records<JsonRecord>(files.get('all.jsonl')!).map(({id, spans}) => [id, spans])).toEqual([['plain', []]])
    expect(manifest.articles).toMatchObject([{id: 'empty', units: 0, spans: 0}, {id: 'plain', units: 1, spans: 0}])
  })

  it('F7: throws on an annotation that is not in the text, or cuts a code point: that is a bug of the caller', () => {
    const entry = marked('{speaker:𠮷}')
    const [one] = entry.annotations
    const at = (from: number, to: number) => () => exported([{...entry, annotations: [{...one!, span: {...one!.span, from, to} as never}]}], {format: 'jsonl'})
    expect(at(0, 3)).toThrow('[0, 3) lies outside a.txt, which has 2 units')
    expect(at(1, 2)).toThrow('[1, 2) cuts a code point')
  })
})
