import {mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {beforeEach, describe, expect, it, onTestFinished} from 'vitest'
import {keepScreen, keptScreen, look} from '../../src/store/kept-screen.ts'

let folder: string
let kept: string
let article: string

const screen = {frames: ['\u001b[2K首届雄安前沿医学大会'], keys: [{j: 0}], mouse: false}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'screens-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  kept = join(folder, 'cache', 'screens')
  await mkdir(join(folder, 'news'))
  article = join(folder, 'news', 'a.txt')
  await writeFile(article, '雄安')
})

const keepNow = (start = 'one'): void => keepScreen(kept, start, look([join(folder, 'news'), article, join(folder, 'schema.json')]), screen)

const theFile = async (): Promise<string> => join(kept, (await readdir(kept))[0]!)

describe('a first screen that was kept', () => {
  it('T66: is there for the next such start, and for no other', async () => {
    expect(keptScreen(kept, 'one')).toBe(undefined)
    keepNow()
    expect(keptScreen(kept, 'one')).toMatchObject(screen)
    expect(keptScreen(kept, 'two')).toBe(undefined)
    expect([(await stat(kept)).mode & 0o777, (await stat(await theFile())).mode & 0o777]).toEqual([0o700, 0o600])
  })

  it.each([
    ['an article of the same size and time', async () => {
      const {atime, mtime} = await stat(article)
      await writeFile(article, '雄平')
      await utimes(article, atime, mtime)
    }],
    ['an article in the place of another', async () => {
      await writeFile(join(folder, 'b'), '雄安')
      await rename(join(folder, 'b'), article)
    }],
    ['one more article', () => writeFile(join(folder, 'news', 'b.txt'), '')],
    ['an article that is gone', () => rm(article)],
    ['a schema where there was none', () => writeFile(join(folder, 'schema.json'), '{}')],
  ] as const)('T66: is not taken after a change: %s', async (_, change) => {
    keepNow()
    await change()
    expect(keptScreen(kept, 'one')).toBe(undefined)
  })

  it('T66: is not taken when any byte of it is damaged, or any is missing', async () => {
    keepNow()
    const path = await theFile()
    const good = await readFile(path)
    for (let at = 0; at < good.length; at++) {
      const damaged = Buffer.from(good)
      damaged[at]! ^= 1
      await writeFile(path, damaged)
      expect(keptScreen(kept, 'one'), `byte ${at}`).toBe(undefined)
    }
    for (const length of [0, 1, good.length / 2, good.length - 1]) {
      await writeFile(path, good.subarray(0, length))
      expect(keptScreen(kept, 'one'), `${length} bytes`).toBe(undefined)
    }
    keepNow()
    expect(keptScreen(kept, 'one')).toMatchObject(screen)
  })

  it('T66: a link in its place is not followed, and is replaced', async () => {
    keepNow()
    const path = await theFile()
    await rename(path, join(folder, 'elsewhere'))
    await symlink(join(folder, 'elsewhere'), path)
    expect(keptScreen(kept, 'one')).toBe(undefined)
    const before = await readFile(join(folder, 'elsewhere'))
    keepNow()
    expect(keptScreen(kept, 'one')).toMatchObject(screen)
    expect(await readFile(join(folder, 'elsewhere'))).toEqual(before)
  })

  it('T66: no more than 50 are kept, the newest', async () => {
    for (let n = 0; n < 60; n++) {
      keepNow(`start ${n}`)
      for (const name of await readdir(kept)) await utimes(join(kept, name), n, n - (name === (await theFile()) ? 0 : 1))
    }
    expect(await readdir(kept)).toHaveLength(50)
    expect(keptScreen(kept, 'start 59')).toMatchObject(screen)
  })

  it('T66: nothing that is not a kept screen is removed, however much lies in the folder', async () => {
    await mkdir(kept, {recursive: true})
    const foreign = Array.from({length: 60}, (_, n) => `photo-${n}.png`)
    for (const name of foreign) await writeFile(join(kept, name), '')
    keepNow()
    expect((await readdir(kept)).filter(name => name.startsWith('photo')).toSorted()).toEqual(foreign.toSorted())
    expect(keptScreen(kept, 'one')).toMatchObject(screen)
  })

  it('T66: a link in place of the folder is not followed', async () => {
    await mkdir(join(folder, 'cache'))
    await mkdir(join(folder, 'elsewhere'))
    await symlink(join(folder, 'elsewhere'), kept)
    expect(() => keepNow()).toThrow('not a folder')
    expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
    expect(keptScreen(kept, 'one')).toBe(undefined)
  })

  it('T66: where nothing can be written, that is the caller\'s to know', async () => {
    await writeFile(join(folder, 'cache'), '')
    expect(() => keepNow()).toThrow('ENOTDIR')
    expect(keptScreen(kept, 'one')).toBe(undefined)
  })
})
