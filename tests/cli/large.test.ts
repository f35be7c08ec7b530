import {existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {loadArticles} from '../../src/store/articles.ts'
import {openProgram, runProgram, workFolder} from '../helpers/program.ts'

/** More articles than are read before the first screen; the last one has words of its own. */
function manyIn(folder: string): void {
  mkdirSync(join(folder, 'many'))
  for (let at = 0; at < 510; at++) {
    writeFileSync(join(folder, 'many', `${String(at).padStart(3, '0')}.txt`), `第${at}篇\n2024-05-01\n\n正文${at}。${at === 509 ? '吕毅主任讲话。' : ''}\n`)
  }
}

const ids = (stdout: string): string[] => (JSON.parse(stdout) as {id: string}[]).map(({id}) => id)

const recordLine = (at: number): string => JSON.stringify({id: at % 9 === 3 ? 'twice' : `r${at}`, title: `记录${at}`, text: '校长讲话。'.repeat(20 + (at % 7))})

// Several runs of the program each.
describe('a large library', {timeout: 120_000}, () => {
  it('C90: list, search, stats, export and tag work on it as on a small one, and keep what they read', async () => {
    const folder = await workFolder()
    manyIn(folder)
    const run = (...args: string[]) => runProgram(folder, args)
    const listed = await run('list', 'many', '--json')
    expect([listed.code, listed.stderr]).toEqual([0, ''])
    expect(ids(listed.stdout)).toEqual(readdirSync(join(folder, 'many')).toSorted())
    const cache = join(folder, 'state', '.cache', 'pizhu')
    const [key = ''] = readdirSync(cache)
    expect(statSync(join(cache, key)).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(join(cache, key))) expect(statSync(join(cache, key, name)).mode & 0o777).toBe(0o600)
    const found = await run('search', '吕毅主任', 'many', '--json')
    expect((JSON.parse(found.stdout) as {article: string}[]).map(({article}) => article)).toEqual(['509.txt'])
    expect((await run('tag', '509.txt', 'many', '--label', 'speaker', '--quote', '吕毅')).code).toBe(0)
    expect(JSON.parse((await run('stats', 'many', '--json')).stdout)).toMatchObject({articles: expect.anything()})
    const exported = await run('export', 'many', '--format', 'jsonl', '--out', '-', '--status', 'any')
    expect(exported.code).toBe(0)
    expect(exported.stdout).toContain('吕毅')
  })

  it('D111: what several threads have read together stands in the order of the library, also without a cache', async () => {
    const folder = await workFolder()
    manyIn(folder)
    for (let at = 0; at < 300; at++) writeFileSync(join(folder, 'many', `z${at}.txt`), `第${at}条\n\n${'西安交通大学举行研讨会。'.repeat(at % 40)}\n`)
    writeFileSync(join(folder, 'many', 'm.jsonl'), Array.from({length: 900}, (_, at) => recordLine(at)).join('\n'))
    writeFileSync(Buffer.concat([Buffer.from(`${join(folder, 'many')}/`), Buffer.from([0xc4, 0xe3]), Buffer.from('.txt')]), '名字')
    const {articles} = await loadArticles([join(folder, 'many')])
    expect(articles.length).toBe(510 + 300 + 900 + 1)
    for (const args of [[], ['--no-cache']]) {
      const {stdout, stderr, code} = await runProgram(folder, ['list', 'many', '--json', ...args])
      expect([ids(stdout), stderr, code]).toEqual([articles.map(({id}) => id), '', 0])
    }
  })

  it('C91: --no-cache writes nothing, and a cache that cannot be written changes nothing but the time', async () => {
    const folder = await workFolder()
    manyIn(folder)
    const without = await runProgram(folder, ['list', 'many', '--json', '--no-cache', '--lean'])
    expect(ids(without.stdout)).toHaveLength(510)
    expect(existsSync(join(folder, 'state', '.cache'))).toBe(false)
    const elsewhere = join(folder, 'elsewhere')
    mkdirSync(elsewhere)
    const cache = join(folder, 'cache')
    mkdirSync(cache)
    // Whatever the key is, what stands under it is not the program's own folder.
    const kept = await runProgram(folder, ['list', 'many', '--json'], {env: {PIZHU_CACHE: cache}})
    const [key = ''] = readdirSync(cache)
    const planted = join(folder, 'planted')
    mkdirSync(planted)
    symlinkSync(elsewhere, join(planted, key))
    const refused = await runProgram(folder, ['list', 'many', '--json'], {env: {PIZHU_CACHE: planted}})
    expect([refused.code, refused.stdout, refused.stderr]).toEqual([0, kept.stdout, ''])
    expect(readdirSync(elsewhere)).toEqual([])
  })

  it('C92: the reader lists articles as they come, and opens them', async () => {
    const folder = await workFolder()
    manyIn(folder)
    for (let start = 0; start < 2; start++) {
      const terminal = await openProgram(folder, ['many'], {columns: 80, rows: 24, env: {PIZHU_CACHE: join(folder, 'cache')}})
      await terminal.waitFor('第0篇')
      await terminal.waitFor('完成 0/510')
      await terminal.press('Enter')
      await terminal.waitFor('正文0')
      await terminal.press('Ctrl-c')
      expect((await terminal.exit).code).toBe(0)
    }
  })
})
