import {describe, expect, it} from 'vitest'
import {keyBytes} from './keys.ts'
import {restModes} from './modes.ts'
import {openTerminal, type Terminal, type TerminalOptions} from './terminal.ts'

/** A program that runs `script` and stays until it is ended. */
const run = (script: string, options: Omit<TerminalOptions, 'command'> = {}): Promise<Terminal> =>
  openTerminal({command: process.execPath, args: ['-e', `${script}\n;setInterval(() => {}, 1000)`], columns: 40, rows: 8, ...options})

const print = (text: string): string => `process.stdout.write(${JSON.stringify(text)})`

/** Shows in hex what arrives, one line a read. */
const echoHex = `process.stdin.setRawMode(true); process.stdin.on('data', data => console.log('got ' + data.toString('hex')));${print('ready\r\n')}`

describe('screen', () => {
  it('shows wide characters once and trims blanks', async () => {
    const terminal = await run(print('国务院 ok  \r\n𠮷x'))
    await terminal.waitFor('𠮷x')
    expect(terminal.screen().slice(0, 2)).toEqual(['国务院 ok', '𠮷x'])
    expect(terminal.cells(0).slice(0, 4).map(cell => [cell.text, cell.column, cell.width])).toEqual([['国', 0, 2], ['务', 2, 2], ['院', 4, 2], [' ', 6, 1]])
    expect(terminal.cursor()).toEqual({column: 3, row: 1})
  })

  it('tells colours and attributes of the cells that show a text', async () => {
    const terminal = await run(print('\u001b[1;4:3;38;5;214;48;2;1;2;3m吕毅\u001b[0m \u001b[2;7;31mx\u001b[0m.'))
    await terminal.waitFor('x.')
    expect(terminal.find('吕毅')).toMatchObject([
      {text: '吕', bold: true, underline: 'curly', fg: 214, bg: '#010203', inverse: false},
      {text: '毅', bold: true, underline: 'curly'},
    ])
    expect(terminal.find('x')).toMatchObject([{dim: true, inverse: true, fg: 1, bg: 'default', underline: 'none'}])
    expect(terminal.find('y')).toBeUndefined()
  })

  it('follows a resize, and so does the program', async () => {
    const terminal = await run(`process.stdout.on('resize', () => console.log(process.stdout.columns + 'x' + process.stdout.rows));${print('ready')}`)
    await terminal.waitFor('ready')
    terminal.resize(60, 5)
    await terminal.waitFor('60x5')
    expect(terminal.screen()).toHaveLength(5)
  })
})

describe('waiting', () => {
  it('takes a pattern and a question', async () => {
    const terminal = await run(`setTimeout(() => ${print('page 2/5')}, 50)`)
    await terminal.waitFor(/\d\/5/)
    await terminal.waitFor(screen => screen[0] === 'page 2/5')
    await terminal.settled()
  })

  it('waits for a slow answer, and not for one that never comes', async () => {
    const slow = `process.stdin.setRawMode(true); process.stdin.on('data', data => String(data) === 'a' && setTimeout(() => ${print('answer')}, 300));${print('ready')}`
    const terminal = await run(slow)
    await terminal.waitFor('ready')
    terminal.type('a')
    await terminal.answered({patience: 5000})
    expect(terminal.screen()[0]).toBe('readyanswer')
    terminal.type('b')
    await terminal.answered({patience: 50})
    expect(terminal.screen()[0]).toBe('readyanswer')
  })

  it('fails with the screen in the message', async () => {
    const terminal = await run(print('something else'))
    await terminal.waitFor('else')
    await expect(terminal.waitFor('标题', {timeout: 50})).rejects.toThrow(/标题[^]*│something else/)
  })

  it('fails at once when the program ends', async () => {
    const terminal = await openTerminal({command: process.execPath, args: ['-e', `${print('bye')}; process.exitCode = 3`]})
    await expect(terminal.waitFor('never')).rejects.toThrow(/"code":3[^]*│bye/)
    expect(await terminal.waitForExit()).toEqual({code: 3, signal: undefined})
  })

  it('does not look at a frame that is half drawn', async () => {
    const terminal = await run(`${print('\u001b[?2026hhalf')}; setTimeout(() => ${print(' whole\u001b[?2026l')}, 100)`)
    let seen = ''
    await terminal.waitFor(screen => {
      seen = screen[0] ?? ''
      return seen !== ''
    })
    expect(seen).toBe('half whole')
  })
})

