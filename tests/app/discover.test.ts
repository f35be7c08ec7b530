import {describe, expect, it} from 'vitest'
import {commandTable} from '../../src/app/commands/table.ts'
import type {Runtime} from '../../src/app/runtime.ts'
import {screenText} from '../../src/app/screen/screen.ts'
import {modeOf, type Mode} from '../../src/app/state.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {measures} from '../../src/core/config.ts'
import {cellWidth} from '../../src/core/width.ts'
import {projectFiles} from '../architecture/text.ts'
import {articleOf, press, readerOn, sessionOver, type SessionOptions} from '../helpers/session.ts'

const table = commandTable(defaultSchema)
const text = '第一段。\n\n国务院发言人吕毅表示，医工结合。\n\n第三段（完）。'
const locked = {code: 'store.locked', message: {zh: '别人正在写', en: 'someone else writes'}}

/** A session that has got somewhere. */
const places: readonly (readonly [string, Mode, SessionOptions, readonly string[], string?])[] = [
  ['an empty library', 'library', {}, [], ''],
  ['a library', 'library', {}, []],
  ['a library that is searched', 'library', {}, ['/', '国', '务', 'Esc']],
  ['a read-only library', 'library', {readOnly: locked}, []],
  ['an article without tags', 'reader', {}, ['Enter']],
  ['an article with a tag', 'reader', {}, ['Enter', 'w', 's']],
  ['the start of an article', 'reader', {}, ['Enter', 'g', 'g']],
  ['the end of an article', 'reader', {}, ['Enter', 'G']],
  ['extend mode', 'reader', {}, ['Enter', 'v', 'l']],
  ['a read-only article', 'reader', {readOnly: locked}, ['Enter']],
  ['the export dialog', 'export', {}, ['Enter', 'E']],
  ['the export dialog at a field that says nothing', 'export', {}, ['E', 'j']],
  ['a small terminal', 'reader', {columns: 24, rows: 6}, ['Enter']],
]

/** What a person can notice: the screen, a notice, a character that is waited for, the end of the session. */
function seen(session: Runtime): string {
  const {notice, awaiting, pending} = session.state()
  return JSON.stringify([screenText(session.screen(), cellWidth), notice?.words.zh, awaiting?.command, pending, session.screen().body, session.screen().overlay?.rows])
}

describe('a key is never silent', () => {
  const cases = places.flatMap(([name, mode, options, keys, source = text]) =>
    table.filter(command => command.modes.includes(mode)).map(command => [command.id, name, mode, options, keys, source, command.keys[0]!] as const),
  )

  it.each(cases)('K64: %s in %s shows what it did or says why not', async (_id, _name, mode, options, keys, source, key) => {
    const {session, world} = sessionOver(source === '' ? [] : [articleOf(source), articleOf('另一篇', 'b.txt')], options)
    press(session, keys)
    expect(modeOf(session.state())).toBe(mode)
    let ended = false
    void session.ended.then(() => (ended = true))
    const before = [seen(session), world.committed.length]
    press(session, key.split(' '))
    const told = session.state().notice
    await session.settled()
    const after = [seen(session), world.committed.length]
    expect(ended || told !== undefined || JSON.stringify(after) !== JSON.stringify(before)).toBe(true)
    for (const words of told ? [told.words.zh, told.words.en] : []) expect(words).not.toMatch(/⟦|^\s*$/)
  })

  it('K66: every key that words name belongs to a command', () => {
    const ids = new Set(table.map(({id}) => id))
    const marks = projectFiles('.', 'src/app').flatMap(({path, text: source}) => Array.from(source.matchAll(/⟦([\w.-]+)⟧/g), ([, id]) => [path, id!] as const))
    expect(marks.length).toBeGreaterThan(8)
    expect(marks.filter(([path, id]) => !ids.has(id) && !path.endsWith('named.ts'))).toEqual([])
  })
})

const shown = (session: Runtime) => screenText(session.screen(), cellWidth)

