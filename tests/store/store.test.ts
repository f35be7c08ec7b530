import {chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openStore} from '../../src/store/store.ts'
import {articleOf, codesOf, idsOf, opened, put, recordOf, temporaryFolder} from '../helpers/records.ts'

/** Names and contents of a folder, but for lock files. */
function contents(dir: string): Record<string, string> {
  const names = existsSync(dir) ? readdirSync(dir).filter(name => !name.endsWith('.lock')) : []
  return Object.fromEntries(names.toSorted().map(name => [name, readFileSync(join(dir, name), 'latin1')]))
}

/** A folder with a snapshot of a and b, a backup of a, and nothing in the journal. */
async function filled(): Promise<string> {
  const dir = temporaryFolder()
  const store = await opened(dir)
  await store.commit([put('a'), {article: articleOf('a.txt')}])
  await store.checkpoint()
  await store.commit([put('b', {start: 4})])
  await store.close()
  return dir
}

/** As a crash leaves it: c is in the journal only. */
async function crashed(): Promise<string> {
  const dir = await filled()
  const store = await opened(dir)
  await store.commit([put('c')])
  const journal = readFileSync(join(dir, 'alice.journal.jsonl'))
  const before = contents(dir)
  await store.close()
  for (const name of readdirSync(dir)) rmSync(join(dir, name))
  for (const [name, text] of Object.entries(before)) writeFileSync(join(dir, name), Buffer.from(text, 'latin1'))
  writeFileSync(join(dir, 'alice.journal.jsonl'), journal)
  return dir
}

const spoil = (dir: string, name: string, change: (text: string) => string): void => {
  writeFileSync(join(dir, name), change(readFileSync(join(dir, name), 'utf8')))
}

describe('a session', () => {
  it('D1: finds again what it committed, whether it was closed or not', async () => {
    const dir = join(temporaryFolder(), 'new', 'folder')
    const store = await opened(dir)
    expect(store.access).toEqual({kind: 'write'})
    expect(await store.commit([put('a'), put('b', {start: 9})])).toEqual({ok: true, value: undefined})
    expect(await store.commit([{article: articleOf('a.txt', 'done')}, {del: 'b'}])).toEqual({ok: true, value: undefined})
    const reader = await opened(dir, {readOnly: true})
    expect([reader.records(), reader.articles()]).toEqual([[recordOf('a')], [articleOf('a.txt', 'done')]])
    await store.close()
    const again = await opened(dir)
    expect([again.records(), again.articles()]).toEqual([[recordOf('a')], [articleOf('a.txt', 'done')]])
    await again.close()
    expect(readdirSync(dir)).toEqual(['alice.journal.jsonl.bak', 'alice.json', 'alice.json.bak'])
  })

  it('D27: does commits in the order in which they came, checkpoints between them', async () => {
    const dir = temporaryFolder()
    const store = await opened(dir)
    const all = Array.from({length: 40}, (_, n) => (n % 10 === 9 ? store.checkpoint() : store.commit([put('a', {rev: n + 1})])))
    expect((await Promise.all(all)).every(({ok}) => ok)).toBe(true)
    expect(store.records()[0]!.rev).toBe(39)
    await store.close()
    expect((await opened(dir, {readOnly: true})).records()[0]!.rev).toBe(39)
  })

  it('D29: makes a long act ready in slices, and what comes meanwhile comes after it, also when it is closed at once', async () => {
    const dir = temporaryFolder()
    const store = await opened(dir)
    const ids = Array.from({length: 1700}, (_, n) => `a${n}`)
    let turns = 0
    const turn = (): void => {
      turns++
      if (store.pending > 0) setImmediate(turn)
    }
    const answers = [store.commit(ids.map(id => put(id)))]
    turn()
    expect(store.pending).toBe(1700)
    answers.push(store.commit([{del: 'a7'}]), store.commit([put('a8', {rev: 2})]), store.commit([put('b', {rev: 0}), put('c')]))
    expect(store.pending).toBe(1704)
    const closed = store.close()
    expect((await Promise.all(answers)).map(({ok}) => ok)).toEqual([true, true, true, false])
    expect(turns).toBeGreaterThan(6)
    expect((await closed).ok).toBe(true)
    const again = await opened(dir, {readOnly: true})
    expect(idsOf(again)).toEqual(ids.filter(id => id !== 'a7').toSorted())
    expect(again.records().find(({id}) => id === 'a8')?.rev).toBe(2)
  })

  it('D29: refuses a long act with an invalid record as a whole, and counts it no more', async () => {
    const store = await opened(temporaryFolder())
    const refused = await store.commit(Array.from({length: 900}, (_, n) => put(`a${n}`, n === 777 ? {rev: 0} : {})))
    expect([refused.ok, store.pending, store.records()]).toEqual([false, 0, []])
    expect((await store.commit([put('b')])).ok).toBe(true)
    await store.close()
  })

  it('D27: folds the journal by itself when it has grown over 256 KiB', async () => {
    const dir = temporaryFolder()
    const store = await opened(dir)
    await store.commit(Array.from({length: 900}, (_, n) => put(`r${n}`, {start: n})))
    expect(await store.checkpoint()).toEqual({ok: true, value: undefined})
    expect(store.due).toBe(false)
    expect(existsSync(join(dir, 'alice.journal.jsonl'))).toBe(false)
    await store.commit(Array.from({length: 900}, (_, n) => put(`s${n}`, {start: n})))
    await store.commit([])
    expect(existsSync(join(dir, 'alice.journal.jsonl'))).toBe(false)
    await store.close()
  })

  it('D10: refuses an invalid record, and all of its act', async () => {
    const store = await opened(temporaryFolder())
    expect(await store.commit([put('a'), {put: {...recordOf('b'), end: 99}}])).toMatchObject({ok: false, problem: {code: 'store.bad-record'}})
    expect([store.records(), store.pending]).toEqual([[], 0])
    await store.close()
    expect(await store.commit([put('a')])).toMatchObject({ok: false, problem: {code: 'store.closed'}})
    expect(await store.close()).toEqual({ok: true, value: undefined})
  })

  it('D18: writes unknown fields back, of the file and of a record', async () => {
    const dir = await filled()
    spoil(dir, 'alice.json', text => text.replace('"annotator": "alice",', '"annotator": "alice",\n"guideline": {"v": 3},').replace('"id":"a",', '"id":"a","weight":[1],'))
    const store = await opened(dir)
    await store.commit([put('c')])
    await store.close()
    expect(readFileSync(join(dir, 'alice.json'), 'utf8')).toMatch(/^"guideline": \{"v":3\},$[^]*"via":"hand","weight":\[1\]\},$/mu)
  })
})

