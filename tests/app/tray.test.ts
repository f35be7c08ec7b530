import {describe, expect, it} from 'vitest'
import {screenText} from '../../src/app/screen/screen.ts'
import type {State} from '../../src/app/state.ts'
import {trayItems} from '../../src/app/tray.ts'
import {sourceSpan} from '../../src/core/offset.ts'
import {cellWidth} from '../../src/core/width.ts'
import {articleOf, press, sessionOver} from '../helpers/session.ts'
import {undecided, undecidedSession, undecidedText} from '../helpers/undecided.ts'

const standing = (state: State): unknown => [state.annotations.get('1.txt'), state.asides.get('1.txt')]

const ids = (state: State): readonly string[] => [
  ...(state.annotations.get('1.txt') ?? []).map(({id, rev, label, span}) => `${id}${rev} ${label} ${span.from}-${span.to}`),
  ...(state.asides.get('1.txt') ?? []).map(({id, record}) => `(${id.slice(0, 1)}${record.rev})`),
]

const untouched = ['m1 institution 6-10', 'c2 institution 25-29', '(r1)', '(o1)', '(c2)']

const size = (columns: number, rows: number) => ({columns, rows})

describe('the tray of the undecided', () => {
  it('K74: shows a conflict, a place in doubt, a lost one and what has moved, with the reader at the place', () => {
    const {session} = undecidedSession(size(100, 30))
    const shown = ['g r', 'j', 'l', 'j', 'j'].map(keys => {
      press(session, keys.split(' '))
      return screenText(session.screen(), cellWidth).split('\n').filter(row => /待定|▸|原来|「/.test(row)).map(row => row.trim().replaceAll(/\s+/g, ' '))
    })
    expect(shown.map(([rule]) => rule!.replaceAll(/ ─+.*/g, '').slice(3))).toEqual(['待定 1/4 冲突 1/2', '待定 2/4 存疑 1/2', '待定 2/4 存疑 2/2', '待定 3/4 失位', '待定 4/4 移位'])
    expect(shown[1]).toContainEqual(expect.stringContaining('早先的【李明】早先说'))
    expect(shown[1]).toContainEqual(expect.stringContaining('▸ 1 今天开会。 东海大学校长【李明】说，李明又说。'))
    expect(shown[2]).toContainEqual(expect.stringContaining('▸ 2 今天开会。 东海大学校长李明说，【李明】又说。'))
    expect(session.state().reader?.article).toBe('1.txt')
    press(session, ['Esc'])
    expect(session.state()).toMatchObject({screen: 'library', reader: undefined})
    press(session, ['g', 'r'])
    expect(session.state().tray.item).toBe('moved 1.txt')
  })

  it.each([
    ['a place in doubt, the one shown', 'j Enter', ['m1 institution 6-10', 'r2 speaker 12-14', 'c2 institution 25-29', '(o1)', '(c2)']],
    ['a place in doubt, the second', 'j 2 Enter', ['m1 institution 6-10', 'r2 speaker 16-18', 'c2 institution 25-29', '(o1)', '(c2)']],
    ['a number that no place has', 'j 3 Enter', untouched],
    ['a lost one cannot be taken', 'j j Enter', untouched],
    ['a lost one is dropped', 'j j x', ['m1 institution 6-10', 'c2 institution 25-29', '(r1)', '(c2)']],
    ['keeping is not touching', 'j j Space Space Esc', untouched],
    ['the version that counts', 'Enter', ['m1 institution 6-10', 'c3 institution 25-29', '(r1)', '(o1)']],
    ['the other version', 'l Enter', ['m1 institution 6-10', 'c3 outcome 25-29', '(r1)', '(o1)']],
    ['a conflict is not dropped', 'x', untouched],
    ['all that moved', 'j j j Enter', ['m2 institution 6-10', 'c2 institution 25-29', '(r1)', '(o1)', '(c2)']],
  ])('K75: %s', async (_, keys, after) => {
    const {session, world} = undecidedSession()
    const before = standing(session.state())
    press(session, ['g', 'r', ...keys.split(' ')])
    await session.settled()
    expect(ids(session.state())).toEqual(after)
    expect(world.committed).toHaveLength(after === untouched ? 0 : 1)
    const done = standing(session.state())
    if (after === untouched) return
    press(session, ['u'])
    expect(standing(session.state())).toEqual(before)
    press(session, ['U'])
    expect(standing(session.state())).toEqual(done)
  })

  it('K74: keys that decide nothing find the tray as it was worked out; an act works out its own article alone', () => {
    const {annotations, asides} = undecided()
    const elsewhere = asides.filter(({rival}) => !rival).map(aside => ({...aside, id: `2${aside.id}`, article: '2.txt', record: {...aside.record, id: `2${aside.id}`, article: '2.txt'}}))
    const {session} = sessionOver(['1.txt', '2.txt'].map(id => articleOf(undecidedText, id)), {annotations, asides: [...asides, ...elsewhere]})
    const first = trayItems(session.state())
    expect(first).toHaveLength(6)
    press(session, ['g', 'r', 'j', 'l', 'h', 'k', 'j'])
    expect(trayItems(session.state())).toBe(first)
    press(session, ['Enter'])
    const then = trayItems(session.state())
    expect(then.map(({key}) => key)).toEqual(first.map(({key}) => key).filter(key => key !== 'aside r'))
    expect(then.slice(-2).every((item, at) => item === first.slice(-2)[at])).toBe(true)
    press(session, ['u'])
    expect(trayItems(session.state())).toEqual(first)
  })

  it('K75: what was selected when the tray was opened is a place too; id, note and unknown fields stay', () => {
    const {session} = undecidedSession()
    press(session, ['Enter', 'g', 'r', 'j', 'o', 'g', 'r', 'a'])
    expect(session.state().annotations.get('1.txt')).toContainEqual(expect.objectContaining({id: 'r', note: '校长', by: 'alice', extra: {extra: 'kept'}, rev: 2, span: {from: 12, to: 14}}))
  })

  it('K75: a tag that is there already is not put there once more', () => {
    const {annotations} = undecided()
    const twin = {...annotations[0]!, id: 't', label: 'speaker', span: sourceSpan(12, 14)}
    const {session} = undecidedSession({annotations: [...annotations, twin]})
    press(session, ['g', 'r', 'j', 'Enter'])
    expect(session.state().notice?.words.zh).toContain('这里已经标了发言人')
    expect(session.state().asides.get('1.txt')).toHaveLength(3)
  })

  it('K75: a relabelled tag settles the conflict over it, and undo brings it back', () => {
    const {session} = undecidedSession()
    const before = standing(session.state())
    press(session, ['g', 'r', 'o', 's'])
    expect(ids(session.state())).toEqual(['m1 institution 6-10', 'c3 speaker 25-29', '(r1)', '(o1)'])
    press(session, ['u'])
    expect(standing(session.state())).toEqual(before)
  })

  it('K75: nothing can be decided where nothing can be written', () => {
    const {session} = undecidedSession({readOnly: {code: 'x', message: {zh: '别处开着', en: 'open elsewhere'}}})
    press(session, ['g', 'r', 'Enter', 'j', 'x'])
    expect(ids(session.state())).toEqual(untouched)
    expect(session.state().notice?.words.zh).toContain('只读')
  })

  it('K76: the status line counts the undecided until there are none; what has moved bears a mark until it is confirmed', () => {
    const {session} = undecidedSession(size(120, 24))
    const shown = (): string => screenText(session.screen(), cellWidth)
    expect(shown()).toContain('待定 3  已存')
    press(session, ['g', 'r', 'Enter', 'Enter', 'x', 'o'])
    expect(shown()).not.toContain('待定')
    expect(shown()).toContain('东海大学 ↷')
    press(session, ['g', 'r', 'Enter'])
    expect(shown()).not.toContain('↷')
    press(session, ['Enter', 'g', 'r'])
    expect(session.state().notice?.words.zh).toBe('没有待定的标注')
    expect(undecided().asides).toHaveLength(3)
  })

  it('K78: quitting with something unsaved says so first, and tries again when idle', async () => {
    const {session, world} = undecidedSession()
    world.failing = true
    press(session, ['Enter', 's'])
    await session.settled()
    press(session, ['Ctrl-c'])
    await session.settled()
    expect(session.state()).toMatchObject({saving: {failed: 1, told: true}, notice: {tone: 'bad'}})
    expect(screenText(session.screen(), cellWidth)).toContain('没存上')
    press(session, ['j'])
    expect(screenText(session.screen(), cellWidth)).toContain('未存 1')
    await session.settled()
    world.failing = false
    await session.look()
    await session.settled()
    expect(session.state().saving).toEqual({waiting: 0, failed: 0, problem: undefined})
    press(session, ['Ctrl-c'])
    await session.ended
  })
})
