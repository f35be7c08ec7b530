import {describe, expect, it} from 'vitest'
import {screenText, type Screen} from '../../src/app/screen/screen.ts'
import {rowWidth} from '../../src/app/screen/rows.ts'
import {safe} from '../../src/core/safe.ts'
import {cellWidth} from '../../src/core/width.ts'
import {goldAnnotations, seedArticles} from '../helpers/corpus.ts'
import {articleOf, press, sessionOver} from '../helpers/session.ts'
import {undecidedSeed} from '../helpers/undecided.ts'

const open = (columns: number, rows: number, lang: 'zh' | 'en' = 'zh') => sessionOver(seedArticles, {annotations: goldAnnotations, columns, rows, lang}).session

const words = (text: string): string[] => Array.from(text)

/** Name, size, language, keys. */
const pages: readonly (readonly [string, number, number, 'zh' | 'en', readonly string[]])[] = [
  ['library-80x24', 80, 24, 'zh', []],
  ['library-160x50', 160, 50, 'zh', ['j', 'j']],
  ['library-en-80x24', 80, 24, 'en', ['j']],
  ['search-80x24', 80, 24, 'zh', ['/', ...words('醫工交叉')]],
  ['filters-80x24', 80, 24, 'zh', ['f', 'l', 'Space', 'o']],
  ['filters-en-100x30', 100, 30, 'en', ['f', 'l', 'l', 'Space']],
  ['filters-40x16', 40, 16, 'zh', ['f', 'G']],
  ['search-160x50', 160, 50, 'zh', ['/', ...words('四川省肿瘤医院')]],
  ['search-none-80x24', 80, 24, 'zh', ['/', ...words('没有这回事情')]],
  ['reader-80x24', 80, 24, 'zh', ['j', 'j', 'Enter']],
  ['reader-160x50', 160, 50, 'zh', ['Enter', 'Tab']],
  ['reader-noise-80x24', 80, 24, 'zh', ['j', 'j', 'j', 'Enter']],
  ['reader-source-80x24', 80, 24, 'zh', ['j', 'j', 'j', 'Enter', 't']],
  ['reader-simplified-80x24', 80, 24, 'zh', ['j', 'j', 'j', 'Enter', 't', 't']],
  ['reader-end-80x24', 80, 24, 'zh', ['j', 'j', 'j', 'Enter', 'G']],
  ['reader-tagged-80x24', 80, 24, 'zh', ['G', 'Enter', 'L', 'L', 'L', 'w', 'w', 'e', 'i']],
  ['reader-en-80x24', 80, 24, 'en', ['j', 'j', 'Enter', 'Tab', 'Tab']],
  ['find-80x24', 80, 24, 'zh', ['Enter', '/', ...words('吕毅'), 'Enter', 'n']],
  ['help-80x24', 80, 24, 'zh', ['Enter', '?']],
  ['help-en-160x50', 160, 50, 'en', ['Enter', '?']],
  ['tags-80x24', 80, 24, 'zh', ['Enter', 'T']],
  ['palette-80x24', 80, 24, 'zh', ['Enter', 'L', 'L', ':']],
  ['palette-typed-80x24', 80, 24, 'zh', ['Enter', 'Tab', '3', ':', ...words('bw')]],
  ['palette-library-160x50', 160, 50, 'zh', [':', ...words('wen')]],
  ['palette-en-160x50', 160, 50, 'en', ['Enter', 'Tab', ':', ...words('next'), 'Down']],
  ['palette-20x5', 20, 5, 'zh', ['Enter', ':', 'u']],
  ['card-80x24', 80, 24, 'zh', ['Enter', 'Tab', 'K']],
  ['card-160x50', 160, 50, 'zh', ['K']],
  ['card-en-80x24', 80, 24, 'en', ['Enter', 'Tab', 'K']],
  ['log-80x24', 80, 24, 'zh', ['Enter', 'w', 's', 'u', 'Z', 'g', 'l']],
  ['log-en-80x24', 80, 24, 'en', ['g', 'l']],
  ['export-80x24', 80, 24, 'zh', ['E', 'l', 'j', 'j']],
  ['export-conll-en-160x50', 160, 50, 'en', ['Enter', 'E', 'l', 'l', 'l', 'l', 'l', 'j', 'l']],
  ['export-20x5', 20, 5, 'zh', ['E', 'j', 'j', 'l']],
  ['reader-20x5', 20, 5, 'zh', ['Enter', 'L', 'L']],
  ['library-20x5', 20, 5, 'zh', []],
  ['jump-80x24', 80, 24, 'zh', ['j', 'j', 'Enter', 'f', '院']],
  ['jump-letter-80x24', 80, 24, 'zh', ['j', 'j', 'Enter', 'f', 'w']],
  ['jump-en-160x50', 160, 50, 'en', ['Enter', 'f', 'y']],
  ['too-small-19x4', 19, 4, 'zh', []],
]

