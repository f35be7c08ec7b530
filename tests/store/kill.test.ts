import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {idsOf, opened, put, temporaryFolder} from '../helpers/records.ts'

/** Runs a writer, kills it as soon as it has said so many lines, and answers what it said. */
async function killed(dir: string, name: string, after: number): Promise<{said: string[]; pid: number}> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/helpers/store-writer.ts', dir, name], {stdio: ['ignore', 'pipe', 'inherit']})
  let said = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    said += text
    if (said.split('\n').length > after) child.kill('SIGKILL')
  })
  await new Promise(done => child.once('close', done))
  return {said: said.split('\n').filter(line => line !== ''), pid: child.pid ?? 0}
}

it('D1, D14: a killed writer loses nothing that it acknowledged, and the next takes its lock over', async () => {
  const dir = temporaryFolder()
  const acknowledged: string[] = []
  for (const [round, after] of [3, 20, 41, 66, 90].entries()) {
    const {said, pid} = await killed(dir, `r${round}`, after)
    expect(said[0]).toBe('write')
    expect(said.length).toBeGreaterThanOrEqual(after)
    acknowledged.push(...said.slice(1))
    expect(JSON.parse(readFileSync(join(dir, 'alice.lock'), 'utf8'))).toMatchObject({pid, host: hostname()})
    const found = new Set(idsOf(await opened(dir, {readOnly: true})))
    expect(acknowledged.filter(id => !found.has(id))).toEqual([])
    // An act is whole: its two records come together.
    for (const id of found) expect(found.has(id.endsWith('a') ? `${id.slice(0, -1)}b` : `${id.slice(0, -1)}a`)).toBe(true)
  }
  const store = await opened(dir)
  expect(store.access.kind).toBe('write')
  await store.commit([put('last')])
  await store.close()
  expect(idsOf(await opened(dir, {readOnly: true}))).toEqual(expect.arrayContaining(['last', ...acknowledged]))
}, 60_000)

it('D13: another process reads while one writes, and is told who does', async () => {
  const dir = temporaryFolder()
  const store = await opened(dir)
  await store.commit([put('a')])
  const {said} = await killed(dir, 'second', 99)
  expect(said).toEqual(['read'])
  await store.close()
})
