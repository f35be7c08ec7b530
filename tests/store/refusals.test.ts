import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Operation, RefusalRecord} from '../../src/core/record.ts'
import {readJournal} from '../../src/store/journal-read.ts'
import {readSnapshot} from '../../src/store/snapshot-read.ts'
import {emptySnapshot, snapshotLines} from '../../src/store/snapshot.ts'
import type {Store} from '../../src/store/store.ts'
import {at, codesOf, idsOf, opened, put, recordOf, temporaryFolder} from '../helpers/records.ts'

function refusalOf(id: string, fields: Partial<RefusalRecord> = {}): RefusalRecord {
  const {note: _note, rev: _rev, via: _via, ...record} = recordOf(id, fields)
  return {...record, ...fields}
}

const refuse = (id: string, fields: Partial<RefusalRecord> = {}): Operation => ({refuse: refusalOf(id, fields)})
const refusedIn = (store: Store): string[] => store.refusals().map(({id}) => id).toSorted()
const fileIn = (dir: string): string => readFileSync(join(dir, 'alice.json'), 'utf8')

describe('refusals', () => {
  it('D50: outlive kill and close, and are gone when they are taken back', async () => {
    const dir = temporaryFolder()
    const store = await opened(dir)
    expect((await store.commit([put('a'), refuse('r', {start: 7})])).ok).toBe(true)
    expect((await store.commit([refuse('s')])).ok).toBe(true)
    // What a kill leaves: the journal alone.
    const killed = temporaryFolder()
    writeFileSync(join(killed, 'alice.journal.jsonl'), readFileSync(join(dir, 'alice.journal.jsonl')))
    expect(refusedIn(await opened(killed, {readOnly: true}))).toEqual(['r', 's'])
    await store.commit([{unrefuse: 's'}])
    await store.close()
    const again = await opened(dir)
    expect([refusedIn(again), idsOf(again), codesOf(again)]).toEqual([['r'], ['a'], []])
    expect(again.refusals()).toEqual([refusalOf('r', {start: 7})])
    await again.commit([{unrefuse: 'r'}])
    await again.close()
    expect(fileIn(dir)).not.toContain('refusals')
  })

  it('D50: stand in a list of their own, in order, with unknown fields; without any there is no such list', () => {
    const text = [...snapshotLines({...emptySnapshot('alice'), refusals: [refusalOf('b', {start: 9}), refusalOf('c', {start: 3, weight: 1})]})].join('')
    expect(text).toContain('null\n],\n\n\n"refusals": [\n{"id":"c",')
    expect(text).toMatch(/"at":"[^"]+","weight":1\},\n\{"id":"b",.*\},\nnull\],\n\n\n"annotations": \[\nnull\n\]\n\}\n$/)
    const read = readSnapshot(Buffer.from(text), 'alice.json', 'alice')
    expect([read.state, read.notices]).toEqual(['good', []])
    expect([...snapshotLines(read.snapshot)].join('')).toBe(text)
    expect([...snapshotLines(emptySnapshot('alice'))].join('')).not.toContain('refusals')
  })

  it('D50: a file of before, without the list, opens and keeps its bytes', async () => {
    const dir = temporaryFolder()
    const text = [...snapshotLines({...emptySnapshot('alice'), annotations: [recordOf('a')]})].join('')
    writeFileSync(join(dir, 'alice.json'), text)
    const store = await opened(dir)
    expect([refusedIn(store), codesOf(store)]).toEqual([[], []])
    await store.commit([refuse('r')])
    await store.commit([{unrefuse: 'r'}])
    await store.close()
    expect(fileIn(dir)).toBe(text)
  })

  it.each([
    ['no label', {label: undefined}],
    ['an end that does not fit the quote', {end: 40}],
    ['a revision, as annotations have', {rev: 1}],
  ])('D51: sets one aside with %s, reports it and keeps it in the file', async (_, fields) => {
    const dir = temporaryFolder()
    const text = [...snapshotLines({...emptySnapshot('alice'), refusals: [refusalOf('good')], odd: {articles: [], annotations: [], refusals: [JSON.stringify({...refusalOf('bad'), ...fields})]}})].join('')
    writeFileSync(join(dir, 'alice.json'), text)
    const store = await opened(dir)
    expect([refusedIn(store), codesOf(store)]).toEqual([['good'], ['store.bad-record']])
    await store.commit([put('a')])
    await store.close()
    expect(fileIn(dir)).toContain('"id":"bad"')
  })

  it('D51: an invalid one is not saved, and nothing of its act', async () => {
    const store = await opened(temporaryFolder())
    const result = await store.commit([put('a'), {refuse: {...refusalOf('r'), exact: ''}}])
    expect(result).toMatchObject({ok: false, problem: {code: 'store.bad-record'}})
    expect([idsOf(store), refusedIn(store)]).toEqual([[], []])
    await store.close()
  })

  it('D51: are saved line by line from a damaged file, and no annotation is taken for one', async () => {
    const dir = temporaryFolder()
    const text = [...snapshotLines({...emptySnapshot('alice'), annotations: [recordOf('a')], refusals: [refusalOf('r')]})].join('')
    writeFileSync(join(dir, 'alice.json'), text.slice(0, -4))
    const store = await opened(dir, {readOnly: true})
    expect([idsOf(store), refusedIn(store), codesOf(store)]).toEqual([['a'], ['r'], ['store.damaged']])
  })

  it('D51: a journal that is cut anywhere has the whole act or nothing of it', async () => {
    const dir = temporaryFolder()
    const store = await opened(dir)
    await store.commit([put('a'), refuse('r'), {unrefuse: 'q'}])
    const bytes = readFileSync(join(dir, 'alice.journal.jsonl'))
    await store.close()
    for (let end = 0; end <= bytes.length; end++) {
      expect([0, 3]).toContain(readJournal(bytes.subarray(0, end), 'x').entries.length)
    }
    expect(readJournal(bytes, 'x').entries.map(({entry}) => entry.kind)).toEqual(['put', 'refuse', 'unrefuse'])
  })

  it('D15: what others refused in the file meanwhile is taken over', async () => {
    const dir = temporaryFolder()
    const first = await opened(dir)
    await first.commit([put('a'), refuse('r'), refuse('gone', {start: 3})])
    await first.close()
    const store = await opened(dir)
    const text = fileIn(dir).replace(/^\{"id":"gone".*\n/mu, '').replace('"refusals": [\n', `"refusals": [\n${JSON.stringify(refusalOf('new', {start: 30}))},\n`)
    writeFileSync(join(dir, 'alice.json'), text)
    await store.commit([refuse('mine', {start: 50})])
    await store.checkpoint()
    expect(refusedIn(store)).toEqual(['mine', 'new', 'r'])
    await store.close()
    expect(refusedIn(await opened(dir, {readOnly: true}))).toEqual(['mine', 'new', 'r'])
  })

  it('D6: 20 merges of branches that tag, refuse and take back, the first refusal too, are clean and hold them all', async () => {
    const dir = temporaryFolder()
    const git = (...args: string[]): string => execFileSync('git', args, {cwd: dir, encoding: 'utf8', env: {
      ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b',
    }})
    mkdirSync(dir, {recursive: true})
    git('init', '-q', '-b', 'main')
    writeFileSync(join(dir, '.gitattributes'), '*.json merge=union\n')
    writeFileSync(join(dir, '.gitignore'), '*.bak\n*.lock\n')
    const session = async (operations: readonly Operation[]): Promise<void> => {
      const store = await opened(dir)
      await store.commit(operations)
      await store.close()
    }
    await session([put('seed'), {article: {id: 'm', file: 'm', sha256: 'x', status: 'begun'}}])
    git('add', '.')
    git('commit', '-q', '-m', 'root')
    // A small generator (Park and Miller), so that every run does the same.
    let seed = 50
    const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below
    const tags = ['seed']
    let refused: string[] = []
    for (let round = 0; round < 20; round++) {
      // Every fifth round both branches begin without a list.
      if (round % 5 === 0 && refused.length > 0) {
        await session(refused.map(id => ({unrefuse: id})))
        git('commit', '-q', '-a', '-m', 'empty')
        refused = []
      }
      git('checkout', '-q', '-b', `side${round}`)
      for (const branch of [`side${round}`, 'main']) {
        git('checkout', '-q', branch)
        const id = `${branch}-${round}`
        const operations: Operation[] = []
        if (random(3) > 0) operations.push(refuse(`r${id}`, {start: random(40)}))
        if (random(3) > 0) operations.push(put(`t${id}`, {start: random(40)}))
        if (random(2) > 0) operations.push({article: {id: branch === 'main' ? `z${round}` : `a${round}`, file: 'f', sha256: 'x', status: 'begun'}})
        if (operations.length === 0) operations.push(refuse(`r${id}`))
        refused.push(...operations.flatMap(operation => ('refuse' in operation ? [operation.refuse.id] : [])))
        tags.push(...operations.flatMap(operation => ('put' in operation ? [operation.put.id] : [])))
        await session(operations)
        git('commit', '-q', '-a', '-m', branch)
      }
      git('merge', '-q', '-m', 'merge', `side${round}`)
      const store = await opened(dir, {readOnly: true})
      expect([idsOf(store), refusedIn(store), codesOf(store)], `round ${round}`).toEqual([tags.toSorted(), refused.toSorted(), []])
    }
  }, 120_000)

  it('D50: a record says when and by whom, and nothing that changes by itself', () => {
    expect(Object.keys(refusalOf('r'))).toEqual(['id', 'article', 'sha256', 'label', 'start', 'end', 'exact', 'prefix', 'suffix', 'by', 'at'])
    expect(refusalOf('r').at).toBe(at)
  })
})
