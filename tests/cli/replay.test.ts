import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openStore} from '../../src/store/store.ts'
import {runProgram, workFolder} from '../helpers/program.ts'

interface Played {
  readonly annotations: readonly {readonly id: string; readonly label: string; readonly exact: string; readonly at: string; readonly article: string}[]
  readonly screen: string
  readonly keysPressed: number
}

async function replay(folder: string, script: unknown, ...args: string[]) {
  await mkdir(join(folder, 'scripts'), {recursive: true})
  await writeFile(join(folder, 'scripts/a.json'), typeof script === 'string' ? script : JSON.stringify(script))
  const ran = await runProgram(folder, ['replay', 'scripts/a.json', '--json', ...args])
  return {
    ...ran,
    played: ran.stdout === '' ? undefined : (JSON.parse(ran.stdout) as Played),
    error: ran.stderr === '' ? undefined : (JSON.parse(ran.stderr) as {error: {code: string; message: string; path?: string}}).error,
  }
}

const script = {articles: ['../seeds'], annotations: '../annotations', size: {columns: 100, rows: 30}}

describe('pizhu replay', () => {
  it('C40: presses a script in the session of the reader, and the store holds what it tagged', async () => {
    const folder = await workFolder()
    const {code, played} = await replay(folder, {...script, keys: ['Enter', '/', '吕毅', 'Enter', 's', 'n', 's', 'u']})
    expect(code).toBe(0)
    expect(played?.annotations).toMatchObject([{label: 'speaker', exact: '吕毅', by: 'reader', via: 'hand'}])
    expect(played?.keysPressed).toBe(9)
    expect(played?.screen.split('\n')).toHaveLength(30)
    expect(played?.screen).toContain('吕毅')
    const file = JSON.parse(await readFile(join(folder, 'annotations/reader.json'), 'utf8')) as {annotations: unknown[]}
    expect(file.annotations.filter(Boolean)).toEqual(played?.annotations)
    const shown = JSON.parse((await runProgram(folder, ['show', '000', '--json'])).stdout) as {annotations: unknown[]}
    expect(shown.annotations).toHaveLength(1)
  })

  it('C41: a key waits for what the ones before it asked for, so that the same script does the same', async () => {
    const folder = await workFolder()
    // The letters need the pinyin table, which is loaded when they are first asked for.
    const one = await replay(folder, {...script, keys: ['Enter', '/', 'l', 'v', 'y', 'i', 'Enter', 's'], seed: 3})
    expect(one.played?.annotations.map(({exact}) => exact)).toEqual(['吕毅'])
    const other = await replay(await workFolder(), {...script, keys: ['Enter', '/', 'l', 'v', 'y', 'i', 'Enter', 's'], seed: 3})
    expect(other.stdout).toBe(one.stdout)
  })

  it('C41: a seed never gives an id that is taken', async () => {
    const folder = await workFolder()
    const keys = ['Enter', '/', '吕毅', 'Enter', 's']
    const first = await replay(folder, {...script, keys, seed: 1})
    const second = await replay(folder, {...script, keys: ['Enter', '/', '陈竺', 'Enter', 's'], seed: 1})
    expect(new Set(second.played?.annotations.map(({id}) => id)).size).toBe(2)
    expect(second.played?.annotations).toEqual(expect.arrayContaining([...(first.played?.annotations ?? [])]))
  })

  it('C40: stops where the session ends, and leaves the reading places alone', async () => {
    const folder = await workFolder()
    const {played} = await replay(folder, {...script, keys: ['Enter', 'Space', 'q', 'q', 'Enter', 's']})
    expect(played).toMatchObject({annotations: [], keysPressed: 4})
    const again = await replay(folder, {...script, keys: ['Enter']})
    expect(again.played?.screen).toContain('1/')
  })

  it('C40: the command line goes before the script, and people get the screen and a list', async () => {
    const folder = await workFolder()
    await replay(folder, {...script, as: 'script', keys: ['Enter', '/', '吕毅', 'Enter', 's']}, '--annotations', 'elsewhere', '--as', 'line')
    expect(JSON.parse(await readFile(join(folder, 'elsewhere/line.json'), 'utf8'))).toMatchObject({annotator: 'line'})
    const human = await runProgram(folder, ['replay', 'scripts/a.json', '--annotations', 'elsewhere', '--as', 'line', '--lang', 'en'])
    expect(human.code).toBe(0)
    expect(human.stdout).toContain('speaker 吕毅')
    expect(human.stdout).toContain('6 keys pressed · 1 tags')
  })

  it.each([
    ['{"keys": [', 'script.not-json', 'a.json'],
    [{keys: 'Enter'}, 'script.invalid', 'keys'],
    [{...script}, 'script.invalid', 'keys'],
    [{keys: ['Enter'], size: {columns: '80', rows: 24}}, 'script.invalid', 'size.columns'],
    [{keys: ['Enter'], size: {columns: 80, rows: 0}}, 'script.invalid', 'size.rows'],
    [{...script, keys: ['Enter', 'Entr']}, 'script.no-such-key', 'Enter'],
    [{...script, keys: ['g g', 'lv']}, 'script.no-such-key', 'lv'],
    [{...script, keys: ['Ctrl-m']}, 'script.no-such-key', 'Enter'],
    [{...script, articles: ['../nowhere'], keys: ['Enter']}, 'file.unreadable', 'nowhere'],
  ])('C42: refuses %j with %s, says where, and tags nothing', async (bad, code, hint) => {
    const folder = await workFolder()
    const ran = await replay(folder, bad)
    expect([ran.code, ran.stdout]).toEqual([1, ''])
    expect(ran.error?.code).toBe(code)
    expect(`${ran.error?.path} ${ran.error?.message}`).toContain(hint)
    await expect(readFile(join(folder, 'annotations/reader.json'))).rejects.toThrow('ENOENT')
  })

  it('C42: a script that is not there, and a store that another holds, are failures', async () => {
    const folder = await workFolder()
    const missing = await runProgram(folder, ['replay', 'nowhere.json', '--json'])
    expect([missing.code, JSON.parse(missing.stderr)]).toMatchObject([1, {error: {code: 'script.unreadable'}}])
    const store = await openStore({dir: join(folder, 'annotations'), annotator: 'reader'})
    if (!store.ok) throw new Error(store.problem.message.en)
    const held = await replay(folder, {...script, keys: ['Enter', 'w', 's']})
    await store.value.close()
    expect([held.code, held.stdout]).toEqual([1, ''])
  })
})
