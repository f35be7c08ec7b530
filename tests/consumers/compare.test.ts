import {describe, expect, it} from 'vitest'
import {compare, type Comparing, type ReadRecord} from './compare.ts'
import {marked} from './corpus.ts'
import {compareRows} from './rows.ts'
import {type Shown, truthOf} from './truth.ts'

const shown: Shown = {
  id: 'a.txt',
  text: '标题\n\u{20bb7}野家 王小明，王小明。\n打印',
  blocks: [{kind: 'title', start: 0, end: 2}, {kind: 'paragraph', start: 3, end: 15}, {kind: 'boilerplate', start: 16, end: 18}],
  annotations: [
    {id: 'shop', label: 'institution', start: 3, end: 6, text: '\u{20bb7}野家', source: {start: 3, end: 6}},
    {id: 'who', label: 'speaker', start: 11, end: 14, text: '王小明', source: {start: 11, end: 14}},
    {id: 'print', label: 'outcome', start: 16, end: 18, text: '打印', source: {start: 16, end: 18}},
  ],
}
const truth = new Map([['a.txt', truthOf(shown, ['shop', 'who', 'print', 'unseen'], false)]])
const lost = [{article: 'a.txt', id: 'print', reason: 'boilerplate'}, {article: 'a.txt', id: 'unseen', reason: 'not-in-view'}]
const how: Comparing = {truth, told: {articles: [{id: 'a.txt', units: 2, spans: 2}], dropped: lost, changed: []}, singleLayer: false, skipsBlank: false, whole: false}
const right: readonly ReadRecord[] = [
  {text: '标题', spans: []},
  {
    text: '\u{20bb7}野家 王小明，王小明。',
    spans: [{label: 'institution', text: '\u{20bb7}野家', start: 0, end: 3}, {label: 'speaker', text: '王小明', start: 8, end: 11}],
  },
]
const withSpan = (change: object): readonly ReadRecord[] => [right[0]!, {...right[1]!, spans: [right[1]!.spans[0]!, {...right[1]!.spans[1]!, ...change}]}]

const wrong = (records: readonly ReadRecord[]): readonly string[] => compare(records, how).wrong

describe('what is compared with what the consumers read', () => {
  it('F67: takes what is right', () => {
    expect(compare(right, how)).toEqual({spans: 2, dropped: 2, wrong: []})
  })

  it('F67: finds a span at the other of two equal strings, one character off, of another label, missing, and twice', () => {
    expect(wrong(withSpan({start: 4, end: 7}))).toHaveLength(2)
    expect(wrong(withSpan({start: 9, end: 12, text: '小明。'}))).toHaveLength(2)
    expect(wrong(withSpan({label: 'outcome'}))).toHaveLength(2)
    expect(wrong(withSpan({text: '王小'}))).toHaveLength(2)
    expect(wrong([right[0]!, {...right[1]!, spans: right[1]!.spans.slice(1)}])).toHaveLength(1)
    expect(wrong([right[0]!, {...right[1]!, spans: [...right[1]!.spans, right[1]!.spans[0]!]}])).toHaveLength(1)
  })

  it('F67: finds a text that is not that of the view, and records too few and too many', () => {
    expect(wrong([{text: '标', spans: []}, right[1]!])).toContainEqual(expect.stringContaining('not that of the view'))
    expect(wrong(right.slice(1))).toContainEqual(expect.stringContaining('1 records, the manifest says 2'))
    expect(wrong([...right, {text: '', spans: []}])).toContainEqual(expect.stringContaining('3 records, the manifest has 2'))
  })

  it('F67: finds a loss that is not told of, or told with a reason that it does not have', () => {
    const toldOf = (dropped: typeof lost): string => compare(right, {...how, told: {...how.told, dropped}}).wrong.join('\n')
    expect(toldOf(lost.slice(1))).toContain('print is not told of, and should be boilerplate')
    expect(toldOf([...lost, {article: 'a.txt', id: 'who', reason: 'overlap'}])).toContain('who is dropped as overlap, which it is not')
  })

  it('F67: a row of a table is found by its place in the source', () => {
    const laid = new Map([['a.txt', [{id: 'who', label: 'speaker', start: 11, end: 14, text: '王小明'}]]])
    const row = {article: 'a.txt', label: 'speaker', text: '王小明', start: 11, end: 14}
    expect(compareRows([row], truth, laid, how.told).wrong).toEqual([])
    expect(compareRows([{...row, start: 7, end: 10}], truth, laid, how.told).wrong).toHaveLength(2)
  })

  it('F67: reads marks that nest and cross, in code points', () => {
    const {source, spans} = marked('\u{20bb7}{a:王{b:小}}<x:明<y:日:x>报:y>', 'm')
    expect(source).toBe('\u{20bb7}王小明日报')
    expect(spans.map(({label, start, end, text}) => [label, start, end, text])).toEqual([['b', 2, 3, '小'], ['a', 1, 3, '王小'], ['x', 3, 5, '明日'], ['y', 4, 6, '日报']])
    expect(() => marked('{a:王', 'm')).toThrow('1 marks stay open')
  })
})
