import {renderToString} from 'ink'
import {describe, expect, it} from 'vitest'
import type {Prompt, Row, Run, Screen} from '../../src/app/screen/screen.ts'
import {cellWidth} from '../../src/core/width.ts'
import {RowsView} from '../../src/views/RowsView.tsx'
import {ScreenView} from '../../src/views/ScreenView.tsx'
import {makeTheme} from '../../src/views/theme.ts'

const plain = makeTheme('none')
const run = (text: string, marks: Partial<Run> = {}): Run => ({text, tone: 'plain', ...marks})
const row = (text: string): Row => [run(text)]

const drawRow = (given: Row, columns = 40): string => renderToString(<RowsView rows={[given]} theme={plain} />, {columns})

/** The lines of a screen without looks. */
const lines = (screen: Screen): string[] => renderToString(<ScreenView screen={screen} theme={plain} />, {columns: screen.columns}).replaceAll(/\u001b\[[\d;]*m/g, '').split('\n')

const base: Screen = {columns: 30, rows: 6, head: [row('標題')], body: [row('國務院發言人表示，醫工'), row('第二行'), row(''), row('末行')], foot: [row('提示')]}

const prompt = (fields: Partial<Prompt>): Screen => ({...base, prompt: {row: 5, label: '/', value: '', cursor: 0, placeholder: '搜尋', right: row('5 篇'), ...fields}})

describe('a row', () => {
  it('T16: begins and ends each look', () => {
    expect(drawRow([run('前'), run('吕毅', {label: 'blue'}), run('后', {selected: true})])).toBe('前\u001b[4m吕毅\u001b[24m\u001b[7m后\u001b[27m')
  })

  it('T17: shows what could command the terminal, whoever forgot to', () => {
    expect(drawRow([run('a\u001b[31mb\u009bc\u202ed\u0000')])).toBe('a␛[31mb\ufffdc\ufffdd␀')
  })

  it('T11: is cut to its region, never wrapped, never in the middle of a wide character', () => {
    expect(drawRow(row('國務院發言人'), 12)).toBe('國務院發言人')
    const cut = drawRow(row('國務院發言人'), 9)
    expect(cut).not.toContain('\n')
    expect(cellWidth(cut)).toBeLessThanOrEqual(9)
  })

  it('T11: keeps its place when it is empty', () => {
    expect(drawRow([])).toBe('')
    expect(lines({...base, head: [[], row('x')], body: base.body.slice(1)})).toEqual(['', 'x', '第二行', '', '末行', '提示'])
  })
})

describe('a screen', () => {
  it('T11: stands region under region', () => {
    expect(lines(base)).toEqual(['標題', '國務院發言人表示，醫工', '第二行', '', '末行', '提示'])
  })

  it('T11: the pane stands at its column, also beside wide characters and missing rows', () => {
    expect(lines({...base, pane: {width: 8, rows: [row('標籤'), row('abc')]}})).toEqual([
      '標題',
      '國務院發言人表示，醫工│ 標籤',
      '第二行                │ abc',
      '                      │',
      '末行                  │',
      '提示',
    ])
  })

  it('T12: the box stands in the middle, and nothing shows through', () => {
    expect(lines({...base, body: base.body.map(() => row('國務院發言人表示，醫工交叉是')), overlay: {title: '按鍵', width: 17, rows: [row('j 下'), row('')], footer: 'Esc 返回'}})).toEqual([
      '標題',
      '國務院╭─ 按鍵 ────────╮ 叉是',
      '國務院│ j 下          │ 叉是',
      '國務院│               │ 叉是',
      '國務院╰─ Esc 返回 ────╯ 叉是',
      '提示',
    ])
  })

  it('T12: a wide character that the box cuts is blanked, not moved', () => {
    const [, first] = lines({...base, body: base.body.map(() => row('a國務院發言人表示，醫工交叉')), overlay: {title: '', width: 17, rows: [row('j'), row('')], footer: ''}})
    expect(first).toBe('a國務 ╭───────────────╮交叉')
  })

  it('T12: a box larger than the screen is cut to it', () => {
    const shown = lines({...base, columns: 10, body: base.body.map(() => row('國務院')), overlay: {title: '很長的標題在這裏', width: 40, rows: Array.from({length: 30}, () => row('ab')), footer: '很長的說明在這裏'}})
    expect(shown).toEqual(['╭─ 很… ──╮', ...Array.from({length: 4}, () => '│ ab     │'), '╰─ 很… ──╯'])
  })

  it('T13: the prompt stands on its row with its value or placeholder, and words at the right end', () => {
    expect(lines(prompt({})).at(-1)).toBe('/搜尋                     5 篇')
    expect(lines(prompt({value: '醫工 ab', cursor: 7})).at(-1)).toBe('/醫工 ab                  5 篇')
    expect(lines(prompt({row: 0})).slice(0, 2)).toEqual(['/搜尋                     5 篇', '國務院發言人表示，醫工'])
  })

  it('T13: a long value shows the part around the cursor; words at the right give way on a narrow screen', () => {
    const value = '國務院發言人表示，醫工交叉是國家'
    expect(lines(prompt({value, cursor: 32})).at(-1)).toBe('/人表示，醫工交叉是國家   5 篇')
    expect(lines({...prompt({value, cursor: 32}), columns: 12}).at(-1)).toBe('/交叉是國家')
  })

  it('T17: what is typed into a prompt cannot command the terminal', () => {
    expect(lines(prompt({value: 'a\u001b[31m\u009b', cursor: 3})).at(-1)).toBe('/a␛[31m\ufffd                  5 篇')
  })

  it.each([[20, 5], [1, 1], [2, 3], [160, 50]])('T10: a screen of %i × %i has that many rows, none too wide', (columns, rows) => {
    const body = Array.from({length: Math.max(0, rows - 2)}, () => row('國務院發言人表示，醫工交叉是國家醫學中心'.repeat(8).slice(0, Math.floor(columns / 2))))
    const edge = (text: string): Row[] => (rows > 2 ? [row(text)] : [])
    const screen = {columns, rows, head: edge('標'), body: rows > 2 ? body : Array.from({length: rows}, () => row('x')), foot: edge('尾')}
    const shown = lines({...screen, prompt: prompt({}).prompt!})
    expect(shown).toHaveLength(rows)
    for (const line of shown) expect(cellWidth(line)).toBeLessThanOrEqual(columns)
  })
})
