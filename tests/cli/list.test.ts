import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {runProgram, workFolder} from '../helpers/program.ts'

describe('pizhu list and pizhu without a terminal', () => {
  it('C1: prints the library, totals and what to run next, and exits 0', async () => {
    const {code, stdout, stderr} = await runProgram(await workFolder())
    expect([code, stderr]).toEqual([0, ''])
    const lines = stdout.split('\n')
    expect(lines.slice(0, 5).every(line => line.startsWith('○ '))).toBe(true)
    expect(lines[3]).toMatch(/^○ 2024-06-25 {2}專家學者共聚成都 研討醫工結合新浪潮 +中新網四川 {2}003_/)
    expect(stdout).toContain('5 篇 · 未读 5 · 已开始 0 · 已完成 0 · 标注 0')
    expect(stdout).toContain('pizhu --help')
  })

  it('C1: opens the articles of the package where the current folder has no seeds', async () => {
    const folder = await workFolder()
    await mkdir(join(folder, 'empty'))
    const {code, stdout} = await runProgram(join(folder, 'empty'), ['--json'])
    expect([code, JSON.parse(stdout).length]).toEqual([0, 5])
  })

  it('C1: opens a path that is named, also behind -- and also one named like a subcommand', async () => {
    const folder = await workFolder()
    await mkdir(join(folder, 'list'))
    await writeFile(join(folder, 'list', '甲.txt'), '甲标题\n\n正文一段话，说了一些事情。\n')
    for (const args of [['./list'], ['--', 'list'], ['list/甲.txt'], ['--lang', 'en', './list']]) {
      const {code, stdout} = await runProgram(folder, args)
      expect([code, stdout.includes('甲标题')]).toEqual([0, true])
    }
  })

  it('C4: list --json has one record an article with every field', async () => {
    const {code, stdout} = await runProgram(await workFolder(), ['list', '--json'])
    expect(code).toBe(0)
    const rows = JSON.parse(stdout)
    expect(rows[3]).toEqual({
      id: '003_d756bbd637e114db.txt',
      file: 'seeds/003_d756bbd637e114db.txt',
      title: '專家學者共聚成都 研討醫工結合新浪潮',
      subtitle: null,
      date: '2024-06-25T14:15',
      source: '中新網四川',
      author: null,
      editor: '曹惠君',
      views: null,
      script: 'traditional',
      status: 'unseen',
      length: 2195,
      hidden: {},
      counts: {speaker: 0, institution: 0, outcome: 0},
      unplaced: 0,
    })
    expect(rows[0].views).toBe(1358)
    expect(rows[2].date).toBeNull()
  })

  it('C7: lists what could not be read with the reason, and exits 1', async () => {
    const folder = await workFolder()
    await writeFile(join(folder, 'seeds', 'bad.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0xff, 0xfe, 0]))
    const human = await runProgram(folder, ['list'])
    expect(human.code).toBe(1)
    expect(human.stdout).toMatch(/^✗ .*bad\.txt/m)
    const machine = await runProgram(folder, ['list', '--json'])
    const problem = JSON.parse(machine.stdout).find((row: {problem?: unknown}) => row.problem)
    expect(problem).toMatchObject({file: 'seeds/bad.txt', problem: {code: expect.any(String), message: expect.any(String)}})
    expect(machine.code).toBe(1)
  })

  it('C7: a path that is not there is told, and the rest is listed', async () => {
    const {code, stdout} = await runProgram(await workFolder(), ['list', 'seeds', 'nowhere.txt'])
    expect(code).toBe(1)
    expect(stdout).toMatch(/✗ .*nowhere\.txt/)
    expect(stdout.match(/^○/gm)).toHaveLength(5)
  })

  it('lists by status', async () => {
    const folder = await workFolder()
    await runProgram(folder, ['tag', '000', '--label', 'speaker', '--quote', '吕毅', '--nth', '1'])
    const begun = await runProgram(folder, ['list', '--status', 'begun', '--json'])
    expect(JSON.parse(begun.stdout).map(({id}: {id: string}) => id)).toEqual(['000_7a1020c6357e71cd.txt'])
    expect((await runProgram(folder, ['list', '--status', 'done'])).code).toBe(1)
  })

  it('C5: sends no control byte of a hostile title or file name', async () => {
    const folder = await workFolder()
    const dir = join(folder, 'hostile')
    await mkdir(dir)
    await writeFile(join(dir, 'a\u001b[31m\u0007.txt'), '标题：\u001b]0;owned\u0007恶意\u009b2J\u202e标题\n\n正文一段话，说了一些事情。\n')
    await writeFile(join(dir, 'b.jsonl'), '{"id":"\\u001b[2J__proto__","text":"正文一段话。","title":"\\u001bc"}\n{broken\u001b[2J\n')
    for (const args of [['list', dir], ['list', dir, '--json'], [dir], ['show', '恶意', dir], ['search', '正文', dir], ['search', '正文', dir, '--json'], ['stats', dir], ['show', '没有\u001b[2J', dir]]) {
      const {stdout, stderr, code} = await runProgram(folder, args)
      expect([0, 1]).toContain(code)
      // oxlint-disable-next-line no-control-regex
      expect(`${stdout}${stderr}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    }
  })
})
