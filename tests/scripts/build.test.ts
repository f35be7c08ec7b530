import {execFile} from 'node:child_process'
import {mkdtemp, readdir, rm, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {expect, it, onTestFinished} from 'vitest'

const script = join(import.meta.dirname, '..', '..', 'scripts', 'build.mjs')

it('T23: a clean build leaves nothing of earlier ones; any other keeps for an hour what a running program may still load', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'build-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  const build = (...more: string[]) => promisify(execFile)(process.execPath, [script, '--out', folder, ...more])
  const put = async (name: string, minutesAgo: number): Promise<void> => {
    const time = Date.now() / 1000 - minutesAgo * 60
    await writeFile(join(folder, name), '')
    await utimes(join(folder, name), time, time)
  }
  await put('reader-RECENT.js', 5)
  await put('reader-OLD.js', 65)
  await put('reader-OLD.js.LEGAL.txt', 65)
  await build()
  const first = await readdir(folder)
  expect(first).toContain('reader-RECENT.js')
  expect(first.filter(name => name.startsWith('reader-OLD.'))).toEqual([])
  await put('cli.js.1234', 5)
  await build('--clean')
  const clean = await readdir(folder)
  expect(clean).toEqual(expect.arrayContaining(['cli.js', 'index.js']))
  expect(clean.filter(name => name.includes('RECENT') || name.includes('1234'))).toEqual([])
}, 60_000)
