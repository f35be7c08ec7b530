import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {cellWidth} from '../../src/core/width.ts'
import {screenText} from '../../src/app/screen/screen.ts'
import {pageOf} from '../../src/app/reader/page.ts'
import type {State} from '../../src/app/state.ts'
import {inSource} from '../../src/core/offset.ts'
import {loadPinyin} from '../../src/core/search/index.ts'
import {goldAnnotations, seedArticles} from '../helpers/corpus.ts'
import {articleOf, drawn, press, readerOn, sessionOver} from '../helpers/session.ts'

const words = (text: string): string[] => Array.from(text)

/** Presses keys one after the other, each when what it asked for is there. */
async function after(before: string, keys: readonly string[]): Promise<string> {
  const {session} = readerOn(before)
  for (const key of keys) {
    press(session, [key])
    await session.settled()
  }
  return drawn(session.state())
}

/** The hints on the screen: what each leads to, by its keys. */
const hints = ({jump, reader, corpus}: State): string[] =>
  (jump?.targets ?? []).map(({at, hint}) => `${hint}:${corpus.byId.get(reader!.article)!.source.slice(at.from, at.from + 2)}`)

describe('f and a character', () => {
  it.each([
    ['one place: lands', ['f', 'b'], '‹国›务院大学表示，今天', '国务院大学‹表示›，今天'],
    ['one place behind: lands', ['f', 'g'], '国务院大学表示，‹今天›', '‹国务院›大学表示，今天'],
    ['a character as written, also inside a word', ['f', '学'], '‹国›务院大学表示', '国务院‹大学›表示'],
    ['the other script', ['f', '學'], '‹国›务院大学表示', '国务院‹大学›表示'],
    ['the mark that a keyboard has', ['f', '<'], '‹今›天读《书》', '今天读‹《书》›'],
    ['several: the first hint is the nearest ahead', ['f', 'b', 'f'], '表示，‹国›务院表示，我们报告', '表示，国务院‹表示›，我们报告'],
    ['one behind is farther than one ahead', ['f', 'b', 'd'], '表示，‹国›务院表示，我们报告', '表示，国务院表示，我们‹报告›'],
    ['the unit that is selected is no place', ['w', 'f', 'b'], '‹表›示，国务院报告', '表示，国务院‹报告›'],
    ['a count counts places', ['2', 'f', 'b'], '‹国›务院表示，我们报告，比较', '国务院表示，我们‹报告›，比较'],
    ['Latin words by their first letter only', ['f', 't'], '‹大›学 Wondercel Therapeutics 很好', '大学 Wondercel ‹Therapeutics› 很好'],
    ['a blank, never the end of a line', ['f', 'Space'], '‹大›学\r\n\r\nA B', '大学\r\n\r\nA‹ ›B'],
    ['any width and case', ['f', 'Ｔ'], '‹大›学 Wondercel therapeutics 很好', '大学 Wondercel ‹therapeutics› 很好'],
  ])('K40: %s', async (_, keys, before, drawing) => {
    expect(await after(before, keys)).toBe(drawing)
  })

  it.each([
    ['; goes on', ['f', 'b', 'f', ';'], '‹国›务院表示，我们报告，比较', '国务院表示，我们‹报告›，比较'],
    ['with a count', ['f', 'b', 'f', '2', ';'], '‹国›务院表示，我们报告，比较', '国务院表示，我们报告，‹比较›'],
    [', goes back', ['f', 'b', 'd', ','], '‹国›务院表示，我们报告，比较', '国务院表示，我们‹报告›，比较'],
    ['round the end', ['f', 'b', 'd', ';'], '‹国›务院表示，我们报告，比较', '国务院‹表示›，我们报告，比较'],
    ['round the start', ['f', 'b', 'f', ','], '‹国›务院表示，我们报告，比较', '国务院表示，我们报告，‹比较›'],
    ['extending', ['v', 'f', 'b', 'f'], '国‹务›院表示，我们报告', '国‹务院表示›，我们报告'],
    ['extending on', ['v', 'f', 'b', 'f', ';'], '国‹务›院表示，我们报告', '国‹务院表示，我们报告›'],
    ['extending back', ['v', 'f', 'b'], '表示，国务‹院›的人', '‹表示，国务院›的人'],
  ])('K42: %s', async (_, keys, before, drawing) => {
    expect(await after(before, keys)).toBe(drawing)
  })

  it('K42: nothing on the page: lands beyond it, and says when it went round', async () => {
    const lines = Array.from({length: 60}, (_, at) => (at === 50 ? '这里有吕毅。' : '国务院大学。'))
    const {session} = sessionOver([articleOf(lines.join('\n\n'))])
    press(session, ['Enter', 'f', '吕'])
    const far = session.state()
    const {source} = far.corpus.articles[0]!
    expect(source.slice(far.reader!.selection.from).startsWith('吕')).toBe(true)
    expect(far.reader!.top).toBeGreaterThan(0)
    expect(far.notice).toBeUndefined()
    expect(session.screen().body.some(row => row.some(run => run.selected))).toBe(true)
    press(session, ['G', 'f', '吕'])
    expect(session.state().reader!.selection).toEqual(far.reader!.selection)
    press(session, ['G', ';'])
    expect(session.state().notice!.words.zh).toBe('已绕回')
  })

  it('K42: what is nowhere is said, and nothing moves', async () => {
    const {session} = readerOn('国务院‹大学›表示')
    press(session, ['f', 'v'])
    await session.settled()
    expect(session.state().notice).toMatchObject({tone: 'bad', words: {zh: '文中没有 v 开头的词'}})
    press(session, ['f', '鑫'])
    expect(session.state().notice!.words.zh).toBe('文中没有「鑫」')
    expect(drawn(session.state())).toBe('国务院‹大学›表示')
    press(session, ['f', 'Esc'])
    expect(session.state()).toMatchObject({awaiting: undefined, jump: undefined})
  })

  it('K8: ; and , say that there was no jump yet', () => {
    const {session} = readerOn('国务院‹大学›表示')
    for (const key of [';', ',']) {
      press(session, [key])
      expect(session.state().notice!.words.zh).toBe('先按 f 和一个字')
    }
  })
})