/** The tray on each kind of what waits in it: name, language, keys. */
const trays: readonly (readonly [string, 'zh' | 'en', readonly string[]])[] = [
  ['conflict', 'zh', []],
  ['doubt', 'zh', ['j', 'l']],
  ['lost', 'zh', ['j', 'j']],
  ['moved', 'zh', ['j', 'j', 'j', 'l']],
  ['doubt-en', 'en', ['j']],
]

function allRows(screen: Screen) {
  return [...screen.head, ...screen.body, ...screen.foot, ...(screen.pane?.rows ?? []), ...(screen.overlay?.rows ?? []), ...(screen.prompt ? [screen.prompt.right] : [])]
}

function checkScreen(screen: Screen, columns: number, rows: number): void {
  expect(screen.head.length + screen.body.length + screen.foot.length).toBe(rows)
  for (const row of [...screen.head, ...screen.foot]) expect(rowWidth(row)).toBeLessThanOrEqual(columns)
  for (const row of screen.body) expect(rowWidth(row)).toBeLessThanOrEqual(columns - (screen.pane?.width ?? 0))
  for (const row of screen.pane?.rows ?? []) expect(rowWidth(row)).toBeLessThanOrEqual(screen.pane!.width - 2)
  for (const {text} of allRows(screen).flat()) expect(text).toBe(safe(text))
}

describe('golden screens', () => {
  it.each(pages)('K12 K13: %s', async (name, columns, rows, lang, keys) => {
    const session = open(columns, rows, lang)
    press(session, keys)
    await session.settled()
    const screen = session.screen()
    checkScreen(screen, columns, rows)
    await expect(`${screenText(screen, cellWidth)}\n`).toMatchFileSnapshot(`../fixtures/screens/${name}.txt`)
  })
})

describe('golden screens of the tray', () => {
  const sized = trays.flatMap(([name, lang, keys]) => ([[80, 24], [100, 30], [20, 5]] as const).map(size => [`${name}-${size.join('x')}`, lang, keys, ...size] as const))

  it.each(sized)('K12 K13 K74: tray-%s', async (name, lang, keys, columns, rows) => {
    const {session} = sessionOver(seedArticles, {...undecidedSeed(), columns, rows, lang})
    press(session, ['g', 'r', ...keys])
    const screen = session.screen()
    checkScreen(screen, columns, rows)
    await expect(`${screenText(screen, cellWidth)}\n`).toMatchFileSnapshot(`../fixtures/screens/tray-${name}.txt`)
  })

  it('K12 K74: every size draws a tray of just that size, with the place above it', () => {
    const {session} = sessionOver(seedArticles, undecidedSeed())
    press(session, ['g', 'r'])
    for (const key of ['j', 'l', 'j', 'j']) {
      press(session, [key])
      for (const [columns, rows] of [[20, 5], [21, 6], [35, 7], [40, 9], [47, 20], [48, 8], [59, 12], [111, 40], [170, 60]] as const) {
        session.resize(columns, rows)
        checkScreen(session.screen(), columns, rows)
        expect(session.screen().body.some(row => row.some(run => run.selected))).toBe(true)
      }
    }
  })
})

