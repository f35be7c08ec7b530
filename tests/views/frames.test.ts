import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest'
import type {Terminal} from '../helpers/terminal.ts'
import {buildToy, drawnByInk, type Toy} from './toy.ts'

let toy: Toy
beforeAll(async () => {
  toy = await buildToy()
})
afterAll(() => toy.remove())

async function opened(columns: number, rows: number): Promise<Terminal> {
  const terminal = await toy.open({columns, rows})
  await terminal.waitFor('0 鍵')
  await drawnByInk(terminal)
  return terminal
}

const allCells = (terminal: Terminal) => Array.from({length: terminal.rows}, (_, row) => terminal.cells(row))

/** Small steps from a fixed start (Park and Miller), so that a failing walk can be walked again. */
function* random(seed: number): Generator<number> {
  for (let state = seed; ; yield state) state = (state * 48_271) % 2_147_483_647
}

describe('frames', () => {
  it.each([[80, 24, 11], [21, 5, 12], [160, 50, 13]])('T10: at %i × %i the screen after a walk is the screen drawn anew (seed %i)', async (columns, rows, seed) => {
    const terminal = await opened(columns, rows)
    const keys = ['l', 'l', 'h', 'j', 'k', 'd', 'd', 'u', '|', '?', '/', '醫', 'Esc']
    const numbers = random(seed)
    let pressed = 0
    for (let round = 0; round < 4; round++) {
      for (let step = 0; step < 8; step++) {
        await terminal.press(keys[numbers.next().value! % keys.length]!)
        pressed++
      }
      await terminal.waitFor(`${columns}×${rows} ${pressed}`)
      await terminal.settled()
      const seen = {cells: allCells(terminal), cursor: terminal.modes().cursorVisible && terminal.cursor()}
      terminal.mark()
      terminal.kill('SIGCONT')
      await terminal.waitFor(() => terminal.bytes().includes('\u001b[2J'))
      await terminal.settled()
      expect({cells: allCells(terminal), cursor: terminal.modes().cursorVisible && terminal.cursor()}).toEqual(seen)
    }
    expect(pressed).toBe(32)
  })

  it.each([[100, 40, 14], [30, 8, 15]])('T20: at %i × %i every frame of a walk shows what that of Ink as it came does, in no more bytes (seed %i)', async (columns, rows, seed) => {
    const stock = await buildToy(true)
    onTestFinished(() => stock.remove())
    const terminals = [await opened(columns, rows), await stock.open({columns, rows})] as const
    await terminals[1].waitFor('0 鍵')
    await drawnByInk(terminals[1])
    const keys = ['l', 'l', 'h', 'j', 'k', 'd', 'd', 'u', '|', '?', '/', '醫', 'a', 'Esc']
    const numbers = random(seed)
    const frames = new Set<string>()
    for (let pressed = 1; pressed <= 24; pressed++) {
      const key = keys[numbers.next().value! % keys.length]!
      const seen: unknown[] = []
      const sizes: number[] = []
      for (const terminal of terminals) {
        terminal.mark()
        terminal.burst(key)
        await terminal.waitFor(`${columns}×${rows} ${pressed}`)
        await terminal.settled()
        seen.push({cells: allCells(terminal), cursor: terminal.modes().cursorVisible && terminal.cursor()})
        sizes.push(terminal.bytes().length)
        frames.add(terminal.bytes().toString())
      }
      expect(seen[0], key).toEqual(seen[1])
      expect(sizes[0], key).toBeLessThanOrEqual(sizes[1]!)
    }
    expect(frames.size).toBeGreaterThan(12)
  })

  it.each([[80, 24], [20, 5], [160, 50]])('T24: at %i × %i the first screen is there before Ink, on a blank terminal, and Ink goes over it with the same', async (columns, rows) => {
    const terminal = await toy.open({columns, rows})
    await terminal.waitFor('0 鍵')
    const first = allCells(terminal)
    await drawnByInk(terminal)
    expect(allCells(terminal)).toEqual(first)
    expect(terminal.bytes().toString().split('\u001b[2J')).toHaveLength(2)
  })

  it('T24: keys that come before Ink are kept, and what they did is drawn on a blank screen', async () => {
    const terminal = await toy.open({columns: 80, rows: 24})
    await terminal.waitFor('0 鍵')
    terminal.burst('j', 'j', 'l', '|')
    await terminal.waitFor('80×24 4')
    await terminal.settled()
    const seen = allCells(terminal)
    terminal.mark()
    terminal.kill('SIGCONT')
    await terminal.waitFor(() => terminal.bytes().includes('\u001b[2J'))
    await terminal.settled()
    expect(allCells(terminal)).toEqual(seen)
  })

  it('T10: nothing scrolls, and nothing is left of a larger or smaller screen', async () => {
    const terminal = await opened(80, 24)
    await terminal.press('|', '?')
    for (const [columns, rows] of [[160, 50], [20, 5], [81, 24], [40, 23]] as const) {
      terminal.resize(columns, rows)
      await terminal.waitFor(`${columns}×${rows} 2`)
      await terminal.settled()
      const fresh = await opened(columns, rows)
      await fresh.press('|', '?')
      await fresh.waitFor(`${columns}×${rows} 2`)
      await fresh.settled()
      expect(allCells(terminal), `${columns}×${rows}`).toEqual(allCells(fresh))
      await fresh.close()
    }
  })

  it('T10: a frame is one write between the marks of a synchronized update, and a small one for a small change', async () => {
    const terminal = await opened(100, 40)
    terminal.mark()
    await terminal.press('l')
    await terminal.waitFor('1 鍵')
    const frame = terminal.bytes().toString()
    expect(frame.startsWith('\u001b[?2026h')).toBe(true)
    expect(frame.endsWith('\u001b[?2026l')).toBe(true)
    expect(frame).not.toContain('\u001b[2J')
    expect(frame.length).toBeLessThan(1000)
  })

  it('T63: a text that scrolls is moved in the terminal, and only the row that is new is sent', async () => {
    const terminal = await opened(100, 40)
    for (const [key, pressed] of [['d', 1], ['d', 2], ['u', 3]] as const) {
      terminal.mark()
      await terminal.press(key)
      await terminal.waitFor(`100×40 ${pressed}`)
      await terminal.settled()
      expect(terminal.bytes().length, key).toBeLessThan(1000)
      const seen = allCells(terminal)
      terminal.mark()
      terminal.kill('SIGCONT')
      await terminal.waitFor(() => terminal.bytes().includes('\u001b[2J'))
      await terminal.settled()
      expect(allCells(terminal), key).toEqual(seen)
    }
  })

  it('T13: the cursor stands in the prompt, behind wide characters, and goes with it', async () => {
    const terminal = await opened(40, 8)
    await terminal.press('/')
    await terminal.waitFor('/搜尋')
    expect(terminal.modes().cursorVisible).toBe(true)
    expect(terminal.cursor()).toEqual({column: 1, row: 7})
    terminal.burst('醫工a')
    await terminal.waitFor('/醫工a')
    expect(terminal.cursor()).toEqual({column: 6, row: 7})
    terminal.burst('國務院發言人國務院發言人國務院發言人')
    await terminal.waitFor(/發言人 +5 篇$/)
    expect(terminal.cursor()).toEqual({column: 33, row: 7})
    await terminal.press('Esc')
    await terminal.waitFor('鍵')
    expect(terminal.modes().cursorVisible).toBe(false)
  })
})
