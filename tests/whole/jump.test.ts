import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openProgram, workFolder} from '../helpers/program.ts'
import type {Terminal} from '../helpers/terminal.ts'

const slow = {timeout: 60_000}

async function quotes(folder: string): Promise<string[]> {
  const {annotations} = JSON.parse(await readFile(join(folder, 'annotations/reader.json'), 'utf8')) as {annotations: ({label: string; exact: string} | null)[]}
  return annotations.flatMap(tag => (tag ? [`${tag.label} ${tag.exact}`] : []))
}

interface Place {
  readonly row: number
  readonly column: number
}

/** Where `text` begins on the screen, in cells. */
function cellOf(terminal: Terminal, text: string): Place {
  for (let row = 0; row < terminal.rows; row++) {
    const cells = terminal.cells(row)
    const found = cells.findIndex((_, at) => cells.slice(at, at + text.length).map(cell => cell.text).join('').startsWith(text))
    if (found >= 0) return {row, column: cells[found]!.column}
  }
  throw new Error(`no ${text} on the screen\n${terminal.framed()}`)
}

/** The hint that is drawn where a name began: what a person reads there. */
const hintAt = (terminal: Terminal, {row, column}: Place): string =>
  terminal.cells(row).filter(cell => cell.column === column || cell.column === column + 1).map(cell => cell.text).join('').trim()

/** A cell as a report of the mouse has it. */
const at = ({row, column}: Place): string => `${column + 1};${row + 1}`

describe('jumping in the real program', () => {
  it('K40 K48: a name in view is tagged by four keys: f, a letter, a hint, its label', slow, async () => {
    const folder = await workFolder()
    const terminal = await openProgram(folder, [], {columns: 100, rows: 30})
    await terminal.waitFor('首届雄安前沿医学大会')
    await terminal.press('Enter')
    await terminal.waitFor('荣命哲在致辞中表示')
    for (const [name, letter, label, count] of [['吴翔天', 'w', 's', 1], ['陕西省卫健委', 's', 'i', 2], ['张平祥', 'z', 's', 3]] as const) {
      const place = cellOf(terminal, name)
      await terminal.press('f', letter)
      await terminal.waitFor('按提示键')
      const hint = hintAt(terminal, place)
      expect(hint, name).toMatch(/^[a-zA-Z]$/)
      await terminal.press(hint, label)
      await terminal.waitFor(`已存 ✓ ${count}`)
    }
    await terminal.press('q', 'q')
    expect(await terminal.waitForExit()).toMatchObject({code: 0})
    expect((await quotes(folder)).toSorted()).toEqual(['institution 陕西省卫健委', 'speaker 吴翔天', 'speaker 张平祥'])
  })

  it('K43: four keys in one read are four keys, though the readings are loaded between them', slow, async () => {
    const folder = await workFolder()
    const terminal = await openProgram(folder, [], {columns: 100, rows: 30})
    await terminal.waitFor('首届雄安前沿医学大会')
    await terminal.press('Enter')
    await terminal.waitFor('荣命哲在致辞中表示')
    terminal.type('fwf')
    terminal.type('s')
    await terminal.waitFor('已存 ✓ 1')
    await terminal.press('Ctrl-c')
    expect(await terminal.waitForExit()).toMatchObject({code: 0})
    expect(await quotes(folder)).toEqual([expect.stringMatching(/^speaker /)])
  })

  it('K46: the terminal keeps its mouse', slow, async () => {
    const terminal = await openProgram(await workFolder())
    await terminal.waitFor('首届雄安')
    expect(terminal.modes().mouse).toBe('none')
    await terminal.press('Ctrl-c')
    expect(await terminal.waitForExit()).toMatchObject({code: 0})
  })

  it.each([
    ['--mouse', ['--mouse'], {}],
    ['PIZHU_MOUSE', [], {PIZHU_MOUSE: '1'}],
  ] as const)('K46 K47: with %s a click opens, a drag selects, the wheel scrolls', slow, async (_, args, env) => {
    const terminal = await openProgram(await workFolder(), args, {columns: 100, rows: 30, env})
    await terminal.waitFor('首届雄安')
    expect(terminal.modes().mouse).toBe('drag')
    const title = at(cellOf(terminal, '首届雄安'))
    terminal.type(`\u001b[<0;${title}M\u001b[<0;${title}m`.repeat(2))
    await terminal.waitFor('1/4 30%')
    const from = cellOf(terminal, '博士研究生联合')
    const to = {...from, column: from.column + 8}
    terminal.type(`\u001b[<0;${at(from)}M\u001b[<32;${at(to)}M\u001b[<0;${at(to)}m`)
    await terminal.waitFor('「博士研究生」 5 字')
    terminal.type('\u001b[<65;5;5M')
    await terminal.waitFor('1/4 34%')
    await terminal.press('Ctrl-c')
    expect(await terminal.waitForExit()).toMatchObject({code: 0})
    expect(terminal.modes().mouse).toBe('none')
  })
})
