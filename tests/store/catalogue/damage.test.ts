import fc from 'fast-check'
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {loadArticles} from '../../../src/store/articles.ts'
import {checksum} from '../../../src/store/catalogue/checked-bytes.ts'
import {openLibrary, plain, readLibrary, readOn, temporaryFolder} from './library.ts'

const text = (number: number): string => `题目${number}\n\n正文第${number}篇，吕毅说。\n`

function corpus(count: number): string {
  const folder = join(temporaryFolder(), 'news')
  mkdirSync(folder)
  for (let at = 0; at < count; at++) writeFileSync(join(folder, `${String(at).padStart(3, '0')}.txt`), text(at))
  return folder
}

/** The files of the one catalogue in a cache folder. */
const filesIn = (cache: string): string[] => readdirSync(join(cache, 'a-key')).map(name => join(cache, 'a-key', name))

describe('a catalogue that is not what was written', () => {
  it('D105: whatever byte is changed and wherever a file ends, no wrong text is shown, nothing is told, and it is whole again (seed 6105)', async () => {
    const folder = corpus(70)
    const expected = (await loadArticles([folder])).articles.map(plain)
    const pristine = temporaryFolder()
    await readLibrary([folder], {cache: pristine})
    const files = filesIn(pristine)
    const spoil = fc.record({
      file: fc.nat(files.length - 1),
      place: fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true}),
      how: fc.constantFrom('flip', 'cut', 'remove', 'empty'),
    })
    await fc.assert(
      fc.asyncProperty(spoil, async ({file, place, how}) => {
        const cache = temporaryFolder()
        mkdirSync(join(cache, 'a-key'), {mode: 0o700})
        for (const [at, path] of files.entries()) {
          const bytes = readFileSync(path)
          const target = join(cache, 'a-key', path.slice(path.lastIndexOf('/') + 1))
          if (at !== file) writeFileSync(target, bytes)
          else if (how === 'flip') writeFileSync(target, bytes.map((byte, index) => (index === Math.floor(place * bytes.length) ? byte ^ 0x10 : byte)))
          else if (how === 'cut') writeFileSync(target, bytes.subarray(0, Math.floor(place * bytes.length)))
          else if (how === 'empty') writeFileSync(target, '')
        }
        const library = openLibrary([folder], {cache})
        library.recall()
        // What is shown before the check is right, too.
        for (const article of library.catalogue.articles) expect(plain(article)).toEqual(expected.find(({id}) => id === article.id))
        for (const part of library.catalogue.parts) for (let number = 0; number < part.count; number++) part.text(number)
        const read = await readOn(library)
        expect(read.articles.map(plain)).toEqual(expected)
        expect(read.problems).toEqual([])
        const again = await readLibrary([folder], {cache})
        expect(again.articles.map(plain)).toEqual(expected)
        const third = await readLibrary([folder], {cache})
        expect([third.came.length, third.gone.length]).toEqual([0, 0])
      }),
      {numRuns: 24, seed: 6105},
    )
  })

  it('D106: an article that changes between the list and its opening is what the file is now, and stays so', async () => {
    const folder = corpus(70)
    const cache = temporaryFolder()
    await readLibrary([folder], {cache})
    const library = openLibrary([folder], {cache})
    library.recall()
    const article = library.catalogue.byId.get('005.txt')!
    const stamped = article.sha256
    writeFileSync(join(folder, '005.txt'), '另一个题目\n\n全新的正文。\n')
    expect(article.title?.value).toBe('题目5')
    expect(article.source).toBe('另一个题目\n\n全新的正文。\n')
    expect([article.title?.value, article.sha256 === stamped]).toEqual(['另一个题目', false])
    // An article that was read stays what it was, for the whole session.
    writeFileSync(join(folder, '005.txt'), '第三个题目\n\n第三种正文。\n')
    await readOn(library)
    expect(library.catalogue.byId.get('005.txt')).toBe(article)
    expect(article.source).toBe('另一个题目\n\n全新的正文。\n')
    expect((await readLibrary([folder], {cache})).library.catalogue.byId.get('005.txt')!.source).toBe('第三个题目\n\n第三种正文。\n')
  })

  it('D106: one that is gone or unreadable by then shows what was read of it, and that is told', async () => {
    const folder = corpus(70)
    const cache = temporaryFolder()
    await readLibrary([folder], {cache})
    const library = openLibrary([folder], {cache})
    library.recall()
    rmSync(join(folder, '006.txt'))
    rmSync(join(folder, '007.txt'))
    mkdirSync(join(folder, '007.txt'))
    expect(library.catalogue.byId.get('006.txt')!.source).toBe(text(6))
    expect(library.catalogue.byId.get('007.txt')!.source).toBe(text(7))
    const {problems, articles, gone} = await readOn(library)
    expect(problems.map(({code}) => code)).toEqual(['file.unreadable', 'file.unreadable'])
    // Read, they stay to the end of the session; the next one does not have them.
    expect([articles.length, gone]).toEqual([70, []])
    expect((await readLibrary([folder], {cache})).articles).toHaveLength(68)
  })

  it('D107: two sessions share a catalogue, and neither spoils it for the other', async () => {
    const folder = corpus(200)
    const cache = temporaryFolder()
    const [one, two] = await Promise.all([readLibrary([folder], {cache}), readLibrary([folder], {cache})])
    expect(one!.articles.map(plain)).toEqual(two!.articles.map(plain))
    const after = await readLibrary([folder], {cache})
    expect([after.came.length, after.articles.length]).toEqual([0, 200])
  })

  it('D108: a link in the place of the folder, of the manifest or of a part is never followed', async () => {
    const folder = corpus(70)
    const cache = temporaryFolder()
    await readLibrary([folder], {cache})
    const manifest = join(cache, 'a-key', 'manifest')
    const elsewhere = join(temporaryFolder(), 'manifest')
    renameSync(manifest, elsewhere)
    symlinkSync(elsewhere, manifest)
    const bytes = readFileSync(elsewhere)
    const library = openLibrary([folder], {cache})
    expect(library.recall()).toBe(false)
    expect((await readOn(library)).articles).toHaveLength(70)
    expect(readFileSync(elsewhere)).toEqual(bytes)
  })

  it('sums tell every single change apart (seed 6109)', () => {
    fc.assert(
      fc.property(fc.uint8Array({minLength: 1, maxLength: 40}), fc.nat(39), fc.integer({min: 1, max: 255}), fc.nat(3), (bytes, at, change, offset) => {
        const changed = bytes.map((byte, index) => (index === at % bytes.length ? byte ^ change : byte))
        expect(checksum(changed)).not.toBe(checksum(bytes))
        // Wherever in memory the bytes begin, the sum is the same.
        const moved = new Uint8Array(bytes.length + offset).subarray(offset)
        moved.set(bytes)
        expect(checksum(moved)).toBe(checksum(bytes))
      }),
      {seed: 6109},
    )
  })
})
