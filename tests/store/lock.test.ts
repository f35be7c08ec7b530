import {existsSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {nodeFileSystem, type FileSystem} from '../../src/store/fs.ts'
import {processStart} from '../../src/store/process-identity.ts'
import {idsOf, opened, put, temporaryFolder} from '../helpers/records.ts'

const holder = (fields: object): string =>
  JSON.stringify({pid: process.pid, host: hostname(), since: '2025-06-30T07:00:00.000Z', start: processStart(process.pid), token: 'other', ...fields})

describe('one writer', () => {
  it('D13: the second session reads, and is told process, host and time of the first', async () => {
    const dir = temporaryFolder()
    const first = await opened(dir)
    await first.commit([put('a')])
    const second = await opened(dir)
    expect(second.access).toMatchObject({kind: 'read', why: {code: 'store.locked'}})
    const why = second.access.kind === 'read' ? second.access.why.message : {zh: '', en: ''}
    for (const text of [why.zh, why.en]) for (const part of [String(process.pid), hostname(), '2025-06-30T08:00:00.000Z', '--as']) expect(text).toContain(part)
    expect(idsOf(second)).toEqual(['a'])
    expect(await second.commit([put('b')])).toMatchObject({ok: false, problem: {code: 'store.locked'}})
    await second.close()
    expect((await first.commit([put('c')])).ok).toBe(true)
    await first.close()
    const third = await opened(dir)
    expect([third.access.kind, idsOf(third)]).toEqual(['write', ['a', 'c']])
    await third.close()
  })

  it('D13: holds in a folder that is not there yet, and by whatever path it is reached', async () => {
    const parent = temporaryFolder()
    symlinkSync(parent, join(parent, 'alias'))
    const first = await opened(parent)
    expect((await opened(join(parent, 'alias'))).access.kind).toBe('read')
    await first.close()
    const early = await opened(join(parent, 'none'))
    expect((await opened(join(parent, 'none'))).access.kind).toBe('read')
    await early.close()
    expect(existsSync(join(parent, 'none'))).toBe(false)
  })

  it('D13: two annotators write side by side', async () => {
    const dir = temporaryFolder()
    const [alice, bob] = [await opened(dir), await opened(dir, {annotator: 'bob'})]
    expect((await alice.commit([put('a')])).ok && (await bob.commit([put('b')])).ok).toBe(true)
    await alice.close()
    await bob.close()
    expect(idsOf(await opened(dir, {readOnly: true}))).toEqual(['a'])
  })
})

describe('a lock file that is stale', () => {
  it('D68: is taken away only if it is still the one that was judged; what a quicker session put there is given back', async () => {
    const dir = temporaryFolder()
    const lock = join(dir, 'alice.lock')
    const theirs = holder({token: 'quicker'})
    writeFileSync(lock, holder({start: 'another boot'}))
    let overtaken = false
    const fs: FileSystem = {
      ...nodeFileSystem,
      async rename(from, to) {
        if (from === lock && !overtaken) {
          overtaken = true
          writeFileSync(lock, theirs)
        }
        await nodeFileSystem.rename(from, to)
      },
    }
    const store = await opened(dir, {fs})
    expect([overtaken, store.access.kind, readFileSync(lock, 'utf8'), readdirSync(dir)]).toEqual([true, 'read', theirs, ['alice.lock']])
  })

  it('D68: comes about with its holder in it, never empty', async () => {
    const dir = temporaryFolder()
    const seen: string[] = []
    const fs: FileSystem = {
      ...nodeFileSystem,
      async link(from, to) {
        await nodeFileSystem.link(from, to)
        seen.push(readFileSync(to, 'utf8'))
      },
    }
    const store = await opened(dir, {fs})
    expect(seen).toHaveLength(1)
    expect(JSON.parse(seen[0] ?? '')).toMatchObject({pid: process.pid})
    await store.close()
  })

  it('D68: that is a link to nowhere is replaced', async () => {
    const dir = temporaryFolder()
    symlinkSync(join(dir, 'nowhere'), join(dir, 'alice.lock'))
    const store = await opened(dir)
    expect([store.access.kind, existsSync(join(dir, 'nowhere'))]).toEqual(['write', false])
    await store.close()
  })
})

/** Opens a folder with this lock file, which was last touched so many milliseconds ago; answers the access. */
async function opening(content: string, silentFor = 0): Promise<string> {
  const dir = temporaryFolder()
  const lock = join(dir, 'alice.lock')
  writeFileSync(lock, content)
  const then = new Date(Date.now() - silentFor)
  utimesSync(lock, then, then)
  const store = await opened(dir)
  await store.close()
  if (store.access.kind === 'read') expect(readFileSync(lock, 'utf8')).toBe(content)
  return store.access.kind
}

describe('a lock file that was left behind', () => {
  it.each([
    ['of a dead process', holder({pid: 2 ** 22 + 1, start: 'boot/1'}), 'write'],
    ['of a process whose number another has now', holder({start: 'boot/1'}), 'write'],
    ['that is empty', '', 'write'],
    ['that is no holder', '{"pid": "x"}', 'write'],
    ['of a living process', holder({}), 'read'],
    ['of a living process whose start is not known', holder({start: ''}), 'read'],
    ['of another host', holder({host: 'elsewhere', pid: 2 ** 22 + 1}), 'read'],
  ])('D14: one %s: %s', async (_, content, access) => {
    expect(await opening(content)).toBe(access)
  })

  it('D14: one of another host that has been silent for over two minutes is taken over', async () => {
    expect(await opening(holder({host: 'elsewhere'}), 121_000)).toBe('write')
    expect(await opening(holder({host: 'elsewhere'}), 100_000)).toBe('read')
  })

  it('D13: a session whose lock was taken over before its first commit writes nothing', async () => {
    const dir = temporaryFolder()
    const store = await opened(dir)
    writeFileSync(join(dir, 'alice.lock'), holder({host: 'elsewhere'}))
    expect(await store.commit([put('a')])).toMatchObject({ok: false, problem: {code: 'store.locked'}})
    expect([store.pending, existsSync(join(dir, 'alice.journal.jsonl'))]).toEqual([1, false])
    expect((await store.close()).ok).toBe(false)
    expect(existsSync(join(dir, 'alice.lock'))).toBe(true)
  })
})
