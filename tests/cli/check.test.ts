import {mkdir, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {runInside} from '../helpers/inside.ts'
import {runProgram, workFolder} from '../helpers/program.ts'
import {opened} from '../helpers/records.ts'

interface Found {
  readonly severity: string
  readonly area: string
  readonly code: string
  readonly message: string
  readonly path?: string
  readonly line?: number
  readonly text?: string
  readonly label?: string
  readonly places?: readonly {article: string; start: number; end: number}[]
}

async function check(folder: string, ...args: string[]) {
  const {code, stdout, stderr} = await runInside(folder, ['check', '--json', ...args])
  expect(stderr).toBe('')
  const {ok, counts, findings, repairs} = JSON.parse(stdout) as {ok: boolean; counts: object; findings: Found[]; repairs: Found[]}
  expect([code, ok]).toEqual(ok ? [0, true] : [1, false])
  return {code, counts, findings, repairs, codes: findings.map(({severity, code}) => `${severity} ${code}`)}
}

const tag = (folder: string, article: string, label: string, quote: string, ...more: string[]) =>
  runInside(folder, ['tag', article, '--label', label, '--quote', quote, ...more])

/** Three small articles of one's own. */
async function newsFolder(texts: Readonly<Record<string, string>>): Promise<string> {
  const folder = await workFolder()
  await rm(join(folder, 'seeds'), {recursive: true})
  await mkdir(join(folder, 'seeds'))
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, 'seeds', name), text)
  return folder
}

/** Every file of the annotations folder with its bytes and times. */
async function state(folder: string): Promise<unknown> {
  const dir = join(folder, 'annotations')
  const names = (await readdir(dir, {withFileTypes: true})).filter(entry => entry.isFile()).map(({name}) => name).toSorted()
  return [(await stat(dir)).mtimeMs, ...(await Promise.all(names.map(async name => {
    const {mtimeMs, ino} = await stat(join(dir, name))
    return [name, mtimeMs, ino, await readFile(join(dir, name), 'utf8')]
  })))]
}

