import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openStore} from '../../src/store/store.ts'
import {runProgram, workFolder} from '../helpers/program.ts'

interface Tagged {
  readonly added: readonly {readonly id: string; readonly start: number; readonly end: number; readonly text: string}[]
  readonly existing: readonly {readonly id: string}[]
}

const json = (text: string) => JSON.parse(text)

/** A folder with one article, `甲.txt`, of the given text. */
async function folderWith(text: string): Promise<string> {
  const folder = await workFolder()
  await mkdir(join(folder, 'own'))
  await writeFile(join(folder, 'own', '甲.txt'), text)
  return folder
}

async function tag(folder: string, ...args: string[]) {
  const ran = await runProgram(folder, ['tag', ...args, '--json'])
  return {...ran, tagged: ran.stdout === '' ? undefined : (json(ran.stdout) as Tagged), error: ran.stderr === '' ? undefined : json(ran.stderr).error}
}

describe('pizhu tag', () => {
  it('C10: takes offsets in code points of the source, and the store holds them with their quote', async () => {
    const folder = await folderWith('𠮷野家标题\n\n👨‍👩‍👧说𠮷田表示，项目已通过验收。\r\n')
    const source = '𠮷野家标题\n\n👨‍👩‍👧说𠮷田表示'
    const start = Array.from(source.slice(0, source.indexOf('𠮷田'))).length
    const {code, tagged} = await tag(folder, '甲.txt', 'own', '--label', 'speaker', '--start', String(start), '--end', String(start + 2), '--note', '人名')
    expect(code).toBe(0)
    expect(tagged?.added).toEqual([{id: expect.stringMatching(/^[0-9a-v]{12}$/), label: 'speaker', start, end: start + 2, text: '𠮷田', note: '人名'}])
    const file = json(await readFile(join(folder, 'annotations', 'reader.json'), 'utf8'))
    expect(file.annotations[0]).toMatchObject({article: '甲.txt', start, end: start + 2, exact: '𠮷田', by: 'reader', rev: 1, via: 'hand', note: '人名'})
    expect(file.articles[0]).toMatchObject({id: '甲.txt', file: 'own/甲.txt', status: 'begun'})
  })

  it('C11: finds a quote without the pinyin noise of the source, and takes whole readings', async () => {
    const folder = await workFolder()
    const all = await tag(folder, '003', '--label', 'institution', '--quote', '四川省腫瘤醫院', '--all')
    expect(all.code).toBe(0)
    expect(all.tagged?.added).toHaveLength(6)
    expect(new Set(all.tagged?.added.map(({text}) => text))).toEqual(new Set(['四川省腫瘤醫(yī)院']))
    const half = await tag(folder, '003', '--label', 'outcome', '--quote', '四川省腫瘤醫', '--nth', '1')
    expect(half.tagged?.added[0]?.text).toBe('四川省腫瘤醫(yī)')
    const verbatim = await tag(folder, '003', '--label', 'outcome', '--quote', '四川省腫瘤醫(yī)院', '--nth', '2')
    expect(verbatim.tagged?.added[0]?.start).toBe(all.tagged?.added[1]?.start)
  })

  it('C11: looks in one view only when it is named', async () => {
    const folder = await workFolder()
    expect((await tag(folder, '003', '--label', 'institution', '--quote', '四川省肿瘤医院', '--nth', '1')).error.code).toBe('quote.not-found')
    const {tagged} = await tag(folder, '003', '--label', 'institution', '--quote', '四川省肿瘤医院', '--nth', '1', '--view', 'simplified')
    expect(tagged?.added[0]?.text).toBe('四川省腫瘤醫(yī)院')
    expect((await tag(folder, '003', '--label', 'institution', '--quote', '四川省腫瘤醫院', '--all', '--view', 'source')).error.code).toBe('quote.not-found')
  })

  it('C12: a label that stands on the span already is left alone, and that is no failure', async () => {
    const folder = await workFolder()
    const first = await tag(folder, '000', '--label', 'speaker', '--quote', '吕毅', '--nth', '1')
    const before = await readFile(join(folder, 'annotations', 'reader.json'))
    const again = await tag(folder, '000', '--label', 'speaker', '--quote', '吕毅', '--nth', '1')
    expect(again.code).toBe(0)
    expect(again.tagged).toMatchObject({added: [], existing: [{id: first.tagged?.added[0]?.id}]})
    expect(await readFile(join(folder, 'annotations', 'reader.json'))).toEqual(before)
    const all = await tag(folder, '000', '--label', 'speaker', '--quote', '吕毅', '--all')
    expect([all.tagged?.added.length, all.tagged?.existing.length]).toEqual([4, 1])
    const other = await tag(folder, '000', '--label', 'outcome', '--quote', '吕毅', '--nth', '1')
    expect(other.tagged?.added).toHaveLength(1)
  })

  it.each([
    [['--start', '5', '--end', '5'], 1, 'span.empty', '[5, 5)'],
    [['--start', '5', '--end', '3'], 1, 'span.empty', '[5, 3)'],
    [['--start', '0', '--end', '99'], 1, 'span.outside', '18'],
    [['--start', '7', '--end', '8'], 1, 'span.cuts-grapheme', '[7, 12)'],
    [['--quote', ''], 1, 'span.empty', ''],
    [['--quote', '没有的话'], 1, 'quote.not-found', '没有的话'],
    [['--quote', '👩'], 1, 'quote.cuts-grapheme', ''],
    [['--quote', '说'], 1, 'quote.ambiguous', '--nth'],
    [['--quote', '说', '--nth', '3'], 1, 'quote.no-such-occurrence', '2'],
    [['--start', '0'], 2, 'usage.conflict', '--quote'],
    [[], 2, 'usage.conflict', '--quote'],
    [['--quote', '说', '--start', '0', '--end', '1'], 2, 'usage.conflict', '--quote'],
    [['--quote', '说', '--nth', '1', '--all'], 2, 'usage.conflict', '--all'],
    [['--start', '0', '--end', '1', '--all'], 2, 'usage.conflict', '--all'],
  ])('C10: refuses %j with exit code %i and %s, and writes nothing', async (args, code, name, hint) => {
    const folder = await folderWith('𠮷野家标题\n\n👨‍👩‍👧说了又说。\n')
    const ran = await tag(folder, '甲.txt', 'own', '--label', 'speaker', ...args)
    expect([ran.code, ran.error.code, ran.stdout]).toEqual([code, name, ''])
    expect(ran.error.message).toContain(hint)
    await expect(readFile(join(folder, 'annotations', 'reader.json'))).rejects.toThrow('ENOENT')
  })

  it('C10: an unknown label is refused with the labels that there are', async () => {
    const {code, error} = await tag(await workFolder(), '000', '--label', '__proto__', '--start', '0', '--end', '1')
    expect([code, error.code]).toEqual([1, 'label.unknown'])
    expect(error.message).toContain('speaker、institution、outcome')
  })

  it('C13: finds the article by id, beginning, end, title in either script, or path', async () => {
    const folder = await workFolder()
    for (const word of ['003_d756bbd637e114db.txt', '003', '114db.txt', '专家学者', 'seeds/003_d756bbd637e114db.txt', join(folder, 'seeds/003_d756bbd637e114db.txt')]) {
      expect(json((await runProgram(folder, ['show', word, '--json'])).stdout).id).toBe('003_d756bbd637e114db.txt')
    }
  })

  it('C13: a word that could mean several articles is refused with the candidates, one that means none is too', async () => {
    const folder = await workFolder()
    const several = await tag(folder, '医工', '--label', 'speaker', '--start', '0', '--end', '1')
    expect([several.code, several.error.code]).toEqual([1, 'article.ambiguous'])
    for (const id of ['000_7a1020c6357e71cd.txt', '001_a419eb5b4857f95b.txt']) expect(several.error.message).toContain(id)
    expect((await tag(folder, '没有', '--label', 'speaker', '--start', '0', '--end', '1')).error.code).toBe('article.unknown')
  })

  it('C13: opens a path outside the articles by itself', async () => {
    const folder = await folderWith('甲标题\n\n王小明表示，项目已通过验收。\n')
    expect((await tag(folder, 'own/甲.txt', '--label', 'speaker', '--quote', '王小明')).tagged?.added).toHaveLength(1)
    expect((await runProgram(folder, ['show', 'own/甲.txt'])).stdout).toBe('甲标题\n[王小明](speaker)表示，项目已通过验收。\n')
    await writeFile(join(folder, 'own', 'two.jsonl'), '{"id":"a","text":"甲。"}\n{"id":"b","text":"乙。"}\n')
    expect((await tag(folder, 'own/two.jsonl', '--label', 'speaker', '--quote', '甲')).error.code).toBe('article.ambiguous')
  })

  it('C14: is refused while someone else writes to the same file, and says who', async () => {
    const folder = await workFolder()
    await mkdir(join(folder, 'annotations'))
    const store = await openStore({dir: join(folder, 'annotations'), annotator: 'reader'})
    if (!store.ok) throw new Error(store.problem.message.en)
    try {
      const {code, error} = await tag(folder, '000', '--label', 'speaker', '--start', '0', '--end', '1')
      expect([code, error.code]).toEqual([1, 'store.locked'])
      expect(error.message).toContain(String(process.pid))
      expect((await tag(folder, '000', '--label', 'speaker', '--start', '0', '--end', '1', '--as', 'other')).code).toBe(0)
      expect((await runProgram(folder, ['list'])).code).toBe(0)
    } finally {
      await store.value.close()
    }
  })

  it('C10: a name that cannot name a file is refused', async () => {
    for (const name of ['../evil', 'schema', '']) {
      const {code, error} = await tag(await workFolder(), '000', '--label', 'speaker', '--start', '0', '--end', '1', `--as=${name}`)
      expect([code, error?.code]).toEqual(name === '' ? [0, undefined] : [1, 'store.annotator-name'])
    }
  })
})

describe('pizhu untag', () => {
  it('C15: takes one tag away by its id', async () => {
    const folder = await workFolder()
    const {tagged} = await tag(folder, '000', '--label', 'speaker', '--quote', '吕毅', '--all')
    const [first, ...rest] = tagged!.added
    const gone = await runProgram(folder, ['untag', '000', '--id', first!.id, '--json'])
    expect([gone.code, json(gone.stdout)]).toEqual([0, {article: '000_7a1020c6357e71cd.txt', removed: first}])
    const left = json((await runProgram(folder, ['show', '000', '--json'])).stdout).annotations
    expect(left.map(({id}: {id: string}) => id)).toEqual(rest.map(({id}) => id))
  })

  it('C15: an id that is not there, or of another article, is refused', async () => {
    const folder = await workFolder()
    const {tagged} = await tag(folder, '000', '--label', 'speaker', '--quote', '吕毅', '--nth', '1')
    for (const [article, id] of [['000', 'nothing'], ['001', tagged!.added[0]!.id]] as const) {
      const {code, stderr} = await runProgram(folder, ['untag', article, '--id', id, '--json'])
      expect([code, json(stderr).error.code]).toEqual([1, 'annotation.unknown'])
    }
  })
})
