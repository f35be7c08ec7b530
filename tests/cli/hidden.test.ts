import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {runProgram, workFolder} from '../helpers/program.ts'

describe('hidden characters on the command line', () => {
  it('C57: list, show and stats count them by code point, stats says it in a line', async () => {
    const folder = await workFolder()
    await mkdir(join(folder, 'news'))
    await writeFile(join(folder, 'news', 'a.txt'), '新装置进入临床试验\n\n副校长吕\u200b毅\u202e介绍\u200b。\n')
    await writeFile(join(folder, 'news', 'b.txt'), '另一篇没有的文章\n\n他说好。\n')
    const rows = JSON.parse((await runProgram(folder, ['list', 'news', '--json'])).stdout) as {hidden: unknown}[]
    expect(rows.map(({hidden}) => hidden)).toEqual([{'U+200B': 2, 'U+202E': 1}, {}])
    const shown = JSON.parse((await runProgram(folder, ['show', 'a', 'news', '--json'])).stdout) as {hidden: unknown}
    expect(shown.hidden).toEqual({'U+200B': 2, 'U+202E': 1})
    expect((JSON.parse((await runProgram(folder, ['stats', 'news', '--json'])).stdout) as {hidden: unknown}).hidden).toEqual({'U+200B': 2, 'U+202E': 1})
    expect((await runProgram(folder, ['stats', 'news'])).stdout).toContain('1 篇里有不可见的字符：零宽空格 U+200B ×2 · 右至左覆盖 U+202E ×1')
    expect((await runProgram(folder, ['stats', 'news/b.txt'])).stdout).not.toContain('不可见')
  })
})
