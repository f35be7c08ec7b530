import {describe, expect, it} from 'vitest'
import {openStore} from '../../src/store/store.ts'
import {deaths, doubleDeaths, failures} from '../faults/injected.ts'
import {clock, dir, play, script} from '../faults/script.ts'
import {Promised} from '../faults/promised.ts'
import {cutSnapshot, flipJournal, flipSnapshot} from '../faults/spoilt.ts'
import {faulty} from '../helpers/faulty-fs.ts'
import {MemoryFs} from '../helpers/memory-fs.ts'
import {articleOf, opened, put} from '../helpers/records.ts'

/** A few points of what `npm run test:faults` tries one by one. */
describe('a session on a failing disk', () => {
  const nothing = {lost: 0, damage: 0}

  it('D1, D63: a call that fails loses no acknowledged act, and the session goes on (every 9th call)', async () => {
    expect(await failures('EIO', 'once', {every: 9})).toMatchObject(nothing)
    expect(await failures('ENOSPC', 'from-now', {every: 9})).toMatchObject(nothing)
  })

  it('D1, D64: what is left of a power cut is the acknowledged acts, or some more, in order and whole (every 9th call, twice)', async () => {
    expect(await deaths('nothing', {every: 9})).toMatchObject(nothing)
    expect(await deaths('half the contents', {every: 9})).toMatchObject(nothing)
    expect(await doubleDeaths('names out of order', {every: 40})).toMatchObject(nothing)
  })

  it('D65: a journal with a flipped bit says so, and its other lines count (every 499th bit)', async () => {
    expect(await flipJournal(499)).toMatchObject(nothing)
  })

  it('D66: a snapshot that was cut off is made whole from backup and journals, an undo behind it too (every 97th byte)', async () => {
    expect(await cutSnapshot(97, true)).toMatchObject(nothing)
    expect(await flipSnapshot(499)).toMatchObject(nothing)
  })
})

describe('a snapshot with other line ends', () => {
  it.each([
    ['none behind the last line', (text: string) => text.trimEnd()],
    ['those of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('D84: %s is still the one that its journal builds on, also for a change back to an older revision', async (_, changed) => {
    const fs = new MemoryFs()
    const first = await opened(dir, {fs})
    await first.commit([put('a'), put('b', {start: 5})])
    await first.commit([put('a', {rev: 2, label: 'outcome'})])
    await first.close()
    const second = await opened(dir, {fs})
    await second.commit([put('a')])
    const left = fs.powerCut('everything')
    await second.close()
    const path = `${dir}/alice.json`
    left.plant(path, changed(left.files().get(path)!))
    const again = await opened(dir, {fs: left, readOnly: true})
    expect(again.notices).toEqual([])
    expect(again.rivals()).toEqual([])
    expect(again.records().find(({id}) => id === 'a')).toMatchObject({rev: 1, label: 'speaker'})
  })
})

/** The number of the first such call of the scripted session. */
async function numberOf(call: string): Promise<number> {
  const disk = faulty(new MemoryFs())
  const store = await openStore({dir, annotator: 'alice', fs: disk, now: clock})
  if (!store.ok) throw new Error(store.problem.message.en)
  await play(store.value, script('a'), new Promised())
  return disk.calls.indexOf(call) + 1
}

describe('acts', () => {
  it('D2: an act that is cut off at any byte is recovered whole or not at all', async () => {
    const fs = new MemoryFs()
    const store = await opened(dir, {fs})
    await store.commit([put('a')])
    const before = Buffer.byteLength(fs.files().get(`${dir}/alice.journal.jsonl`)!)
    await store.commit([put('b'), put('c'), {article: articleOf('a.txt')}])
    const journal = Buffer.from(fs.files().get(`${dir}/alice.journal.jsonl`)!)
    await store.close()
    for (let length = before; length <= journal.length; length++) {
      const cut = new MemoryFs()
      cut.plant(`${dir}/alice.journal.jsonl`, journal.subarray(0, length))
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
    const journal = fs.files().get(`${dir}/alice.journal.jsonl`)!
    await first.close()
    const torn = new MemoryFs()
    torn.plant(`${dir}/alice.journal.jsonl`, `${journal}${journal.slice(journal.indexOf('\n') + 1, -30)}`)
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
    const write = await numberOf('write alice.journal.jsonl')
    const store = await opened(dir, {fs: faulty(new MemoryFs(), {at: write, code: 'ENOSPC', lasts: 'once'})})
    const refused = await store.commit([put('a'), put('b')])
    expect(refused).toMatchObject({ok: false, problem: {code: 'store.not-saved', path: `${dir}/alice.journal.jsonl`}})
    expect(store.pending).toBe(2)
    expect(await store.commit([])).toEqual({ok: true, value: undefined})
    expect(store.pending).toBe(0)
    await store.close()
  })

  it('D4: after a failed flush writes a snapshot and a fresh journal, and acknowledges only then', async () => {
    const fs = new MemoryFs()
    const flush = await numberOf('datasync alice.journal.jsonl')
    const disk = faulty(fs, {at: flush, code: 'EIO', lasts: 'once'})
    const store = await opened(dir, {fs: disk})
    expect((await store.commit([put('a')])).ok).toBe(true)
    expect(fs.files().get(`${dir}/alice.json`)).toContain('"id":"a"')
    const old = fs.files().get(`${dir}/alice.journal.jsonl.bak`)
    expect((await store.commit([put('b')])).ok).toBe(true)
    expect(fs.files().get(`${dir}/alice.journal.jsonl`)).toContain('"id":"b"')
    expect(fs.files().get(`${dir}/alice.journal.jsonl.bak`)).toBe(old)
    await store.close()
  })

  it('D4: acknowledges nothing while the disk refuses both journal and snapshot, and everything when it is well again', async () => {
    const fs = new MemoryFs()
    const flush = await numberOf('datasync alice.journal.jsonl')
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
