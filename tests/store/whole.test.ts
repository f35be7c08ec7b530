import {chmodSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {temporaryName, writeWhole} from '../../src/store/whole.ts'
import {faulty} from '../helpers/faulty-fs.ts'
import {MemoryFs} from '../helpers/memory-fs.ts'
import {temporaryFolder} from '../helpers/records.ts'

const done = {ok: true, value: undefined}

async function* parts(): AsyncGenerator<string> {
  for (let n = 0; n < 30_000; n++) yield `第${n}行\n`
}

it('D22: writes text, bytes and parts, in folders that are made, and leaves nothing else behind', async () => {
  const dir = join(temporaryFolder(), 'a', 'b')
  expect(await writeWhole(join(dir, 'text'), '文')).toEqual(done)
  expect(await writeWhole(join(dir, 'bytes'), Uint8Array.of(0xff, 0))).toEqual(done)
  expect(await writeWhole(join(dir, 'parts'), parts())).toEqual(done)
  expect(await writeWhole(join(dir, 'empty'), [])).toEqual(done)
  expect(readdirSync(dir)).toEqual(['bytes', 'empty', 'parts', 'text'])
  expect(readFileSync(join(dir, 'parts'), 'utf8').split('\n')).toHaveLength(30_001)
  expect(readFileSync(join(dir, 'bytes'))).toEqual(Buffer.of(0xff, 0))
})

it('D22: keeps the mode and the link of what it replaces, and parts hard links', async () => {
  const dir = temporaryFolder()
  writeFileSync(join(dir, 'real'), 'old')
  chmodSync(join(dir, 'real'), 0o640)
  symlinkSync('real', join(dir, 'alias'))
  linkSync(join(dir, 'real'), join(dir, 'twin'))
  await writeWhole(join(dir, 'alias'), 'new', {mode: 0o600})
  expect(lstatSync(join(dir, 'alias')).isSymbolicLink()).toBe(true)
  expect([readFileSync(join(dir, 'real'), 'utf8'), statSync(join(dir, 'real')).mode & 0o777]).toEqual(['new', 0o640])
  expect(readFileSync(join(dir, 'twin'), 'utf8')).toBe('old')
  await writeWhole(join(dir, 'fresh'), 'x', {mode: 0o644})
  expect(statSync(join(dir, 'fresh')).mode & 0o777).toBe(0o644)
})

it('D22: follows a dangling link, and refuses a circle and a folder', async () => {
  const dir = temporaryFolder()
  mkdirSync(join(dir, 'there'))
  symlinkSync('there/file', join(dir, 'dangling'))
  expect(await writeWhole(join(dir, 'dangling'), 'x')).toEqual(done)
  expect(readFileSync(join(dir, 'there', 'file'), 'utf8')).toBe('x')
  symlinkSync('two', join(dir, 'one'))
  symlinkSync('one', join(dir, 'two'))
  for (const [name, reason] of [['one', 'ELOOP'], ['there', 'EISDIR']] as const) {
    const refused = await writeWhole(join(dir, name), 'x')
    expect(refused).toMatchObject({ok: false, problem: {code: 'file.unwritable', path: join(dir, name), message: {en: expect.stringContaining(reason)}}})
  }
})

it('D22: whatever call fails, the old file or the new one stands whole, and a failure leaves nothing else', async () => {
  const count = faulty(new MemoryFs())
  await writeWhole('/data/x.txt', ['new ', 'text'], {fs: count})
  for (let at = 1; at <= count.calls.length; at++) {
    const fs = new MemoryFs()
    fs.plant('/data/x.txt', 'old')
    const saved = await writeWhole('/data/x.txt', ['new ', 'text'], {fs: faulty(fs, {at, code: 'ENOSPC', lasts: 'once'})})
    expect(saved.ok).toBe(false)
    expect([...fs.files().keys()]).toEqual(['/data/x.txt'])
    for (const cut of ['everything', 'nothing', 'names without contents'] as const) {
      expect(['old', 'new text']).toContain(fs.powerCut(cut).files().get('/data/x.txt'))
    }
  }
})

it('D22: what it answers ok for survives a power cut', async () => {
  const fs = new MemoryFs()
  fs.plant('/data/x.txt', 'old')
  expect(await writeWhole('/data/x.txt', 'new', {fs})).toEqual(done)
  for (const cut of ['nothing', 'names without contents'] as const) expect(fs.powerCut(cut).files()).toEqual(new Map([['/data/x.txt', 'new']]))
})

it('D22: a temporary name cannot be foreseen, and fits beside the longest name', () => {
  expect(temporaryName('x')).not.toBe(temporaryName('x'))
  expect(Buffer.byteLength(temporaryName('名'.repeat(85)))).toBeLessThan(255)
  expect(temporaryName('名'.repeat(85))).not.toContain('\ufffd')
})
