import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openProgram, runProgram, workFolder} from '../helpers/program.ts'
import type {Terminal} from '../helpers/terminal.ts'

const slow = {timeout: 120_000}
const file = 'seeds/001_a419eb5b4857f95b.txt'

/** Each stored record: label, quote, revision, and whether its quote stands at its position in the text as it is. */
async function stored(folder: string): Promise<string[]> {
  const points = Array.from(await readFile(join(folder, file), 'utf8'))
  const {annotations} = JSON.parse(await readFile(join(folder, 'annotations/reader.json'), 'utf8')) as {
    annotations: ({label: string; exact: string; start: number; end: number; rev: number} | null)[]
  }
  return annotations.flatMap(tag => (tag ? [`${tag.label} ${tag.exact} ${tag.rev} ${points.slice(tag.start, tag.end).join('') === tag.exact ? 'there' : 'astray'}`] : []))
}

async function edit(path: string, ...changes: readonly (readonly [string | RegExp, string])[]): Promise<void> {
  let text = await readFile(path, 'utf8')
  for (const [from, to] of changes) {
    expect(text).toMatch(from)
    text = text.replace(from, to)
  }
  await writeFile(path, text)
}

async function open(folder: string): Promise<Terminal> {
  const terminal = await openProgram(folder, [file])
  await terminal.waitFor('1 篇')
  return terminal
}

async function tag(terminal: Terminal, quote: string, key: string, count: number): Promise<void> {
  await terminal.press('/')
  terminal.type(quote)
  await terminal.press('Enter')
  await terminal.waitFor(/第 1\/\d+ 处/)
  await terminal.press(key)
  await terminal.waitFor(`已存 ✓ ${count}`)
}

async function quit(terminal: Terminal): Promise<void> {
  await terminal.press('Ctrl-c')
  expect(await terminal.waitForExit()).toMatchObject({code: 0})
}

/** What `check` finds in files and places; nothing when all is well. */
async function faults(folder: string): Promise<string[]> {
  const {stdout} = await runProgram(folder, ['check', '--json', file])
  const {findings} = JSON.parse(stdout) as {findings: {area: string; code: string}[]}
  return findings.filter(({area}) => area === 'store' || area === 'anchors').map(({code}) => code)
}

const undecided = (count: number) => (screen: readonly string[]): boolean => screen.some(row => row.includes(`待定 ${count} `))
const decided = (screen: readonly string[]): boolean => screen.some(row => row.includes('已存 ✓')) && !screen.some(row => row.includes('待定'))

describe('the tray in a terminal', () => {
  it('K74 K75 K76: after an edit elsewhere one tag is put in its place, one dropped, the moved ones confirmed, and all stays as it was left', slow, async () => {
    const folder = await workFolder()
    const first = await open(folder)
    await first.press('Enter')
    await tag(first, '西安交通大学第一附属医院', 'i', 1)
    await tag(first, '周良震', 's', 2)
    await tag(first, '蔡绪柳', 's', 3)
    await quit(first)
    await edit(
      join(folder, file),
      ['正文内容:\n', '正文内容:\n本网讯　二月的北京，春意渐浓。\n'],
      [/西安交通大学北京医学校友会会长周良震致辞表示[^\n]*/, '随后，会长周良震回顾了历年的活动。校友们说，周良震是大家的榜样。'],
      ['董事长蔡绪柳签订', '董事长签订'],
    )
    expect(await faults(folder)).toHaveLength(3)

    const second = await open(folder)
    await second.waitFor(undecided(2))
    await second.press('g', 'r')
    await second.waitFor('待定 1/3 存疑')
    await second.waitFor('校友们说，【周良震】是大家的榜样')
    await second.press('Enter')
    await second.waitFor('待定 1/2 失位')
    await second.waitFor('董事长【蔡绪柳】签订')
    await second.press('x')
    await second.waitFor('待定 1/1 移位')
    await second.waitFor('主办，【西安交通大学第一附属医院】和')
    await second.press('Enter')
    await second.waitFor('没有待定的了')
    await second.press('u', 'u')
    await second.waitFor(undecided(1))
    await second.press('U', 'U')
    await second.waitFor(decided)
    await second.waitFor('已存 ✓ 2')
    await quit(second)

    const left = ['institution 西安交通大学第一附属医院 2 there', 'speaker 周良震 2 there']
    expect(await stored(folder)).toEqual(left)
    expect(await faults(folder)).toEqual([])
    const third = await open(folder)
    await third.waitFor('已存 ✓ 2')
    expect(decided(third.screen())).toBe(true)
    await third.press('g', 'r')
    await third.waitFor('没有待定的标注')
    await quit(third)
    expect(await stored(folder)).toEqual(left)
  })

  it('K75 D60: of two versions under one id one key keeps the one shown, and the other is gone for good', slow, async () => {
    const folder = await workFolder()
    const first = await open(folder)
    await first.press('Enter')
    await tag(first, '西安交通大学第一附属医院', 'i', 1)
    await quit(first)
    // What a merge that keeps the lines of both sides makes of two edits.
    await edit(join(folder, 'annotations/reader.json'), [/^((\{"id".*"label":")institution(".*"rev":)1(.*\}))/m, '$1,\n$2outcome$32$4'])
    expect(await stored(folder)).toHaveLength(2)
    expect(await faults(folder)).toHaveLength(1)

    const second = await open(folder)
    await second.waitFor(undecided(1))
    await second.press('g', 'r')
    await second.waitFor('待定 1/1 冲突')
    await second.waitFor(/▸ 1 成果 .*\n +2 机构 /)
    await second.press('Enter')
    await second.waitFor('没有待定的了')
    await second.waitFor('已存 ✓ 1')
    await quit(second)

    expect(await stored(folder)).toEqual(['outcome 西安交通大学第一附属医院 3 there'])
    expect(await faults(folder)).toEqual([])
    const third = await open(folder)
    await third.waitFor('已存 ✓ 1')
    expect(decided(third.screen())).toBe(true)
    await quit(third)
  })
})
