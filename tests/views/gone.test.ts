import {EventEmitter} from 'node:events'
import {describe, expect, it} from 'vitest'
import type {Session} from '../../src/app/runtime.ts'
import type {Screen} from '../../src/app/screen/screen.ts'
import {runTerminal} from '../../src/views/terminal.ts'

const screen: Screen = {columns: 20, rows: 2, head: [[{text: '標題', tone: 'title'}]], body: [], foot: [[{text: '提示', tone: 'plain'}]]}

/** A session in a terminal made of emitters: the only one that can be closed at will without the program being told by a signal. */
function running(session: Partial<Session> = {}, signals = Object.assign(new EventEmitter(), {pid: 1, kill: () => true})) {
  const written: string[] = []
  const said: string[] = []
  const raw: boolean[] = []
  const stdin = Object.assign(new EventEmitter(), {isTTY: true, setRawMode: (on: boolean) => raw.push(on), ref: () => 0, unref: () => 0, pause: () => 0, resume: () => 0})
  const stdout = Object.assign(new EventEmitter(), {isTTY: true, columns: 20, rows: 2, write: (text: string) => written.push(text)})
  const code = runTerminal(
    {screen: () => screen, subscribe: () => () => undefined, press: () => undefined, paste: () => undefined, point: () => undefined, resize: () => undefined, ended: new Promise(() => undefined), ...session},
    {
      stdin: stdin as unknown as NodeJS.ReadStream,
      stdout: stdout as unknown as NodeJS.WriteStream,
      stderr: {write: text => said.push(text)},
      env: {},
      lang: 'en',
      signals,
    },
  )
  return {code, stdin, stdout, signals, written, said, raw}
}

describe('a terminal that goes away', () => {
  it.each([
    ['end of input', 'stdin', 'end', undefined],
    ['input closed', 'stdin', 'close', undefined],
    ['error on input', 'stdin', 'error', new Error('EIO')],
    ['error on output', 'stdout', 'error', new Error('EPIPE')],
  ] as const)('T2: %s ends the session like a hang-up', async (_, stream, event, error) => {
    const session = running()
    session[stream].emit(event, error)
    expect(await session.code).toBe(129)
    expect(session.said.join('')).toMatch(/^pizhu: the terminal was closed/)
    expect(session.raw).toEqual([true, false])
    expect(session.written.at(-1)).toBe('\u001b[0m\u001b[?2026l\u001b[?7h\u001b[?2004l\u001b[?1049l\u001b[?25h')
    // What comes late does no harm.
    session.stdout.emit('error', new Error('EPIPE'))
  })

  it('T39: a hang-up that comes behind the closed input ends nothing a second time', async () => {
    const session = running()
    session.stdin.emit('end')
    expect(await session.code).toBe(129)
    await new Promise(resolve => setTimeout(resolve, 20))
    // Without a listener the signal would end the process, with the store still open.
    expect(session.signals.listenerCount('SIGHUP')).toBe(1)
    expect(session.signals.emit('SIGHUP')).toBe(true)
    expect(session.raw).toEqual([true, false])
  })

  it('T2: a terminal that fails even while it is given back does not keep the rest from being done', async () => {
    const session = running()
    session.stdout.write = () => {
      throw new Error('EIO')
    }
    session.stdin.emit('end')
    expect(await session.code).toBe(129)
    expect(session.raw).toEqual([true, false])
  })
})

describe('other ends', () => {
  it('T2: a session that fails to start, or ends badly, gives the terminal back', async () => {
    const noStart = running({
      resize: () => {
        throw new Error('no start')
      },
    })
    expect(await noStart.code).toBe(70)
    const badEnd = running({ended: Promise.reject(new Error('bad end'))})
    expect(await badEnd.code).toBe(70)
    expect(badEnd.said.join('')).toContain('bad end')
    expect(badEnd.raw).toEqual([true, false])
  })

  it('T2: what else listens to errors is set aside while the session lasts, and put back', async () => {
    const signals = Object.assign(new EventEmitter(), {pid: 1, kill: () => true})
    const heard: unknown[] = []
    signals.on('uncaughtException', error => void heard.push(error))
    const session = running({}, signals)
    signals.emit('uncaughtException', new Error('first'))
    expect(await session.code).toBe(70)
    expect(session.said.join('')).toContain('first')
    await new Promise(resolve => setTimeout(resolve, 20))
    signals.emit('uncaughtException', 'second')
    expect(heard).toEqual(['second'])
    expect(signals.eventNames()).toEqual(['uncaughtException'])
  })
})
