import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {cellWidth} from '../../src/core/width.ts'
import type {Runtime} from '../../src/app/runtime.ts'
import {pageOf} from '../../src/app/reader/page.ts'
import {screenText} from '../../src/app/screen/screen.ts'
import {goldAnnotations, seedArticles} from '../helpers/corpus.ts'
import {lightArticles} from '../helpers/many.ts'
import {articleOf, drawn, press, readerOn, sessionOver} from '../helpers/session.ts'

/** The cell in which the `nth` occurrence of `text` begins in the body of the screen. */
function cellOf(session: Runtime, text: string, nth = 0): {column: number; row: number} {
  const {head, body} = session.screen()
  let left = nth
  for (const [at, row] of body.entries()) {
    const line = row.map(run => run.text).join('')
    for (let found = line.indexOf(text); found >= 0; found = line.indexOf(text, found + 1)) {
      if (left-- === 0) return {column: cellWidth(line.slice(0, found)), row: head.length + at}
    }
  }
  throw new Error(`no ${text} on the screen`)
}

const click = (session: Runtime, at: {column: number; row: number}): void => {
  session.point({kind: 'press', ...at})
  session.point({kind: 'release', ...at})
}

const wheel = (session: Runtime, by: -1 | 1): void => session.point({kind: 'wheel', by, column: 1, row: 1})

