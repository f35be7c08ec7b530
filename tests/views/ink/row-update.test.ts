import {createRequire} from 'node:module'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type * as Xterm from '@xterm/headless'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {updateCells, type RowUpdate} from '../../../src/views/ink/row-update.ts'
import {readCells} from '../../helpers/cells.ts'

const xterm = createRequire(import.meta.url)('@xterm/headless') as typeof Xterm
const file = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'ink', 'build', 'line-update.js')
const {default: stock} = (await import(pathToFileURL(file).href)) as {default: RowUpdate}
const update = updateCells(stock)

const columns = 24

const terminal = new xterm.Terminal({cols: columns, rows: 2, allowProposedApi: true})

/** The cells of a row after some writes on a blank terminal. */
async function shown(...writes: string[]): Promise<unknown> {
  await new Promise<void>(resolve => terminal.write(`\u001b[0m\u001b[H\u001b[2J${writes.join('')}`, resolve))
  return readCells(terminal.buffer.active, 0, columns)
}

const look = fc.constantFrom('', '1', '2', '4;38;2;1;2;3', '7', '38;5;9', '1;48;2;9;8;7', '3;31')
const run = fc.record({codes: look, text: fc.array(fc.constantFrom('a', 'b', ' ', '  ', '汉', '字', '│', '“'), {minLength: 1, maxLength: 5}).map(parts => parts.join(''))})
const row = fc.array(run, {maxLength: 5}).map(runs => {
  let cells = 0
  const kept = runs.filter(({text}) => (cells += text.replace(/[汉字]/g, 'aa').length) <= columns)
  return kept.map(({codes, text}) => (codes === '' ? text : `\u001b[${codes}m${text}\u001b[0m`)).join('').trimEnd()
})
/** Two rows that share much, as those of a session do. */
const pair = fc.oneof(fc.tuple(row, row), fc.tuple(row, run, row).map(([head, {text}, tail]) => [head + tail, head + text.slice(0, 2) + tail] as const))
  .filter(rows => rows.every(text => text.replace(/\u001b\[[\d;]*m/g, '').replace(/[汉字]/g, 'aa').length <= columns))

describe('a row that changes', () => {
  it('T61: shows the next row, cell for cell, in no more bytes than Ink sends (seed 61)', async () => {
    await fc.assert(
      fc.asyncProperty(pair, async ([before, after]) => {
        if (before === after) return
        const sent = update(before, after, columns)
        expect(Buffer.byteLength(sent)).toBeLessThanOrEqual(Buffer.byteLength(stock(before, after, columns)))
        expect(await shown(before, sent)).toEqual(await shown(after))
      }),
      {seed: 61, numRuns: 400},
    )
  })

  it('T61: sends what is new, steps over what stays, and leaves what is not certain to Ink', () => {
    expect(update('光标在甲乙丙丁戊己庚辛', '光标在甲乙丁丁戊己庚辛', 40)).toBe('\u001b[11G丁')
    expect(update('第一行 \u001b[7m字\u001b[27m 很长很长的一行，后面不变', '第一行 字 很长很长的一行，后面不变', 40)).toBe('\u001b[8G字')
    expect(update('一二三四五六七八九十甲乙', '一二三四五六', 40)).toBe('\u001b[13G\u001b[K')
    for (const odd of ['👍', 'e\u0301', '\u001b]8;;x\u0007', '\u001b[5m']) expect(update(`一二三四${odd}五`, `一二四四${odd}五`, 40)).toBe(stock(`一二三四${odd}五`, `一二四四${odd}五`, 40))
    expect(update('一二三', '一三三', undefined)).toBe(stock('一二三', '一三三', undefined))
  })
})
