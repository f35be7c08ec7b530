import {createRequire} from 'node:module'
import type * as Xterm from '@xterm/headless'
import {renderToString} from 'ink'
import {describe, expect, it} from 'vitest'
import type {Row, Run, Screen} from '../../src/app/screen/screen.ts'
import {frameText} from '../../src/views/frame.ts'
import {Output} from '../../src/views/output.ts'
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

  it.each([0, 5])('T24: also with a prompt in row %i, whatever is in it', async row => {
    const right = [run('12 篇', {tone: 'dim'})]
    for (const [columns, label, value, cursor] of [[30, '/ ', '', 0], [30, '/ ', '医工', 4], [30, ': ', '西安交通大学第一附属医院的联盟', 30], [30, '长长的名字长长的名字长长的名字 ', 'a', 1], [10, '/ ', '医工结合', 3]] as const) {
      const screen: Screen = {...base, columns, head: row === 0 ? [[]] : [[run('標題')]], body: [[], [], [], []], foot: row === 5 ? [[]] : [[run('提示')]], prompt: {row, label, value, cursor, placeholder: '搜标题和正文：简繁、拼音、首字母', right}}
      expect(await shown(frameText(screen, theme)!, screen), `${columns} ${label}${value}`).toEqual(await byInk(screen))
    }
  })

  it('T24: with a prompt the cursor of the terminal stands in it, and without one it is hidden again', async () => {
    const prompt = {row: 0, label: '/ ', value: '医工', cursor: 2, placeholder: '', right: []}
    expect(frameText({...base, head: [[]], prompt}, theme)).toMatch(/\u001b\[1;5H\u001b\[\?25h\u001b\[\?2026l$/)
    const sent: string[] = []
    const output = new Output({columns: 30, rows: 6, write: text => sent.push(text)})
    output.open()
    output.show(frameText({...base, head: [[]], prompt}, theme)!)
    output.show(frameText(base, theme)!)
    expect(sent[1]).toMatch(/^\u001b\[\?25l/)
    expect(sent[1]).not.toContain('\u001b[?25h')
  })

  it('T24: leaves a prompt beside the pane and rows that must be cut to Ink', () => {
    expect(frameText({...base, overlay: {title: 'a', width: 10, rows: [[run('x'.repeat(7))]], footer: ''}}, theme)).toBeUndefined()
    expect(frameText({...base, pane: {width: 4, rows: []}, prompt: {row: 2, label: '/', value: '', cursor: 0, placeholder: '', right: []}}, theme)).toBeUndefined()
    expect(frameText({...base, foot: [[run('長'.repeat(16))]]}, theme)).toBeUndefined()
    expect(frameText({...base, pane: {width: 24, rows: []}}, theme)).toBeUndefined()
  })
})
