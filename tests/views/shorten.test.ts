import {createRequire} from 'node:module'
import fc from 'fast-check'
import type * as Xterm from '@xterm/headless'
import {describe, expect, it} from 'vitest'
import {shorten} from '../../src/views/shorten.ts'
import {readCells} from '../helpers/cells.ts'

const {Terminal} = createRequire(import.meta.url)('@xterm/headless') as typeof Xterm

/** The cells that a terminal shows after a frame on a page full of text, and after a letter more. */
async function shown(frame: string): Promise<unknown> {
  const terminal = new Terminal({cols: 12, rows: 5, allowProposedApi: true})
  await new Promise<void>(done => terminal.write(`${'一二三四五六'.repeat(5)}\u001b[H\u001b[1;4;35m${frame}字`, done))
  const {active} = terminal.buffer
  const cells = Array.from({length: 5}, (_, row) => readCells(active, row, 12))
  const at = [active.cursorX, active.cursorY]
  terminal.dispose()
  return {cells, at}
}

const esc = '\u001b'

const codes = ['0', '', '1', '2', '22', '3', '23', '4', '24', '7', '27', '9', '29', '31', '39', '95', '44', '49', '103', '38;2;1;2;3', '48;2;9;8;7', '38;5;17', '48;5;200', '1;38;5;4', '0;7', '58;5;3', '53']
const steps = [`${esc}[E`, `${esc}[E`, 'a', '汉', `${esc}[3G`, `${esc}[K`, '\r\n', `${esc}[2A`]

describe('a shortened frame', () => {
  it('T22: shows what the long one shows, whatever looks and steps it is made of (seed 22)', async () => {
    const piece = fc.oneof({weight: 2, arbitrary: fc.constantFrom(...codes).map(code => `${esc}[${code}m`)}, {weight: 1, arbitrary: fc.constantFrom(...steps)})
    await fc.assert(
      fc.asyncProperty(fc.array(piece, {maxLength: 24}).map(pieces => pieces.join('')), async frame => {
        const short = shorten(frame)
        expect(short.length).toBeLessThanOrEqual(frame.length)
        expect(await shown(short)).toEqual(await shown(frame))
      }),
      {seed: 22, numRuns: 400},
    )
  })

  it('T22: is free of steps and looks that lead nowhere', () => {
    const moved = `${esc}[39A${esc}[E${esc}[E${esc}[E${esc}[15G${esc}[K${esc}[38;2;128;128;128m${esc}[1m${esc}[38;2;20;120;189m${esc}[39m${esc}[22m${esc}[4m${esc}[24m工${esc}[7m医${esc}[27m`
    expect(shorten(moved)).toBe(`${esc}[39A${esc}[3E${esc}[15G${esc}[K${esc}[39;22;24m工${esc}[7m医${esc}[27m`)
  })

  it('T22: keeps what it does not know', () => {
    expect(shorten(`${esc}[1m${esc}[53m${esc}[1m`)).toBe(`${esc}[1m${esc}[53m${esc}[1m`)
    expect(shorten(`${esc}[E${esc}[2E${esc}[1m`)).toBe(`${esc}[E${esc}[2E${esc}[1m`)
  })
})
