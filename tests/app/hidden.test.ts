import {describe, expect, it} from 'vitest'
import {parseArticle} from '../../src/core/parse/article.ts'
import {screenText} from '../../src/app/screen/screen.ts'
import {rowWidth} from '../../src/app/screen/rows.ts'
import {cellWidth} from '../../src/core/width.ts'
import {articleOf, drawn, press, readerOn, sessionOver} from '../helpers/session.ts'

const text = '‹吕›毅\u200b说：\u202e好。\u200b完'
const shown = (session: ReturnType<typeof readerOn>['session']): string => screenText(session.screen(), cellWidth)

describe('hidden characters in the reader', () => {
  it('K86: gh counts them by kind and goes to the next, n and N on from there', () => {
    const {session} = readerOn(text)
    press(session, ['g', 'h'])
    expect(drawn(session.state())).toBe('吕毅‹\u200b›说：\u202e好。\u200b完')
    expect(session.state().notice?.words.zh).toBe('第 1/3 处不可见字符 · 零宽空格 U+200B ×2 · 右至左覆盖 U+202E ×1')
    press(session, ['g', 'h'])
    expect(drawn(session.state())).toBe('吕毅\u200b说：‹\u202e›好。\u200b完')
    press(session, ['n'])
    expect(drawn(session.state())).toBe('吕毅\u200b说：\u202e好。‹\u200b›完')
    press(session, ['N', 'N'])
    expect(drawn(session.state())).toBe('吕毅‹\u200b›说：\u202e好。\u200b完')
  })

  it('K86: a text that hides nothing says so', () => {
    const {session} = readerOn('‹吕›毅👩\u200d👩')
    press(session, ['g', 'h'])
    expect(session.state().notice?.words.zh).toBe('文中没有不可见的字符')
    expect(drawn(session.state())).toBe('‹吕›毅👩\u200d👩')
  })

  it('K86: a view that leaves one out gives way to the source', () => {
    const source = '新装置进入临床试验\n\n西安交通大学副校长吕\u200b毅介绍，该装置已经完成试验。'
    const {session} = sessionOver([{...articleOf(source), ...parseArticle(source)}])
    press(session, ['Enter', 'g', 'h'])
    expect(session.state().reader).toMatchObject({view: 'source', selection: {from: source.indexOf('\u200b'), to: source.indexOf('\u200b') + 1}})
  })

  it('K87: each is a sign in a look of its own, and the selected one is named', () => {
    const {session} = readerOn(text)
    press(session, ['g', 'h', 'l', 'h'])
    const runs = session.screen().body.flat()
    expect(runs.filter(({tone}) => tone === 'bad').map(run => run.text)).toEqual(['�', '�', '�'])
    expect(shown(session)).toContain('「�」 1 字  零宽空格 U+200B ×1')
  })

  it('K88: a name with one in it is found, and tagged as a whole', () => {
    const source = '新装置进入临床试验\n\n西安交通大学副校长吕\u200b毅介绍，该装置已经完成试验。'
    const {session, world} = sessionOver([{...articleOf(source), ...parseArticle(source)}])
    press(session, ['Enter', '/', '吕', '毅', 'Enter', 's'])
    const [tag] = world.committed[0]!.put
    expect(source.slice(tag!.span.from, tag!.span.to)).toBe('吕\u200b毅')
  })

  it.each([
    ['50,000 combining marks', '甲' + '\u0301'.repeat(50_000) + '乙'],
    ['50,000 tags', '甲' + '\u{e0041}'.repeat(50_000) + '乙'],
    ['50,000 selectors', '甲' + '\ufe0f'.repeat(50_000) + '乙'],
    ['50,000 joiners', '甲' + '\u200d'.repeat(50_000) + '乙'],
    ['50,000 fillers', '甲' + '\u1160'.repeat(50_000) + '乙'],
  ])('K87: no row is wider than the screen: %s', (_, source) => {
    const {session} = sessionOver([articleOf(source)], {columns: 40, rows: 12})
    for (const keys of [['Enter'], ['l'], ['g', 'h'], ['G'], ['t']]) {
      press(session, keys)
      expect(Math.max(...session.screen().body.map(rowWidth))).toBeLessThanOrEqual(40)
    }
  })
})
