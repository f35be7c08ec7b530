import {copyFileSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, truncateSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {loadArticles, type Corpus} from '../../src/store/articles.ts'
import {keptFile, keptFrom, keptPiece} from '../../src/store/kept-file.ts'
import {KeptParses} from '../../src/store/kept-parses.ts'

let root = ''
let cache = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pizhu-kept-'))
  cache = join(root, 'cache')
  mkdirSync(join(root, 'news'))
})
afterEach(() => rmSync(root, {recursive: true, force: true}))

const news = (name: string): string => join(root, 'news', name)
const keptOf = (build = 'one'): KeptParses => new KeptParses(cache, {cwd: '/', paths: [join(root, 'news')], how: {}, build})
const load = (kept?: KeptParses): Promise<Corpus> => loadArticles([join(root, 'news')], kept && {kept})

/** One session: what it has loaded, and how many of its files it had to read anew. */
async function session(kept = keptOf()): Promise<{corpus: Corpus; anew: number}> {
  const loaded = kept.loaded.bind(kept)
  let anew = 0
  kept.loaded = (file, bytes, read) =>
    loaded(file, bytes, () => {
      anew++
      return read()
    })
  const corpus = await load(kept)
  await kept.keep()
  return {corpus, anew}
}

const folder = (): string => join(cache, 'parsed')
const onDisk = (): string => join(folder(), readdirSync(folder())[0]!)

/** The library has these files and no others. */
function putAll(files: object): void {
  for (const name of readdirSync(join(root, 'news'))) rmSync(news(name))
  for (const [name, content] of Object.entries(files)) writeFileSync(news(name), content as Uint8Array)
}

/** Something of that age, in seconds, and size lies beside what is kept. */
function put(name: string, {age, size}: {readonly age: number; readonly size: number}): void {
  const then = Date.now() / 1000 - age
  writeFileSync(join(folder(), name), '')
  truncateSync(join(folder(), name), size)
  utimesSync(join(folder(), name), then, then)
}

const page = '新装置进入临床试验\n发布日期：2024-05-01 来源：东江日报\n\n装置(zhì)已经进入临床试验阶段。\n'