describe('pizhu check', () => {
  it('C44: finds nothing where nothing is wrong, and exits 0', async () => {
    const folder = await workFolder()
    expect(await check(folder)).toEqual({code: 0, counts: {articles: 5, annotators: 0, annotations: 0, errors: 0, warnings: 0, hints: 0}, findings: [], repairs: [], codes: []})
    const {code, stdout} = await runInside(folder, ['check'])
    expect([code, stdout]).toEqual([0, '没有问题   5 篇 · 0 人 · 标注 0\n'])
    await expect(readdir(join(folder, 'annotations'))).rejects.toThrow('ENOENT')
  })

  it('C46, C50: tells tags that are gone, in doubt or moved, with their candidates', async () => {
    const folder = await newsFolder({'a.txt': '大会今天开幕\n\n张华说了话，李明也说了话，王芳听着。\n'})
    for (const name of ['张华', '李明', '王芳']) await tag(folder, 'a.txt', 'speaker', name)
    await writeFile(join(folder, 'seeds/a.txt'), '大会今天开幕\n\n新的一段在前面。\n\n张华说了话，李明也说了话，赵六听着。\n李明在这里。\n')
    await tag(folder, 'a.txt', 'outcome', '新的一段')
    const {findings} = await check(folder)
    const orphan = findings.find(({code}) => code === 'anchor.orphaned')
    expect(orphan).toMatchObject({severity: 'warning', area: 'anchors', path: 'seeds/a.txt', article: 'a.txt', label: 'speaker', text: '王芳', annotator: 'reader', fixable: false})
    expect(findings.filter(({area}) => area === 'anchors').every(({severity, code}) => (severity === 'hint') === (code === 'anchor.moved'))).toBe(true)
    const moved = findings.find(({code}) => code === 'anchor.moved')
    expect(moved).toMatchObject({severity: 'hint', text: '张华', line: 5, places: [{article: 'a.txt', start: 18, end: 20}]})
  })

  it('C46: lists the candidates of a tag under review, in code points', async () => {
    const folder = await newsFolder({'a.txt': '𠮷日大会\n\n前面的话很多，李明说了这件事，后面的话也很多。\n'})
    await tag(folder, 'a.txt', 'speaker', '李明')
    await writeFile(join(folder, 'seeds/a.txt'), '𠮷日大会\n\n全都改了：李明。又有李明！\n')
    const {findings, code} = await check(folder)
    expect(code).toBe(1)
    expect(findings[0]).toMatchObject({severity: 'warning', code: 'anchor.review', text: '李明', line: 3})
    expect(findings[0]!.places!.toSorted((a, b) => a.start - b.start)).toEqual([{article: 'a.txt', start: 11, end: 13}, {article: 'a.txt', start: 16, end: 18}])
  })

  it('C47: tells overlaps where the schema wants one layer, and the same label twice', async () => {
    const folder = await newsFolder({'a.txt': '大会开幕\n\n清华大学医学院今天说，事情办成了。\n'})
    await tag(folder, 'a.txt', 'institution', '清华大学医学院')
    await tag(folder, 'a.txt', 'speaker', '清华大学')
    expect((await check(folder)).codes.filter(code => code.includes('overlap'))).toEqual([])
    const schema = {format: 'pizhu-schema', version: 1, overlap: 'longest', labels: ['speaker', 'institution'].map((id, at) => ({id, key: 'si'[at], name: {zh: id, en: id}, colour: 'blue'}))}
    await writeFile(join(folder, 'annotations/schema.json'), JSON.stringify(schema))
    const path = join(folder, 'annotations/reader.json')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace(/^(\{"id":")(\w+)(".*"institution".*)$/mu, '$1$2$3\n$1zz$3'))
    const {findings} = await check(folder)
    expect(findings.find(({code}) => code === 'overlap.forbidden')).toMatchObject({severity: 'warning', text: '清华大学', label: 'speaker', line: 3})
    expect(findings.find(({code}) => code === 'overlap.double')).toMatchObject({severity: 'hint', label: 'institution'})
  })

  it('C48: tells strings that are tagged unevenly, in either script, but not in furniture, inside of longer names or where nobody has begun', async () => {
    const folder = await newsFolder({
      'a.txt': '大会开幕\n\n清華大學说，清华大学医学院也说，清华大学又说。李明是人。\n',
      'b.txt': '另一个会\n\n清华大学没有标。李明是机构。张华在这里。\n',
      'c.txt': '没有读过\n\n李明、清华大学都在这里。\n',
    })
    await tag(folder, 'a.txt', 'institution', '清華大學')
    await tag(folder, 'a.txt', 'institution', '清华大学医学院')
    await tag(folder, 'a.txt', 'speaker', '李明')
    await tag(folder, 'b.txt', 'institution', '李明')
    await tag(folder, 'b.txt', 'speaker', '张华')
    const {findings, code} = await check(folder)
    expect([code, findings.every(({severity}) => severity === 'hint')]).toEqual([0, true])
    expect(findings.map(({code, text, label, places}) => [code, text, label, places?.map(({article, start}) => `${article} ${start}`)])).toEqual([
      ['consistency.labels', '李明', undefined, ['b.txt 14', 'a.txt 29']],
      ['consistency.untagged', '清華大學', 'institution', ['a.txt 22', 'b.txt 6']],
    ])
  })

  it('C49: tells articles that cannot be read or are gone, labels and schemas', async () => {
    const folder = await newsFolder({'a.txt': '大会开幕\n\n李明说了话。\n', 'b.txt': '另一个会\n\n李明又说话。\n'})
    await tag(folder, 'a.txt', 'speaker', '李明')
    await tag(folder, 'b.txt', 'speaker', '李明')
    await rm(join(folder, 'seeds/a.txt'))
    await writeFile(join(folder, 'seeds/bad.jsonl'), '{"text": "好的一行"}\n{broken\n')
    const {findings} = await check(folder)
    expect(findings.map(({severity, code, line}) => [severity, code, line])).toEqual([
      ['error', expect.any(String), 2],
      ['warning', 'article.missing', undefined],
    ])
    expect((await check(folder, 'seeds/bad.jsonl')).codes.filter(code => code.includes('article.'))).toEqual(['warning article.missing', 'hint article.not-opened'])
    const schema = {format: 'pizhu-schema', version: 1, labels: [{id: 'person', key: 'p', name: {zh: '人', en: 'person'}, colour: 'blue'}]}
    await writeFile(join(folder, 'annotations/schema.json'), JSON.stringify(schema))
    expect((await check(folder)).findings.find(({code}) => code === 'label.missing')).toMatchObject({severity: 'warning', label: 'speaker', annotator: 'reader'})
    await writeFile(join(folder, 'annotations/schema.json'), '{"format":')
    expect((await check(folder)).codes).toContain('error schema.not-json')
  })

  it('C44, C51: reads without changing a byte, repairs, and finds nothing the second time', async () => {
    const folder = await workFolder()
    await tag(folder, '000', 'speaker', '吕毅', '--all')
    const path = join(folder, 'annotations/reader.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace(/^(\{"id":".*)$/mu, '<<<<<<< ours\n$1\n=======\n$1\n>>>>>>> theirs'))
    const spoilt = await readFile(path, 'utf8')
    await writeFile(join(folder, 'annotations/reader.journal.jsonl'), '{"put":')
    await writeFile(join(folder, 'annotations/.reader.json.0123456789abcdef.tmp'), 'half')
    const before = await state(folder)
    const {code, stdout} = await runProgram(folder, ['check', '--lang', 'en'])
    expect(code).toBe(1)
    expect(stdout).toContain(`Annotation files 5\n  ✗ annotations/reader.json:9: a conflict marker of git`)
    expect(stdout).toMatch(/\n3 errors · 2 warnings {3}5 articles · 1 annotator · 5 tags\npizhu check --fix repairs 5 of them\n$/)
    expect(await state(folder)).toEqual(before)

    const fixed = await runInside(folder, ['check', '--fix'])
    expect([fixed.code, fixed.stderr]).toEqual([0, ''])
    expect(fixed.stdout).toContain('已修复 6\n  ✓ annotations/reader.json:9：冲突标记已去掉，两边的记录都在文件里\n')
    expect(fixed.stdout).toContain('  ✓ annotations/reader.damaged-1.json：损坏的原文件保存在这里\n')
    expect(await readFile(join(folder, 'annotations/reader.damaged-1.json'), 'utf8')).toBe(spoilt)
    const after = await state(folder)
    expect((await check(folder, '--fix')).repairs).toEqual([])
    expect(await state(folder)).toEqual(after)
    expect(JSON.parse((await runInside(folder, ['stats', '--json'])).stdout).annotations).toBe(5)
  })

  it('C52: refuses to repair what another session writes to', async () => {
    const folder = await workFolder()
    await tag(folder, '000', 'speaker', '吕毅', '--all')
    const store = await opened(join(folder, 'annotations'), {annotator: 'reader'})
    await writeFile(join(folder, 'annotations/.reader.json.0123456789abcdef.tmp'), 'being written')
    const before = await state(folder)
    expect((await check(folder)).code).toBe(0)
    const {codes, findings} = await check(folder, '--fix')
    expect(codes).toContain('error store.locked')
    expect(findings.find(({code}) => code === 'store.locked')!.message).toContain(`进程 ${process.pid}`)
    expect(await state(folder)).toEqual(before)
    await store.close()
  })

  it('C54, C55: tells tags without a place in the list, and kept texts that are damaged; --fix sets those aside and writes them anew where it can', async () => {
    const folder = await newsFolder({'a.txt': '大会开幕\n\n李明说了话。\n', 'b.txt': '另一个会\n\n王芳说了话。\n'})
    await tag(folder, 'a.txt', 'speaker', '李明')
    await tag(folder, 'b.txt', 'speaker', '王芳')
    const texts = join(folder, 'annotations/texts')
    const names = (await readdir(texts)).toSorted()
    const good = await Promise.all(names.map(name => readFile(join(texts, name), 'utf8')))
    for (const name of names) await writeFile(join(texts, name), 'spoilt')
    await writeFile(join(texts, `.${names[0]}.0123456789abcdef.tmp`), 'half')
    await writeFile(join(folder, 'seeds/b.txt'), '另一个会\n\n没有她了。\n')
    expect((await runInside(folder, ['list'])).stdout).toMatch(/^.*另一个会.*失位 1.*$/mu)
    expect((await check(folder)).codes.filter(code => code.includes('store'))).toEqual(['warning store.temporary', ...names.map(() => 'warning store.text-damaged')])

    const {repairs, codes} = await check(folder, '--fix')
    expect([repairs.map(({code}) => code), codes.filter(code => code.includes('store'))]).toEqual([['store.temporary', 'store.text-damaged', 'store.text-damaged'], []])
    const written = (await readdir(texts)).filter(name => !name.includes('damaged'))
    expect([written.length, await readFile(join(texts, written[0]!), 'utf8')]).toEqual([1, good[names.indexOf(written[0]!)]])
    for (const name of (await readdir(texts)).filter(name => name.includes('damaged'))) expect(await readFile(join(texts, name), 'utf8')).toBe('spoilt')
    expect(await readdir(texts)).toHaveLength(3)
    expect((await check(folder, '--fix')).repairs).toEqual([])
  })

  it('C50: a store that cannot be read at all is an error beside the others', async () => {
    const folder = await workFolder()
    await tag(folder, '000', 'speaker', '吕毅', '--nth', '1')
    await mkdir(join(folder, 'annotations/wang.json'))
    expect((await check(folder)).codes.filter(code => !code.startsWith('hint'))).toEqual(['error store.unreadable'])
  })
})