describe('keys', () => {
  it('sends each key by itself, or all in one write', async () => {
    const terminal = await run(echoHex)
    await terminal.waitFor('ready')
    await terminal.press('Esc', 'Ctrl-c', 'Up')
    await terminal.waitFor('got 1b5b41')
    expect(terminal.screen().slice(1, 4)).toEqual(['got 1b', 'got 03', 'got 1b5b41'])
    terminal.burst('j', 'j', 'Ctrl-c')
    await terminal.waitFor('got 6a6a03')
    terminal.type('吕毅')
    await terminal.waitFor('got e59095e6af85')
  })

  it('pastes in brackets when they were asked for', async () => {
    const terminal = await run(`${print('\u001b[?2004h')};${echoHex}`)
    await terminal.waitFor('ready')
    terminal.paste('a')
    await terminal.waitFor('got 1b5b3230307e611b5b3230317e')
  })

  it('knows xterm’s encoding', () => {
    const keys = ['Enter', 'Shift-Tab', 'PgDn', 'Ctrl-Left', 'F5', 'Alt-x', 'Ctrl-Space', 'Delete', 'gg', 'K', '吕毅']
    expect(keys.map(key => keyBytes(key))).toEqual(['\r', '\u001b[Z', '\u001b[6~', '\u001b[1;5D', '\u001b[15~', '\u001bx', '\u0000', '\u001b[3~', 'gg', 'K', '吕毅'])
    expect(keyBytes('Up', true)).toBe('\u001bOA')
    expect(() => keyBytes('PageDn')).toThrow(/PageDn.*PgDn/)
  })
})

describe('what a program leaves behind', () => {
  const everything = '\u001b[?1049h\u001b[?25l\u001b[?2004h\u001b[?1002h\u001b[?1004h\u001b[>1u\u001b[5 q\u001b]2;pizhu\u0007'

  it('sees every mode go on and off', async () => {
    const terminal = await run(`${print(everything)};${echoHex}`)
    await terminal.waitFor('ready')
    expect(terminal.modes()).toEqual({
      ...restModes,
      alternateScreen: true,
      cursorVisible: false,
      bracketedPaste: true,
      mouse: 'drag',
      focusEvents: true,
      cursorShape: 5,
      keyboardLevels: 1,
    })
    expect(terminal.title).toBe('pizhu')
    expect(terminal.lineMode()).toEqual({canonical: false, echo: false, signals: false})
  })

  it('sees a clean leave', async () => {
    const undo = '\u001b[?1049l\u001b[?25h\u001b[?2004l\u001b[?1002l\u001b[?1004l\u001b[<1u\u001b[0 q'
    const terminal = await openTerminal({
      command: process.execPath,
      args: ['-e', `process.stdin.setRawMode(true); ${print(everything + undo)}; process.stdin.setRawMode(false); process.exit(7)`],
      underShell: true,
    })
    expect(await terminal.waitForExit()).toEqual({code: 7, signal: undefined, line: {canonical: true, echo: true, signals: true}})
    expect(terminal.modes()).toEqual(restModes)
  })

  it('sees a terminal that was left raw by a killed program', async () => {
    const terminal = await run(echoHex, {underShell: true})
    await terminal.waitFor('ready')
    terminal.kill('SIGKILL')
    expect(await terminal.waitForExit()).toEqual({code: undefined, signal: 'SIGKILL', line: {canonical: false, echo: false, signals: false}})
  })

  it('keeps every byte since the mark, also what is not UTF-8', async () => {
    const terminal = await run(`${print('first\r\n')}; setTimeout(() => process.stdout.write(Buffer.from([0x61, 0xff, 0x7a])), 100)`)
    await terminal.waitFor('first')
    terminal.mark()
    await terminal.waitFor('z')
    expect(terminal.bytes().toString('hex')).toBe('61ff7a')
  })

  it('tells when each frame ended, also one that comes in pieces; what has no end is one frame', async () => {
    const frame = '\\u001b[?2026hone\\u001b[?2026l'
    const pieces = `['${frame}\\u001b[?2026htwo\\u001b[?20', '26l tail']`
    const script = `const pieces = ${pieces}; process.stdin.setRawMode(true); process.stdin.on('data', () => process.stdout.write(pieces.shift()));${print('ready')}`
    const terminal = await run(script)
    await terminal.waitFor('ready')
    expect(terminal.frames()).toEqual([terminal.lastOutputAt])
    terminal.mark()
    expect(terminal.frames()).toEqual([])
    terminal.type('\n')
    await expect.poll(() => terminal.frames().length).toBe(1)
    terminal.type('\n')
    await terminal.waitFor('tail')
    const [first = 0, second = 0, ...more] = terminal.frames()
    expect(more).toEqual([])
    expect(second).toBeGreaterThan(first)
    expect(second).toBe(terminal.lastOutputAt)
  })

  it('shows what the emulator answered to the program', async () => {
    const terminal = await run(`${echoHex};${print('\u001b[6n')}`)
    await terminal.waitFor('got 1b5b323b3152')
    expect(terminal.replies).toEqual(['\u001b[2;1R'])
  })
})

describe('surroundings', () => {
  it('gives a small environment of its own', async () => {
    const terminal = await run(`for (const key of Object.keys(process.env).sort()) console.log(key);${print('done')}`, {
      env: {LC_ALL: 'C', USER: undefined},
      rows: 20,
    })
    await terminal.waitFor('done')
    expect(terminal.screen().slice(0, 8)).toEqual(['COLORTERM', 'HOME', 'LANG', 'LC_ALL', 'PATH', 'PWD', 'TERM', 'TZ'])
  })
})