describe('D7: opening and closing changes nothing', () => {
  it.each([
    ['an empty folder', async () => temporaryFolder()],
    ['no folder', async () => join(temporaryFolder(), 'none')],
    ['a folder with everything in order', filled],
    ['what a crash left', crashed],
    ['a torn journal', async () => {
      const dir = await crashed()
      spoil(dir, 'alice.journal.jsonl', text => text.slice(0, -9))
      return dir
    }],
    ['a damaged snapshot', async () => {
      const dir = await filled()
      spoil(dir, 'alice.json', text => text.slice(0, -99))
      return dir
    }],
    ['a foreign file', async () => {
      const dir = temporaryFolder()
      writeFileSync(join(dir, 'alice.json'), '{"name": "x"}')
      return dir
    }],
  ])('D7: %s', async (_, make) => {
    const dir = await make()
    const before = contents(dir)
    const there = existsSync(dir)
    const store = await opened(dir)
    await store.checkpoint()
    await store.close()
    expect(contents(dir)).toEqual(before)
    expect(existsSync(dir)).toBe(there)
    expect(existsSync(join(dir, 'alice.lock'))).toBe(false)
  })
})

describe('the files', () => {
  it('D8: keeps the mode of the snapshot for snapshot and journal, 0600 for a new one', async () => {
    const dir = temporaryFolder()
    const first = await opened(dir)
    await first.commit([put('a')])
    expect(statSync(join(dir, 'alice.journal.jsonl')).mode & 0o777).toBe(0o600)
    await first.close()
    expect(statSync(join(dir, 'alice.json')).mode & 0o777).toBe(0o600)
    chmodSync(join(dir, 'alice.json'), 0o664)
    const second = await opened(dir)
    await second.commit([put('b')])
    expect(statSync(join(dir, 'alice.journal.jsonl')).mode & 0o777).toBe(0o664)
    await second.close()
    expect(statSync(join(dir, 'alice.json')).mode & 0o777).toBe(0o664)
  })

  it('D8: keeps a symbolic link, and puts journal and lock beside its target', async () => {
    const dir = await filled()
    const elsewhere = temporaryFolder()
    renameSync(join(dir, 'alice.json'), join(elsewhere, 'data.json'))
    symlinkSync(join(elsewhere, 'data.json'), join(dir, 'alice.json'))
    const store = await opened(dir)
    await store.commit([put('c')])
    expect(readdirSync(elsewhere)).toEqual(['data.journal.jsonl', 'data.json', 'data.lock'])
    await store.close()
    expect(lstatSync(join(dir, 'alice.json')).isSymbolicLink()).toBe(true)
    expect(idsOf(await opened(dir, {readOnly: true}))).toEqual(['a', 'b', 'c'])
  })

  it('D11: has a backup from the first checkpoint on', async () => {
    const dir = temporaryFolder()
    const store = await opened(dir)
    await store.commit([put('a'), put('b')])
    await store.close()
    spoil(dir, 'alice.json', () => '')
    expect(idsOf(await opened(dir, {readOnly: true}))).toEqual(['a', 'b'])
  })

  it('D8: keeps the snapshot before as .bak', async () => {
    const dir = await filled()
    const before = readFileSync(join(dir, 'alice.json'), 'utf8')
    const store = await opened(dir)
    await store.commit([put('c')])
    await store.close()
    expect(readFileSync(join(dir, 'alice.json.bak'), 'utf8')).toBe(before)
  })

  it('D8: says what is in the way of reading, and opens nothing', async () => {
    const loop = temporaryFolder()
    symlinkSync('alice.json', join(loop, 'alice.json'))
    expect(await openStore({dir: loop, annotator: 'alice'})).toMatchObject({ok: false, problem: {code: 'store.unreadable', message: {en: expect.stringContaining('ELOOP')}}})
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'alice.json'))
    expect(await openStore({dir: folder, annotator: 'alice'})).toMatchObject({ok: false, problem: {code: 'store.unreadable'}})
    expect(existsSync(join(folder, 'alice.lock'))).toBe(false)
  })

  it('D3: says that the disk refuses, where and why, and loses nothing that is pending', async () => {
    const dir = temporaryFolder()
    const store = await opened(dir)
    mkdirSync(join(dir, 'alice.journal.jsonl'))
    expect(await store.commit([put('a')])).toMatchObject({ok: false, problem: {message: {en: expect.stringContaining('not a regular file')}}})
    expect([store.pending, idsOf(store)]).toEqual([1, ['a']])
    rmSync(join(dir, 'alice.journal.jsonl'), {recursive: true})
    expect(await store.close()).toEqual({ok: true, value: undefined})
    expect(idsOf(await opened(dir, {readOnly: true}))).toEqual(['a'])
  })
})

