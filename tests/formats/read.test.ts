import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {findReader, readers} from '../../src/formats/readers.ts'

function read(format: string, text: string, beside?: string) {
  const reader = findReader(format)
  if (!reader.ok) throw new Error(reader.problem.message.en)
  const {records, problems} = reader.value.read(text, 'in.txt', beside)
  return {records, problems: problems.map(({code, line, path}) => [path, line, code])}
}

const good = '{"text": "甲乙丙", "spans": [{"start": 0, "end": 2, "label": "speaker"}]}'

// A result of Label Studio, and a task of Prodigy.
const result = (start: number, end: number, text: string, type = 'labels') => ({id: 'x', type, value: {start, end, text, labels: ['speaker']}, meta: {text: ['note']}})
const task = (answer: string) => JSON.stringify({text: '甲', spans: [{start: 0, end: 1, label: 'a'}], answer})

describe('reading other files', () => {
  it('F33: a broken line is refused with its number, and the others go in', () => {
    const {records, problems} = read('jsonl', `${good}\n{"text": "甲\n\n${good}\n[1]\n{"text": 3, "spans": []}`)
    expect(records.map(({line}) => line)).toEqual([1, 4])
    expect(problems).toEqual([
      ['in.txt', 2, 'import.not-json'],
      ['in.txt', 5, 'import.bad-record'],
      ['in.txt', 6, 'import.bad-record'],
    ])
  })

  it('F33: a broken element of an array is refused with its line, and the others go in', () => {
    const {records, problems} = read('jsonl', `[${good},\n\n{"text": },\n  ${good}, {"text": "]}\\"[", "spans": []}]\nmore`)
    expect(records.map(({line, text}) => [line, text])).toEqual([[1, '甲乙丙'], [4, '甲乙丙'], [4, ']}"[']])
    expect(problems).toEqual([
      ['in.txt', 3, 'import.not-json'],
      ['in.txt', 5, 'import.behind-array'],
    ])
    expect(read('jsonl', `[${good},\n{"te`).problems).toEqual([
      ['in.txt', 2, 'import.not-json'],
      ['in.txt', 2, 'import.unfinished'],
    ])
  })

  it('F33: one record may be written over many lines', () => {
    expect(read('jsonl', JSON.stringify(JSON.parse(good), undefined, 2))).toMatchObject({records: [{text: '甲乙丙', line: 1}], problems: []})
  })

  it.each([
    [{start: 1, end: 4}, 'import.out-of-range'],
    [{start: 2, end: 2}, 'import.out-of-range'],
    [{start: 2, end: 1}, 'import.out-of-range'],
    [{start: -1, end: 1}, 'import.bad-offset'],
    [{start: 0.5, end: 1}, 'import.bad-offset'],
    [{start: '0', end: 1}, 'import.bad-offset'],
    [{end: 1}, 'import.bad-offset'],
    [{start: 0, end: 2, text: '乙'}, 'import.quote-differs'],
    [{start: 0, end: 2, label: ''}, 'import.bad-span'],
    [{start: 0, end: 2, label: 3}, 'import.bad-span'],
    [null, 'import.bad-span'],
  ])('F33: a span like %j is refused with its line, and the rest of the record goes in', (span, code) => {
    const spans = [{start: 1, end: 3, label: 'good'}, span && {label: 'speaker', ...span}]
    const {records, problems} = read('jsonl', `\n${JSON.stringify({text: '甲𠮷丙', spans})}`)
    expect(records.map(record => record.spans)).toEqual([[{start: 1, end: 3, label: 'good'}]])
    expect(problems).toEqual([['in.txt', 2, code]])
  })

  it('F33: an unknown format is refused with the names of those there are', () => {
    expect(findReader('xml')).toMatchObject({ok: false, problem: {code: 'import.format-unknown', message: {en: expect.stringContaining(readers[0]!.id)}}})
  })

  it('F46: doccano: both forms, numbers as ids, and relations that have no place here', () => {
    const line = {id: 7, text: '𠮷甲', entities: [{id: 1, label: 'speaker', start_offset: 2, end_offset: 3}], relations: [{from_id: 1, to_id: 1, type: 'x'}]}
    const {records, problems} = read('doccano', `${JSON.stringify(line)}\n{"text": "𠮷甲", "labels": [[1, 3, "a"], [0, 2, "b"], [0]]}`)
    expect(records).toMatchObject([{id: '7', spans: [{start: 1, end: 2, label: 'speaker'}]}, {spans: [{start: 0, end: 1, label: 'b'}]}])
    expect(problems).toEqual([
      ['in.txt', 1, 'import.no-relations'],
      ['in.txt', 2, 'import.half-character'],
      ['in.txt', 2, 'import.bad-span'],
    ])
  })

  it('F46: Label Studio: cancelled annotations are none, other results are refused, its line ends in quotes are understood', () => {
    const task = {
      data: {text: '甲\n乙', id: 3},
      annotations: [{result: [result(0, 3, '甲\\n乙'), result(0, 1, '甲', 'choices'), result(0, 1, '乙')]}, {was_cancelled: true, result: [result(0, 1, '甲')]}],
    }
    const {records, problems} = read('label-studio', JSON.stringify([task, {data: {}}], undefined, 1))
    expect(records).toMatchObject([{id: '3', spans: [{start: 0, end: 3, label: 'speaker', note: 'note', id: 'x'}]}])
    expect(problems.map(([, , code]) => code)).toEqual(['import.other-result', 'import.quote-differs', 'import.bad-record'])
  })

  it('F46: Prodigy: what was not accepted is refused', () => {
    expect(read('prodigy', `${task('accept')}\n${task('reject')}\n${task('ignore')}`)).toMatchObject({
      records: [{line: 1}],
      problems: [['in.txt', 2, 'import.not-accepted'], ['in.txt', 3, 'import.not-accepted']],
    })
  })

  it('F46: CLUENER: ends are inclusive, a surface that stands elsewhere is refused', () => {
    const {records, problems} = read('cluener', '{"id": 1, "text": "浙商银行", "label": {"company": {"浙商": [[0, 1]], "银行": [[0, 1], [2], 3]}}}\n{"text": "甲", "label": []}')
    expect(records).toMatchObject([{id: '1', spans: [{start: 0, end: 2, label: 'company'}]}])
    expect(problems.map(([, line, code]) => [line, code])).toEqual([
      [1, 'import.quote-differs'],
      [1, 'import.bad-offset'],
      [1, 'import.bad-offset'],
      [2, 'import.bad-record'],
    ])
  })

  it('F46: CoNLL: other schemes, columns and line ends; a broken line takes its record with it, and no other', () => {
    const text = '-DOCSTART- O\r\n\r\n清 NN B-org\r\n华 NN M-org\r\n大学 NN E-org\r\n王 NN S-per\r\n李 NN S-per\r\n\r\n甲\r\n乙 O\r\n\r\n张 I-per\r\n三 I-per\r\n是 O\r\n'
    const {records, problems} = read('conll', text)
    expect(records.map(({line, text: joined, spans}) => [line, joined, ...spans.map(({start, end, label}) => `${start}-${end} ${label}`)])).toEqual([
      [3, '清华大学王李', '0-4 org', '4-5 per', '5-6 per'],
      [12, '张三是', '0-2 per'],
    ])
    expect(problems).toEqual([['in.txt', 9, 'import.not-a-token']])
  })

  it('F33: nothing that is read throws', () => {
    const files = fc.oneof(fc.string({unit: 'binary'}), fc.json(), fc.array(fc.json()).map(lines => lines.join('\n')), fc.constantFrom(...hostile))
    for (const reader of readers) {
      fc.assert(
        fc.property(files, text => {
          const {records} = reader.read(text, 'x', text)
          for (const {text: body, spans} of records) for (const {start, end} of spans) expect(start < end && (body === undefined || end <= Array.from(body).length)).toBe(true)
        }),
        {seed: 7, numRuns: 100},
      )
    }
  })
})

const hostile = [
  '',
  '[',
  ']',
  '[[[[',
  '{"text": "", "spans": [{"start": 0, "end": 0, "label": "x"}], "label": {"__proto__": {"x": [[0, 0]]}}}',
  '{"text": "\\ud83d", "spans": [{"start": 0, "end": 1, "label": "x"}], "label": [[0, 1, "x"]], "data": {"text": "x"}}',
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  `{"text": "x", "spans": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
  'T1\tx 0 1;0 1;5 2\tx\nT1\t\n\t\n#1\tAnnotatorNotes T9\t\nR1\tx Arg1:T1',
]
