import {describe, expect, it} from 'vitest'
import {openProgram, workFolder} from '../helpers/program.ts'

const slow = {timeout: 60_000}

describe('the palette in a terminal', () => {
  it.each([
    [80, 24],
    [160, 50],
  ] as const)('K60 K61 K62: tags and undoes by name, in pinyin and through an input method, at %i×%i', slow, async (columns, rows) => {
    const folder = await workFolder()
    const terminal = await openProgram(folder, [], {columns, rows})
    await terminal.waitFor('已存 ✓ 0')
    await terminal.press('Enter')
    await terminal.waitFor('丝路大学联盟')
    await terminal.press('w', ':')
    await terminal.waitFor('── 命令')
    terminal.type('bwjg')
    await terminal.waitFor('▸ i')
    // The terminal's own cursor stands behind what was typed: an input method opens its window there.
    expect(terminal.modes().cursorVisible).toBe(true)
    expect(terminal.cursor()).toMatchObject({column: ' : bwjg'.length, row: rows - 2})
    await terminal.press('Enter')
    await terminal.waitFor('已标 机构')
    await terminal.waitFor('已存 ✓ 1')
    await terminal.press(':')
    // What an input method commits comes as one piece.
    terminal.type('撤销')
    await terminal.waitFor('▸ u')
    await terminal.press('Enter')
    await terminal.waitFor('已撤销')
    await terminal.waitFor('已存 ✓ 0')
    await terminal.press(':')
    terminal.type('undo')
    await terminal.waitFor('没有可撤销的了')
    await terminal.press('Esc', 'q', 'q')
    expect(await terminal.waitForExit()).toMatchObject({code: 0})
    expect(terminal.modes()).toMatchObject({alternateScreen: false, cursorVisible: true})
  })
})
