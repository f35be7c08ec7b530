import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Operation} from '../../src/core/record.ts'
import type {Store} from '../../src/store/store.ts'
import {articleOf, codesOf, idsOf, opened, put, recordOf, temporaryFolder} from '../helpers/records.ts'

/** A store of a, b, c that is open, and a way to edit its file from outside. */
async function open(): Promise<{dir: string; store: Store; edit(change: (text: string) => string): void}> {
  const dir = temporaryFolder()
  const first = await opened(dir)
  await first.commit(['a', 'b', 'c'].map((id, n) => put(id, {start: n * 5})))
  await first.close()
  const path = join(dir, 'alice.json')
  return {dir, store: await opened(dir), edit: change => writeFileSync(path, change(readFileSync(path, 'utf8')))}
}

const without = (id: string) => (text: string): string => text.replace(new RegExp(`^\\{"id":"${id}".*\\n`, 'mu'), '')
const withRecord = (line: object) => (text: string): string => text.replace(/null\n\]\n\}/u, `${JSON.stringify(line)},\nnull\n]\n}`)
const labelsOf = (store: Store): string[] => store.records().map(record => `${record.id} ${record.label} ${record.rev}`).toSorted()

describe('a file that others change while it is open', () => {
  it('D15: what one side changed is taken from that side', async () => {
    const {dir, store, edit} = await open()
    edit(text => withRecord(recordOf('new', {start: 99}))(without('c')(text)).replace('"id":"b","article":"a.txt","sha256":"' + '0'.repeat(64) + '","label":"speaker"',
      '"id":"b","article":"a.txt","sha256":"' + '0'.repeat(64) + '","label":"outcome"'))
    await store.commit([put('a', {rev: 2, label: 'institution'}), put('d', {start: 50})])
    expect(store.generation).toBe(0)
    expect(await store.checkpoint()).toEqual({ok: true, value: undefined})
    expect(labelsOf(store)).toEqual(['a institution 2', 'b outcome 1', 'd speaker 1', 'new speaker 1'])
    expect([store.generation, codesOf(store)]).toEqual([1, ['store.merged']])
    await store.close()
    expect(labelsOf(await opened(dir, {readOnly: true}))).toEqual(['a institution 2', 'b outcome 1', 'd speaker 1', 'new speaker 1'])
  })

  it('D15: changed beats removed, on either side', async () => {
    const {store, edit} = await open()
    edit(text => without('a')(text).replace(/("id":"b".*)"rev":1/u, '$1"rev":2'))
    await store.commit([put('a', {rev: 2, label: 'institution'}), {del: 'b'}])
    await store.close()
    expect(labelsOf(store)).toEqual(['a institution 2', 'b speaker 2', 'c speaker 1'])
  })

  it('D15, D16: of what both changed both records are kept', async () => {
    const {dir, store, edit} = await open()
    edit(text => text.replace(/("id":"a".*)"label":"speaker"(.*)"rev":1/u, '$1"label":"outcome"$2"rev":3'))
    await store.commit([put('a', {rev: 2, label: 'institution'})])
    await store.close()
    expect(labelsOf(store)).toEqual(['a outcome 3', 'b speaker 1', 'c speaker 1'])
    expect(readFileSync(join(dir, 'alice.json'), 'utf8')).toMatch(/"id":"a".*"label":"institution".*\n.*"id":"a".*"label":"outcome"/u)
    const again = await opened(dir)
    expect(codesOf(again)).toEqual(['store.duplicate'])
    await again.commit([put('a', {rev: 4, label: 'speaker'})])
    await again.close()
    const settled = await opened(dir, {readOnly: true})
    expect([labelsOf(settled), codesOf(settled)]).toEqual([['a speaker 4', 'b speaker 1', 'c speaker 1'], []])
  })

  it('D15: a file that is removed is written anew; one that is cut off is kept aside, and nothing in it counts as removed', async () => {
    const gone = await open()
    rmSync(join(gone.dir, 'alice.json'))
    await gone.store.commit([put('d')])
    expect((await gone.store.close()).ok).toBe(true)
    expect(idsOf(await opened(gone.dir, {readOnly: true}))).toEqual(['a', 'b', 'c', 'd'])

    const cut = await open()
    cut.edit(text => withRecord(recordOf('new', {start: 1}))(text).slice(0, -40))
    await cut.store.commit([put('d')])
    expect((await cut.store.close()).ok).toBe(true)
    expect(idsOf(await opened(cut.dir, {readOnly: true}))).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd']))
    expect(existsSync(join(cut.dir, 'alice.damaged-1.json'))).toBe(true)
  })

  it('D12: a file that became one of a newer version is left alone, and the journal keeps what was acknowledged', async () => {
    const {dir, store, edit} = await open()
    edit(text => text.replace('"version": 1', '"version": 2'))
    expect((await store.commit([put('d')])).ok).toBe(true)
    expect(await store.close()).toMatchObject({ok: false, problem: {code: 'store.newer'}})
    expect(readFileSync(join(dir, 'alice.json'), 'utf8')).toContain('"version": 2')
    expect(idsOf(await opened(dir, {readOnly: true}))).toEqual(['a', 'b', 'c', 'd'])
  })

  it('D15: a touched file with the same content is no change', async () => {
    const {store, edit} = await open()
    edit(text => text)
    await store.commit([put('d')])
    await store.close()
    expect(codesOf(store)).toEqual([])
  })
})

