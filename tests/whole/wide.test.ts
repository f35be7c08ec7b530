import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {openProgram, workFolder} from '../helpers/program.ts'

it('T34: rows that the terminal draws wider than reckoned end at the edge and move no other row', async () => {
  const folder = await workFolder()
  // The emulator, as many terminals do, gives each of the four its own cells; we reckon two for all.
  const row = '👩‍👩‍👧‍👦'.repeat(40)
  await writeFile(join(folder, 'a.txt'), `标题: 一家人的合影\n\n${`${row}\n`.repeat(30)}最后一行说完了。\n`)
  const terminal = await openProgram(folder, ['a.txt'])
  await terminal.waitFor('已存 ✓ 0')
  await terminal.press('Enter')
  await terminal.waitFor('q 列表')
  for (const key of ['l', 'Space', 'G']) {
    await terminal.press(key)
    await terminal.answered({patience: 500})
    const screen = terminal.screen()
    expect(screen[0], key).toContain('一家人的合影')
    expect(screen[1], key).toBe('─'.repeat(80))
    expect(screen.at(-1), key).toContain('q 列表')
  }
  await terminal.press('Ctrl-c')
  expect(await terminal.waitForExit()).toMatchObject({code: 0})
  expect(terminal.modes().wraps).toBe(true)
})