describe('what is kept of a small library', () => {
  it('T64: is what reading gives, whatever the texts are and become (seed 20261122)', async () => {
    const pieces = ['标题：', '新装置进入临床试验', '发布日期：2024-05-01', '来源：东江日报', '醫(yī)', '责任编辑：李明', '图为试验现场。', '\n', '\n\n', '\u3000', '\ufeff', '\u200b', '\u0000', '\ud800', '\u{20000}', '。', '"', '\\']
    const text = fc.oneof(fc.array(fc.constantFrom(...pieces), {maxLength: 30}).map(parts => parts.join('')), fc.string({unit: 'binary', maxLength: 60}))
    const bytes = fc.oneof(text.map(one => Buffer.from(one)), text.map(one => Buffer.from(one, 'utf16le')), fc.uint8Array({maxLength: 40}))
    const lines = fc.array(fc.record({id: fc.constantFrom('a', 'b', 7), title: text, text}, {requiredKeys: ['text']}), {maxLength: 4})
    const library = fc.record({'a.txt': bytes, 'b.md': bytes, 'c.jsonl': lines.map(all => Buffer.from(all.map(one => JSON.stringify(one)).join('\n')))}, {requiredKeys: []})
    await fc.assert(
      fc.asyncProperty(library, library, async (first, second) => {
        for (const files of [first, {...first, ...second}]) {
          putAll(files)
          const expected = await load()
          expect((await session()).corpus).toStrictEqual(expected)
          expect(await session()).toStrictEqual({corpus: expected, anew: 0})
        }
      }),
      {seed: 20261122, numRuns: 40},
    )
  })

  it('T64: of the articles that come with the program is what the build has read, wherever they lie, and of no others', async () => {
    const own = join(root, 'seeds.parsed')
    writeFileSync(news('a.txt'), page)
    writeFileSync(news('b.jsonl'), JSON.stringify({text: page}))
    await session()
    renameSync(onDisk(), own)
    renameSync(join(root, 'news'), join(root, 'moved'))
    mkdirSync(join(root, 'news', 'more'), {recursive: true})
    copyFileSync(join(root, 'moved', 'a.txt'), join(root, 'news', 'more', 'c.txt'))
    copyFileSync(join(root, 'moved', 'a.txt'), news('d.md'))
    copyFileSync(join(root, 'moved', 'b.jsonl'), news('b.jsonl'))
    writeFileSync(news('e.txt'), page.replace('新', '旧'))
    const shipped = (build = 'one'): KeptParses => new KeptParses(cache, {cwd: '/', paths: [join(root, 'news')], how: {}, build, own})
    // Asked first, as the next one finds what this one has kept.
    expect((await session(shipped('two'))).anew).toBe(4)
    const expected = await load()
    expect(await session(shipped())).toStrictEqual({corpus: expected, anew: 3})
    expect(await session(shipped())).toStrictEqual({corpus: expected, anew: 0})
    rmSync(cache, {recursive: true})
    const good = readFileSync(own)
    for (const damaged of [good.subarray(1), good.subarray(0, good.length / 2), Buffer.alloc(0)]) {
      writeFileSync(own, damaged)
      const kept = shipped()
      kept.keep = async () => undefined
      expect(await session(kept)).toStrictEqual({corpus: expected, anew: 4})
    }
  })

  it('T64: is not taken for a file of other bytes, though its size and its time are the same', async () => {
    writeFileSync(news('a.txt'), page)
    writeFileSync(news('b.txt'), page.replace('新', '旧'))
    expect((await session()).anew).toBe(2)
    const {atime, mtime} = statSync(news('a.txt'))
    writeFileSync(news('a.txt'), page.replace('05-01', '05-02'))
    utimesSync(news('a.txt'), atime, mtime)
    const {corpus, anew} = await session()
    expect([corpus.articles[0]!.date?.value, anew]).toEqual(['2024-05-02', 1])
    rmSync(news('b.txt'))
    expect((await session()).corpus.articles).toHaveLength(1)
    expect((await session()).anew).toBe(0)
  })

  it('T64: is not taken for a file of the same bytes that has another name', async () => {
    writeFileSync(news('a.txt'), page)
    await session()
    writeFileSync(news('b.txt'), page)
    const {corpus, anew} = await session()
    expect([corpus.articles.map(({id}) => id), anew]).toEqual([['a.txt', 'b.txt'], 1])
  })

  it('T64: is passed over by another program, an older or a newer one, and by a library that is read another way', async () => {
    writeFileSync(news('a.txt'), page)
    await session()
    expect((await session(keptOf('two'))).anew).toBe(1)
    expect((await session(keptOf('two'))).anew).toBe(0)
    expect((await session(keptOf('one'))).anew).toBe(1)
    expect(readdirSync(folder())).toHaveLength(1)
    const [cwd, paths] = ['/', [join(root, 'news')]]
    for (const of of [{cwd, paths, how: {encoding: 'utf-8'}}, {cwd, paths: [...paths, ...paths], how: {}}]) {
      expect(new KeptParses(cache, {...of, build: 'one'}).any).toBe(false)
    }
  })

  it('T65: is passed over when any byte of it is damaged, or it is cut, doubled or empty', async () => {
    writeFileSync(news('a.txt'), page)
    const {corpus} = await session()
    const path = onDisk()
    const good = readFileSync(path)
    const damaged = [0, 5, 300, good.length >> 1, good.length - 1].map(at => good.with(at, good[at]! ^ 4))
    const cut = [0, 1, 2, good.length >> 1, good.length - 2].map(length => good.subarray(0, length))
    const others = [Buffer.concat([good, good]), Buffer.alloc(good.length), Buffer.alloc(good.length, 1), Buffer.from('{}{}')]
    for (const bytes of [...damaged, ...cut, ...others]) {
      writeFileSync(path, bytes)
      expect(keptOf().any).toBe(false)
    }
    expect(await session()).toStrictEqual({corpus, anew: 1})
    expect(readFileSync(path)).toEqual(good)
  })

  it('T65: has nothing when one bit of any byte is another', () => {
    const loaded = {articles: [], problems: []}
    const files = ['a.txt', 'b.txt'].map(path => ({path, id: path, root: 'news', bytes: Buffer.from(page), loaded}))
    const good = Buffer.concat(keptFile('news', files.map(keptPiece)))
    expect(keptFrom(good, of => of === 'news')).toEqual(files)
    expect(keptFrom(good, of => of === 'olds')).toEqual([])
    for (const [at, byte] of good.entries()) {
      good[at] = byte ^ (1 << (at % 8))
      expect(keptFrom(good, of => of === 'news')).toHaveLength(0)
      good[at] = byte
    }
  })

  it('T65: is whole when several sessions keep it at once', async () => {
    writeFileSync(news('a.txt'), page)
    const {corpus} = await session()
    writeFileSync(news('b.txt'), page)
    const one = keptOf()
    const two = keptOf()
    await load(one)
    writeFileSync(news('b.txt'), page.replace('05-01', '05-02'))
    await load(two)
    await Promise.all([one.keep(), two.keep(), session()])
    expect(readdirSync(folder())).toHaveLength(1)
    expect(keptOf().any).toBe(true)
    const after = await session()
    expect(after.corpus.articles.map(({date}) => date?.value)).toEqual(['2024-05-01', '2024-05-02'])
    expect(after.corpus.articles[0]).toStrictEqual(corpus.articles[0])
  })

  it('T65: is the user’s alone; a link, a file or a folder of nobody’s in its place is neither followed nor told', async () => {
    writeFileSync(news('a.txt'), page)
    await session()
    expect([statSync(folder()).mode & 0o777, statSync(onDisk()).mode & 0o777]).toEqual([0o700, 0o600])
    const [name] = readdirSync(folder())
    const elsewhere = join(root, 'elsewhere')
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, name!), readFileSync(onDisk()))
    rmSync(folder(), {recursive: true})
    symlinkSync(elsewhere, folder())
    expect((await session()).anew).toBe(1)
    expect(readdirSync(elsewhere)).toEqual([name])
    rmSync(folder())
    mkdirSync(folder())
    symlinkSync(join(elsewhere, name!), join(folder(), name!))
    expect((await session()).anew).toBe(1)
    expect(lstatSync(onDisk()).isFile()).toBe(true)
    rmSync(cache, {recursive: true})
    writeFileSync(cache, '')
    expect((await session()).anew).toBe(1)
    expect(readFileSync(cache, 'utf8')).toBe('')
  })

  it('T65: is forgotten when the library is no small one, and nothing is written when nothing has changed', async () => {
    writeFileSync(news('a.txt'), page)
    await session()
    const {ino} = statSync(onDisk())
    const again = keptOf()
    await session(again)
    await again.keep()
    expect(statSync(onDisk()).ino).toBe(ino)
    keptOf().drop()
    expect(readdirSync(folder())).toEqual([])
    rmSync(cache, {recursive: true})
    keptOf().drop()
  })

  it('T65: 64 MB of all libraries stay, the newest; what was never finished goes after an hour, what is nobody’s stays', async () => {
    writeFileSync(news('a.txt'), page)
    mkdirSync(folder(), {recursive: true})
    put('00000001', {age: 60, size: 30 << 20})
    put('00000002', {age: 61, size: 30 << 20})
    put('00000003', {age: 62, size: 30 << 20})
    put('00000004', {age: 63, size: 10})
    put('.parsed.0123456789abcdef.tmp', {age: 3700, size: 1})
    put('.parsed.0123456789abcde0.tmp', {age: 3500, size: 1})
    put('notes.txt', {age: 1e6, size: 1})
    await session()
    const names = readdirSync(folder()).filter(name => !name.startsWith('0000'))
    expect(names).toHaveLength(3)
    expect(names).toEqual(expect.arrayContaining(['.parsed.0123456789abcde0.tmp', 'notes.txt']))
    expect(['00000001', '00000002', '00000003', '00000004'].filter(name => existsSync(join(folder(), name)))).toEqual(['00000001', '00000002'])
  })
})
