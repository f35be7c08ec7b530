import {readdir, readFile, rm, writeFile, mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {formats} from '../../src/formats/formats.ts'
import {runProgram, workFolder} from '../helpers/program.ts'

const inCodePoints = (text: string, start: number, end: number) => Array.from(text).slice(start, end).join('')

async function taggedFolder(): Promise<string> {
  const folder = await workFolder()
  await runProgram(folder, ['tag', '003', '--label', 'institution', '--quote', '四川省腫瘤醫院', '--all'])
  await runProgram(folder, ['tag', '000', '--label', 'speaker', '--quote', '吕毅', '--all'])
  return folder
}

const lines = (text: string) => text.trimEnd().split('\n').map(line => JSON.parse(line))

describe('pizhu export', () => {
  it('C18: writes the training set and its manifest beside the annotations, and says what it did', async () => {
    const folder = await taggedFolder()
    const {code, stdout} = await runProgram(folder, ['export'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/已导出 5 篇 · jsonl · clean · document → annotations\/exports\/jsonl\n {2}all\.jsonl {2}5 篇 · 5 条 · speaker 5 · institution 6 · outcome 0\n/)
    const dir = join(folder, 'annotations/exports/jsonl')
    expect((await readdir(dir)).toSorted()).toEqual(['all.jsonl', 'manifest.json'])
    const records = lines(await readFile(join(dir, 'all.jsonl'), 'utf8'))
    expect(records.flatMap(({text, spans}) => spans.map(({start, end}: {start: number; end: number}) => inCodePoints(text, start, end)))).toEqual([
      ...Array.from({length: 5}, () => '吕毅'),
      ...Array.from({length: 6}, () => '四川省腫瘤醫院'),
    ])
    const manifest = JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({tool: expect.stringMatching(/^pizhu \d/), options: {format: 'jsonl', view: 'clean'}, dropped: []})
  })

  it('C18: the options reach the export', async () => {
    const folder = await taggedFolder()
    const args = ['export', '--format', 'conll', '--scheme', 'bioes', '--view', 'simplified', '--unit', 'sentence', '--split', '1:1', '--seed', '3', '--out', 'set', '--json']
    const {code, stdout} = await runProgram(folder, args)
    const summary = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(summary).toMatchObject({
      dir: join(folder, 'set'),
      options: {format: 'conll', scheme: 'bioes', view: 'simplified', unit: 'sentence', split: '1:1', seed: 3},
      files: [{name: 'train.conll'}, {name: 'test.conll'}],
      dropped: 0,
    })
    const text = (await Promise.all(['train', 'test'].map(part => readFile(join(folder, 'set', `${part}.conll`), 'utf8')))).join('')
    expect(text).toContain('四\tB-institution\n川\tI-institution\n省\tI-institution\n肿\tI-institution\n瘤\tI-institution\n医\tI-institution\n院\tE-institution\n')
  })

  it('C18: --status done leaves the others out', async () => {
    const folder = await taggedFolder()
    const {stdout} = await runProgram(folder, ['export', '--status', 'done', '--json'])
    expect(JSON.parse(stdout).counts).toEqual([{part: 'all', articles: 0, units: 0, labels: {speaker: 0, institution: 0, outcome: 0}}])
  })

  it('C18: --out - puts the data on stdout and the summary on stderr', async () => {
    const folder = await taggedFolder()
    const {code, stdout, stderr} = await runProgram(folder, ['export', '--format', 'spacy', '--out', '-', 'seeds/003_d756bbd637e114db.txt'])
    expect(code).toBe(0)
    expect(lines(stdout)[0].spans).toHaveLength(6)
    expect(stderr).toContain('已导出 1 篇')
    await expect(readdir(join(folder, 'annotations/exports'))).rejects.toThrow('ENOENT')
  })

  it.each([
    [['--format', 'xml'], 'usage.bad-choice'],
    [['--split', '8:1:1', '--out', '-'], 'usage.conflict'],
    [['--split', 'eight'], 'usage.export.split-unreadable'],
    [['--seed', '3'], 'usage.conflict'],
    [['--format', 'conll', '--overlap', 'keep'], 'usage.export.one-layer'],
    [['--out', ''], 'usage.conflict'],
    [['--format', 'brat', '--out', '-'], 'usage.conflict'],
    [['--format', 'spacy', '--relations'], 'usage.export.no-relations'],
  ])('C18: refuses %j as a mistake on the line', async (args, name) => {
    const {code, stdout, stderr} = await runProgram(await workFolder(), ['export', ...args, '--json'])
    expect([code, stdout, JSON.parse(stderr).error.code]).toEqual([2, '', name])
  })

  it('C18: refuses a folder with other files, unless --force', async () => {
    const folder = await taggedFolder()
    await mkdir(join(folder, 'mine'))
    await writeFile(join(folder, 'mine', 'all.jsonl'), 'my own work\n')
    const refused = await runProgram(folder, ['export', '--out', 'mine', '--json'])
    expect(refused.code).toBe(1)
    expect(JSON.parse(refused.stderr).error.path).toContain('mine')
    expect(await readFile(join(folder, 'mine', 'all.jsonl'), 'utf8')).toBe('my own work\n')
    expect((await runProgram(folder, ['export', '--out', 'mine', '--force'])).code).toBe(0)
    expect((await runProgram(folder, ['export', '--out', 'mine'])).code).toBe(0)
  })

  it.each([
    ['orphaned', '四川省腫瘤醫(yī)院', '某處'],
    ['review', '四川省腫', '四川某'],
  ])('C16, D26: never exports a tag that has lost its place, and lists it: %s', async (reason, was, becomes) => {
    const folder = await taggedFolder()
    const path = join(folder, 'seeds/003_d756bbd637e114db.txt')
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll(was, becomes))
    const {code} = await runProgram(folder, ['export', '--json'])
    const manifest = JSON.parse(await readFile(join(folder, 'annotations/exports/jsonl/manifest.json'), 'utf8'))
    expect([code, manifest.dropped.length]).toEqual([1, 6])
    expect(new Set(manifest.dropped.map(({reason}: {reason: string}) => reason))).toEqual(new Set([reason]))
  })

  it('F30: exports a tag under review only when asked, at its likeliest place, and names it; never one that is gone', async () => {
    const folder = await workFolder()
    await writeFile(join(folder, 'seeds/x.txt'), '大会今天开幕\n\n张华说了这件事，后面的话很多。王芳也在。\n')
    for (const name of ['张华', '王芳']) await runProgram(folder, ['tag', 'x.txt', '--label', 'speaker', '--quote', name])
    await rm(join(folder, 'annotations/texts'), {recursive: true})
    await writeFile(join(folder, 'seeds/x.txt'), '大会今天开幕\n\n全改了：张华。又是张华！\n')
    const manifestOf = async () => JSON.parse(await readFile(join(folder, 'annotations/exports/jsonl/manifest.json'), 'utf8'))
    const list = JSON.parse((await runProgram(folder, ['list', '--json'])).stdout) as {id: string; unplaced: number}[]
    expect(list.filter(({unplaced}) => unplaced > 0).map(({id, unplaced}) => [id, unplaced])).toEqual([['x.txt', 2]])

    expect((await runProgram(folder, ['export'])).code).toBe(1)
    const without = await manifestOf()
    expect([without.counts[0].labels.speaker, without.changed]).toEqual([0, []])
    expect(without.dropped.map(({text, reason}: {text: string; reason: string}) => [text, reason]).toSorted()).toEqual([['张华', 'review'], ['王芳', 'orphaned']])

    expect((await runProgram(folder, ['export', '--with-review'])).code).toBe(1)
    const withReview = await manifestOf()
    expect([withReview.counts[0].labels.speaker, withReview.dropped.map(({text}: {text: string}) => text)]).toEqual([1, ['王芳']])
    expect(withReview.changed).toMatchObject([{article: 'x.txt', text: '张华', reason: 'under-review', became: '张华'}])
    const [{start, end}] = withReview.changed
    expect(inCodePoints(await readFile(join(folder, 'seeds/x.txt'), 'utf8'), start, end)).toBe('张华')
  })
})

/** Presses keys in the export dialog of a session, exports, and gives the last screen. */
async function exported(folder: string, keys: readonly string[]): Promise<string> {
  const script = {articles: ['seeds'], annotations: 'annotations', size: {columns: 160, rows: 30}, keys: ['E', ...keys, 'Enter']}
  await writeFile(join(folder, 'keys.json'), JSON.stringify(script))
  const {stdout} = await runProgram(folder, ['replay', 'keys.json', '--json'])
  return JSON.parse(stdout).screen
}

describe('exporting in a session', () => {
  it.each([
    ['jsonl', [], []],
    ['spacy-traditional-split', ['l', 'j', 'j', 'h', 'k', 'k', 'k', 'l'], ['--format', 'spacy', '--view', 'traditional', '--split', '8:1:1']],
    ['conll-bioes-document', [...Array.from({length: formats.findIndex(({id}) => id === 'conll')}, () => 'l'), 'j', 'l', 'j', 'j', 'l'], ['--format', 'conll', '--scheme', 'bioes', '--unit', 'document']],
    ['doccano-relations', [...Array.from({length: formats.findIndex(({id}) => id === 'doccano')}, () => 'l'), 'k', 'l'], ['--format', 'doccano', '--relations']],
    ['spacy-paragraph', ['l', 'j', 'j', 'j', 'l', 'j', 'l'], ['--format', 'spacy', '--unit', 'paragraph', '--status', 'done']],
  ] as const)('K73: gives the files of `pizhu export` in %s, byte for byte', async (name, keys, args) => {
    const folder = await taggedFolder()
    expect(await exported(folder, keys)).toMatch(new RegExp(`已导出 (5 篇 11|0 篇 0) 处 → annotations/exports/${name}(?![\\w-])`))
    expect((await runProgram(folder, ['export', ...args, '--out', 'line'])).code).toBe(0)
    const names = await readdir(join(folder, 'line'))
    expect((await readdir(join(folder, 'annotations/exports', name))).toSorted()).toEqual(names.toSorted())
    for (const file of names) expect(await readFile(join(folder, 'annotations/exports', name, file)), file).toEqual(await readFile(join(folder, 'line', file)))
  })

  it('K73: says how much was not exported', async () => {
    const folder = await taggedFolder()
    const path = join(folder, 'seeds/003_d756bbd637e114db.txt')
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('四川省腫', '四川某'))
    expect(await exported(folder, [])).toContain('已导出 5 篇 5 处 → annotations/exports/jsonl · 另有 6 处没有导出，见 manifest.json')
  })

  it('K73: refuses a folder with other files in the words of the command line, and leaves it as it was', async () => {
    const folder = await taggedFolder()
    const dir = join(folder, 'annotations/exports/jsonl')
    await mkdir(dir, {recursive: true})
    await writeFile(join(dir, 'all.jsonl'), 'my own work\n')
    const {stderr} = await runProgram(folder, ['export', '--json'])
    const {message} = JSON.parse(stderr).error
    expect(await exported(folder, [])).toContain(message.slice(0, 40))
    expect(await exported(folder, [])).toContain('不是导出写下的文件')
    expect(await readFile(join(dir, 'all.jsonl'), 'utf8')).toBe('my own work\n')
  })
})

