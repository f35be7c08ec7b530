import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openStore} from '../../src/store/store.ts'
import {openProgram, program, runProgram, workFolder} from '../helpers/program.ts'
import {openTerminal} from '../helpers/terminal.ts'

describe('pizhu in a terminal', () => {
  it('C21: opens the reader, keeps what was tagged and where the reader was, and exits 0', async () => {
    const folder = await workFolder()
    const first = await openProgram(folder, [], {columns: 80, rows: 24})
    await first.waitFor('西安交通大学京津冀')
    await first.press('Enter')
    await first.waitFor('浏览次数')
    await first.press('s')
    await first.waitFor('已存 ✓ 1')
    await first.press('PgDn')
    await first.press('PgDn')
    await first.waitFor('3/8')
    const place = first.screen()
    await first.press('q')
    await first.waitFor('完成 0/5')
    await first.press('q')
    expect((await first.exit).code).toBe(0)

    const shown = JSON.parse((await runProgram(folder, ['show', '000', '--json'])).stdout)
    expect(shown.annotations).toMatchObject([{label: 'speaker', start: 0}])
    expect(JSON.parse((await runProgram(folder, ['list', '--json'])).stdout)[0].status).toBe('begun')

    const second = await openProgram(folder, [], {columns: 80, rows: 24})
    await second.waitFor('完成 0/5')
    await second.press('Enter')
    await second.waitFor('清')
    const again = new Set(second.screen())
    expect(place.filter(row => row.length > 40 && again.has(row)).length).toBeGreaterThan(8)
    await second.press('Ctrl-c')
    expect((await second.exit).code).toBe(0)
  })

  it('C14: opens read-only while someone else writes, and changes nothing', async () => {
    const folder = await workFolder()
    await runProgram(folder, ['tag', '000', '--label', 'speaker', '--quote', '吕毅', '--nth', '1'])
    const before = await readFile(join(folder, 'annotations/reader.json'))
    const store = await openStore({dir: join(folder, 'annotations'), annotator: 'reader'})
    if (!store.ok) throw new Error(store.problem.message.en)
    try {
      const terminal = await openProgram(folder, [], {columns: 80, rows: 24})
      await terminal.waitFor('完成 0/5')
      await terminal.press('Enter')
      await terminal.waitFor('浏览次数')
      await terminal.press('i')
      await terminal.waitFor('只读')
      await terminal.press('Ctrl-c')
      expect((await terminal.exit).code).toBe(0)
    } finally {
      await store.value.close()
    }
    expect(await readFile(join(folder, 'annotations/reader.json'))).toEqual(before)
  })

  it('C7: a path that is not there is told before any screen is drawn', async () => {
    const terminal = await openProgram(await workFolder(), ['nowhere/甲.txt'], {columns: 80, rows: 24})
    await terminal.waitFor('甲.txt')
    expect((await terminal.exit).code).toBe(1)
    expect(terminal.screen().join('')).toContain('pizhu:')
  })

  it('C21: with TERM=dumb, or with --json, it lists instead', async () => {
    const folder = await workFolder()
    // Through `env`: the pseudo-terminal sets TERM itself.
    for (const args of [['TERM=dumb', process.execPath, program()], [process.execPath, program(), '--json']]) {
      const terminal = await openTerminal({command: 'env', args, cwd: folder, columns: 160, rows: 40})
      await terminal.waitFor('首届雄安前沿医学大会')
      expect((await terminal.exit).code).toBe(0)
    }
  })
})
