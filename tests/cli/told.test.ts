import {existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Runtime} from '../../src/app/runtime.ts'
import {screenText} from '../../src/app/screen/screen.ts'
import {cellWidth} from '../../src/core/width.ts'
import {articleOf, press} from '../helpers/session.ts'
import {storedSession, storeFolder} from '../helpers/stored.ts'

const article = articleOf('东海大学校长李明说，李明又说。\n王红在南山医院。', '1.txt')
const second = {...articleOf('西海大学校长张三说。', '2.txt'), sha256: 'e'.repeat(64)}

/** A folder where two names are tagged in each article. */
async function tagged(): Promise<{folder: string; file: string}> {
  const folder = await storeFolder()
  const {session, close} = await storedSession(folder, [article, second])
  press(session, ['Enter', 's', 'w', 'w', 's', '>', 's', 'w', 'w', 's'])
  await close()
  return {folder, file: join(folder, 'annotations', 'tester.json')}
}

const edit = (file: string, change: (text: string) => string): void => writeFileSync(file, change(readFileSync(file, 'utf8')))

/** Gives the first record of an article a second version, as a merge of two branches does. */
const twice = (file: string, id: string): void =>
  edit(file, all => all.replace(new RegExp(`^(\\{"id":"[^"]*","article":"${id}".*"label":")speaker(".*\\n)`, 'mu'), '$1speaker$2$1outcome$2'))

const messages = (session: Runtime): readonly string[] => session.state().log.map(({words}) => words.en)

const rows = (session: Runtime): readonly string[] => screenText(session.screen(), cellWidth).split('\n')

describe('a text that cannot be kept', () => {
  it('D80: is told at once, once, and kept as soon as it can be', async () => {
    const folder = await storeFolder()
    const {session, store, close} = await storedSession(folder, [article, second])
    mkdirSync(join(folder, 'annotations'))
    symlinkSync('nowhere', join(folder, 'annotations', 'texts'))
    press(session, ['Enter', 's'])
    await session.settled()
    expect(session.state().notice).toMatchObject({tone: 'bad', words: {en: expect.stringContaining('keeping this version of the article failed')}})
    expect(rows(session).at(-2)).toContain('保存文章的这一版失败')
    expect(session.state().saving.failed).toBe(0)
    press(session, ['w', 's'])
    await session.settled()
    await session.look()
    const told = messages(session).filter(text => text.includes('keeping this version'))
    expect(told).toHaveLength(1)
    press(session, ['q'])
    expect(rows(session).join()).toContain('1 个问题')
    press(session, ['!'])
    expect(rows(session).join()).toContain('保存文章的这一版失败')

    rmSync(join(folder, 'annotations', 'texts'))
    await session.look()
    await store.news()
    expect(existsSync(join(folder, 'annotations', 'texts', `${article.sha256}.txt`))).toBe(true)

    rmSync(join(folder, 'annotations', 'texts'), {recursive: true})
    symlinkSync('nowhere', join(folder, 'annotations', 'texts'))
    press(session, ['Esc', 'j', 'Enter', 's'])
    await session.settled()
    expect(messages(session).filter(text => text.includes('keeping this version'))).toHaveLength(2)
    await close()
  })
})

describe('a file that is spoilt while it is open', () => {
  it.each([
    ['cut off', (file: string) => edit(file, all => all.slice(0, 300)), 'the file is damaged'],
    ['with conflict markers', (file: string) => edit(file, all => all.replace(/^(\{"id".*\n)/mu, '<<<<<<< ours\n$1=======\n>>>>>>> theirs\n')), 'conflict marker'],
    ['of a newer version', (file: string) => edit(file, all => all.replace('"version": 1', '"version": 999')), 'newer version'],
    ['removed', (file: string) => rmSync(file), 'was removed while it was open'],
  ])('D81: is told once, without a write: %s', async (_, spoil, words) => {
    const {folder, file} = await tagged()
    const {session, store, held, close} = await storedSession(folder, [article, second])
    const before = held()
    spoil(file)
    const stood = existsSync(file) ? [statSync(file).mtimeMs, readFileSync(file, 'utf8')] : []
    await session.look()
    expect(session.state().notice).toMatchObject({tone: 'bad'})
    expect(messages(session).join('\n')).toContain(words)
    const told = messages(session).length
    await session.look()
    await session.look()
    expect(messages(session)).toHaveLength(told)
    expect([held(), existsSync(file) ? [statSync(file).mtimeMs, readFileSync(file, 'utf8')] : [], store.pending]).toEqual([before, stood, 0])
    press(session, ['Enter', 'x'])
    await session.settled()
    const codes = (): readonly string[] => store.notices.map(({code}) => code)
    const known = codes()
    if (words === 'newer version') {
      await expect(close()).rejects.toThrow('newer version')
      return
    }
    await close()
    // What was told is not told again when the checkpoint comes to it.
    expect(codes().filter(code => known.includes(code))).toEqual(known)
    const again = await storedSession(folder, [article, second], undefined, true)
    expect(again.store.records()).toHaveLength(3)
  })

  it('D81: a session that only reads hears of it too', async () => {
    const {folder, file} = await tagged()
    const {session} = await storedSession(folder, [article, second], undefined, true)
    edit(file, all => all.replace(/^(\{"id".*\n)/mu, '<<<<<<< ours\n$1=======\n>>>>>>> theirs\n'))
    await session.look()
    await session.look()
    expect(messages(session).filter(text => text.includes('conflict marker')).length).toBeGreaterThan(0)
    expect(new Set(messages(session)).size).toBe(messages(session).length)
  })
})

describe('a conflict that comes from outside', () => {
  it('D82: in an open article is marked in the library, and g r begins there', async () => {
    const {folder, file} = await tagged()
    const {session, close} = await storedSession(folder, [article, second])
    expect(rows(session).join()).not.toContain('?1')
    twice(file, '2.txt')
    await session.look()
    expect(rows(session).map(row => /东海|西海/.test(row) ? row.includes(' ?1') : undefined).filter(marked => marked !== undefined).slice(0, 2)).toEqual([false, true])
    twice(file, '1.txt')
    await session.look()
    press(session, ['j', 'g', 'r'])
    expect(session.state().reader?.article).toBe('2.txt')
    press(session, ['Esc', 'k', 'g', 'r'])
    expect(session.state().tray.item).toMatch(/^conflict/)
    await close()
  })

  it('D82: in an article that is not open is told with its id', async () => {
    const {folder, file} = await tagged()
    const {session, close} = await storedSession(folder, [article])
    twice(file, '2.txt')
    await session.look()
    expect(session.state().notice).toMatchObject({tone: 'bad', words: {zh: expect.stringContaining('（在 2.txt）'), en: expect.stringContaining(' of 2.txt has 2 different records')}})
    await close()
  })
})
