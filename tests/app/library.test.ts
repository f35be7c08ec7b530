import {describe, expect, it} from 'vitest'
import type {LibraryNews} from '../../src/app/arrival.ts'
import {corpusOf, grown} from '../../src/app/corpus.ts'
import type {Indexing} from '../../src/app/indexing.ts'
import {lineOf} from '../../src/app/list/window.ts'
import {startRuntime, type Runtime} from '../../src/app/runtime.ts'
import {screenText} from '../../src/app/screen/screen.ts'
import type {Article} from '../../src/core/article.ts'
import {cellWidth} from '../../src/core/width.ts'
import {lightArticles} from '../helpers/many.ts'
import {press, sessionOver} from '../helpers/session.ts'

const textOf = (session: Runtime): string => screenText(session.screen(), cellWidth)
const idOf = (number: number): string => lightArticles(number + 1).at(-1)!.id
const ids = (session: Runtime): readonly string[] => {
  const {listing} = session.state().library.found
  return listing.rows(0, listing.length).map(({article}) => article.id)
}

/** Articles that count how often anything but their id is asked of them. */
function counting(count: number): {readonly articles: readonly Article[]; readonly reads: () => number} {
  let reads = 0
  const articles = lightArticles(count).map(article => new Proxy(article, {
    get(target, key) {
      if (key !== 'id') reads++
      return Reflect.get(target, key) as unknown
    },
  }))
  return {articles, reads: () => reads}
}

/** A session that hears of its library, and what it asked of the reading behind it. */
function hearing(articles: readonly Article[], rows = 24) {
  const made = sessionOver(articles, {columns: 80, rows})
  const listeners: ((news: LibraryNews) => void)[] = []
  const asked: string[] = []
  const session = startRuntime(made.session.state(), {
    ...made.shell,
    library(listener) {
      listeners.push(listener)
      return {stop: () => void asked.push('stop'), goOn: () => void asked.push('go on')}
    },
  })
  const tell = (news: LibraryNews): void => listeners.forEach(listener => listener(news))
  const held = {annotations: new Map(), refusals: new Map(), asides: new Map(), done: new Set<string>()}
  const {index} = session.state()
  const arrive = (fresh: readonly Article[]): void =>
    tell({kind: 'arrived', arrival: {corpus: grown(session.state().corpus, fresh, []), index, gone: new Set(), held, places: new Map()}})
  const go = (left: readonly Article[], gone: readonly string[]): void =>
    tell({kind: 'arrived', arrival: {corpus: corpusOf(left, []), index, gone: new Set(gone), held, places: new Map()}})
  return {session, arrive, go, asked, tell}
}

