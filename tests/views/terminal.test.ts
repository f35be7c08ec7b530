import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {restModes} from '../helpers/modes.ts'
import type {Terminal} from '../helpers/terminal.ts'
import {buildToy, type Toy} from './toy.ts'

let toy: Toy
beforeAll(async () => {
  toy = await buildToy()
})
afterAll(() => toy.remove())

const rawMode = {canonical: false, echo: false, signals: false}
const shellMode = {canonical: true, echo: true, signals: true}
const drawing = {...restModes, alternateScreen: true, cursorVisible: false, bracketedPaste: true, wraps: false}

async function opened(options: Parameters<Toy['open']>[0] = {}): Promise<Terminal> {
  const terminal = await toy.open(options)
  await terminal.waitFor('0 鍵')
  return terminal
}

/** The parameters of all looks that were sent. */
const sgr = (terminal: Terminal): string[] => [...terminal.bytes().toString().matchAll(/\u001b\[([\d;]*)m/g)].flatMap(([, codes = '']) => codes.split(';'))

const words = (terminal: Terminal): string[] => terminal.screen().filter(Boolean)

describe('taking the terminal', () => {
  it('T1: alternate screen, raw, no cursor, pastes marked; the terminal is asked nothing', async () => {
    const terminal = await opened()
    expect(terminal.modes()).toEqual(drawing)
    expect(terminal.lineMode()).toEqual(rawMode)
    expect(terminal.replies).toEqual([])
  })

  it('T18: a dumb terminal is left alone', async () => {
    const terminal = await toy.open({command: 'env', args: ['TERM=dumb', process.execPath, toy.file]})
    await terminal.waitForExit()
    expect(terminal.bytes().toString()).toBe('no terminal\r\n')
  })
})

describe('giving it back', () => {
  it('T2: after a quit, with nothing said', async () => {
    const terminal = await opened({underShell: true})
    await terminal.press('q')
    expect(await terminal.waitForExit()).toEqual({code: 0, signal: undefined, line: shellMode})
    expect(terminal.modes()).toEqual(restModes)
    expect(words(terminal)).toEqual(['back'])
  })

  it.each([['SIGINT', 2], ['SIGTERM', 15], ['SIGHUP', 1], ['SIGQUIT', 3], ['SIGABRT', 6], ['SIGUSR2', 12]] as const)('T2: after %s, which is named', async (signal, number) => {
    const terminal = await opened()
    terminal.kill(signal)
    expect(await terminal.waitForExit()).toMatchObject({code: 128 + number})
    expect(terminal.modes()).toEqual(restModes)
    expect(words(terminal)).toEqual([`pizhu: ended by ${signal}`, 'back'])
  })

  it.each([
    ['a key', 'A', 'a key␛]0;owned␇ went wrong'],
    ['a timer', 'B', 'a timer went wrong'],
    ['drawing', 'C', 'the screen cannot be made'],
    ['a promise', 'D', 'a promise went wrong'],
  ])('T2: after an error in %s, which is said', async (_, key, message) => {
    const terminal = await opened({underShell: true, columns: 140})
    await terminal.press(key)
    expect(await terminal.waitForExit()).toEqual({code: 70, signal: undefined, line: shellMode})
    expect(terminal.modes()).toEqual(restModes)
    expect(words(terminal)).toEqual([`pizhu: internal error: ${message} (run with PIZHU_DEBUG=1 to see the stack)`, 'back'])
    expect(terminal.title).toBe('')
  })

  it('T2: when something ends the process under it', async () => {
    const terminal = await opened({underShell: true})
    await terminal.press('E')
    expect(await terminal.waitForExit()).toEqual({code: 3, signal: undefined, line: shellMode})
    expect(terminal.modes()).toEqual(restModes)
    expect(words(terminal)).toEqual([])
  })

  it('T2: with the cursor of a prompt on the screen', async () => {
    const terminal = await opened()
    await terminal.press('/', '醫', 'Ctrl-c')
    expect(await terminal.waitForExit()).toMatchObject({code: 0})
    expect(terminal.modes()).toEqual(restModes)
  })
})

describe('Ctrl-Z', () => {
  it('T4: gives the terminal to the shell, and fg draws the screen again', async () => {
    const terminal = await toy.open({command: 'bash', args: ['--norc', '-i'], env: {PS1: 'shell> '}, columns: 60, rows: 12})
    await terminal.waitFor('shell>')
    terminal.burst(`'${process.execPath}' '${toy.file}'\r`)
    await terminal.waitFor('0 鍵')
    await terminal.press('l')
    await terminal.waitFor('1 鍵')
    const before = terminal.screen()
    await terminal.press('Ctrl-z')
    await terminal.waitFor(/Stopped[^]*shell>/)
    expect(terminal.modes()).toMatchObject({alternateScreen: false, cursorVisible: true, synchronized: false})
    terminal.burst('echo in the shell\r')
    await terminal.waitFor(/^in the shell$/m)
    terminal.resize(64, 14)
    terminal.burst('fg\r')
    await terminal.waitFor('64×14')
    await terminal.waitFor('1 鍵  l')
    terminal.resize(60, 12)
    await terminal.waitFor(screen => screen.join('\n') === before.join('\n'))
    expect(terminal.modes()).toEqual(drawing)
    await terminal.press('l')
    await terminal.waitFor('2 鍵  l l')
    await terminal.press('q')
    await terminal.waitFor(/back\n.*shell>/)
    terminal.burst('exit\r')
    await terminal.waitForExit()
  })

  it('T4: where nobody can stop it the program goes on', async () => {
    const terminal = await opened()
    terminal.mark()
    await terminal.press('Ctrl-z')
    await terminal.waitFor(() => terminal.bytes().includes('\u001b[?1049h'))
    await terminal.waitFor('0 鍵')
    expect(terminal.modes()).toEqual(drawing)
    expect(terminal.lineMode()).toEqual(rawMode)
    await terminal.press('l')
    await terminal.waitFor('1 鍵')
  })

  it('T4: the screen is drawn whole when the program goes on after a stop from outside', async () => {
    const terminal = await opened()
    const before = terminal.screen()
    terminal.kill('SIGSTOP')
    terminal.mark()
    terminal.kill('SIGCONT')
    await terminal.waitFor(() => terminal.bytes().includes('\u001b[2J'))
    await terminal.settled()
    expect(terminal.screen()).toEqual(before)
    expect(terminal.modes()).toEqual(drawing)
  })
})

describe('keys', () => {
  it('T5: a burst arrives whole and in order', async () => {
    const terminal = await opened()
    terminal.burst('jl國務院發言', 'Up', 'PgDn', 'x')
    await terminal.waitFor('10 鍵  j l 國 務 院 發 言 Up PgDn x')
  })

  it('T5 T6: a sequence split over reads is one key, on a busy machine with its Esc before it, and never text', async () => {
    const terminal = await opened()
    for (const part of ['\u001b', '[', '1;', '2D']) {
      terminal.burst(part)
      await new Promise(resolve => setTimeout(resolve, 15))
    }
    await terminal.waitFor(/(1 鍵  |2 鍵  Esc )Shift-Left$/m)
  })

  it('T5: 100,000 keys in one go all arrive', async () => {
    const terminal = await opened({columns: 40, rows: 5})
    terminal.burst('n'.repeat(100_000))
    await terminal.waitFor('100000 鍵', {timeout: 25_000})
  })

  it('T7: what a terminal reports is never typed', async () => {
    const terminal = await opened()
    for (const report of ['\u001b[<0;5;5M', '\u001b[I', '\u001b[?1;2c', '\u001b]11;rgb:0000/0000/0000\u001b\\', '\u001bP>|xterm\u001b\\', '\u001b[5;5R']) terminal.burst(report)
    terminal.burst('n')
    await terminal.waitFor('1 鍵  n')
  })

  it('T8: a paste reaches a prompt as text, and no command ever', async () => {
    const terminal = await opened()
    terminal.burst('\u001b[200~qq\u0003\u001b[201~')
    await terminal.waitFor('0 鍵  貼3')
    terminal.burst('/', '\u001b[200~吕毅 q\u001b[201~')
    await terminal.waitFor('/吕毅 q')
  })

  it('T9: Ctrl-C gets through a flood of slow keys', async () => {
    const terminal = await opened()
    // Forty seconds of work.
    terminal.burst('w'.repeat(20_000), 'Ctrl-c')
    expect(await terminal.waitForExit()).toMatchObject({code: 0})
    expect(terminal.modes()).toEqual(restModes)
  })
})

describe('colours', () => {
  it('T14: with NO_COLOR no colour is sent, and marks stay visible', async () => {
    const terminal = await opened({env: {NO_COLOR: '1'}})
    await terminal.press('?', '/')
    await terminal.settled()
    expect(sgr(terminal).filter(code => Number(code) >= 30)).toEqual([])
    expect(terminal.find('國')).toMatchObject([{inverse: true}])
  })

  it('T14: CI changes nothing in a terminal', async () => {
    const terminal = await opened({env: {CI: 'true'}})
    expect(terminal.modes()).toEqual(drawing)
    expect(sgr(terminal)).toContain('38')
  })
})
