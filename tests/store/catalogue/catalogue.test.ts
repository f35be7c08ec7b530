import {cpSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {displayTitle} from '../../../src/core/article.ts'
import {loadArticles} from '../../../src/store/articles.ts'
import {openLibrary, plain, readLibrary, readOn, temporaryFolder} from './library.ts'

const text = (number: number): string => `第${number}篇：医工交叉\n2024-05-0${1 + (number % 9)}\n来源：西安交大\n\n正文（zhèng wén）第${number}段，吕毅说。\n\n【关闭】\n`

/** Texts, records, other encodings, names twice, and what cannot be read. */
function corpus(): string {
  const folder = join(temporaryFolder(), 'news')
  mkdirSync(join(folder, 'b'), {recursive: true})
  cpSync('seeds', join(folder, 'seeds'), {recursive: true})
  for (let at = 0; at < 90; at++) writeFileSync(join(folder, 'b', `${String(at).padStart(3, '0')}.txt`), text(at))
  writeFileSync(join(folder, 'utf16.txt'), Buffer.from(`\ufeff${text(7)}`, 'utf16le'))
  writeFileSync(join(folder, 'blank.txt'), ' \n\n')
  writeFileSync(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))
  writeFileSync(join(folder, 'array.json'), JSON.stringify({articles: [{id: 'one', text: text(1)}, {text: text(2), title: '另题', date: '2023年1月2日'}, 7]}))
  writeFileSync(join(folder, 'lines.jsonl'), ['{"id":"one","text":"同名\\n\\n甲"}', '', '{"text":', '{"id":"one","text":"同名\\n\\n乙\\ud800"}', '"只有文字"'].join('\n'))
  writeFileSync(join(folder, 'same.md'), text(3))
  return folder
}

describe('the catalogue', () => {
  it('D100: has the articles and problems that loading has, in its order, with its ids and all fields', async () => {
    const folder = corpus()
    const other = corpus()
    for (const paths of [[folder], [folder, other], [join(folder, 'lines.jsonl'), folder]]) {
      const plainly = await loadArticles(paths)
      const {articles, library} = await readLibrary(paths)
      expect(articles.map(plain)).toEqual(plainly.articles.map(plain))
      expect(articles.map(displayTitle)).toEqual(plainly.articles.map(displayTitle))
      expect(library.catalogue.problems.map(({code, path, line}) => [code, path, line]).toSorted()).toEqual(
        plainly.problems.map(({code, path, line}) => [code, path, line]).toSorted(),
      )
    }
  })

  it('D101: a second start has the articles before a file is touched, and finds nothing to read', async () => {
    const folder = corpus()
    const cache = temporaryFolder()
    const first = await readLibrary([folder], {cache})
    expect(first.came.length).toBe(first.articles.length)
    const hidden = `${folder}.away`
    renameSync(folder, hidden)
    const library = openLibrary([folder], {cache})
    expect(library.recall()).toBe(true)
    expect(library.catalogue.whole).toBe(true)
    expect(library.catalogue.articles.map(displayTitle)).toEqual(first.articles.map(displayTitle))
    renameSync(hidden, folder)
    const second = await readOn(library)
    expect([second.came, second.gone]).toEqual([[], []])
    expect(second.articles.map(plain)).toEqual(first.articles.map(plain))
  })

  it('D102: what has changed, is new or is gone is found at the next start, and nothing else is read', async () => {
    const folder = corpus()
    const cache = temporaryFolder()
    await readLibrary([folder], {cache})
    writeFileSync(join(folder, 'b', '005.txt'), '改了题目\n\n全新的正文。\n')
    writeFileSync(join(folder, 'b', '0055.txt'), text(55))
    rmSync(join(folder, 'b', '007.txt'))
    // The same bytes with another time are the same article.
    utimesSync(join(folder, 'b', '009.txt'), 1_700_000_000, 1_700_000_000)
    const {came, gone, articles} = await readLibrary([folder], {cache})
    expect(came).toEqual(['b/005.txt', 'b/0055.txt'])
    expect([...gone].toSorted()).toEqual(['b/005.txt', 'b/007.txt'])
    expect(articles.map(plain)).toEqual((await loadArticles([folder])).articles.map(plain))
    const third = await readLibrary([folder], {cache})
    expect([third.came, third.gone]).toEqual([[], []])
  })

  it('D103: what was read stays when the work is stopped, and the next start goes on from there', async () => {
    const folder = corpus()
    const cache = temporaryFolder()
    for (let at = 100; at < 900; at++) writeFileSync(join(folder, 'b', `${at}.txt`), text(at))
    const cut = await readLibrary([folder], {cache, stopAt: 64})
    expect(cut.library.catalogue.whole).toBe(false)
    const had = cut.articles.length
    expect(had).toBeGreaterThanOrEqual(64)
    const rest = await readLibrary([folder], {cache})
    expect(rest.came.length).toBe(rest.articles.length - had)
    expect(rest.articles.map(plain)).toEqual((await loadArticles([folder])).articles.map(plain))
  })
})
