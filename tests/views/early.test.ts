import {EventEmitter} from 'node:events'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import type {Session} from '../../src/app/runtime.ts'
import type {Screen} from '../../src/app/screen/screen.ts'
import {Early} from '../../src/views/early.ts'
import {Keyboard} from '../../src/views/input/keyboard.ts'
import {Output} from '../../src/views/output.ts'
import {makeTheme} from '../../src/views/theme.ts'

const theme = makeTheme('none')
const blank = '\u001b[0m\u001b[H\u001b[2J'
const hidden = '\u001b[?25l'
const home = `${hidden}\u001b[0m\u001b[H`
const frame = (text: string): string => `\u001b[?2026h\u001b[2K${text}\u001b[?2026l`

const ignore = (): void => undefined

/** A session that shows the keys that were pressed; `/` opens a prompt, `Tab` is more than a row holds, `!` breaks it. */
function begun() {
  const source = new EventEmitter()
  const written: string[] = []
  const failures: unknown[] = []
  let suspended = 0
  let typed = ''
  let screen: Screen | undefined
  const listeners = new Set<() => void>()
  const show = (): Screen => {
    if (typed.includes('!')) throw new Error('the screen cannot be made')
    const prompt = {row: 0, label: '/', value: '', cursor: 0, placeholder: '', right: []}
    const text = typed.includes('Tab') ? 'long'.repeat(6) : `>${typed}`
    return {columns: 20, rows: 1, head: [[{text, tone: 'plain'}]], body: [], foot: [], ...(typed.includes('/') && {prompt})}
  }
  const session: Session = {
    screen: () => (screen ??= show()),
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    press(key) {
      typed += key
      screen = undefined
      for (const listener of listeners) listener()
    },
    paste: ignore,
    point: ignore,
    resize: ignore,
    ended: new Promise(ignore),
  }
  const output = new Output({columns: 20, rows: 1, write: text => void written.push(text)})
  const keyboard = new Keyboard(source, error => void failures.push(error))
  const early = new Early({session, keyboard, theme, output, onFailure: error => void failures.push(error), onSuspend: () => void suspended++})
  let over = false
  void early.over.then(() => (over = true))
  output.open()
  keyboard.start()
  early.start()
  return {
    early,
    written,
    failures,
    typed: () => typed,
    suspended: () => suspended,
    over: () => over,
    async type(text: string) {
      source.emit('data', text)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

describe('a session before Ink is loaded', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('T24: is drawn at once and after every read of keys, over what is there; Ink comes when no key does', async () => {
    const {early, written, type, over, typed} = begun()
    expect(written).toEqual([blank + frame('>')])
    await vi.advanceTimersByTimeAsync(29)
    await type('jk')
    expect(written).toEqual([blank + frame('>'), home + frame('>jk')])
    await vi.advanceTimersByTimeAsync(29)
    expect(over()).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(over()).toBe(true)
    await type('l')
    expect(written.at(-1)).toBe(home + frame('>jkl'))
    early.stop()
    await type('h')
    expect([typed(), written.length, early.upToDate]).toEqual(['jkl', 3, true])
  })

  it('T24: a row that must be cut waits for Ink; keys do not', async () => {
    const {early, written, type, over, typed} = begun()
    await type('j')
    await type('\t')
    expect(over()).toBe(true)
    await type('ab')
    expect([typed(), written.length, early.upToDate]).toEqual(['jTabab', 2, false])
  })

  it('T24: a prompt is drawn at once, with the cursor in it', async () => {
    const {early, written, type, over} = begun()
    await type('/')
    expect([over(), early.upToDate]).toEqual([false, true])
    expect(written.at(-1)).toMatch(/\/.*\u001b\[1;2H\u001b\[\?25h\u001b\[\?2026l$/)
  })

  it('T24: what the terminal shows can be drawn anew, Ctrl-Z suspends, and a screen that cannot be made is a failure', async () => {
    const {early, written, failures, suspended, type} = begun()
    early.redraw()
    expect(written).toEqual([blank + frame('>'), hidden + blank + frame('>')])
    await type('\u001a')
    expect(suspended()).toBe(1)
    await type('!')
    expect(failures).toEqual([new Error('the screen cannot be made')])
    early.stop()
  })
})