describe('hints', () => {
  const text = '‹国›务院表示，我们报告，比较'

  it('K41: any key that is no hint leaves, and does nothing else', async () => {
    for (const key of ['Esc', 'Ctrl-c', 'x', 'G', 'Enter', '7', 'Space', 'Down']) {
      const {session, world} = readerOn(text)
      press(session, ['f', 'b'])
      await session.settled()
      expect(session.state().jump!.targets).toHaveLength(3)
      press(session, [key])
      expect(drawn(session.state()), key).toBe(text)
      expect(session.state()).toMatchObject({jump: undefined, count: '', pending: [], overlay: undefined, screen: 'reader'})
      expect(world.committed).toEqual([])
    }
  })

  it('K41: 汉字 of one commit narrow the choice until one is left', () => {
    const {session} = readerOn('‹今›天张三来，张四来，张四光走')
    press(session, words('f张四'))
    expect(hints(session.state())).toEqual(['j:张四', 'd:张四'])
    press(session, ['光'])
    expect(drawn(session.state())).toMatch(/张四来，‹?张/)
    expect(session.state().jump).toBeUndefined()
    expect(session.state().reader!.selection.from).toBe(10)
  })

  it('K41: a longer hint shows its second key when the first was typed', () => {
    const {session} = sessionOver([articleOf(`开头${'的人'.repeat(70)}`)], {columns: 100, rows: 30})
    press(session, ['Enter', 'f', '的'])
    const long = session.state().jump!.targets!.findLast(({hint}) => hint.length === 2)!
    press(session, [long.hint[0]!])
    const shown = session.screen().body.flat().filter(run => run.tone === 'hint').map(run => run.text)
    expect(shown.length).toBeLessThanOrEqual(26)
    expect(shown).toContain(`${long.hint[1]!} `)
    press(session, [long.hint[1]!])
    expect(session.state().jump).toBeUndefined()
    expect(session.state().reader!.selection.from).toBeLessThanOrEqual(long.at.from)
    expect(session.state().reader!.selection.to).toBeGreaterThan(long.at.from)
  })

  it('K41: text never moves under its hints, on any page, for any key, at any size (seed 11)', async () => {
    const {session} = sessionOver(seedArticles, {annotations: goldAnnotations, columns: 80, rows: 24})
    press(session, ['Enter', 'f', 'y'])
    await session.settled()
    press(session, ['Esc', 'q'])
    const cells = (text: string): string[] => words(text).flatMap(char => (cellWidth(char) === 2 ? [char, ''] : [char]))
    const key = fc.constantFrom(...words('abcdefghjklmnopqrstwxyz的学院医一12。，、“(<'))
    fc.assert(
      fc.property(fc.nat(4), fc.nat(100), fc.nat(3), key, fc.constantFrom([80, 24], [100, 30], [160, 50], [20, 5], [35, 9]), (article, percent, views, character, size) => {
        session.resize(size[0]!, size[1]!)
        press(session, ['g', 'g', ...Array.from({length: article}, () => 'j'), 'Enter', ...words(`${percent + 1}%`), ...Array.from({length: Math.min(views, 2)}, () => 't')])
        const before = session.screen()
        press(session, ['f', character])
        if (session.state().jump) {
          const screen = session.screen()
          for (const [at, row] of screen.body.entries()) {
            const plain = before.body[at]!.map(run => run.text).join('')
            const hinted = cells(row.map(run => run.text).join(''))
            expect(hinted.length).toBe(cellWidth(plain))
            const covered = row.flatMap(run => cells(run.text).map(() => run.tone === 'hint'))
            const kept = cells(plain)
            for (const [cell, glyph] of kept.entries()) if (!covered[cell]) expect(hinted[cell]).toBe(glyph)
          }
          expect(screen.foot).toHaveLength(before.foot.length)
          press(session, ['Esc'])
        }
        press(session, ['q'])
      }),
      {seed: 11, numRuns: 40},
    )
  })

  it('K10: hints stay on their places through resize', async () => {
    const {session} = sessionOver(seedArticles, {columns: 100, rows: 30})
    press(session, ['Enter', 'f', 's'])
    await session.settled()
    const {targets} = session.state().jump!
    for (const [columns, rows] of [[80, 24], [160, 50], [30, 8]] as const) {
      session.resize(columns, rows)
      expect(session.state().jump!.targets).toEqual(targets)
      expect(session.screen().columns).toBe(columns)
    }
    session.resize(100, 30)
    press(session, [targets![1]!.hint])
    expect(session.state().reader!.selection.from).toBe(targets![1]!.at.from)
  })

  it('K41: the screen says what is looked for and in how many places', async () => {
    const {session} = readerOn(text)
    press(session, ['f'])
    expect(screenText(session.screen(), cellWidth)).toMatch(/f…/)
    press(session, ['b'])
    expect(screenText(session.screen(), cellWidth)).toMatch(/跳到 b · 正在装入拼音…/)
    await session.settled()
    expect(screenText(session.screen(), cellWidth)).toMatch(/跳到 b · 3 处，按提示键[^]*Esc 不跳/)
  })
})

