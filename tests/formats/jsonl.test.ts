import {describe, expect, it} from 'vitest'
import {exported, type JsonRecord, marked, records, sample} from './sample.ts'

const jsonl = (text: string, options: Parameters<typeof marked>[1] = {}) => exported([marked(text, options)], {format: 'jsonl'}).files.get('all.jsonl')!

describe('jsonl', () => {
  it('F10: writes the sample', () => {
    const {files} = exported([marked(sample)], {format: 'jsonl'})
    const hash = 'ab'.repeat(32)
    const by = '"by":"li","at":"2024-06-25T08:00:00.000Z","rev":1,"via":"hand"'
    expect([...files]).toEqual([[
      'all.jsonl',
      '{"id":"a.txt","article":"a.txt","title":null,"unit":"codepoint","text":"清华大学副校长王小明表示，医工结合项目已通过验收。","spans":[' +
        `{"id":"a.txt-0","label":"institution","start":0,"end":4,"text":"清华大学","source":{"start":0,"end":4},${by}},` +
        `{"id":"a.txt-1","label":"speaker","start":7,"end":10,"text":"王小明","source":{"start":7,"end":10},${by}},` +
        `{"id":"a.txt-2","label":"outcome","start":13,"end":24,"text":"医工结合项目已通过验收","source":{"start":13,"end":24},${by}}],` +
        `"meta":{"file":"a.txt","sha256":"${hash}","status":"begun","view":"clean","unit":"document","index":0,"publisher":null,"date":null}}\n`,
    ]])
  })

  it('F10: numbers the units of an article behind its id', () => {
    const {files} = exported([marked('{speaker:王}说。\n他走了。', {id: 'x#1.txt'})], {format: 'jsonl', unit: 'sentence'})
    const found = records<JsonRecord>(files.get('all.jsonl')!)
    expect(found.map(({id, article, text, meta}) => [id, article, text, meta['index']])).toEqual([
      ['x#1.txt#0', 'x#1.txt', '王说。', 0],
      ['x#1.txt#1', 'x#1.txt', '他走了。', 1],
    ])
  })

  it('F10: says what the article states, and keeps the note and fields that it does not know', () => {
    const entry = marked('{speaker:王}')
    const article = {...entry.article, title: {value: '题'}, date: {value: '2024-06-25'}, publisher: {value: '社'}}
    const [first] = entry.annotations
    const annotations = [{...first!, note: '同名', extra: {sure: true}}]
    const [record] = records<{title: string; spans: object[]; meta: object}>(exported([{...entry, article, annotations}], {format: 'jsonl'}).files.get('all.jsonl')!)
    expect(record).toMatchObject({title: '题', spans: [{note: '同名', extra: {sure: true}}], meta: {date: '2024-06-25', publisher: '社'}})
  })

  it('F1: counts code points in the text and in the source', () => {
    const [record] = records<JsonRecord>(jsonl('𠮷野👨‍👩‍👧漢(hàn){speaker:字(zì)𠮷}家', {pinyin: true}))
    expect(record).toMatchObject({text: '𠮷野👨‍👩‍👧漢字𠮷家', spans: [{start: 8, end: 10, text: '字𠮷', source: {start: 13, end: 19}}]})
  })

  it('F1: counts every line end of the source, and one in the text', () => {
    const [record] = records<JsonRecord>(jsonl('一\n{outcome:二\n三}', {gap: '\r\n\r\n'}))
    expect(record).toMatchObject({text: '一\n二\n三', spans: [{start: 2, end: 5, text: '二\n三', source: {start: 5, end: 11}}]})
  })

  it('F8: keeps nested, crossing and equal spans', () => {
    const text = jsonl('{outcome:{institution:北大{speaker:医院}}{speaker:{institution:揭牌}}}')
    expect(records<JsonRecord>(text)[0]!.spans.map(({label, start, end}) => `${label} ${start} ${end}`)).toEqual([
      'outcome 0 6', 'institution 0 4', 'speaker 2 4', 'institution 4 6', 'speaker 4 6',
    ])
  })

  it('F11: is one line a record for every reader, and nothing that a terminal obeys', () => {
    const text = jsonl('一\u2028二\u2029三\u0085四\u009b31m五\u007f六\u001b[0m')
    expect(text.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/)).toBeNull()
    expect(text.match(/\n/g)).toHaveLength(1)
    expect(records<JsonRecord>(text)[0]!.text).toBe('一\u2028二\u2029三\u0085四\u009b31m五\u007f六\u001b[0m')
  })

  it('F17: keeps half a surrogate pair as an escape', () => {
    const text = jsonl('甲{speaker:\ud83d乙}')
    expect(text).toContain('\\ud83d')
    expect(records<JsonRecord>(text)[0]).toMatchObject({text: '甲\ud83d乙', spans: [{start: 1, end: 3}]})
  })
})