describe('the first steps', () => {
  it('K65: are shown until the first tag, and never again', () => {
    const {session, world} = sessionOver([articleOf(text)], {novice: true})
    expect(shown(session)).toContain('先按 ⏎ 打开一篇，? 随时看按键')
    press(session, ['Enter'])
    expect(shown(session)).toContain('试试：w 选词，s 标为发言人，u 撤销')
    press(session, ['w'])
    expect(shown(session)).toContain('试试')
    expect(world.habits).toEqual([])
    press(session, ['s', 'l'])
    expect(shown(session)).not.toContain('试试')
    expect(world.habits).toEqual([{measure: undefined, tagged: true}])
    press(session, ['u', 'l', 'q'])
    expect(shown(session)).not.toContain('先按')
  })

  it('K65: give way to notices and to everything else on the line', () => {
    const {session} = sessionOver([articleOf(text)], {novice: true})
    press(session, ['Enter', 'Q'])
    expect(shown(session)).not.toContain('试试')
    press(session, ['L', 'L', 'L'])
    session.resize(40, 24)
    expect(shown(session)).not.toContain('试试')
    expect(shown(session)).toContain('已存 ✓ 0')
  })

  it('K65: are not shown to others, nor where nothing can be tagged', () => {
    expect(shown(sessionOver([articleOf(text)]).session)).not.toContain('先按')
    expect(shown(sessionOver([articleOf(text)], {novice: true, readOnly: locked}).session)).not.toContain('先按')
    expect(shown(sessionOver([articleOf(text)], {novice: true, lang: 'en'}).session)).toContain('⏎ opens an article, ? shows the keys')
  })
})

/** 国 in the fullest row. */
const longest = (session: Runtime) => Math.max(...session.screen().body.map(row => row.map(run => run.text).join('').replace(/[^国]/g, '').length))

describe('the width of the text', () => {
  const wide = articleOf('国'.repeat(400))
  const onWide = (options: SessionOptions = {}) => {
    const {session, world} = sessionOver([wide], {columns: 160, rows: 30, ...options})
    press(session, ['Enter', '9', '9', 'l'])
    return {session, world}
  }

  it.each([
    ['z +', 42],
    ['z =', 42],
    ['z -', 38],
    ['3 z +', 46],
    ['z + z + z 0', 40],
    ['9 9 9 z -', measures.least],
    ['9 9 9 z +', 75],
  ])('K68: after %s a row has %i characters, and the selection stays', (keys, length) => {
    const {session} = onWide()
    const {selection} = session.state().reader!
    press(session, keys.split(' '))
    expect(longest(session)).toBe(length)
    expect(session.state().measure).toBe(length)
    expect(session.state().reader!.selection).toEqual(selection)
    expect(session.screen().body.some(row => row.some(run => run.selected))).toBe(true)
  })

  it('K68: is remembered, and begins as it was left', () => {
    const {session, world} = onWide({usualMeasure: 30})
    expect(longest(session)).toBe(30)
    press(session, ['z', '+', 'z', '0'])
    expect(world.habits).toEqual([{measure: 32, tagged: true}, {measure: undefined, tagged: true}])
    expect(longest(onWide({usualMeasure: 30, measure: 50}).session)).toBe(50)
  })

  it('K68: a narrow terminal has the last word, and says so', () => {
    const {session} = onWide({columns: 50, rows: 12})
    press(session, ['z', '+'])
    expect(session.state().notice!.words.zh).toMatch(/终端只容 \d+ 字一行/)
    press(session, ['z', '-'])
    const narrower = longest(session)
    press(session, ['z', '+'])
    expect(longest(session)).toBeGreaterThan(narrower)
  })
})

describe('a terminal and a key too few', () => {
  it('K64: what means nothing is said once and does nothing', () => {
    const {session} = readerOn('国务‹院›')
    const before = session.state()
    press(session, ['Q'])
    expect(session.state()).toEqual({...before, notice: session.state().notice, log: [...before.log, session.state().notice]})
    press(session, ['l'])
    expect(session.state().notice?.words.zh).toBe('到头了')
  })
})
