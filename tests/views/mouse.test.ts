import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {restModes} from '../helpers/modes.ts'
import type {Terminal} from '../helpers/terminal.ts'
import {buildToy, type Toy} from './toy.ts'

let toy: Toy
beforeAll(async () => {
  toy = await buildToy()
})
afterAll(() => toy.remove())

async function opened(): Promise<Terminal> {
  const terminal = await toy.open({env: {TOY_MOUSE: '1'}})
  await terminal.waitFor('0 鍵')
  expect(terminal.modes()).toMatchObject({mouse: 'drag', alternateScreen: true})
  return terminal
}

describe('a terminal whose mouse was asked for', () => {
  it('K46 T2: is asked for presses, drags and the wheel, and gets its mouse back after a quit', async () => {
    const terminal = await opened()
    terminal.type('\u001b[<0;5;3M\u001b[<0;5;3m')
    await terminal.waitFor('press 4,2 release 4,2')
    await terminal.press('q')
    expect(await terminal.waitForExit()).toMatchObject({code: 0})
    expect(terminal.modes()).toEqual(restModes)
  })

  it.each([
    ['a signal', (terminal: Terminal) => terminal.kill('SIGTERM'), 143],
    ['an error in a key', (terminal: Terminal) => terminal.burst('A'), 70],
    ['an error in a frame', (terminal: Terminal) => terminal.burst('C'), 70],
    ['process.exit', (terminal: Terminal) => terminal.burst('E'), 3],
  ] as const)('K46 T2: and after %s', async (_, end, code) => {
    const terminal = await opened()
    end(terminal)
    expect(await terminal.waitForExit()).toMatchObject({code})
    expect(terminal.modes()).toEqual(restModes)
  })

  it('K46 T4: and while the program is stopped', async () => {
    const terminal = await toy.open({command: 'bash', args: ['--norc', '-i'], env: {PS1: 'shell> ', TOY_MOUSE: '1'}, columns: 60, rows: 12})
    await terminal.waitFor('shell>')
    terminal.burst(`'${process.execPath}' '${toy.file}'\r`)
    await terminal.waitFor('0 鍵')
    await terminal.press('Ctrl-z')
    await terminal.waitFor(/Stopped[^]*shell>/)
    expect(terminal.modes()).toMatchObject({mouse: 'none', alternateScreen: false})
    terminal.burst('fg\r')
    await terminal.waitFor('0 鍵')
    expect(terminal.modes()).toMatchObject({mouse: 'drag', alternateScreen: true})
    await terminal.press('q')
    await terminal.waitFor(/back\n.*shell>/)
    expect(terminal.modes()).toMatchObject({mouse: 'none'})
    terminal.burst('exit\r')
    await terminal.waitForExit()
  })
})

describe('a terminal whose mouse was not asked for', () => {
  it('K46: keeps it, and what it reports all the same does nothing', async () => {
    const terminal = await toy.open()
    await terminal.waitFor('0 鍵')
    expect(terminal.modes().mouse).toBe('none')
    terminal.type('\u001b[<0;5;3Mj')
    await terminal.waitFor('1 鍵  j')
    expect(terminal.screen().join('\n')).not.toContain('press')
  })
})