describe('the mouse in the reader', () => {
  it('K47: a click selects the unit, one more the character, one more the unit again', () => {
    const {session} = readerOn('‹国›务院大学表示，今天')
    const at = cellOf(session, '学')
    click(session, at)
    expect(drawn(session.state())).toBe('国务院‹大学›表示，今天')
    click(session, at)
    expect(drawn(session.state())).toBe('国务院大‹学›表示，今天')
    click(session, {...at, column: at.column + 1})
    expect(drawn(session.state())).toBe('国务院‹大学›表示，今天')
  })

  it('K47: a drag selects from character to character, either way, and leaves extend mode', () => {
    const {session} = readerOn('‹国›务院大学表示，今天')
    const [from, to] = [cellOf(session, '务'), cellOf(session, '表')]
    session.point({kind: 'press', ...from})
    session.point({kind: 'drag', ...to})
    expect(drawn(session.state())).toBe('国‹务院大学表›示，今天')
    session.point({kind: 'drag', ...cellOf(session, '国')})
    session.point({kind: 'release', ...cellOf(session, '国')})
    expect(drawn(session.state())).toBe('‹国务›院大学表示，今天')
    session.point({kind: 'drag', ...to})
    expect(drawn(session.state())).toBe('‹国务›院大学表示，今天')
    press(session, ['s'])
    expect(drawn(session.state())).toBe('{speaker:‹国务›}院大学表示，今天')
  })

  it('K47: in extend mode a click moves the head', () => {
    const {session} = readerOn('国‹务›院大学表示，今天')
    press(session, ['v'])
    click(session, cellOf(session, '示'))
    expect(drawn(session.state())).toBe('国‹务院大学表示›，今天')
  })

  it('K47: a click beside the text takes the nearest character of its row, one in a blank row nothing', () => {
    const {session} = readerOn('国‹务›院大学表示\n今天')
    const {column, row} = cellOf(session, '国')
    click(session, {column: 0, row})
    expect(drawn(session.state())).toBe('‹国务院›大学表示\n今天')
    click(session, {column: column + 40, row})
    expect(drawn(session.state())).toBe('国务院大学‹表示›\n今天')
    for (const [x, y] of [[column, 0], [column, 1], [column, 22], [column, 23], [column, row + 1], [column, 15], [79, row], [500, 500]] as const) {
      click(session, {column: x, row: y})
      expect(drawn(session.state()), `${x},${y}`).toBe('国务院大学‹表示›\n今天')
    }
  })

  it('K47: the wheel scrolls by three rows, and takes the selection along only at the edge', () => {
    const {session} = sessionOver(seedArticles, {columns: 80, rows: 24})
    press(session, ['Enter', ...Array.from({length: 8}, () => 'j')])
    const {selection} = session.state().reader!
    wheel(session, 1)
    expect(pageOf(session.state()).top).toBe(3)
    expect(session.state().reader!.selection).toEqual(selection)
    wheel(session, 1)
    wheel(session, 1)
    wheel(session, 1)
    // A page never begins with the blank row between two paragraphs.
    expect([12, 13]).toContain(pageOf(session.state()).top)
    expect(session.state().reader!.selection).not.toEqual(selection)
    expect(session.screen().body.some(row => row.some(run => run.selected))).toBe(true)
    for (let times = 0; times < 400; times++) wheel(session, 1)
    const page = pageOf(session.state())
    expect(page.top).toBe(page.layout.rows.length - page.geometry.body)
    for (let times = 0; times < 400; times++) wheel(session, -1)
    expect(pageOf(session.state()).top).toBe(0)
    expect(session.screen().body.some(row => row.some(run => run.selected))).toBe(true)
  })

  it('K47: a drag over the edge turns the page by a row', () => {
    const {session} = sessionOver(seedArticles, {columns: 80, rows: 24})
    press(session, ['Enter'])
    const start = cellOf(session, '丝路')
    session.point({kind: 'press', ...start})
    const from = session.state().reader!.selection.from
    for (let times = 0; times < 5; times++) {
      const {top} = pageOf(session.state())
      session.point({kind: 'drag', column: 40, row: 22})
      expect([1, 2]).toContain(pageOf(session.state()).top - top)
    }
    expect(session.state().reader!.selection.from).toBe(from)
    for (let times = 0; times < 9; times++) session.point({kind: 'drag', column: 40, row: 0})
    expect(pageOf(session.state()).top).toBe(0)
  })

  it('K47: a cell means the character that is drawn in it, at any size and in any view (seed 5)', async () => {
    const {session} = sessionOver(seedArticles, {annotations: goldAnnotations})
    fc.assert(
      fc.property(fc.nat(4), fc.nat(99), fc.nat(2), fc.constantFrom([80, 24], [100, 30], [160, 50], [20, 5], [40, 10]), fc.nat(60), fc.nat(170), (article, percent, views, [columns, rows], row, column) => {
        session.resize(columns!, rows!)
        press(session, ['g', 'g', ...Array.from({length: article}, () => 'j'), 'Enter', ...Array.from(`${percent + 1}%`), ...Array.from({length: views}, () => 't')])
        const before = session.screen()
        const at = {column: column % columns!, row: row % rows!}
        const {selection} = session.state().reader!
        session.point({kind: 'press', ...at})
        session.point({kind: 'drag', ...at})
        session.point({kind: 'release', ...at})
        const line = before.body[at.row - before.head.length]?.map(run => run.text).join('') ?? ''
        const glyph = Array.from(line).find((_, index, all) => cellWidth(all.slice(0, index + 1).join('')) > at.column)
        const {view, selection: shown, geometry} = pageOf(session.state())
        const text = view.text.slice(shown.from, shown.to)
        const inText = at.column >= geometry.margin + geometry.gutter && at.column < columns! - geometry.pane
        if (inText && glyph !== undefined && glyph !== ' ' && text.length === 1) expect(text).toBe(glyph)
        else if (glyph === undefined && line === '') expect(session.state().reader!.selection).toEqual(selection)
        press(session, ['q'])
      }),
      {seed: 5, numRuns: 30},
    )
  })

  it('K47: a click leaves a jump and what was begun, and does not press anything', async () => {
    const {session} = readerOn('‹国›务院表示，我们报告')
    press(session, ['f', 'b'])
    await session.settled()
    click(session, cellOf(session, '我'))
    expect(session.state()).toMatchObject({jump: undefined, awaiting: undefined, count: '', pending: []})
    press(session, ['3'])
    click(session, cellOf(session, '国'))
    press(session, ['l'])
    expect(session.state().reader!.selection.to - session.state().reader!.selection.from).toBe(1)
  })

  it('K9: a prompt is left alone', () => {
    const {session} = readerOn('‹国›务院表示，我们报告')
    press(session, ['/', '表'])
    click(session, {column: 20, row: 3})
    expect(session.state()).toMatchObject({typing: 'find', input: {text: '表'}})
  })
})

