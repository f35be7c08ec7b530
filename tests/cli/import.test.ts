import {mkdir, readFile, readdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {importing} from '../../src/cli/options.ts'
import {readers} from '../../src/formats/readers.ts'
import {goldFiles} from '../helpers/gold.ts'
import {runProgram, workFolder} from '../helpers/program.ts'

const gold = goldFiles('.')

interface Stored {
  readonly annotations: readonly ({readonly article: string; readonly start: number; readonly end: number; readonly label: string; readonly via: string} | null)[]
}

const stored = async (folder: string, name = 'reader.json') => {
  const file = await readFile(join(folder, 'annotations', name), 'utf8')
  return {file, annotations: (JSON.parse(file) as Stored).annotations.filter(one => one !== null)}
}

const bring = async (folder: string, file: string, ...args: string[]) => {
  const {code, stdout, stderr} = await runProgram(folder, ['import', file, '--json', ...args])
  return {code, said: stdout === '' ? undefined : (JSON.parse(stdout) as Record<string, unknown>), errors: stderr.trim().split('\n').filter(Boolean).map(line => JSON.parse(line).error as {code: string; line?: number; path?: string})}
}

const span = (start: number, end: number, label = 'speaker') => ({start, end, label})

describe('pizhu import', () => {
  it('C60: the gold comes in with exactly its spans, once', async () => {
    const folder = await workFolder()
    for (const one of gold) {
      await writeFile(join(folder, 'gold.json'), JSON.stringify(one, undefined, 1))
      expect(await bring(folder, 'gold.json')).toEqual({code: 0, errors: [], said: {dry: false, records: 1, imported: one.spans.length, articles: [one.file], existing: 0, refused: 0, new: []}})
    }
    const {file, annotations} = await stored(folder)
    // What the tags were made on is kept, to follow them when an article changes.
    expect((await readdir(join(folder, 'annotations', 'texts'))).toSorted()).toEqual(gold.map(({sha256}) => `${sha256}.txt`).toSorted())
    const want = gold.flatMap(one => one.spans.map(({start, end, label}) => `${one.file} ${start} ${end} ${label}`))
    expect(annotations.map(({article, start, end, label}) => `${article} ${start} ${end} ${label}`).toSorted()).toEqual(want.toSorted())
    expect((await bring(folder, 'gold.json')).said).toMatchObject({imported: 0, existing: gold.at(-1)!.spans.length})
    expect((await stored(folder)).file).toBe(file)
  }, 90_000)

  it('C60: what was exported comes back byte for byte', async () => {
    const folder = await workFolder()
    for (const one of gold) {
      await writeFile(join(folder, 'gold.json'), JSON.stringify(one))
      await bring(folder, 'gold.json')
    }
    const before = (await stored(folder)).file
    await runProgram(folder, ['export', '--view', 'traditional', '--unit', 'sentence', '--out', 'out'])
    await bring(folder, join('out', 'all.jsonl'), '--as', 'other')
    expect((await stored(folder, 'other.json')).file).toBe(before.replace('"annotator": "reader"', '"annotator": "other"'))
  }, 90_000)

  it('C61: what cannot go in is told with file and line, the rest goes in', async () => {
    const folder = await workFolder()
    await mkdir(join(folder, 'own'))
    await writeFile(join(folder, 'own', 'a.txt'), '吕毅表示，好。')
    const lines = [
      JSON.stringify({text: '吕毅表示，好。', spans: [span(0, 2), span(0, 99), span(2, 4, 'place'), span(5, 6, '成果')]}),
      '{"text": "吕毅',
      JSON.stringify({text: '没有的文字', spans: [span(0, 1)]}),
    ]
    await writeFile(join(folder, 'in.jsonl'), lines.join('\n'))
    const {code, said, errors} = await bring(folder, 'in.jsonl', 'own')
    expect({code, said}).toMatchObject({code: 1, said: {imported: 2, refused: 4}})
    expect(errors.map(({code: why, line, path}) => [path?.endsWith('in.jsonl'), line, why])).toEqual([
      [true, 1, 'import.out-of-range'],
      [true, 1, 'label.unknown'],
      [true, 2, 'import.not-json'],
      [true, 3, 'import.no-article'],
    ])
    expect((await stored(folder)).annotations.map(({start, label, via}) => [start, label, via])).toEqual([[0, 'speaker', 'imported'], [5, 'outcome', 'imported']])
    const renamed = await bring(folder, 'in.jsonl', 'own', '--map', 'place=institution')
    expect(renamed.said).toMatchObject({imported: 1, existing: 2})
  }, 90_000)

  it('C62: texts that no article has become articles with --new, once; --dry-run writes nothing', async () => {
    const folder = await workFolder()
    await writeFile(join(folder, 'in.jsonl'), `${JSON.stringify({text: '吕毅表示，好。', spans: [{start: 0, end: 2, label: 'speaker'}]})}\n`)
    const dry = await bring(folder, 'in.jsonl', '--new', 'more', '--dry-run')
    expect(dry).toMatchObject({code: 0, said: {dry: true, new: [expect.stringMatching(/^text-.*\.txt$/)]}})
    expect((await readdir(folder)).toSorted()).toEqual(['in.jsonl', 'seeds', 'state'])
    const first = await bring(folder, 'in.jsonl', '--new', 'more')
    expect(first).toMatchObject({code: 0, said: {imported: 1, existing: 0}})
    expect(await readdir(join(folder, 'more'))).toEqual(first.said?.['new'])
    const again = await bring(folder, 'in.jsonl', '--new', 'more')
    expect(again).toMatchObject({code: 0, said: {imported: 0, existing: 1}})
    expect(await readdir(join(folder, 'more'))).toHaveLength(1)
    const shown = await runProgram(folder, ['list', 'more', '--json'])
    expect(JSON.parse(shown.stdout)).toMatchObject([{counts: {speaker: 1}}])
  }, 90_000)

  it('C62: what two articles have becomes no third with --new: it is refused', async () => {
    const folder = await workFolder()
    await mkdir(join(folder, 'own'))
    for (const name of ['a.txt', 'b.txt']) await writeFile(join(folder, 'own', name), '吕毅表示，好。')
    await writeFile(join(folder, 'in.jsonl'), JSON.stringify({text: '吕毅表示，好。', spans: [span(0, 2)]}))
    const {code, said, errors} = await bring(folder, 'in.jsonl', 'own', '--new', 'more', '--dry-run')
    expect({code, said, errors}).toMatchObject({code: 1, said: {refused: 1, new: []}, errors: [{code: 'import.ambiguous'}]})
    expect((await bring(folder, 'in.jsonl', 'own', '--new', 'more')).said).toMatchObject({refused: 1, new: []})
    expect(await readdir(folder)).not.toContain('more')
  })

  it('C63: is one act: one undo in the reader takes all of it back', async () => {
    const folder = await workFolder()
    await writeFile(join(folder, 'gold.json'), JSON.stringify(gold[0]))
    await bring(folder, 'gold.json')
    await writeFile(join(folder, 'again.json'), JSON.stringify(gold[1]))
    await bring(folder, 'again.json')
    const files = await readdir(join(folder, 'state', 'pizhu', 'history'), {recursive: true})
    const lines = (await readFile(join(folder, 'state', 'pizhu', 'history', files.find(name => name.endsWith('.jsonl')) ?? ''), 'utf8')).trim().split('\n')
    expect(lines).toHaveLength(2)
  }, 90_000)

  it('C60: reads what the formats read', () => {
    expect(importing.find(({name}) => name === 'format')?.choices).toEqual(readers.map(({id}) => id))
  })
})