describe('pizhu stats', () => {
  it('C19: counts by label, article and annotator, over everyone in the folder', async () => {
    const folder = await taggedFolder()
    await runProgram(folder, ['tag', '003', '--label', 'institution', '--quote', '四川省腫瘤醫院', '--nth', '1', '--as', '王五'])
    const {code, stdout} = await runProgram(folder, ['stats', '--json'])
    const stats = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(stats.progress).toEqual({total: 5, unseen: 3, begun: 2, done: 0})
    expect(stats.annotations).toBe(12)
    expect(stats.labels).toEqual([
      {id: 'speaker', count: 5, strings: 1, frequent: [{text: '吕毅', count: 5}]},
      {id: 'institution', count: 7, strings: 1, frequent: [{text: '四川省腫瘤醫院', count: 7}]},
      {id: 'outcome', count: 0, strings: 0, frequent: []},
    ])
    expect(stats.articles[3]).toMatchObject({status: 'begun', annotations: 7, counts: {speaker: 0, institution: 7, outcome: 0}})
    expect(stats.annotators.map(({name, annotations}: {name: string; annotations: number}) => [name, annotations])).toEqual([['reader', 11], ['王五', 1]])
    const human = await runProgram(folder, ['stats'])
    expect(human.stdout).toContain('institution 7  1 种：四川省腫瘤醫院 7')
    expect(human.stdout).toContain('王五')
  })

  it('C19: tells annotations of articles that were not opened', async () => {
    const folder = await taggedFolder()
    expect(JSON.parse((await runProgram(folder, ['stats', 'seeds/000_7a1020c6357e71cd.txt', '--json'])).stdout)).toMatchObject({annotations: 5, elsewhere: 6})
  })
})
