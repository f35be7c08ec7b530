import fs, {mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {loadArticles} from '../../../src/store/articles.ts'
import {CatalogueFolder} from '../../../src/store/catalogue/folder.ts'
import {plain, readLibrary, temporaryFolder} from './library.ts'

/** Runs `act` on a disk that has room for so many bytes more. */
async function withRoom<T>(bytes: number, act: () => Promise<T>): Promise<T> {
  const {writeSync} = fs
  let room = bytes
  const limited = (file: number, data: Uint8Array, from: number, length: number): number => {
    if (room === 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), {code: 'ENOSPC'})
    // As a disk does it: first a part, then nothing.
    const written = writeSync(file, data, from, Math.min(length, room))
    room -= written
    return written
  }
  Object.assign(fs, {writeSync: limited})
  syncBuiltinESMExports()
  try {
    return await act()
  } finally {
    Object.assign(fs, {writeSync})
    syncBuiltinESMExports()
  }
}

describe('a catalogue on a full disk', () => {
  it('D113: wherever the room ends, that is told once, every article is there, no half file is left, and the next start goes on', async () => {
    const folder = join(temporaryFolder(), 'news')
    mkdirSync(folder)
    for (let at = 0; at < 300; at++) writeFileSync(join(folder, `${String(at).padStart(3, '0')}.txt`), `题目${at}\n\n正文第${at}篇，吕毅说。\n`)
    const expected = (await loadArticles([folder])).articles.map(plain)
    for (const room of [0, 1, 10_000, 60_000, 120_000]) {
      const cache = temporaryFolder()
      const full = await withRoom(room, () => readLibrary([folder], {cache}))
      expect(full.articles.map(plain)).toEqual(expected)
      expect(full.problems.map(({code}) => code)).toEqual(['cache.unwritable'])
      // What is there is what a manifest names, or whole parts that were not named any more.
      const catalogue = new CatalogueFolder(cache, 'a-key')
      const named = catalogue.manifestIfGood()?.parts ?? []
      for (const part of named) catalogue.openPart(part).close()
      expect(readdirSync(catalogue.path).filter(name => name.startsWith('new-'))).toEqual([])
      const again = await readLibrary([folder], {cache})
      expect([again.articles.map(plain), again.problems]).toEqual([expected, []])
      const third = await readLibrary([folder], {cache})
      expect([third.came, third.gone]).toEqual([[], []])
    }
  })
})
