import {copyFile, mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {runProgram, workFolder} from '../helpers/program.ts'

const name = '003_d756bbd637e114db.txt'

/** A folder in which 002 and 003 are tagged, and all that is said of one of their articles. */
async function tagged(): Promise<{folder: string; path: (file: string) => string; shown: (article: string) => Promise<readonly string[]>; disk: () => Promise<string>}> {
  const folder = await workFolder()
  for (const [article, quote] of [['003', '易群'], ['003', '四川省腫瘤醫院'], ['002', '宋立峰']]) {
    expect((await runProgram(folder, ['tag', article!, '--label', 'speaker', '--quote', quote!, '--nth', '1'])).code).toBe(0)
  }
  return {
    folder,
    path: file => join(folder, 'seeds', file),
    shown: async article => {
      const {stdout} = await runProgram(folder, ['show', article, '--json'])
      return JSON.parse(stdout).annotations.map(({text}: {text: string}) => text).toSorted()
    },
    disk: () => readFile(join(folder, 'annotations/reader.json'), 'utf8'),
  }
}

const both = ['四川省腫瘤醫院', '易群']

describe('a renamed article', () => {
  it('D56: shows its tags under the new name and says so once; the disk changes with the first tag there, and then wholly', async () => {
    const {folder, path, shown, disk} = await tagged()
    await mkdir(path('moved'))
    await rename(path(name), path('moved/renamed.txt'))
    const before = await disk()
    expect(await shown('moved/renamed.txt')).toEqual(both)
    const {stderr, code} = await runProgram(folder, ['list', '--lang', 'en'])
    expect([code, stderr.match(/recognised by its text/g)?.length]).toEqual([0, 1])
    expect(stderr).toContain(`${name}: its 2 tags are shown here`)
    expect(await disk()).toBe(before)
    expect((await runProgram(folder, ['tag', 'moved/renamed.txt', '--label', 'speaker', '--quote', '專家學者', '--nth', '1'])).code).toBe(0)
    expect(await shown('moved/renamed.txt')).toHaveLength(3)
    const after = await disk()
    expect([after.match(/"article":"moved\/renamed\.txt"/g)?.length, after.includes(`"article":"${name}"`)]).toEqual([3, false])
    expect((await runProgram(folder, ['list'])).stderr).toBe('')
    expect((await runProgram(folder, ['export', '--json'])).code).toBe(0)
  })

  it('D56: is found also when it was edited, and its tags can be taken away', async () => {
    const {folder, path, shown} = await tagged()
    await writeFile(path('new.txt'), `编者按：略有改动。\n${(await readFile(path(name), 'utf8')).replaceAll('，', ',')}`)
    await rm(path(name))
    expect(await shown('new.txt')).toEqual(both)
    const {annotations} = JSON.parse((await runProgram(folder, ['show', 'new.txt', '--json'])).stdout)
    expect((await runProgram(folder, ['untag', 'new.txt', '--id', annotations[0].id])).code).toBe(0)
    expect(await shown('new.txt')).toHaveLength(1)
    expect((await runProgram(folder, ['check', '--json'])).code).toBeLessThan(2)
  })

  it('D56: is not a copy beside the article, and not one of two copies', async () => {
    const {path, shown} = await tagged()
    await copyFile(path(name), path('copy.txt'))
    expect(await shown('copy.txt')).toEqual([])
    expect(await shown(name)).toEqual(both)
    await rename(path(name), path('other.txt'))
    expect([await shown('copy.txt'), await shown('other.txt')]).toEqual([[], []])
    await rm(path('copy.txt'))
    expect(await shown('other.txt')).toEqual(both)
  })

  it('D56: is not an article with tags of its own, and not a copy of one that was only not opened', async () => {
    const {folder, path, shown} = await tagged()
    await mkdir(join(folder, 'elsewhere'))
    await copyFile(path(name), join(folder, 'elsewhere/copy.txt'))
    expect(JSON.parse((await runProgram(folder, ['show', 'copy.txt', 'elsewhere', '--json'])).stdout).annotations).toEqual([])
    await runProgram(folder, ['tag', 'copy.txt', 'elsewhere', '--label', 'speaker', '--quote', '易群', '--nth', '1'])
    await rm(path(name))
    await rename(join(folder, 'elsewhere/copy.txt'), path('copy.txt'))
    expect(await shown('copy.txt')).toEqual(['易群'])
  })
})