describe('the reader on the five articles', () => {
  it('K10: resize and change of view keep the selection on its characters', async () => {
    const session = open(100, 30)
    press(session, ['Enter', 'G', 'k', 'k', 'w'])
    const selection = session.state().reader!.selection
    for (const [columns, rows] of [[80, 24], [160, 50], [20, 5], [60, 12], [100, 30]] as const) {
      session.resize(columns, rows)
      checkScreen(session.screen(), columns, rows)
      expect(session.state().reader!.selection).toEqual(selection)
      expect(session.screen().body.some(row => row.some(run => run.selected))).toBe(true)
    }
    for (let view = 0; view < 4; view++) {
      press(session, ['t'])
      await session.settled()
      expect(session.state().reader!.selection).toEqual(selection)
      expect(session.screen().body.some(row => row.some(run => run.selected))).toBe(true)
    }
    expect(session.state().reader!.view).toBe('clean')
  })

  it('K10: in a text with pinyin noise a character is selected and tagged together with its reading', () => {
    const session = open(80, 24)
    press(session, ['j', 'j', 'j', 'Enter', '/', ...words('四川省腫瘤醫院'), 'Enter', 'i'])
    const [annotation] = session.state().annotations.get(seedArticles[3]!.id)!
    expect(seedArticles[3]!.source.slice(annotation!.span.from, annotation!.span.to)).toBe('四川省腫瘤醫(yī)院')
    press(session, ['}'])
    const [shorter] = session.state().annotations.get(seedArticles[3]!.id)!
    expect(seedArticles[3]!.source.slice(shorter!.span.from, shorter!.span.to)).toBe('四川省腫瘤醫(yī)')
    press(session, ['}'])
    const [shortest] = session.state().annotations.get(seedArticles[3]!.id)!
    expect(seedArticles[3]!.source.slice(shortest!.span.from, shortest!.span.to)).toBe('四川省腫瘤')
  })

  it('K12: every size from 1×1 to 170×60 draws a screen of just that size', () => {
    const session = open(80, 24)
    for (const keys of [[], ['Enter'], ['?'], ['Esc', '/']]) {
      press(session, keys)
      for (const [columns, rows] of [[1, 1], [10, 3], [20, 5], [21, 6], [35, 7], [40, 9], [59, 12], [80, 24], [111, 40], [170, 60]] as const) {
        session.resize(columns, rows)
        checkScreen(session.screen(), columns, rows)
      }
    }
  })

  it('K14: Enter opens at the first hit, n goes on and round, N goes back', async () => {
    const session = open(80, 24)
    press(session, ['/', ...words('xajd')])
    await session.settled()
    expect(session.state().library.found.total).toBeGreaterThan(0)
    press(session, ['Enter'])
    const {selection, find, article} = session.state().reader!
    const {source} = seedArticles.find(({id}) => id === article)!
    expect(selection).toEqual(find!.hits[0])
    expect(source.slice(selection.from, selection.to)).toBe('西安交大')
    press(session, ['n'])
    expect(session.state().reader!.selection).toEqual(find!.hits[1])
    press(session, ['N', 'N'])
    expect(session.state().reader!.selection).toEqual(find!.hits.at(-1))
    press(session, ['n'])
    expect(session.state().notice!.words.zh).toMatch(/绕回/)
  })

  it('K15: an article is opened again where it was left', () => {
    const session = open(80, 24)
    press(session, ['Enter', 'Space', 'Space', 'j', 't', 'q'])
    press(session, ['j', 'Enter', 'q', 'k'])
    const left = session.state().places.get(seedArticles[0]!.id)!
    press(session, ['Enter'])
    expect(session.state().reader).toMatchObject({selection: left.selection, top: left.top, view: 'source'})
  })

  it('K13: hostile text is visible and harmless in every region', () => {
    const evil = '标题\u001b]0;owned\u0007\u202e\u0000\n\n正文\u001b[2J\u009b31m\u200b\u{e0041}完'
    const session = sessionOver([{...articleOf(evil, 'evil\u001b[31m.txt'), title: {value: '\u001b[2J坏标题'}}], {columns: 80, rows: 24}).session
    checkScreen(session.screen(), 80, 24)
    press(session, ['Enter', 'v', 'G', 'v', 's', 'T'])
    checkScreen(session.screen(), 80, 24)
    press(session, ['Esc', '/', '\u202e', 'Enter'])
    checkScreen(session.screen(), 80, 24)
  })
})
