import {spawn} from 'node:child_process'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {program, runProgram, workFolder} from '../helpers/program.ts'

const error = (stderr: string) => JSON.parse(stderr).error

describe('the command line as a whole', () => {
  it.each([
    ['zh', []],
    ['en', []],
    ['zh', ['export']],
    ['en', ['export']],
    ['zh', ['tag']],
    ['en', ['show']],
  ])('C3: help in %s of %j', async (lang, words) => {
    const {code, stdout, stderr} = await runProgram(await workFolder(), [...words, '--help'], {env: {LANG: lang === 'zh' ? 'zh_CN.UTF-8' : 'en_US.UTF-8'}})
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout.replace(/pizhu \d+\.\d+\.\d+/, 'pizhu VERSION')).toMatchSnapshot()
  })

  it('C3: --lang goes before the locale, `help` is as --help, -h as --help', async () => {
    const folder = await workFolder()
    const {stdout} = await runProgram(folder, ['help', 'export', '--lang', 'en'])
    expect(stdout).toBe((await runProgram(folder, ['--lang', 'en', 'export', '-h'])).stdout)
    expect((await runProgram(folder, ['help', '--lang=en'])).stdout).toBe((await runProgram(folder, ['-h', '--lang', 'en'])).stdout)
  })

  it('prints the version', async () => {
    expect((await runProgram(await workFolder(), ['--version'])).stdout).toMatch(/^pizhu \d+\.\d+\.\d+\n$/)
  })

  it('C2: an unknown subcommand exits 2 with the nearest name and where to look, and nothing on stdout', async () => {
    const {code, stdout, stderr} = await runProgram(await workFolder(), ['exprot', '--format', 'jsonl'], {env: {LANG: 'en_US.UTF-8'}})
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toBe('pizhu: "exprot" is neither a subcommand nor an existing file or folder; did you mean "export"? See `pizhu --help`\n')
  })

  it('C2: with --json a failure is one JSON object on stderr', async () => {
    const folder = await workFolder()
    const wrong = await runProgram(folder, ['list', '--frob', '--json'])
    expect([wrong.code, wrong.stdout, error(wrong.stderr).code]).toEqual([2, '', 'usage.unknown-option'])
    const unknown = await runProgram(folder, ['show', 'zzz', '--json'])
    expect([unknown.code, unknown.stdout, error(unknown.stderr).code]).toEqual([1, '', 'article.unknown'])
  })

  it('C2: an encoding that is none is refused, and one is known by any usual spelling', async () => {
    const folder = await workFolder()
    await writeFile(join(folder, 'big5.txt'), Buffer.from([0xa4, 0xa4, 0xa4, 0xe5, 0x0a]))
    const wrong = await runProgram(folder, ['list', 'big5.txt', '--encoding', 'latin9', '--json'])
    expect([wrong.code, error(wrong.stderr).code]).toEqual([2, 'usage.encoding.unknown'])
    expect(JSON.parse((await runProgram(folder, ['show', 'big5.txt', '--encoding', 'BIG5', '--json'])).stdout).text).toContain('中文')
  })

  it('C7: a schema that cannot be used is a failure that names the file', async () => {
    const folder = await workFolder()
    await mkdir(join(folder, 'annotations'))
    await writeFile(join(folder, 'annotations', 'schema.json'), '{"format": "pizhu-schema", "version": 1, "labels": []}')
    for (const args of [['labels'], ['keys'], ['list'], ['stats']]) {
      const {code, stderr} = await runProgram(folder, [...args, '--json'])
      expect(code).toBe(1)
      expect(error(stderr)).toMatchObject({code: 'schema.empty', path: expect.stringContaining('schema.json')})
    }
  })

  it('C7: a label key that another command has is a failure that names both', async () => {
    const folder = await workFolder()
    await mkdir(join(folder, 'annotations'))
    const label = {id: 'helper', name: {zh: '甲', en: 'A'}, key: 'x', colour: 'blue', definition: {zh: '', en: ''}}
    await writeFile(join(folder, 'annotations', 'schema.json'), JSON.stringify({format: 'pizhu-schema', version: 1, labels: [label]}))
    const {code, stderr} = await runProgram(folder, ['keys', '--json'])
    expect(code).toBe(1)
    expect(error(stderr)).toMatchObject({code: 'keys.collision', path: expect.stringContaining('schema.json')})
    expect(error(stderr).message).toContain('tag.helper')
  })

  it('C6: colours only where they are asked for', async () => {
    const folder = await workFolder()
    const esc = '\u001b['
    expect((await runProgram(folder, ['list'])).stdout).not.toContain(esc)
    expect((await runProgram(folder, ['list', '--color', 'always'])).stdout).toContain(esc)
    expect((await runProgram(folder, ['list'], {env: {FORCE_COLOR: '1'}})).stdout).toContain(esc)
    expect((await runProgram(folder, ['list', '--color', 'auto'], {env: {NO_COLOR: '1'}})).stdout).not.toContain(esc)
    expect((await runProgram(folder, ['list', '--json', '--color', 'always'])).stdout).not.toContain(esc)
  })

  it('C8: ends quietly when the reader of its output goes away', async () => {
    const folder = await workFolder()
    const body = '吕毅表示，医工结合项目已通过验收。'.repeat(20_000)
    await writeFile(join(folder, 'seeds', 'long.txt'), `长文\n\n${body}\n`)
    for (const args of [['show', 'long.txt'], ['show', 'long.txt', '--json'], ['export', '--out', '-']]) {
      const child = spawn(process.execPath, [program(), ...args], {cwd: folder, env: {...process.env, PIZHU_AS: 'reader'}})
      let stderr = ''
      child.stderr.on('data', chunk => (stderr += chunk))
      child.stdout.once('data', () => child.stdout.destroy())
      const code = await new Promise(resolve => child.on('close', resolve))
      expect([args[0], code, stderr]).toEqual([args[0], 0, ''])
    }
  })

  it('labels and keys are what the schema and the command table say', async () => {
    const folder = await workFolder()
    const labels = JSON.parse((await runProgram(folder, ['labels', '--json'])).stdout)
    expect(labels.map(({id, key, colour}: Record<string, string>) => [id, key, colour])).toEqual([
      ['speaker', 's', 'blue'],
      ['institution', 'i', 'orange'],
      ['outcome', 'o', 'green'],
    ])
    expect(Object.keys(labels[0])).toEqual(['id', 'name', 'key', 'colour', 'definition'])
    const keys = JSON.parse((await runProgram(folder, ['keys', '--json'])).stdout)
    expect(keys.find(({id}: {id: string}) => id === 'tag.speaker')).toMatchObject({keys: ['s'], modes: ['reader'], group: 'tag', title: {zh: expect.any(String), en: expect.any(String)}})
    expect((await runProgram(folder, ['keys'])).stdout).toContain('标注')
    expect((await runProgram(folder, ['labels'], {env: {LANG: 'C'}})).stdout).toMatch(/^speaker {2}Speaker {2}\[s\]\n {4}A person/)
  })
})
