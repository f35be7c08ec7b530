import {readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {articleOf, press} from '../helpers/session.ts'
import {storedSession, storeFolder} from '../helpers/stored.ts'

const text = '东海大学校长李明说，李明又说。\n王红在南山医院。'
const article = articleOf(text, '1.txt')
const changed = {...articleOf(`新的一段。\n${text.replace('王红', '某人').replace('校长李明说，', '李明，')}`, '1.txt'), sha256: 'e'.repeat(64)}

/** A folder where 东海大学, 李明 and 王红 are tagged. */
async function tagged(): Promise<{folder: string; file: string}> {
  const folder = await storeFolder()
  const first = await storedSession(folder, [article])
  press(first.session, ['Enter', 'i', 'w', 'w', 's', 'L', 's'])
  await first.close()
  return {folder, file: join(folder, 'annotations', 'tester.json')}
}

const edit = (file: string, change: (text: string) => string): void => writeFileSync(file, change(readFileSync(file, 'utf8')))

const twice = (file: string): void => edit(file, all => all.replace(/^(\{"id":"[^"]*","article":"1.txt".*"label":")speaker(".*\n)/mu, '$1speaker$2$1outcome$2'))

describe('what lost its place, in a store', () => {
  it('K75, K34: undoing every decision gives the records back exactly, also in another session', async () => {
    const {folder, file} = await tagged()
    twice(file)
    const first = await storedSession(folder, [changed])
    const before = [...first.held(), ...first.store.rivals().map(record => JSON.stringify(record))]
    const known = first.session.state().history.undo.length
    press(first.session, ['g', 'r', 'Enter', 'x', 'j', 'j', 'Enter'])
    await first.session.settled()
    const after = first.held()
    const acts = first.session.state().history.undo.length - known
    expect(acts).toBe(3)
    expect(after).not.toEqual(before)
    await first.close()
    const second = await storedSession(folder, [changed])
    expect(second.held()).toEqual(after)
    press(second.session, Array.from({length: acts}, () => 'u'))
    await second.session.settled()
    expect([...second.held(), ...second.store.rivals().map(record => JSON.stringify(record))]).toEqual(before)
    press(second.session, Array.from({length: acts}, () => 'U'))
    await second.session.settled()
    expect(second.held()).toEqual(after)
    await second.close()
  })

  it('D60: a conflict that was brought back is there after a crash and after a checkpoint', async () => {
    const {folder, file} = await tagged()
    twice(file)
    const {session, store, held, close} = await storedSession(folder, [article])
    const before = [held(), store.rivals()]
    press(session, ['g', 'r', 'l', 'Enter', 'u'])
    await session.settled()
    expect([held(), store.rivals()]).toEqual(before)
    const crashed = await storedCopy(folder)
    expect([crashed.held(), crashed.store.rivals()]).toEqual(before)
    await store.checkpoint()
    expect([held(), store.rivals()]).toEqual(before)
    await close()
    const again = await storedCopy(folder)
    expect([again.held(), again.store.rivals()]).toEqual(before)
  })
})

/** What someone finds who opens the same folder read-only meanwhile. */
const storedCopy = (folder: string) => storedSession(folder, [article], undefined, true)

describe('changes from outside', () => {
  it('K77, D61: are shown without a restart and said once; an act on them cannot be undone, and nothing is written', async () => {
    const {folder, file} = await tagged()
    const {session, store, close} = await storedSession(folder, [article])
    edit(file, all => all.replace(/"label":"institution"/u, '"label":"outcome"'))
    const stood = statSync(file).mtimeMs
    await session.look()
    expect(session.state().notice?.words).toEqual({zh: '别处改了 1 条标注', en: '1 annotation changed elsewhere'})
    expect(session.state().annotations.get('1.txt')?.map(({label}) => label)).toEqual(['speaker', 'outcome', 'speaker'])
    expect(session.state().history).toMatchObject({undo: [expect.anything(), expect.anything()], cut: true})
    press(session, ['j'])
    await session.look()
    expect(session.state().notice).not.toMatchObject({words: {zh: expect.stringContaining('别处')}})
    expect(store.pending).toBe(0)
    await close()
    expect(statSync(file).mtimeMs).toBe(stood)
  })

  it('K77: a session that only reads follows the one that writes', async () => {
    const {folder} = await tagged()
    const writer = await storedSession(folder, [article])
    const reader = await storedCopy(folder)
    press(writer.session, ['Enter', 'x'])
    await writer.session.settled()
    await reader.session.look()
    expect(reader.session.state().annotations.get('1.txt')).toHaveLength(2)
    await writer.close()
  })

  it('D61: a file that is cut off is left alone until the next checkpoint', async () => {
    const {folder, file} = await tagged()
    const {session, store, held, close} = await storedSession(folder, [article])
    const before = held()
    edit(file, all => all.slice(0, 200))
    await session.look()
    expect([held(), store.generation]).toEqual([before, 0])
    await close()
  })
})
