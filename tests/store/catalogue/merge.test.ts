import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {loadArticles} from '../../../src/store/articles.ts'
import {openLibrary, plain, readLibrary, readOn, temporaryFolder} from './library.ts'

const text = (number: number, version = 0): string => `第${number}篇\n2024-05-01\n\n正文（zhèng wén）第${number}段，第${version}版，吕毅说。\n`

function corpus(count: number): string {
  const folder = join(temporaryFolder(), 'news')
  mkdirSync(folder)
  for (let at = 0; at < count; at++) writeFileSync(join(folder, `${String(at).padStart(3, '0')}.txt`), text(at))
  writeFileSync(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))
  writeFileSync(join(folder, 'lines.jsonl'), Array.from({length: 9}, (_, at) => JSON.stringify({id: `r${at}`, title: `题目${at}`, text: text(at)})).join('\n'))
  return folder
}

const partsIn = (cache: string): string[] => readdirSync(join(cache, 'a-key')).filter(name => name.startsWith('part-'))

/** Which articles of a library have two characters in a row, as its parts say. */
function having(library: ReturnType<typeof openLibrary>, gram: string): string[] {
  const found: string[] = []
  for (const part of library.catalogue.parts) {
    const whole = part.grams!.each(gram.charCodeAt(0) * 0x10000 + gram.charCodeAt(1), number => {
      if (part.lives(number)) found.push(part.id(number))
    })
    expect(whole).toBe(true)
  }
  return found.toSorted()
}

describe('a catalogue that has changed often', () => {
  it('D112: has no more than some parts, and what they had: the articles, in order, and what search finds', async () => {
    const folder = corpus(70)
    const cache = temporaryFolder()
    await readLibrary([folder], {cache})
    for (let run = 1; run <= 20; run++) {
      writeFileSync(join(folder, `${String(run * 3).padStart(3, '0')}.txt`), text(run * 3, run))
      writeFileSync(join(folder, `later-${run}.txt`), text(run, 100))
      if (run % 5 === 0) rmSync(join(folder, `later-${run - 1}.txt`))
      const {came} = await readLibrary([folder], {cache})
      expect(came).toHaveLength(2)
    }
    const again = await readLibrary([folder], {cache})
    expect([again.came, again.gone]).toEqual([[], []])
    const {articles, problems} = await loadArticles([folder])
    expect(again.articles.map(plain)).toEqual(articles.map(plain))
    expect(again.library.catalogue.problems).toEqual(problems)
    expect(again.library.catalogue.parts.length).toBeLessThan(10)
    for (const gram of ['吕毅', '7版', '00']) {
      expect(having(again.library, gram)).toEqual(articles.filter(({source}) => source.includes(gram)).map(({id}) => id).toSorted())
    }
  })

  it('D112: a part of which more is dead than alive is written again', async () => {
    const folder = corpus(70)
    const cache = temporaryFolder()
    await readLibrary([folder], {cache})
    for (let at = 0; at < 50; at++) rmSync(join(folder, `${String(at).padStart(3, '0')}.txt`))
    await readLibrary([folder], {cache})
    const library = openLibrary([folder], {cache})
    library.recall()
    const numbers = library.catalogue.parts.reduce((sum, part) => sum + part.count, 0)
    expect(numbers).toBe(library.catalogue.articles.length)
    expect((await readOn(library)).articles.map(plain)).toEqual((await loadArticles([folder])).articles.map(plain))
  })

  it('D112: a session that is open meanwhile reads on, and the parts that it has opened stay for an hour', async () => {
    const folder = corpus(70)
    const cache = temporaryFolder()
    await readLibrary([folder], {cache})
    const open = openLibrary([folder], {cache})
    open.recall()
    const before = partsIn(cache)
    for (let at = 0; at < 50; at++) rmSync(join(folder, `${String(at).padStart(3, '0')}.txt`))
    await readLibrary([folder], {cache})
    expect(partsIn(cache)).toEqual(expect.arrayContaining(before))
    expect(partsIn(cache).length).toBeGreaterThan(before.length)
    expect(open.catalogue.byId.get('060.txt')!.source).toBe(text(60))
    const {articles} = await readOn(open)
    expect(articles.filter(({id}) => id !== '060.txt').map(plain)).toEqual((await loadArticles([folder])).articles.filter(({id}) => id !== '060.txt').map(plain))
  })
})
