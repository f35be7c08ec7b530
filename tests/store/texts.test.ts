import {chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {nodeFileSystem} from '../../src/store/fs.ts'
import {keepText, readText, textBytes, textOf} from '../../src/store/texts.ts'
import {faulty} from '../helpers/faulty-fs.ts'
import {MemoryFs} from '../helpers/memory-fs.ts'
import {codesOf, opened, put, temporaryFolder} from '../helpers/records.ts'

const sha256 = 'ab'.repeat(32)
const other = 'cd'.repeat(32)
const fileIn = (dir: string, version = sha256): string => join(dir, 'texts', `${version}.txt`)

describe('kept texts', () => {
  it.each([
    ['CRLF and lone CR', 'a\r\nb\rc\n'],
    ['U+FEFF at its start', '\ufeff\ufeff正文'],
    ['half a surrogate pair', '前\ud83d后\udc00'],
    ['NUL and U+2028', '\u0000\u2028\u2029'],
    ['nothing', ''],
    ['pairs', '𠮷😀'],
  ])('D52: gives back exactly what was kept: %s', async (_, source) => {
    const dir = temporaryFolder()
    expect(await keepText(nodeFileSystem, dir, {sha256, source})).toEqual({ok: true, value: undefined})
    expect(await readText(nodeFileSystem, dir, sha256)).toEqual({kind: 'kept', source})
  })

  it('D52: gives back any text, and none that was changed by a byte, cut, made longer or put under another name (seed 9)', () => {
    fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 40}), fc.nat(), fc.integer({min: 1, max: 255}), (source, at, change) => {
      const bytes = textBytes({sha256, source})
      expect(textOf(bytes, sha256)).toBe(source)
      expect(textOf(bytes, other)).toBeUndefined()
      const spoilt = Uint8Array.from(bytes)
      spoilt[at % bytes.length]! ^= change
      expect(textOf(spoilt, sha256)).toBeUndefined()
      expect(textOf(bytes.subarray(0, at % bytes.length), sha256)).toBeUndefined()
      expect(textOf(Buffer.concat([bytes, Uint8Array.of(change)]), sha256)).toBeUndefined()
    }), {seed: 9})
  })

  it('D52: counts a damaged one as none, and writes it anew when the text is at hand', async () => {
    const dir = temporaryFolder()
    await keepText(nodeFileSystem, dir, {sha256, source: '正文'})
    writeFileSync(fileIn(dir), readFileSync(fileIn(dir), 'utf8').replace('正', '改'))
    expect(await readText(nodeFileSystem, dir, sha256)).toEqual({kind: 'damaged', path: fileIn(dir)})
    await keepText(nodeFileSystem, dir, {sha256, source: '正文'})
    expect(await readText(nodeFileSystem, dir, sha256)).toEqual({kind: 'kept', source: '正文'})
  })

  it('D53: goes through no planted link, be it the folder or a file, and by no name that is no hash', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'pizhu-outside-'))
    const [dir, second] = [temporaryFolder(), temporaryFolder()]
    symlinkSync(outside, join(dir, 'texts'))
    expect(await keepText(nodeFileSystem, dir, {sha256, source: '正文'})).toMatchObject({ok: false, problem: {code: 'store.text-not-kept'}})
    writeFileSync(join(outside, `${sha256}.txt`), textBytes({sha256, source: '假'}))
    expect(await readText(nodeFileSystem, dir, sha256)).toEqual({kind: 'none'})
    mkdirSync(join(second, 'texts'))
    symlinkSync(join(outside, 'target'), fileIn(second))
    expect((await keepText(nodeFileSystem, second, {sha256, source: '正文'})).ok).toBe(false)
    expect([existsSync(join(outside, 'target')), lstatSync(fileIn(second)).isSymbolicLink()]).toEqual([false, true])
    symlinkSync(join(outside, `${sha256}.txt`), fileIn(second, other))
    expect((await readText(nodeFileSystem, second, other)).kind).toBe('damaged')
    expect(await keepText(nodeFileSystem, second, {sha256: '../../evil', source: '正文'})).toMatchObject({ok: false})
    expect(await readText(nodeFileSystem, second, '../alice')).toEqual({kind: 'none'})
  })
})

describe('a commit and its texts', () => {
  it('D52: keeps a text once, however many annotators and commits need it, and leaves it when they are gone', async () => {
    const dir = temporaryFolder()
    for (const annotator of ['alice', 'bob']) {
      const store = await opened(dir, {annotator})
      await store.commit([put('a', {sha256})], [{sha256, source: '正文'}])
      await store.commit([put('b', {sha256})], [{sha256, source: '正文'}])
      await store.commit([{del: 'a'}, {del: 'b'}])
      await store.close()
    }
    expect(readdirSync(join(dir, 'texts'))).toEqual([`${sha256}.txt`])
    expect(await (await opened(dir, {readOnly: true})).text(sha256)).toEqual({kind: 'kept', source: '正文'})
  })

  it('D7: writes no text when nothing is committed', async () => {
    const dir = temporaryFolder()
    const store = await opened(dir)
    await store.close()
    expect(readdirSync(dir)).toEqual([])
  })

  it.each(['EIO', 'ENOSPC'])('D53: %s at any call for a text fails no commit, is told once, and the text is kept with the next', async code => {
    const calls = await withFault(undefined, code)
    const own = calls.map((call, index) => ({call, at: index + 1})).filter(({call}) => call.includes(sha256.slice(0, 8)) || call.endsWith(' texts'))
    expect(own.length).toBeGreaterThan(4)
    for (const {at} of own) await withFault(at, code)
  })

  it('D53: a folder that cannot be written costs the text alone', async () => {
    const dir = temporaryFolder()
    mkdirSync(join(dir, 'texts'))
    writeFileSync(join(dir, 'texts', 'plain'), '')
    chmodSync(join(dir, 'texts', 'plain'), 0o400)
    symlinkSync('nowhere', fileIn(dir))
    const store = await opened(dir)
    expect((await store.commit([put('a', {sha256})], [{sha256, source: '正文'}])).ok).toBe(true)
    expect((await store.close()).ok).toBe(true)
    expect(codesOf(store)).toEqual(['store.text-not-kept'])
    expect((await opened(dir, {readOnly: true})).records()).toHaveLength(1)
  })
})

/** A folder in memory; the kernel's lock is on its name, for the whole machine. */
const memory = `/texts-${process.pid}`

/** A session in which the n-th call fails that changes the disk; answers the calls. Asserts that all that matters came to be. */
async function withFault(at: number | undefined, code: string): Promise<readonly string[]> {
  const fs = new MemoryFs()
  const disk = faulty(fs, at === undefined ? undefined : {at, code, lasts: 'once'})
  const store = await opened(memory, {fs: disk})
  expect(await store.commit([put('a', {sha256})], [{sha256, source: '正文'}])).toEqual({ok: true, value: undefined})
  expect((await store.commit([put('b', {sha256})], [{sha256, source: '正文'}])).ok).toBe(true)
  expect((await store.close()).ok).toBe(true)
  expect(codesOf(store)).toEqual(at === undefined ? [] : ['store.text-not-kept'])
  const again = await opened(memory, {fs, readOnly: true})
  expect([again.records().length, await again.text(sha256)]).toEqual([2, {kind: 'kept', source: '正文'}])
  return disk.calls
}
