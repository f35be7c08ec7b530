import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {runProgram, workFolder} from '../helpers/program.ts'

const text = '吕毅表示，好。'
const lines = (...list: readonly unknown[]): string => list.map(one => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join('')
const torn = '{"text":"吕毅'
const spans = [[0, 2, 'speaker'], [0, 99, 'speaker'], [2, 4, 'place']] as const
const objects = spans.map(([start, end, label]) => ({start, end, label}))
const results = (list: readonly (readonly [number, number, string])[]) =>
  [{result: list.map(([start, end, label]) => ({type: 'labels', from_name: 'label', to_name: 'text', value: {start, end, labels: [label]}}))}]
const web = (start: number, end: number, label: string): string =>
  JSON.stringify({type: 'Annotation', body: [{type: 'TextualBody', purpose: 'tagging', value: label}], target: {source: 'in.txt', selector: [{type: 'TextPositionSelector', start, end}]}})
const columns = (words: string, tags: readonly string[]): string => `${Array.from(words, (char, at) => `${char}\t${tags[at] ?? 'O'}\n`).join('')}\n`

const jsonLines = lines({text, spans: objects}, torn, {text: '没有的文字', spans: [{start: 0, end: 1, label: 'speaker'}]})
const range = 'import.out-of-range'
const usual = [[1, range], [1, 'label.unknown'], [2, 'import.not-json'], [3, 'import.no-article']] as const

/** A file with one span that is right, an offset out of range, a label that the schema lacks, a broken line, and a text that nobody has. */
type Told = readonly (readonly [line: number, code: string])[]

const files: readonly (readonly [format: string, file: string, told: Told, beside?: string])[] = [
  ['jsonl', jsonLines, usual],
  ['spacy', jsonLines, usual],
  ['prodigy', jsonLines, usual],
  ['doccano', lines({text, label: spans}, torn, {text: '没有的文字', label: [[0, 1, 'speaker']]}), usual],
  ['cluener', lines({text, label: {speaker: {吕毅: [[0, 1]], 表: [[0, 98]]}, place: {表示: [[2, 3]]}}}, torn, {text: '没有的文字', label: {speaker: {没: [[0, 0]]}}}), usual],
  [
    'label-studio',
    lines('[', `${JSON.stringify({data: {text}, annotations: results(spans)})},`, '{"data":{"text":"吕毅', JSON.stringify({data: {text: '没有的文字'}, annotations: results([[0, 1, 'speaker']])}), ']'),
    usual.map(([line, code]) => [line + 1, code]),
  ],
  [
    'conll',
    `${columns(text, ['B-speaker', 'I-speaker', 'B-place', 'I-place'])}吕\tB-speaker\n毅\n\n${columns('没有的文字', ['B-speaker'])}`,
    [[1, 'label.unknown'], [10, 'import.not-a-token'], [12, 'import.no-article']],
  ],
  [
    'brat',
    'T1\tspeaker 0 2\t吕毅\nT2\tspeaker 0 99\t吕毅\nT3\tplace 2 4\t表示\ntorn\nT4\tspeaker 0 2\t别的\n',
    [[2, range], [3, 'label.unknown'], [4, 'import.not-standoff'], [5, 'import.quote-differs']],
    text,
  ],
  [
    'w3c',
    `{"type":"AnnotationPage","items":[\n${web(0, 2, 'speaker')},\n${web(0, 99, 'speaker')},\n${web(2, 4, 'place')},\n{"type":\n]}\n`,
    [[1, 'import.not-json'], [3, range], [4, 'label.unknown'], [5, 'import.not-json'], [6, 'import.not-json']],
    text,
  ],
]

describe('a file that is broken in every way', () => {
  it.each(files.map(([format, file, told, beside]) => ({format, file, told, beside})))('C61: $format: each fault is told with file and line, and the rest goes in', async ({format, file, told, beside}) => {
    const folder = await workFolder()
    await mkdir(join(folder, 'own'))
    await writeFile(join(folder, 'own', 'a.txt'), text)
    await writeFile(join(folder, 'in.data'), file)
    if (beside !== undefined) await writeFile(join(folder, 'in.data.txt'), beside)
    const {code, stdout, stderr} = await runProgram(folder, ['import', 'in.data', 'own', '--format', format, '--json'])
    const errors = stderr.trim().split('\n').map(line => (JSON.parse(line) as {error: {code: string; line: number; path: string}}).error)
    expect(errors.map(error => [error.line, error.code])).toEqual(told)
    expect(errors.every(({path}) => path === join(folder, 'in.data'))).toBe(true)
    expect([code, JSON.parse(stdout)]).toMatchObject([1, {imported: 1, refused: told.length}])
    const {annotations} = JSON.parse(await readFile(join(folder, 'annotations', 'reader.json'), 'utf8')) as {annotations: readonly ({start: number; end: number; label: string} | null)[]}
    expect(annotations.filter(one => one !== null)).toMatchObject([{start: 0, end: 2, label: 'speaker'}])
  }, 60_000)

  it('C61: a file in GB18030 is read as such; one that is no text is told by name, and nothing is written', async () => {
    const folder = await workFolder()
    await mkdir(join(folder, 'own'))
    await writeFile(join(folder, 'own', 'a.txt'), text)
    // 吕毅表示，好。 in GB18030.
    const chinese = Buffer.from('c2c0d2e3b1edcabea3acbac3a1a3', 'hex')
    const record = Buffer.concat([Buffer.from('{"text":"'), chinese, Buffer.from('","spans":[{"start":0,"end":2,"label":"speaker"}]}\n')])
    await writeFile(join(folder, 'bytes.jsonl'), Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x00, 0x80, 0xff, 0xff, 0x00, 0x01, 0xff]))
    const refused = await runProgram(folder, ['import', 'bytes.jsonl', 'own', '--lang', 'en'])
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toContain('bytes.jsonl')
    await expect(readFile(join(folder, 'annotations', 'reader.json'))).rejects.toThrow('ENOENT')
    await writeFile(join(folder, 'gb.jsonl'), record)
    const {stdout, stderr} = await runProgram(folder, ['import', 'gb.jsonl', 'own', '--json'])
    expect([JSON.parse(stdout), stderr]).toMatchObject([{imported: 1, refused: 0}, ''])
  }, 60_000)
})
