import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openProgram, runProgram, workFolder} from '../helpers/program.ts'

interface Tag {
  readonly label: string
  readonly exact: string
  readonly start: number
  readonly end: number
}

async function tagsOnFile(folder: string): Promise<Tag[]> {
  const {annotations} = JSON.parse(await readFile(join(folder, 'annotations/reader.json'), 'utf8')) as {annotations: (Tag | null)[]}
  return annotations.filter(tag => tag !== null)
}

const slow = {timeout: 60_000}

describe('the whole job in a terminal', () => {
  it.each([
    [80, 24],
    [160, 50],
  ] as const)('K11 K14 K15: search, open, tag three labels, undo, quit, reopen, export, at %i×%i', slow, async (columns, rows) => {
    const folder = await workFolder()
    const first = await openProgram(folder, [], {columns, rows})
    await first.waitFor('首届雄安前沿医学大会')

    // A speaker, found by pinyin: the selection stands on the first hit.
    await first.press('/')
    first.type('songlifeng')
    await first.waitFor('1 篇 · 1 命中')
    await first.press('Enter')
    await first.waitFor('「宋立峰」')
    await first.press('s')
    await first.waitFor('已标 发言人 宋立峰')
    await first.waitFor('已存 ✓ 1')

    // An institution, found in the article.
    await first.press('/')
    first.type('雄安新区投资促进服务中心')
    await first.press('Enter')
    await first.waitFor('第 1/1 处')
    await first.press('i')
    await first.waitFor('已存 ✓ 2')

    // An outcome: searched for, then its edge moved by two characters.
    await first.press('/')
    first.type('联合培养博士研究生')
    await first.press('Enter')
    await first.waitFor(/第 1\/\d 处/)
    await first.press('o')
    await first.waitFor('已存 ✓ 3')
    await first.press('2', ']')
    await first.waitFor('联合培养博士研究生项目')

    // A slip, taken back.
    await first.press('g', 'g', 'w', 's')
    await first.waitFor('已存 ✓ 4')
    await first.press('u')
    await first.waitFor('已撤销')
    await first.waitFor('已存 ✓ 3')
    await first.press('q')
    await first.waitFor('已标 3')
    await first.press('q')
    expect(await first.waitForExit()).toMatchObject({code: 0})
    expect(first.modes()).toMatchObject({alternateScreen: false, cursorVisible: true})
    expect(first.replies).toEqual([])

    const tags = await tagsOnFile(folder)
    expect(tags.map(({label, exact}) => [label, exact])).toEqual([
      ['institution', '雄安新区投资促进服务中心'],
      ['speaker', '宋立峰'],
      ['outcome', '联合培养博士研究生项目'],
    ])
    const source = Array.from(await readFile(join(folder, 'seeds/002_b38c570393102a6c.txt'), 'utf8'))
    for (const {exact, start, end} of tags) expect(source.slice(start, end).join('')).toBe(exact)

    const again = await openProgram(folder, [], {columns, rows})
    await again.waitFor('已存 ✓ 3')
    await again.press('j', 'j', 'Enter')
    await again.waitFor('首届雄安')
    await again.press('g', 'g', 'Tab')
    await again.waitFor('机构 雄安新区投资促进服务中心')
    expect(again.find('宋立峰')!.every(cell => cell.underline)).toBe(true)
    await again.press('Ctrl-c')
    expect(await again.waitForExit()).toMatchObject({code: 0})

    const exported = await runProgram(folder, ['export', '--format', 'spacy', '--out', 'out'])
    expect(exported.code, exported.stderr).toBe(0)
    const names = await readdir(join(folder, 'out'))
    expect(names).toEqual(expect.arrayContaining(['all.jsonl', 'manifest.json']))
    const lines = (await readFile(join(folder, 'out/all.jsonl'), 'utf8')).trim().split('\n')
    const records = lines.map(line => JSON.parse(line) as {text: string; spans: {start: number; end: number; label: string}[]})
    const spans = records.flatMap(({text, spans: found}) => found.map(({start, end, label}) => [label, Array.from(text).slice(start, end).join('')]))
    expect(spans).toEqual(tags.map(({label, exact}) => [label, exact]))
  })

  it('K15: opens an article where it was left, also after kill -9', slow, async () => {
    const folder = await workFolder()
    const first = await openProgram(folder)
    await first.waitFor('已存 ✓ 0')
    await first.press('j', 'Enter')
    await first.waitFor('1/')
    await first.press('Space', 'Space', 'w', 's')
    await first.waitFor('已存 ✓ 1')
    await first.answered()
    const page = /(\d+)\/\d+ +\d+%/.exec(first.screen()[0]!)![0]
    await new Promise(resolve => setTimeout(resolve, 1500))
    first.kill('SIGKILL')
    await first.waitForExit()
    const again = await openProgram(folder)
    await again.waitFor('已存 ✓ 1')
    await again.press('j', 'Enter')
    await again.waitFor(page)
    await again.press('q', 'q')
    expect(await again.waitForExit()).toMatchObject({code: 0})
    const {stdout} = await runProgram(folder, ['list', '--json'])
    expect((JSON.parse(stdout) as {counts: {speaker: number}}[])[1]!.counts.speaker).toBe(1)
  })

  it('K12: stays alive from 20×5 up, through every resize', slow, async () => {
    const folder = await workFolder()
    const terminal = await openProgram(folder, [], {columns: 20, rows: 5})
    await terminal.waitFor('丝路')
    await terminal.press('Enter')
    await terminal.answered()
    for (const [columns, rows] of [[160, 50], [19, 4], [20, 5], [80, 24]] as const) {
      terminal.resize(columns, rows)
      await terminal.answered()
      expect(terminal.screen().some(row => row !== '')).toBe(true)
    }
    await terminal.waitFor('q 列表')
    await terminal.press('L', 's')
    await terminal.waitFor('已存 ✓ 1')
    await terminal.press('q', 'q')
    expect(await terminal.waitForExit()).toMatchObject({code: 0})
  })

  it('C1: a start without a terminal prints the library and exits 0', slow, async () => {
    const {code, stdout, stderr} = await runProgram(await workFolder())
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout.split('\n').filter(line => line.startsWith('○ '))).toHaveLength(5)
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/)
  })
})