describe('damage', () => {
  it('D2: tells of a torn act, and cuts it off only with the next commit', async () => {
    const dir = await crashed()
    spoil(dir, 'alice.journal.jsonl', text => `${text}{"put":`)
    const store = await opened(dir)
    expect([idsOf(store), codesOf(store)]).toEqual([['a', 'b', 'c'], ['store.torn-line']])
    await store.commit([put('d')])
    await store.close()
    const again = await opened(dir, {readOnly: true})
    expect([idsOf(again), codesOf(again)]).toEqual([['a', 'b', 'c', 'd'], []])
  })

  it('D9: keeps the bytes of a journal with a bad line', async () => {
    const dir = await crashed()
    const store = await opened(dir)
    await store.commit([put('d')])
    const journal = readFileSync(join(dir, 'alice.journal.jsonl'), 'utf8').replace('"id":"c"', '"id":"C"')
    await store.close()
    rmSync(join(dir, 'alice.json'))
    renameSync(join(dir, 'alice.json.bak'), join(dir, 'alice.json'))
    writeFileSync(join(dir, 'alice.journal.jsonl'), journal)
    const again = await opened(dir)
    expect([idsOf(again), codesOf(again)]).toEqual([['a', 'b', 'd'], ['store.bad-line']])
    expect(again.notices[0]).toMatchObject({line: 2, path: join(dir, 'alice.journal.jsonl')})
    await again.commit([put('e')])
    await again.close()
    expect(readFileSync(join(dir, 'alice.damaged-1.jsonl'), 'utf8')).toContain('"id":"C"')
  })

  it('D11: rebuilds a snapshot cut off anywhere from backup and journals (every 37th byte)', async () => {
    const dir = await crashed()
    const whole = readFileSync(join(dir, 'alice.json'))
    for (let length = 0; length < whole.length - 2; length += 37) {
      writeFileSync(join(dir, 'alice.json'), whole.subarray(0, length))
      const store = await opened(dir, {readOnly: true})
      expect(idsOf(store), `${length} bytes`).toEqual(['a', 'b', 'c'])
      expect(codesOf(store)).toEqual(expect.arrayContaining(['store.damaged', 'store.rebuilt']))
      expect(codesOf(store)).not.toContain('store.duplicate')
    }
  })

  it('D11: keeps the damaged bytes once, and makes the rebuilt snapshot its backup', async () => {
    const dir = await filled()
    spoil(dir, 'alice.json', text => text.slice(0, -300))
    const damaged = readFileSync(join(dir, 'alice.json'), 'utf8')
    const store = await opened(dir)
    await store.commit([put('c')])
    await store.checkpoint()
    await store.commit([put('d')])
    await store.close()
    expect(readdirSync(dir)).toEqual(['alice.damaged-1.json', 'alice.journal.jsonl.bak', 'alice.json', 'alice.json.bak'])
    expect(readFileSync(join(dir, 'alice.damaged-1.json'), 'utf8')).toBe(damaged)
    rmSync(join(dir, 'alice.json'))
    const again = await opened(dir, {readOnly: true})
    expect([idsOf(again), codesOf(again)]).toEqual([['a', 'b', 'c', 'd'], ['store.rebuilt']])
  })

  it('D11: takes a spoilt header for damage, since a backup shows that the file was ours', async () => {
    const dir = await filled()
    spoil(dir, 'alice.json', text => text.replace('"pizhu"', '"pizhv"'))
    const store = await opened(dir)
    expect([store.access.kind, idsOf(store), codesOf(store)]).toEqual(['write', ['a', 'b'], ['store.damaged', 'store.rebuilt']])
    await store.close()
  })

  it('D10: takes a record that is set aside from the backup', async () => {
    const dir = await filled()
    spoil(dir, 'alice.json', text => text.replace('"id":"a","article":"a.txt"', '"id":"a","artikle":"a.txt"'))
    const store = await opened(dir)
    expect([idsOf(store), codesOf(store)]).toEqual([['a', 'b'], ['store.bad-record']])
    await store.commit([put('c')])
    await store.close()
    expect(readFileSync(join(dir, 'alice.json'), 'utf8')).toContain('"artikle"')
  })

  it.each([
    ['newer', '"version": 1', '"version": 2', 'store.newer'],
    ['foreign', '"format": "pizhu"', '"format": "other"', 'store.foreign'],
  ])('D12: opens a %s file read-only and gives the lock back', async (_, from, to, code) => {
    const dir = await filled()
    rmSync(join(dir, 'alice.json.bak'))
    rmSync(join(dir, 'alice.journal.jsonl.bak'))
    spoil(dir, 'alice.json', text => text.replace(from, to))
    const before = contents(dir)
    const store = await opened(dir)
    expect(store.access).toMatchObject({kind: 'read', why: {code}})
    expect(await store.commit([put('c')])).toMatchObject({ok: false, problem: {code}})
    expect(idsOf(store)).toEqual(['a', 'b'])
    expect(existsSync(join(dir, 'alice.lock'))).toBe(false)
    await store.close()
    expect(contents(dir)).toEqual(before)
  })
})

