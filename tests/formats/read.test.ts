import {describe, expect, it} from 'vitest'
import {findReader, readers} from '../../src/formats/readers.ts'

function read(format: string, text: string, beside?: string) {
  const reader = findReader(format)
  if (!reader.ok) throw new Error(reader.problem.message.en)
  const {records, problems} = reader.value.read(text, 'in.txt', beside)
  return {records, problems: problems.map(({code, line, path}) => [path, line, code])}
}

const good = '{"text": "甲乙丙", "spans": [{"start": 0, "end": 2, "label": "speaker"}]}'

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
})