describe('the mouse elsewhere', () => {
  it('K47: in the list a click goes to an article, one more opens it, the wheel goes by three', () => {
    const {session} = sessionOver(seedArticles)
    const {row} = cellOf(session, '首届雄安')
    click(session, {column: 10, row})
    expect(session.state()).toMatchObject({screen: 'library', library: {at: seedArticles[2]!.id}})
    click(session, {column: 10, row})
    expect(session.state()).toMatchObject({screen: 'reader', reader: {article: seedArticles[2]!.id}})
    press(session, ['q', 'g', 'g'])
    wheel(session, 1)
    expect(session.state().library.at).toBe(seedArticles[3]!.id)
    wheel(session, 1)
    expect(session.state().library.at).toBe(seedArticles[4]!.id)
    wheel(session, -1)
    expect(session.state().library.at).toBe(seedArticles[1]!.id)
    for (const [column, at] of [[10, 0], [10, 1], [10, 22], [10, 23], [300, 3]] as const) click(session, {column, row: at})
    expect(session.state()).toMatchObject({screen: 'library', library: {at: seedArticles[1]!.id}})
  })

  it('K47: in a list of hits both rows of an article are it', () => {
    const {session} = sessionOver(seedArticles)
    press(session, ['/', ...Array.from('医院'), 'Esc'])
    const {head} = session.screen()
    const second = session.state().library.found.listing.article(1)!.id
    click(session, {column: 10, row: head.length + 3})
    expect(session.state().library.at).toBe(second)
    click(session, {column: 10, row: head.length + 2})
    expect(session.state().reader).toMatchObject({article: second})
  })

  it.each([100, 60])('K127: in the panel of filters a click chooses a value or no longer, and rows stay under the mouse (%i columns)', columns => {
    const {session} = sessionOver(lightArticles(200), {columns, rows: 24})
    press(session, ['f', 'G'])
    const lines = () => screenText(session.screen(), cellWidth).split('\n')
    const rowWith = (name: RegExp): number => lines().findIndex(line => name.test(line))
    const row = rowWith(/2021 +\d/)
    const at = session.state().library.panel
    click(session, {column: columns - 5, row})
    expect([...session.state().library.facets.year]).toEqual(['2021'])
    expect([session.state().library.panel, rowWith(/✓ 2021 +\d/)]).toEqual([at, row])
    const {length} = session.state().library.found.listing
    expect([length > 0, length < 200]).toEqual([true, true])
    click(session, {column: columns - 5, row})
    expect(session.state().library.found.listing.length).toBe(200)
    for (const heading of [/ 年份/, / 来源/]) click(session, {column: columns - 5, row: rowWith(heading)})
    click(session, {column: columns - 5, row: 23})
    expect(session.state().library.found.listing.length).toBe(200)
    session.point({kind: 'wheel', by: -1, column: columns - 5, row: 5})
    expect(session.state().library.panel).not.toEqual(at)
  })

  it('K127: beside the panel the list takes clicks and the wheel as ever', () => {
    const {session} = sessionOver(lightArticles(200), {columns: 100, rows: 24})
    press(session, ['f'])
    const at = session.state().library.panel
    session.point({kind: 'wheel', by: 1, column: 5, row: 5})
    click(session, {column: 5, row: 7})
    expect([session.state().library.at, session.state().library.panel]).toEqual([lightArticles(6)[5]!.id, at])
    click(session, {column: 5, row: 7})
    expect(session.state().screen).toBe('reader')
  })

  it('K47: the wheel scrolls an overlay, and a click in it does nothing', () => {
    const {session} = sessionOver([articleOf('国务院表示')])
    press(session, ['?'])
    wheel(session, 1)
    expect(session.state().overlay!.at).toBe(3)
    click(session, {column: 30, row: 10})
    expect(session.state().overlay!.at).toBe(3)
    wheel(session, -1)
    wheel(session, -1)
    expect(session.state().overlay!.at).toBe(0)
  })
})
