import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, it, onTestFinished} from 'vitest'
import {noConfig} from '../../src/core/config.ts'
import {configPath, loadConfig} from '../../src/store/config.ts'
import {loadHabits, saveHabits} from '../../src/store/habits.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'config-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

function fileWith(content: string | Uint8Array, name = 'config.json'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

const on = (env: Record<string, string>, platform: NodeJS.Platform = 'linux') => configPath({env, platform, home: '/home/u'})

it('C30: the configuration is where the system has configurations', () => {
  expect(on({})).toBe('/home/u/.config/pizhu/config.json')
  expect(on({XDG_CONFIG_HOME: '/x'})).toBe('/x/pizhu/config.json')
  expect(on({XDG_CONFIG_HOME: 'relative'})).toBe('/home/u/.config/pizhu/config.json')
  expect(on({XDG_CONFIG_HOME: '/x', PIZHU_CONFIG: 'own.json'})).toBe('own.json')
  expect(on({PIZHU_CONFIG: ''})).toBe('/home/u/.config/pizhu/config.json')
  expect(on({}, 'darwin')).toBe('/home/u/.config/pizhu/config.json')
  expect(on({APPDATA: 'C:\\U\\Roaming'}, 'win32')).toBe('C:\\U\\Roaming\\pizhu\\config.json')
})

it('C30: no file is no configuration, unless it was named', async () => {
  const path = join(temporaryFolder(), 'none', 'config.json')
  expect(await loadConfig(path)).toEqual({ok: true, value: noConfig})
  expect(await loadConfig(path, true)).toMatchObject({ok: false, problem: {code: 'config.unreadable', path}})
})

it('C30: keys are one or several, colours and measure go by name', async () => {
  const path = fileWith('\ufeff{"keys": {"move.word.next": ["w", "g w", "w"], "app.help": "F1x"}, "colours": {"speaker": "purple"}, "measure": 36, "suggestions": false}')
  expect(await loadConfig(path)).toEqual({ok: true, value: {
    keys: new Map([['move.word.next', ['w', 'g w']], ['app.help', ['F1x']]]),
    colours: new Map([['speaker', 'purple']]),
    measure: 36,
    suggestions: false,
  }})
  expect(await loadConfig(fileWith('{}'))).toEqual({ok: true, value: noConfig})
})

it('C30: a name in the file is a name, also that of a prototype', async () => {
  const loaded = await loadConfig(fileWith('{"keys": {"__proto__": "x", "constructor": "y"}}'))
  expect(loaded.ok && [...loaded.value.keys.keys()]).toEqual(['__proto__', 'constructor'])
})

it.each<[string, string | Uint8Array, string[]]>([
  ['config.not-json', '{"keys": {', ['JSON']],
  ['config.not-json', '', ['JSON']],
  ['config.not-json', Buffer.from('{"键"', 'utf16le'), ['UTF-8']],
  ['config.invalid', '[]', ['correct this field']],
  ['config.invalid', 'null', ['correct this field']],
  ['config.invalid', '{"colors": {}}', ['"colors"', 'did you mean "colours"', 'measure']],
  ['config.invalid', '{"theme": "dark"}', ['"theme"', 'keys, colours, measure, suggestions']],
  ['config.invalid', '{"__proto__": {}}', ['"__proto__"']],
  ['config.invalid', '{"keys": ["w"]}', ['keys', 'expected an object']],
  ['config.invalid', '{"keys": {"app.quit": 7}}', ['"app.quit"', 'a key or a list of keys']],
  ['config.invalid', '{"keys": {"app.help": "h", "app.quit": []}}', ['"app.quit"', 'at least one key']],
  ['config.invalid', '{"keys": {"app.quit": [null]}}', ['"app.quit"']],
  ['config.invalid', '{"colours": {"speaker": "beige"}}', ['"speaker"', 'beige', 'purple']],
  ['config.invalid', '{"suggestions": "no"}', ['suggestions', 'boolean']],
  ['config.invalid', '{"measure": 9}', ['measure', '10']],
  ['config.invalid', '{"measure": 121}', ['measure', '120']],
  ['config.invalid', '{"measure": 40.5}', ['measure']],
  ['config.invalid', '{"measure": "40"}', ['measure', 'number']],
])('C31: a file that breaks a rule is refused with its path and the place: %s', async (code, content, parts) => {
  const path = fileWith(content)
  const refused = await loadConfig(path)
  expect(refused).toMatchObject({ok: false, problem: {code, path}})
  for (const part of [...parts, path]) expect(refused.ok ? '' : refused.problem.message.en).toContain(part)
  expect(refused.ok ? '' : refused.problem.message.zh).toContain(path)
})

it('C31: what is no file is told', async () => {
  const path = join(temporaryFolder(), 'config.json')
  mkdirSync(path)
  expect(await loadConfig(path)).toMatchObject({ok: false, problem: {code: 'config.unreadable', path}})
})

it('K65, K68: what is remembered comes back, and a spoilt file is as good as none', async () => {
  const dir = temporaryFolder()
  expect(await loadHabits(dir)).toEqual({tagged: false})
  expect((await saveHabits(dir, {measure: 44, tagged: true})).ok).toBe(true)
  expect(await loadHabits(dir)).toEqual({measure: 44, tagged: true})
  await saveHabits(dir, {tagged: true})
  expect(await loadHabits(dir)).toEqual({tagged: true})
  for (const content of ['', '{', '[]', '{"format": "pizhu-habits", "version": 2, "tagged": true}', '{"format": "pizhu-habits", "version": 1, "tagged": true, "measure": 1}']) {
    writeFileSync(join(dir, 'habits.json'), content)
    expect(await loadHabits(dir)).toEqual({tagged: false})
  }
})