describe('the list of a large library', () => {
  it('L30: no key of the list asks more of the articles than the screen shows, at 20,000 of them', () => {
    const {articles, reads} = counting(20_000)
    const {session} = sessionOver(articles, {columns: 80, rows: 24})
    session.screen()
    for (const keys of ['j', 'G', 'k', 'gg', 'PgDn', 'PgUp', '9000G', 'D', 'j']) {
      const before = reads()
      press(session, keys.length > 2 && keys.startsWith('P') ? [keys] : [...keys])
      session.screen()
      expect([keys, reads() - before < 400]).toEqual([keys, true])
    }
  })

  it('L30: the list scrolls no further than the cursor needs, and shows two rows beyond it', () => {
    const {session} = sessionOver(lightArticles(100), {columns: 80, rows: 24})
    press(session, Array.from({length: 17}, () => 'j'))
    expect([lineOf(session.state()), textOf(session).split('\n')[2]!.includes('第1号')]).toEqual([17, true])
    press(session, ['j'])
    expect(lineOf(session.state())).toBe(17)
    expect(textOf(session)).not.toContain('第1号')
    press(session, ['G'])
    expect(lineOf(session.state())).toBe(19)
    press(session, ['k', 'k'])
    expect(lineOf(session.state())).toBe(17)
  })

  it('K120: PgDn and PgUp go by a screen, G, a number and gg to any row, the wheel by three', () => {
    const {session} = sessionOver(lightArticles(2000), {columns: 80, rows: 24})
    const at = (): string | undefined => session.state().library.at
    press(session, ['PgDn'])
    expect(at()).toBe(idOf(19))
    press(session, ['G'])
    expect(at()).toBe(idOf(1999))
    press(session, ['PgUp'])
    expect(at()).toBe(idOf(1980))
    press(session, [...'1500G'])
    expect(at()).toBe(idOf(1499))
    session.point({kind: 'wheel', by: -1, column: 4, row: 5})
    expect(at()).toBe(idOf(1496))
    press(session, ['g', 'g'])
    expect(at()).toBe(idOf(0))
  })

  it('K121: o goes through the orders and the cursor keeps its article', () => {
    const {session} = sessionOver(lightArticles(200), {columns: 80, rows: 24})
    press(session, ['j', 'j', 'D', 'o'])
    expect([session.state().library.order, session.state().library.at]).toEqual(['date', idOf(2)])
    const dates = ids(session).map(id => session.state().corpus.byId.get(id)!.date?.value ?? '')
    expect(dates).toEqual(dates.toSorted().toReversed())
    expect(textOf(session)).toContain('次序：日期，新的在前')
    press(session, ['o', 'o'])
    expect([session.state().library.order, ids(session).at(-1)]).toEqual(['progress', idOf(2)])
    press(session, ['o'])
    expect(ids(session)).toEqual(lightArticles(200).map(({id}) => id))
    expect(textOf(session).split('\n')[1]).toMatch(/^─+$/)
  })

  it('K122: the panel narrows the list while it is seen, says how many there are, and Esc in the list takes the filters away', () => {
    const {session} = sessionOver(lightArticles(200), {columns: 100, rows: 30})
    press(session, ['D', 'j', 'D', 'f'])
    expect(textOf(session)).toMatch(/未读 +198/)
    press(session, ['G', 'g', 'g', 'l', 'j', 'j', 'Space'])
    expect(ids(session)).toEqual([idOf(0), idOf(1)])
    expect(textOf(session)).toMatch(/▸ ✓ 完成 +2/)
    expect(textOf(session)).toContain('筛选：完成（c 清除）')
    expect(textOf(session)).toContain('2/200 篇')
    press(session, ['Esc'])
    expect(ids(session)).toHaveLength(2)
    expect(textOf(session)).toContain('筛选：完成（Esc 清除）')
    press(session, ['Esc'])
    expect(ids(session)).toHaveLength(200)
  })

  it('K122: a query and filters go together; what is left out of a search is said', () => {
    const {session} = sessionOver(lightArticles(200), {columns: 100, rows: 30})
    press(session, ['/', '远', '程', 'Enter', 'q', 'f', 'Space', 'Esc'])
    const found = session.state().library.found.total!
    expect(found).toBeGreaterThan(5)
    expect(ids(session)).toHaveLength(found)
    press(session, ['D', 'f', 'c', 'Space', 'Esc'])
    expect(ids(session)).toHaveLength(found - 1)
    expect(textOf(session)).toContain(`${found - 1}/${found} 篇`)
  })

  it('K122: nothing left by the filters is said with the key that changes them', () => {
    const {session} = sessionOver(lightArticles(20), {columns: 80, rows: 24})
    press(session, ['f', 'j', 'Space', 'Esc'])
    expect(textOf(session)).toContain('筛选后没有文章 · f 改筛选')
  })

  it('K122: too narrow for both, the panel takes the place of the list', () => {
    const {session} = sessionOver(lightArticles(20), {columns: 40, rows: 24})
    press(session, ['f'])
    expect(textOf(session)).toMatch(/▸ +未读 +20\n/)
    expect(textOf(session)).not.toContain('第1号')
  })
})

