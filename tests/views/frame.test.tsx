import {createRequire} from 'node:module'
import type * as Xterm from '@xterm/headless'
import {renderToString} from 'ink'
import {describe, expect, it} from 'vitest'
import type {Row, Run, Screen} from '../../src/app/screen/screen.ts'
import {frameText} from '../../src/views/frame.ts'
import {ScreenView} from '../../src/views/ScreenView.tsx'
import {makeTheme} from '../../src/views/theme.ts'
import {readCells} from '../helpers/cells.ts'

const {Terminal} = createRequire(import.meta.url)('@xterm/headless') as typeof Xterm

const theme = makeTheme('true')
const run = (text: string, marks: Partial<Run> = {}): Run => ({text, tone: 'plain', ...marks})
const body: readonly Row[] = [[run('國務院'), run('發言人', {label: 'blue'}), run('表示，醫工', {selected: true})], [run('  1 ', {tone: 'dim'}), run('第二行', {hit: true})], [], [run('末行 '), run('   ', {selected: true})]]
const base: Screen = {columns: 30, rows: 6, head: [[run('標題', {tone: 'title'})]], body, foot: [[run('提示'), run('x'.repeat(26))]]}

/** The cells of a blank terminal after a text. */
async function shown(text: string, {columns, rows}: Screen): Promise<unknown> {
  const terminal = new Terminal({cols: columns, rows, allowProposedApi: true})
  await new Promise<void>(done => terminal.write(text, done))
  const cells = Array.from({length: rows}, (_, row) => readCells(terminal.buffer.active, row, columns))
  terminal.dispose()
  return cells
}

const byInk = (screen: Screen): Promise<unknown> => shown(renderToString(<ScreenView screen={screen} theme={theme} />, {columns: screen.columns}).replaceAll('\n', '\r\n'), screen)

describe('the first frame', () => {
  it("T24: has the same cells as Ink's", async () => {
    expect(await shown(frameText(base, theme)!, base)).toEqual(await byInk(base))
  })

  it('T24: also with a pane, beside rows of any length', async () => {
    const screen: Screen = {...base, columns: 40, body: [body[0]!, [run('左'.repeat(9))], [], body[1]!], pane: {width: 12, rows: [[run('標籤'), run('機構', {label: 'orange'})], [], [run('x'.repeat(10))]]}}
    expect(await shown(frameText(screen, theme)!, screen)).toEqual(await byInk(screen))
  })

  it('T24: also under an overlay, however its edges cut characters of two cells', async () => {
    for (const width of [10, 11, 12, 13, 40]) {
      const overlay = {title: '幫助', width, rows: [[run('行'), run(' x', {tone: 'key'})], []], footer: '關'}
      for (const rows of [6, 7]) {
        const screen: Screen = {...base, rows, body: [...body, ...(rows === 7 ? [[run('左右'.repeat(7))]] : [])], overlay}
        expect(await shown(frameText(screen, theme)!, screen), `${width}, ${rows} rows`).toEqual(await byInk(screen))
      }
    }
  })

  it('T24: goes over another one and leaves nothing of it', async () => {
    const before: Screen = {...base, body: Array.from({length: 4}, () => [run('滿'.repeat(15))]), overlay: {title: '', width: 20, rows: [[run('x')]], footer: ''}}
    expect(await shown(`${frameText(before, theme)}\u001b[H${frameText(base, theme)}`, base)).toEqual(await byInk(base))
  })

  it('T24: leaves prompts and rows that must be cut to Ink', () => {
    expect(frameText({...base, overlay: {title: 'a', width: 10, rows: [[run('x'.repeat(7))]], footer: ''}}, theme)).toBeUndefined()
    expect(frameText({...base, prompt: {row: 0, label: '/', value: '', cursor: 0, placeholder: '', right: []}}, theme)).toBeUndefined()
    expect(frameText({...base, foot: [[run('長'.repeat(16))]]}, theme)).toBeUndefined()
    expect(frameText({...base, pane: {width: 24, rows: []}}, theme)).toBeUndefined()
  })
})
