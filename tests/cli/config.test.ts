import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openProgram, runProgram, workFolder} from '../helpers/program.ts'

interface Listed {
  readonly id: string
  readonly keys: readonly string[]
}

/** A folder with a configuration where the system has configurations. */
async function folderWith(config: unknown): Promise<string> {
  const folder = await workFolder()
  await mkdir(join(folder, 'config', 'pizhu'), {recursive: true})
  await writeFile(join(folder, 'config', 'pizhu', 'config.json'), typeof config === 'string' ? config : JSON.stringify(config))
  return folder
}

const at = (folder: string) => ({env: {XDG_CONFIG_HOME: join(folder, 'config')}})

const keysIn = async (folder: string, env = at(folder).env as Record<string, string>) => {
  const ran = await runProgram(folder, ['keys', '--json'], {env})
  const list = ran.stdout === '' ? [] : (JSON.parse(ran.stdout) as Listed[])
  return {...ran, keyOf: (id: string) => list.find(command => command.id === id)?.keys}
}

describe('pizhu keys with a configuration', () => {
  it('C30: shows the keys that are in effect', async () => {
    const folder = await folderWith({keys: {'move.word.next': ['y', 'g w'], 'tag.speaker': '&'}})
    const {code, stderr, keyOf} = await keysIn(folder)
    expect([code, stderr]).toEqual([0, ''])
    expect(keyOf('move.word.next')).toEqual(['y', 'g w'])
    expect(keyOf('tag.speaker')).toEqual(['&'])
    expect(keyOf('move.word.previous')).toEqual(['b'])
    const text = await runProgram(folder, ['keys', '--lang', 'en'], at(folder))
    expect(text.stdout).toMatch(/^ {2}y {2}gw +this word/m)
  })

  it('C30: $PIZHU_CONFIG names another file, from the current folder', async () => {
    const folder = await folderWith({keys: {'move.word.next': 'y'}})
    await writeFile(join(folder, 'own.json'), '{"keys": {"move.word.next": "&"}}')
    const {keyOf} = await keysIn(folder, {...at(folder).env, PIZHU_CONFIG: 'own.json'})
    expect(keyOf('move.word.next')).toEqual(['&'])
    const missing = await keysIn(folder, {...at(folder).env, PIZHU_CONFIG: 'none.json'})
    expect(missing.code).toBe(1)
    expect(JSON.parse(missing.stderr).error).toMatchObject({code: 'config.unreadable', path: join(folder, 'none.json')})
  })

  it('C30: tells what it did not use, and goes on', async () => {
    const folder = await folderWith({colours: {speakr: 'red'}, keys: {'tag.person': 'y'}})
    const {code, stdout, stderr} = await runProgram(folder, ['keys', '--lang', 'en'], at(folder))
    expect(code).toBe(0)
    expect(stdout).toContain('tag Speaker')
    expect(stderr.split('\n').filter(Boolean)).toEqual([
      expect.stringMatching(/config\.json: "tag\.person" is no label/),
      expect.stringMatching(/config\.json: "speakr".*did you mean "speaker"/),
    ])
  })

  it.each<[string, unknown, RegExp]>([
    ['config.not-json', '{', /JSON/],
    ['config.invalid', {colors: {}}, /"colors".*"colours"/],
    ['config.keys', {keys: {'move.wrod.next': 'y'}}, /"move\.wrod\.next".*"move\.word\.next"/],
    ['config.keys', {keys: {'move.word.next': 'PageDown'}}, /move\.word\.next.*PageDown/],
    ['keys.collision', {keys: {'move.word.next': 'j'}}, /move\.(down|word\.next).*move\.(down|word\.next)/],
  ])('C31: refuses %s with the path, and the reader does not start', async (code, config, message) => {
    const folder = await folderWith(config)
    const refused = await runProgram(folder, ['keys', '--json', '--lang', 'en'], at(folder))
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    const {error} = JSON.parse(refused.stderr)
    expect(error).toMatchObject({code, path: join(folder, 'config/pizhu/config.json')})
    expect(error.message).toMatch(message)
    const plain = await runProgram(folder, ['keys', '--lang', 'en'], at(folder))
    expect(plain.stderr).toMatch(/^pizhu: .*config\/pizhu\/config\.json/)
  })

  it('C31: a key that the schema takes is the schema’s fault, and a configuration can mend it', async () => {
    const folder = await folderWith({})
    const schema = JSON.parse(await readFile('annotations/schema.json', 'utf8'))
    schema.labels[0].key = 'h'
    await mkdir(join(folder, 'annotations'))
    await writeFile(join(folder, 'annotations/schema.json'), JSON.stringify(schema))
    const refused = await runProgram(folder, ['keys', '--json', '--lang', 'en'], at(folder))
    expect(JSON.parse(refused.stderr).error).toMatchObject({code: 'keys.collision', path: join(folder, 'annotations/schema.json')})
    await writeFile(join(folder, 'config/pizhu/config.json'), '{"keys": {"tag.speaker": "y"}}')
    expect((await runProgram(folder, ['keys', '--json'], at(folder))).code).toBe(0)
  })
})

describe('the reader with a configuration', () => {
  const slow = {timeout: 60_000}

  it('C30, K66, K68: has its keys, its width, and remembers what was changed', slow, async () => {
    const folder = await folderWith({keys: {'tag.speaker': ['&'], 'move.word.next': ['y']}, measure: 30})
    const open = () => openProgram(folder, [], {columns: 100, rows: 30, ...at(folder)})
    const first = await open()
    await first.waitFor('先按 ⏎ 打开一篇')
    await first.press('Enter')
    await first.waitFor('试试：y 选词，& 标为发言人')
    await first.press('y', '&')
    await first.waitFor('已标 发言人')
    await first.waitFor('已存 ✓ 1')
    await first.press('z', '+')
    await first.waitFor('每行 32 字')
    await first.press('q', 'q')
    expect((await first.waitForExit()).code).toBe(0)
    expect(JSON.parse(await readFile(join(folder, 'state/pizhu/habits.json'), 'utf8'))).toEqual({format: 'pizhu-habits', version: 1, measure: 32, tagged: true})
    await runProgram(folder, ['untag', '000', '--id', JSON.parse((await runProgram(folder, ['show', '000', '--json'])).stdout).annotations[0].id])
    const again = await open()
    await again.waitFor('已存 ✓ 0')
    expect(again.screen().join('\n')).not.toContain('先按')
    await again.press('Enter')
    await again.waitFor('清')
    await again.press('z', '-')
    await again.waitFor('每行 30 字')
    await again.press('Ctrl-c')
    expect((await again.waitForExit()).code).toBe(0)
  })

  it('C31: does not draw on a broken one', slow, async () => {
    const folder = await folderWith({keys: {'move.word.next': 'j'}})
    const terminal = await openProgram(folder, [], {columns: 100, rows: 30, ...at(folder)})
    expect((await terminal.waitForExit()).code).toBe(1)
    expect(terminal.screen().join('')).toMatch(/config\.json.*move\.down/)
    expect(terminal.modes().alternateScreen).toBe(false)
  })
})