describe('names', () => {
  it.each(['alice', '王鹏', 'Ann B.-C', 'a.b', '__proto__', '李四 2'])('D17: %j is a file name', async annotator => {
    const dir = temporaryFolder()
    const store = await opened(dir, {annotator})
    await store.commit([put('a')])
    await store.close()
    expect(readdirSync(dir)).toContain(`${annotator}.json`)
  })

  it('D17: one name has one file, however it is composed', async () => {
    const dir = temporaryFolder()
    const store = await opened(dir, {annotator: ' e\u0301va '})
    await store.commit([put('a')])
    await store.close()
    expect(idsOf(await opened(dir, {annotator: '\u00e9va', readOnly: true}))).toEqual(['a'])
  })

  it.each(['', ' ', '.', '..', '.hidden', '../x', 'a/b', 'a\\b', 'schema', 'SCHEMA', 'exports', 'con', 'a\u0000b', 'a\nb', 'a\u202eb', 'x.journal',
    'x.damaged-1', 'x'.repeat(121), '名'.repeat(41), 'a:b', 'a*', '-rf', '\ud800', 'x.'])('D17: %j is refused with the reason', async annotator => {
    const refused = await openStore({dir: temporaryFolder(), annotator})
    expect(refused).toMatchObject({ok: false, problem: {code: 'store.annotator-name', message: {en: expect.stringContaining('--as')}}})
  })
})
