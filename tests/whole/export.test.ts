import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openProgram, runProgram, workFolder} from '../helpers/program.ts'

describe('exporting in a terminal', () => {
  it.each([
    [80, 24],
    [160, 50],
  ] as const)('K70 K71 K72 K73: tags, chooses spaCy, exports, reads the message again, at %i×%i', {timeout: 60_000}, async (columns, rows) => {
    const folder = await workFolder()
    const terminal = await openProgram(folder, [], {columns, rows})
    await terminal.waitFor('已存 ✓ 0')
    await terminal.press('Enter')
    await terminal.waitFor('丝路大学联盟')
    await terminal.press('w', 'i')
    await terminal.waitFor('已存 ✓ 1')
    await terminal.press('E')
    await terminal.waitFor('写到 annotations/exports/jsonl')
    await terminal.press('l')
    await terminal.waitFor('写到 annotations/exports/spacy')
    await terminal.press('Enter')
    await terminal.waitFor('已导出 5 篇 1 处')
    await terminal.press('l', 'g', 'l')
    await terminal.waitFor(' 消息 ')
    await terminal.waitFor('已导出 5 篇 1 处 → annotations/exports/spacy')
    await terminal.press('Esc', 'q', 'q')
    expect(await terminal.waitForExit()).toMatchObject({code: 0})

    const dir = join(folder, 'annotations/exports/spacy')
    const files = ['all.jsonl', 'manifest.json', 'to_docbin.py']
    expect((await readdir(dir)).toSorted()).toEqual(files)
    const [first] = (await readFile(join(dir, 'all.jsonl'), 'utf8')).split('\n')
    expect(JSON.parse(first!).spans).toMatchObject([{label: 'institution'}])
    await runProgram(folder, ['export', '--format', 'spacy', '--out', 'line'])
    for (const file of files) expect(await readFile(join(dir, file)), file).toEqual(await readFile(join(folder, 'line', file)))
  })
})
