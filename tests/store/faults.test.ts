import {describe, expect, it} from 'vitest'
import type {Operation} from '../../src/core/record.ts'
import {openStore} from '../../src/store/store.ts'
import {faulty, type Fault} from '../helpers/faulty-fs.ts'
import {MemoryFs, type PowerCut} from '../helpers/memory-fs.ts'
import {articleOf, at, opened, put} from '../helpers/records.ts'

/** What is known of each id: the state that was acknowledged, and whether a later try was not. */
interface Expected {
  readonly there: Map<string, {rev: number | undefined; sure: boolean}>
}

const dir = '/data'

/** A session as a person has it: tags, an undo, checkpoints between. Runs on through every failure; answers what was acknowledged. */
async function session(
  fs: MemoryFs,
  fault: Fault | undefined,
  name: string,
  expected: Expected,
  after: () => Promise<void> = async () => {},
): Promise<readonly string[]> {
  const disk = faulty(fs, fault)
  const store = await openStore({dir, annotator: 'alice', fs: disk, now: () => new Date(at)})
  if (!store.ok || store.value.access.kind === 'read') return disk.calls
  let waiting: Operation[] = []
  const settle = (saved: boolean): void => {
    for (const operation of waiting) {
      if ('article' in operation || 'beside' in operation || 'refuse' in operation || 'unrefuse' in operation) continue
      const id = 'put' in operation ? operation.put.id : operation.del
      const rev = 'put' in operation ? operation.put.rev : undefined
      if (saved) expected.there.set(id, {rev, sure: true})
      else expected.there.set(id, {rev: expected.there.get(id)?.rev, sure: false})
    }
    if (saved) waiting = []
  }
  const commit = async (...operations: Operation[]): Promise<void> => {
    waiting.push(...operations)
    settle((await store.value.commit(operations)).ok)
    await after()
  }
  const fold = async (): Promise<void> => {
    if ((await store.value.checkpoint()).ok) settle(true)
  }
  await commit(put(`${name}1`), put(`${name}2`, {start: 5}))
  await commit({article: articleOf('a.txt')}, put(`${name}3`))
  await fold()
  await commit(put(`${name}1`, {rev: 2, label: 'outcome'}))
  await commit({del: `${name}2`})
  await commit(put(`${name}1`))
  await fold()
  await commit(put(`${name}4`), put(`${name}5`))
  if ((await store.value.close()).ok) settle(true)
  return disk.calls
}

