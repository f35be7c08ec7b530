import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openProgram, workFolder} from '../helpers/program.ts'
import type {Terminal} from '../helpers/terminal.ts'

const slow = {timeout: 120_000}
const long = {timeout: 40_000}

/** The program on one article of this text. */
async function reading(folder: string, text: string): Promise<Terminal> {
  await mkdir(join(folder, 'large'), {recursive: true})
  await writeFile(join(folder, 'large/a.txt'), text)
  const terminal = await openProgram(folder, ['large'], {columns: 120, rows: 40})
  await terminal.waitFor('1 篇', long)
  await terminal.press('Enter')
  await terminal.waitFor('1 字', long)
  return terminal
}

async function leave(terminal: Terminal): Promise<void> {
  await terminal.press('q', 'q')
  expect(await terminal.waitForExit(long)).toMatchObject({code: 0})
}

async function tagCount(folder: string): Promise<number> {
  const {annotations} = JSON.parse(await readFile(join(folder, 'annotations/reader.json'), 'utf8')) as {annotations: (object | null)[]}
  return annotations.filter(tag => tag !== null).length
}

/** Ten thousand lines, of which every fifth has a name. */
const lines = Array.from({length: 10_000}, (_, line) => `${line % 5 === 0 ? '吕毅说，' : ''}平台稳步推进，${line}个团队完成任务。`).join('\n')

describe('large articles in the real program', () => {
  it('L22: ten thousand lines are opened, tagged in two thousand places by one key, left, opened again, searched and walked through', slow, async () => {
    const folder = await workFolder()
    const first = await reading(folder, lines)
    await first.press('/')
    first.type('吕毅')
    await first.press('Enter')
    await first.waitFor('第 1/1000 处', long)
    await first.press('s')
    await first.waitFor('已存 ✓ 1', long)
    await first.press('*')
    await first.waitFor('已存 ✓ 2000', long)
    await leave(first)
    expect(await tagCount(folder)).toBe(2000)

    const again = await reading(folder, lines)
    await again.waitFor('已存 ✓ 2000', long)
    await again.press('G')
    await again.waitFor('9999个团队完成任务', long)
    await again.press('Shift-Tab')
    await again.waitFor('发言人 吕毅', long)
    await again.press('x')
    await again.waitFor('已存 ✓ 1999', long)
    await again.press('4', '2', '%', 't')
    await again.waitFor('文本：原', long)
    await again.press('u')
    await again.waitFor('已存 ✓ 2000', long)
    await leave(again)
    expect(await tagCount(folder)).toBe(2000)
  })

  it('L22: a line of a megabyte is opened, searched, tagged and left, and a letter that nothing begins with is given up with Esc or found nowhere', slow, async () => {
    const folder = await workFolder()
    const terminal = await reading(folder, '在会上表示，平台推进。'.repeat(32_000))
    await terminal.press('f', 'j')
    await terminal.waitFor(/正在找 j… \d+%|文中没有 j 开头的词/, long)
    await terminal.press('Esc')
    await terminal.waitFor(/停下了|没有 j/, long)
    await terminal.press('/')
    terminal.type('推进')
    await terminal.press('Enter')
    await terminal.waitFor('第 1/1000 处', long)
    await terminal.press('o')
    await terminal.waitFor('已存 ✓ 1', long)
    await terminal.press('G', 'w')
    await terminal.waitFor('100%', long)
    await leave(terminal)
    expect(await tagCount(folder)).toBe(1)
  })
})
