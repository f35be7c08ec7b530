import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {restModes} from '../helpers/modes.ts'
import {openProgram, program, runProgram, workFolder} from '../helpers/program.ts'
import {openTerminal, type Terminal} from '../helpers/terminal.ts'

const slow = {timeout: 90_000}
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** Makes the program go wrong when its window changes its size: nothing of the program itself is touched. */
const saboteur = (act: string): string => `--import data:text/javascript,${encodeURIComponent(`process.on('SIGWINCH', () => { ${act} })`)}`

const opened = async (env: Readonly<Record<string, string>> = {}): Promise<Terminal> => {
  const terminal = await openProgram(await workFolder(), [], {underShell: true, env, columns: 80, rows: 24})
  await terminal.waitFor('首届雄安前沿医学大会')
  return terminal
}

/** Ended, the line as before to the last setting, every mode at rest. */
async function expectGivenBack(terminal: Terminal): Promise<void> {
  const {before, after} = terminal.lineSettings()
  expect(after).toBe(before)
  expect(before).not.toBe('')
  expect(terminal.modes()).toEqual(restModes)
}

describe('the built program gives the terminal back', () => {
  it.each([
    ['the search line', ['/', 'x'], 'x', 'SIGINT'],
    ['the keys', ['?'], '按键', 'SIGHUP'],
    ['the reader', ['Enter'], '清', 'SIGQUIT'],
    ['the line to find in an article', ['Enter', '/'], '查找文中', 'SIGTERM'],
    ['the palette', [':'], ':', 'SIGHUP'],
    ['a paste that has not ended', ['/', '\u001b[200~abc'], '搜', 'SIGTERM'],
  ] as const)('T37: in %s, after a signal', slow, async (_, keys, shown, signal) => {
    const terminal = await opened()
    await terminal.press(...keys)
    await terminal.waitFor(shown)
    terminal.kill(signal)
    expect(await terminal.waitForExit()).toMatchObject({signal})
    await expectGivenBack(terminal)
    expect(terminal.screen().filter(Boolean)).toEqual([`pizhu: 收到 ${signal}，会话结束`])
  })

  it.each([
    ['a timer', "setTimeout(() => { throw new Error('went wrong') })", ''],
    ['a promise', "void Promise.reject(new Error('went wrong'))", ''],
    ['what saves', "JSON.stringify = () => { throw new Error('went wrong') }", 'D'],
    ['a key', "Date.prototype.toISOString = () => { throw new Error('went wrong') }", 'D'],
    ['drawing', "String.prototype.padEnd = () => { throw new Error('went wrong') }", 'Enter'],
  ])('T37: after an error in %s', slow, async (_, act, key) => {
    const terminal = await opened({NODE_OPTIONS: saboteur(act)})
    terminal.resize(81, 24)
    if (key !== '') {
      await terminal.settled()
      await terminal.press(key)
    }
    expect(await terminal.waitForExit()).toMatchObject({code: 70})
    await expectGivenBack(terminal)
    expect(terminal.screen().join('')).toContain('程序内部出错：went wrong')
  })

  it('T38: from its first moment on, whenever the signal comes', slow, async () => {
    for (const wait of [0, 60, 140, 240, 360]) {
      const terminal = await openProgram(await workFolder(), [], {underShell: true})
      while (terminal.pid === undefined) await pause(2)
      await pause(wait)
      terminal.kill('SIGTERM')
      await terminal.waitForExit()
      await expectGivenBack(terminal)
    }
  })

  it('T38: to a shell that stops it, and to one that ends it while it is stopped', slow, async () => {
    const folder = await workFolder()
    const terminal = await openTerminal({command: 'bash', args: ['--norc', '-i'], cwd: folder, env: {PS1: 'shell> ', PIZHU_AS: 'reader', XDG_STATE_HOME: join(folder, 'state')}})
    await terminal.waitFor('shell>')
    terminal.burst('stty -g >before\r')
    terminal.burst(`'${process.execPath}' '${program()}'\r`)
    await terminal.waitFor('首届雄安前沿医学大会')
    await terminal.press('Enter')
    await terminal.waitFor('清')
    const shown = terminal.screen()
    await terminal.press('Ctrl-z')
    await terminal.waitFor(/Stopped[^]*shell>/)
    expect(terminal.modes()).toMatchObject({alternateScreen: false, cursorVisible: true, bracketedPaste: true, synchronized: false})
    terminal.burst('fg\r')
    await terminal.waitFor(screen => screen.join('\n') === shown.join('\n'))
    await terminal.press('s')
    await terminal.waitFor('已存 ✓ 1')
    await terminal.press('Ctrl-z')
    await terminal.waitFor(/Stopped[^]*Stopped[^]*shell>/)
    terminal.burst('kill %1; wait; jobs; stty -g >after; echo over\r')
    await terminal.waitFor(/^over$/m)
    expect(terminal.modes()).toMatchObject({alternateScreen: false, cursorVisible: true, synchronized: false})
    expect(await readFile(join(folder, 'after'), 'utf8')).toBe(await readFile(join(folder, 'before'), 'utf8'))
    terminal.burst('exit\r')
    await terminal.waitForExit()
  })

  it('T39: a window that is closed under it ends it, with everything kept and the store let go', slow, async () => {
    const folder = await workFolder()
    const terminal = await openProgram(folder)
    await terminal.waitFor('首届雄安前沿医学大会')
    await terminal.press('Enter')
    await terminal.waitFor('清')
    await terminal.press('s')
    await terminal.waitFor('已存 ✓ 1')
    const {pid} = terminal
    terminal.hangUp()
    await expect.poll(() => isAlive(pid!), {timeout: 20_000}).toBe(false)
    expect((await readdir(join(folder, 'annotations'))).filter(name => name.endsWith('.lock'))).toEqual([])
    expect(JSON.parse((await runProgram(folder, ['show', '000', '--json'])).stdout).annotations).toHaveLength(1)
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