describe('a library that is still being read', () => {
  it('K124: what arrives stands at the end, and the row under the cursor stays where it is, at the end of the list too', () => {
    const all = lightArticles(300)
    const {session, arrive} = hearing(all.slice(0, 100))
    for (const keys of [['j', 'j', 'j'], ['G'], ['k', 'k']]) {
      press(session, keys)
      const {at} = session.state().library
      const line = lineOf(session.state())
      const count = session.state().corpus.articles.length
      arrive(all.slice(count, count + 40))
      expect([session.state().library.at, lineOf(session.state())]).toEqual([at, line])
      expect(ids(session)).toEqual(all.slice(0, count + 40).map(({id}) => id))
    }
  })

  it('K124: in an order what arrives is put in its place, and the cursor keeps article and line', () => {
    const all = lightArticles(300)
    const {session, arrive} = hearing(all.slice(0, 200))
    press(session, ['o', ...'60G'])
    const {at} = session.state().library
    const line = lineOf(session.state())
    arrive(all.slice(200))
    expect([session.state().library.at, lineOf(session.state()), ids(session).length]).toEqual([at, line, 300])
    const dates = ids(session).map(id => session.state().corpus.byId.get(id)!.date?.value ?? '')
    expect(dates).toEqual(dates.toSorted().toReversed())
  })

  it('K124: what has gone is listed no more, and the cursor stays as near as can be', () => {
    const all = lightArticles(50)
    const {session, go} = hearing(all)
    press(session, [...'30G'])
    const line = lineOf(session.state())
    go(all.filter((_, at) => at % 2 === 1), all.filter((_, at) => at % 2 === 0).map(({id}) => id))
    expect([session.state().library.at, ids(session).length]).toEqual([idOf(29), 25])
    expect(lineOf(session.state())).toBeLessThanOrEqual(line)
  })

  it('K125: the status line says how far the reading is, how fast and for how long; Esc ends it, and how to go on is said', () => {
    const {session, tell, asked} = hearing(lightArticles(100))
    tell({kind: 'indexing', indexing: {kind: 'reading', count: 32_100, total: 100_000, rate: 1204.4, left: 56.2}})
    expect(textOf(session)).toContain('读入 32,100/100,000 篇 · 每秒 1204 篇 · 还要 57 秒 · Esc 停')
    press(session, ['j', 'Esc'])
    expect(asked).toEqual(['stop'])
    tell({kind: 'indexing', indexing: {kind: 'stopped', count: 40_000, total: 100_000, rate: undefined, left: undefined}})
    expect(textOf(session)).toContain('停在 40,000/100,000 篇，重新打开接着读入')
    tell({kind: 'indexing', indexing: {kind: 'whole', count: 100_000, total: 100_000, rate: undefined, left: undefined}})
    expect(textOf(session)).not.toContain('100,000')
    press(session, ['Esc'])
    expect(asked).toEqual(['stop'])
  })

  it('K126: R goes on with a reading that was stopped, looks for news when all is read, and says why where it cannot', () => {
    const {session, tell, asked} = hearing(lightArticles(100))
    const indexing = (kind: Indexing['kind'], canGoOn?: boolean): void =>
      tell({kind: 'indexing', indexing: {kind, count: 100, total: 900, rate: undefined, left: undefined, ...(canGoOn !== undefined && {canGoOn})}})
    press(session, ['R'])
    expect(textOf(session)).toContain('文章都读入了')
    indexing('reading')
    press(session, ['R'])
    expect(textOf(session)).toContain('正在读入')
    indexing('stopped', true)
    press(session, ['j'])
    expect(textOf(session)).toContain('停在 100/900 篇 · R 接着读入')
    press(session, ['R'])
    expect(asked).toEqual(['go on'])
    indexing('failed', true)
    expect(textOf(session)).toContain('读入中断在 100/900 篇 · R 再试')
    indexing('whole', true)
    press(session, ['R'])
    expect(asked).toEqual(['go on', 'go on'])
    indexing('stopped', false)
    expect(textOf(session)).toContain('停在 100/900 篇，重新打开接着读入')
    press(session, ['R'])
    expect(textOf(session)).toContain('没有缓存，重新打开才能接着读入')
    expect(asked).toEqual(['go on', 'go on'])
  })

  it('K125: Esc first clears the search, then the filters, then ends the reading', () => {
    const {session, tell, asked} = hearing(lightArticles(100))
    tell({kind: 'indexing', indexing: {kind: 'reading', count: 100, total: undefined, rate: undefined, left: undefined}})
    press(session, ['f', 'Space', 'Esc', '/', '远', 'Esc'])
    press(session, ['Esc'])
    expect([session.state().library.input.text, asked]).toEqual(['', []])
    press(session, ['Esc'])
    expect([session.state().library.facets.status.size, asked]).toEqual([0, []])
    press(session, ['Esc'])
    expect(asked).toEqual(['stop'])
  })
})