describe('before the readings are there', () => {
  it('K43: what is pressed counts as pressed after', async () => {
    const {session} = readerOn('‹国›务院表示，我们报告，比较')
    press(session, ['f', 'b', 'j', 's', 'f', 'g', 'i'])
    expect(drawn(session.state())).toBe('‹国›务院表示，我们报告，比较')
    await session.settled()
    expect(drawn(session.state())).toBe('{institution:‹国务院›}表示，我们{speaker:报告}，比较')
  })

  it('K43: Esc gives the jump up, and the keys after it are keys', async () => {
    const {session} = readerOn('‹国›务院表示，我们报告')
    press(session, ['f', 'b', 'j', 'Esc', 'l', 's'])
    await session.settled()
    expect(drawn(session.state())).toBe('国{speaker:‹务›}院表示，我们报告')
  })
})

describe('how far a name is', () => {
  it('K48: every gold span of two articles, in reading order, is reached by f, a letter and at most one hint', async () => {
    const table = await loadPinyin()
    const far: string[] = []
    for (const article of seedArticles) {
      const gold = goldAnnotations.filter(annotation => annotation.article === article.id)
      const {session} = sessionOver([article], {columns: 80, rows: 24})
      press(session, ['Enter', 'f', 'z'])
      await session.settled()
      press(session, ['Esc', 'g', 'g'])
      for (const {span} of gold) {
        // The page is turned as a reader would who has come to the name.
        while (!onPage(session.state(), span.from)) press(session, ['Ctrl-d'])
        const first = article.source[span.from]!
        press(session, ['f', table.readingsOf(first)[0]?.[0] ?? first])
        const {jump, reader} = session.state()
        const hint = jump?.targets?.find(({at}) => at.from === span.from)?.hint
        if (hint === undefined ? reader!.selection.from !== span.from : hint.length > 1) far.push(`${article.source.slice(span.from - 3, span.from)}|${article.source.slice(span.from, span.to)}`)
        if (jump) press(session, [hint ?? 'Esc'])
        expect(session.state().jump).toBeUndefined()
      }
    }
    expect(far).toEqual([])
  }, 30_000)
})

/** True when the page shows a source offset. */
function onPage(state: State, offset: number): boolean {
  const {layout, geometry, top, view} = pageOf(state)
  const at = view.map.toView(inSource(offset), 1)
  const rows = layout.rows.slice(top, top + geometry.body)
  // At the article's end the page can be turned no further.
  return (at >= rows[0]!.from && at < rows.at(-1)!.to) || top + geometry.body >= layout.rows.length
}
