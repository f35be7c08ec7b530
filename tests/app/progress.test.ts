import {describe, expect, it} from 'vitest'
import type {Runtime} from '../../src/app/runtime.ts'
import {screenText} from '../../src/app/screen/screen.ts'
import {cellWidth} from '../../src/core/width.ts'
import {articleOf, press, sessionOver} from '../helpers/session.ts'

const open = () => sessionOver(['a.txt', 'b.txt', 'c.txt', 'd.txt'].map(id => articleOf(`这是${id}的文字`, id)), {columns: 90}).session
const textOf = (session: Runtime): string => screenText(session.screen(), cellWidth)
const said = (session: Runtime): string => session.state().notice?.words.zh ?? ''

describe('the status of articles', () => {
  it('K57: unseen, begun, done, and read with nothing to tag look different in list, title and status line', () => {
    const session = open()
    press(session, ['D', 'j', 'Enter', 's', 'D', 'q', 'j', 'Enter', 's', 'q', 'Esc'])
    session.resize(90, 24)
    press(session, ['k'])
    const text = textOf(session)
    expect(text.match(/[○◐●◎](?= )/g)).toEqual(['◎', '●', '◐', '○'])
    expect(text).toContain('完成 2/4（1 篇无可标） · 在标 1 · 已标 2')
    press(session, ['g', 'g', 'Enter'])
    expect(textOf(session)).toMatch(/^ ◎ /)
    press(session, ['>'])
    expect(textOf(session)).toMatch(/^ ● /)
  })

  it('K57: gn and gN go to the next unfinished article, round the list, in reader and library', () => {
    const session = open()
    press(session, ['j', 'D', 'k', 'Enter', 'g', 'n'])
    expect([session.state().reader!.article, said(session)]).toEqual(['c.txt', '还有 3 篇未完成'])
    press(session, ['g', 'n', 'g', 'n'])
    expect(session.state().reader!.article).toBe('a.txt')
    press(session, ['g', 'N'])
    expect(session.state().reader!.article).toBe('d.txt')
    press(session, ['q', 'g', 'N'])
    expect(session.state().library.at).toBe('c.txt')
    press(session, ['g', 'N', 'D', 'g', 'n', 'D', 'g', 'n', 'D', 'g', 'n'])
    expect(said(session)).toBe('所有文章都完成了')
    press(session, ['F'])
    expect(said(session)).toBe('所有文章都完成了')
  })

  it('K57: the only unfinished one is said to be it', () => {
    const session = open()
    press(session, ['D', 'j', 'D', 'j', 'D', 'j', 'Enter', 'g', 'n'])
    expect([session.state().reader!.article, said(session)]).toEqual(['d.txt', '只有这一篇还没完成'])
  })

  it('K57: F lists what is unfinished; what is finished meanwhile stays until F is pressed again', () => {
    const session = open()
    const rows = () => textOf(session).match(/[○◐●◎] (?=这是)/g)!.length
    press(session, ['j', 'D', 'F'])
    expect([rows(), said(session)]).toEqual([3, '只列未完成的 3 篇'])
    press(session, ['j', 'D'])
    expect([rows(), session.state().library.at]).toEqual([3, 'c.txt'])
    expect(textOf(session)).toContain('只列未完成')
    press(session, ['/', '文', 'Esc'])
    expect(session.state().library.found.total).toBe(4)
    expect(rows()).toBe(3)
    press(session, ['Esc', 'F'])
    expect(rows()).toBe(4)
    press(session, ['F'])
    expect(rows()).toBe(2)
  })
})
