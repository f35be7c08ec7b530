import {describe, expect, it} from 'vitest'
import type {Runtime} from '../../src/app/runtime.ts'
import {rowWidth} from '../../src/app/screen/rows.ts'
import {articleOf, press, readerOn, sessionOver} from '../helpers/session.ts'

const shown = (session: Runtime): string[] => session.screen().overlay!.rows.map(row => row.map(run => run.text).join('').trim())

const messages = (session: Runtime): string[] => session.state().log.map(({words}) => words.zh)

describe('the messages', () => {
  it('K70: have what was said, the newest last, each in its tone', () => {
    const {session} = sessionOver([articleOf('国务院发言人表示')])
    press(session, ['Enter', 's', 'Z', 'u'])
    press(session, ['g', 'l'])
    expect(session.screen().overlay!.title).toBe('消息')
    expect(shown(session).map(line => line.slice(0, 5))).toEqual(['已标 发言', 'Z 没有用', '已撤销：已'])
    expect(session.screen().overlay!.rows.map(row => row.at(1)!.tone)).toEqual(['good', 'plain', 'plain'])
    press(session, ['Esc'])
    expect(session.state().overlay).toBeUndefined()
  })

  it('K70: keep what the disk refused, which no key made', async () => {
    const {session, world} = readerOn('国务院‹发言人›表示')
    world.failing = true
    press(session, ['s'])
    await session.settled()
    expect(messages(session).at(-1)).toBe('磁盘已满')
    press(session, ['g', 'l'])
    expect(session.screen().overlay!.rows.at(-1)!.some(({tone}) => tone === 'bad')).toBe(true)
  })

  it('K70: say so when there are none, in the library too', () => {
    const {session} = sessionOver([articleOf('一')], {lang: 'en'})
    press(session, ['g', 'l'])
    expect(session.screen().overlay!.title).toBe('Messages')
    expect(shown(session)).toEqual(['no messages yet'])
  })

  it('K70: are the last two hundred, and open at the newest', () => {
    const {session} = sessionOver([articleOf('一')])
    press(session, Array.from({length: 150}, () => ['Z', 'X']).flat())
    expect(session.state().log).toHaveLength(200)
    press(session, ['Y', 'g', 'l'])
    expect(session.state().log).toHaveLength(200)
    expect(shown(session).at(-1)).toMatch(/^Y/)
    press(session, ['k'])
    expect(shown(session).at(-1)).toMatch(/^X/)
  })

  it('K70: are read whole, however long and narrow', () => {
    const {session} = sessionOver([articleOf('一')], {columns: 30, rows: 40})
    press(session, ['s', 'g', 'l'])
    const rows = session.screen().overlay!.rows
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) expect(rowWidth(row)).toBeLessThanOrEqual(session.screen().overlay!.width - 4)
    expect(shown(session).join('')).toBe(messages(session)[0])
  })
})