const gitOptions = ['user.name=x', 'user.email=x@y', 'core.hooksPath=/dev/null', 'init.defaultBranch=main'].flatMap(option => ['-c', option])

const gitIn = (dir: string) => (...args: string[]): string => execFileSync('git', [...gitOptions, ...args], {cwd: dir, encoding: 'utf8', stdio: 'pipe'})

async function session(dir: string, operations: readonly Operation[]): Promise<void> {
  const store = await opened(dir)
  await store.commit(operations)
  await store.close()
}

describe('git', () => {
  it('D6: 25 merges of two branches that each add records are clean, and hold them all', async () => {
    const dir = temporaryFolder()
    const git = gitIn(dir)
    git('init', '-q')
    writeFileSync(join(dir, '.gitattributes'), '*.json merge=union\n')
    writeFileSync(join(dir, '.gitignore'), '*.bak\n*.lock\n')
    // An empty file at the root of both branches: the hardest case, where every record of both sides is in one conflict.
    await session(dir, [put('seed'), {del: 'seed'}])
    git('add', '.')
    git('commit', '-q', '-m', 'root')
    // A small generator (Park and Miller), so that every run does the same.
    let state = 42
    const random = (below: number): number => (state = (state * 48271) % 2147483647) % below
    const expected: string[] = []
    for (let round = 0; round < 25; round++) {
      git('checkout', '-q', '-b', `side${round}`)
      for (const branch of [`side${round}`, 'main']) {
        git('checkout', '-q', branch)
        const ids = Array.from({length: 1 + random(4)}, (_, n) => `${branch}-${round}-${n}`)
        expected.push(...ids)
        const articles = [articleOf(`${round}-${branch}`), articleOf(`art${random(6)}`), articleOf(`art${round % 5}`)]
        await session(dir, [...ids.map(id => put(id, {article: `art${random(3)}`, start: random(9)})), ...articles.map(article => ({article}))])
        git('commit', '-q', '-a', '-m', branch)
      }
      git('merge', '-q', '-m', 'merge', `side${round}`)
      expect(() => JSON.parse(readFileSync(join(dir, 'alice.json'), 'utf8')) as unknown, `round ${round}`).not.toThrow()
      const store = await opened(dir, {readOnly: true})
      expect(idsOf(store), `round ${round}`).toEqual(expected.toSorted())
      expect(codesOf(store)).toEqual([])
    }
  }, 120_000)

  it('D16: a record that both branches changed is a conflict to show, not damage', async () => {
    const dir = temporaryFolder()
    const git = gitIn(dir)
    git('init', '-q')
    writeFileSync(join(dir, '.gitattributes'), '*.json merge=union\n')
    writeFileSync(join(dir, '.gitignore'), '*.bak\n')
    await session(dir, [put('x')])
    git('add', '.')
    git('commit', '-q', '-m', 'root')
    git('checkout', '-q', '-b', 'side')
    await session(dir, [put('x', {rev: 2, label: 'outcome'})])
    git('commit', '-q', '-a', '-m', 'side')
    git('checkout', '-q', 'main')
    await session(dir, [put('x', {rev: 3, label: 'institution'})])
    git('commit', '-q', '-a', '-m', 'main')
    git('merge', '-q', '-m', 'merge', 'side')
    const store = await opened(dir)
    expect([labelsOf(store), codesOf(store)]).toEqual([['x institution 3'], ['store.duplicate']])
    await store.commit([{del: 'x'}])
    await store.close()
    expect(codesOf(await opened(dir, {readOnly: true}))).toEqual([])
  })
})
