import {createRequire} from 'node:module'
import type * as Xterm from '@xterm/headless'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {scrollRows} from '../../../src/views/ink/scroll-rows.ts'

const xterm = createRequire(import.meta.url)('@xterm/headless') as typeof Xterm
const height = 12
const terminal = new xterm.Terminal({cols: 20, rows: height, allowProposedApi: true})

const write = (text: string): Promise<void> => new Promise(resolve => terminal.write(text, resolve))

/** The rows of a terminal that shows some, after a sequence; and where its cursor stands. */
async function after(rows: readonly string[], sequence: string): Promise<unknown> {
  await write(`\u001b[0m\u001b[H\u001b[2J${rows.join('\r\n')}${sequence}`)
  const {active} = terminal.buffer
  const shown = Array.from({length: height}, (_, row) => active.getLine(active.baseY + row)!.translateToString(true))
  return {shown, cursor: [active.cursorX, active.cursorY], scrolledAway: active.baseY}
}

const text = Array.from({length: 40}, (_, at) => (at % 4 === 3 ? '' : `第${at}行`))
const page = (top: number, selected: number): string[] => ['标题', ...text.slice(top, top + 9).map((line, at) => (top + at === selected ? `>${line}` : line)), `选 ${selected}`, '按键']

/** The rows that are not right when the terminal has moved what it can. */
const left = (before: readonly string[], next: readonly string[]): number[] => {
  const {lines = before} = scrollRows(before, next) ?? {}
  return next.flatMap((line, row) => (line === lines[row] ? [] : [row]))
}

describe('rows that move', () => {
  it('T63: are moved by the terminal, which then shows what is reckoned with, and nothing goes up out of it (seed 63)', async () => {
    const step = fc.record({top: fc.integer({min: 10, max: 20}), by: fc.integer({min: -9, max: 9}), odd: fc.array(fc.tuple(fc.nat(height - 1), fc.constantFrom('', '别的', '第12行')), {maxLength: 3})})
    let moved = 0
    await fc.assert(
      fc.asyncProperty(step, async ({top, by, odd}) => {
        const before = page(top, top)
        const next = page(top + by, top + by)
        for (const [row, line] of odd) next[row] = line
        const scrolled = scrollRows(before, next)
        if (!scrolled) return
        moved++
        expect(await after(before, scrolled.sequence)).toEqual({shown: scrolled.lines, cursor: [0, height - 1], scrolledAway: 0})
      }),
      {seed: 63, numRuns: 200},
    )
    expect(moved).toBeGreaterThan(50)
  })

  it('T63: only the rows that came new are left to be sent', () => {
    // The row that was selected, the one that is, and the status.
    expect(left(page(5, 13), page(6, 14))).toEqual([8, 9, 10])
    expect(left(page(6, 6), page(5, 5))).toEqual([1, 2, 10])
    expect(scrollRows(page(5, 6), page(5, 7))).toBeUndefined()
    expect(scrollRows(page(0, 0), page(20, 20))).toBeUndefined()
  })
})