/** The lock file of the dead: its number may have another process by now. */
async function bury(fs: MemoryFs): Promise<void> {
  const lock = fs.files().get('/data/alice.lock')
  if (lock) fs.plant('/data/alice.lock', lock.replace(/"start":"[^"]*"/u, '"start":"another boot"'))
}

/** What is missing or wrong on a disk; empty when every acknowledged state is there. */
async function losses(fs: MemoryFs, {there}: Expected): Promise<string[]> {
  const store = await opened(dir, {fs, readOnly: true})
  const found = new Map(store.records().map(record => [record.id, record.rev]))
  return [...there].filter(([id, {rev, sure}]) => sure && found.get(id) !== rev).map(([id, {rev}]) => `${id}: ${rev}, found ${found.get(id)}`)
}

const nothing = (): Expected => ({there: new Map()})

describe('every call of a session fails once', () => {
  it.each(['EIO', 'ENOSPC'])('D1: %s at each call that changes the disk loses no acknowledged record, and the session goes on', async code => {
    const calls = await session(new MemoryFs(), undefined, 'a', nothing())
    expect(calls.length).toBeGreaterThan(40)
    const lost: string[] = []
    for (let n = 1; n <= calls.length; n++) {
      for (const lasts of ['once', 'from-now'] as const) {
        const fs = new MemoryFs()
        const expected = nothing()
        const look = async (): Promise<void> => {
          for (const cut of ['everything', 'nothing', 'names without contents'] as const) {
            lost.push(...(await losses(fs.powerCut(cut), expected)).map(loss => `${lasts} ${n} ${calls[n - 1]}, ${cut}: ${loss}`))
          }
        }
        await session(fs, {at: n, code, lasts}, 'a', expected, look)
        await look()
        if (lasts === 'once') lost.push(...[...expected.there].filter(([, {sure}]) => !sure).map(([id]) => `${n} ${calls[n - 1]}: ${id} never saved`))
      }
    }
    expect(lost).toEqual([])
  })
})

describe('the process dies at every call, and again while it recovers', () => {
  it.each(['everything', 'nothing', 'names without contents'] as const)('D1: with %s left of what was not flushed', async (cut: PowerCut) => {
    const calls = await session(new MemoryFs(), undefined, 'a', nothing())
    const lost: string[] = []
    let points = 0
    for (let n = 1; n <= calls.length; n++) {
      const first = new MemoryFs()
      const expected = nothing()
      await session(first, {at: n, code: 'EIO', lasts: 'death'}, 'a', expected)
      const after = first.powerCut(cut)
      await bury(after)
      lost.push(...(await losses(after, expected)).map(loss => `${n} ${calls[n - 1]}: ${loss}`))
      for (let m = 1 + (n % 9); m <= calls.length + 8; m += 9) {
        const second = after.powerCut('everything')
        const both = {there: new Map(expected.there)}
        const again = await session(second, {at: m, code: 'EIO', lasts: 'death'}, 'b', both)
        const last = second.powerCut(cut)
        await bury(last)
        lost.push(...(await losses(last, both)).map(loss => `${n} ${calls[n - 1]}, then ${m} ${again[m - 1]}: ${loss}`))
        points++
      }
    }
    expect(points).toBeGreaterThan(300)
    expect(lost).toEqual([])
  })
})

describe('acts', () => {
  it('D2: an act that is cut off at any byte is recovered whole or not at all', async () => {
    const fs = new MemoryFs()
    const store = await opened(dir, {fs})
    await store.commit([put('a')])
    const before = Buffer.byteLength(fs.files().get('/data/alice.journal.jsonl')!)
    await store.commit([put('b'), put('c'), {article: articleOf('a.txt')}])
    const journal = Buffer.from(fs.files().get('/data/alice.journal.jsonl')!)
    await store.close()
    for (let length = before; length <= journal.length; length++) {
      const cut = new MemoryFs()
      cut.plant('/data/alice.journal.jsonl', journal.subarray(0, length))
      const read = await opened(dir, {fs: cut, readOnly: true})
      const whole = length === journal.length
      expect(read.records().map(record => record.id).toSorted()).toEqual(whole ? ['a', 'b', 'c'] : ['a'])
      expect(read.articles()).toHaveLength(whole ? 1 : 0)
      expect(read.notices.map(notice => notice.code)).toEqual(whole || length === before ? [] : ['store.torn-line'])
    }
  })

  it('D2: a cut act is overwritten by the next one, not joined with it', async () => {
    const fs = new MemoryFs()
    const first = await opened(dir, {fs})
    await first.commit([put('a')])
    const journal = fs.files().get('/data/alice.journal.jsonl')!
    await first.close()
    const torn = new MemoryFs()
    torn.plant('/data/alice.journal.jsonl', `${journal}${journal.slice(journal.indexOf('\n') + 1, -30)}`)
    const second = await opened(dir, {fs: torn})
    await second.commit([put('b')])
    const third = await opened(dir, {fs: torn, readOnly: true})
    expect(third.records().map(record => record.id).toSorted()).toEqual(['a', 'b'])
    expect(third.notices).toEqual([])
    await second.close()
  })
})

describe('when the disk refuses', () => {
  it('D3: keeps what was not saved, counts it, and saves it with the next commit', async () => {
    const fs = new MemoryFs()
    const probe = await session(fs, undefined, 'a', nothing())
    const write = probe.findIndex(call => call === 'write alice.journal.jsonl') + 1
    const store = await opened(dir, {fs: faulty(new MemoryFs(), {at: write, code: 'ENOSPC', lasts: 'once'})})
    const refused = await store.commit([put('a'), put('b')])
    expect(refused).toMatchObject({ok: false, problem: {code: 'store.not-saved', path: '/data/alice.journal.jsonl'}})
    expect(store.pending).toBe(2)
    expect(await store.commit([])).toEqual({ok: true, value: undefined})
    expect(store.pending).toBe(0)
    await store.close()
  })

  it('D4: after a failed flush writes a snapshot and a fresh journal, and acknowledges only then', async () => {
    const fs = new MemoryFs()
    const probe = await session(new MemoryFs(), undefined, 'a', nothing())
    const flush = probe.findIndex(call => call === 'datasync alice.journal.jsonl') + 1
    const disk = faulty(fs, {at: flush, code: 'EIO', lasts: 'once'})
    const store = await opened(dir, {fs: disk})
    expect((await store.commit([put('a')])).ok).toBe(true)
    expect(fs.files().get('/data/alice.json')).toContain('"id":"a"')
    const old = fs.files().get('/data/alice.journal.jsonl.bak')
    expect((await store.commit([put('b')])).ok).toBe(true)
    expect(fs.files().get('/data/alice.journal.jsonl')).toContain('"id":"b"')
    expect(fs.files().get('/data/alice.journal.jsonl.bak')).toBe(old)
    await store.close()
  })

  it('D4: acknowledges nothing while the disk refuses both journal and snapshot, and everything when it is well again', async () => {
    const fs = new MemoryFs()
    const probe = await session(new MemoryFs(), undefined, 'a', nothing())
    const flush = probe.findIndex(call => call === 'datasync alice.journal.jsonl') + 1
    let sick = true
    const broken = faulty(fs, {at: flush, code: 'EIO', lasts: 'from-now'})
    const disk = new Proxy(broken, {get: (target, key) => Reflect.get(sick ? target : fs, key).bind(sick ? target : fs)})
    const store = await opened(dir, {fs: disk})
    expect((await store.commit([put('a')])).ok).toBe(false)
    expect((await store.commit([put('b')])).ok).toBe(false)
    expect(store.pending).toBe(2)
    sick = false
    expect((await store.commit([])).ok).toBe(true)
    expect((await opened(dir, {fs: fs.powerCut('nothing'), readOnly: true})).records()).toHaveLength(2)
    await store.close()
  })
})
