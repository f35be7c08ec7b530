import {describe, expect, it} from 'vitest'
import {articleOf, drawn, press, readerOn, sessionOver} from '../helpers/session.ts'

function after(before: string, keys: string): string {
  const {session} = readerOn(before)
  press(session, keys.split(' '))
  return drawn(session.state())
}

describe('marks', () => {
  it.each([
    ["M x G ' x", '国‹务院›发言人表示', '国‹务院›发言人表示'],
    ["M x G M x h ' x", '国‹务院›发言人表示', '国务院发言人表‹示›'],
    ["M a l M b ' a", '‹国›务院发言人', '‹国›务院发言人'],
    ["G ' '", '国‹务院›发言人表示', '国‹务院›发言人表示'],
    ["G ' ' ' '", '国‹务院›发言人表示', '国务院发言人表‹示›'],
    ["g g ' '", '国务院‹发言人›表示', '国务院‹发言人›表示'],
    ["Tab ' '", '‹国›务院{speaker:发言人}表示', '‹国›务院{speaker:发言人}表示'],
    ["/ 表 Enter ' '", '‹国›务院发言人表示', '‹国›务院发言人表示'],
    ["f 表 ' '", '‹国›务院发言人表示', '‹国›务院发言人表示'],
    ["f 报 f l ; ' '", '‹国›务院报告表示，又报告', '国务院报告‹表›示，又报告'],
    ["5 0 % ' '", '‹国›务院\n发言人\n表示', '‹国›务院\n发言人\n表示'],
    // Steps are no leaps.
    ["G h h ' '", '国‹务院›发言人表示', '国‹务院›发言人表示'],
  ])('K45: %s', (keys, before, drawing) => {
    expect(after(before, keys)).toBe(drawing)
  })

  it('K45: a mark in another article opens it, and the way back leads home', () => {
    const {session} = sessionOver([articleOf('第一篇文章', 'a.txt'), articleOf('第二篇文章', 'b.txt')])
    press(session, ['Enter', 'l', 'M', 'q', '>', 'l', 'l'])
    expect(session.state().reader!.article).toBe('b.txt')
    press(session, ["'", 'q'])
    expect(session.state().reader).toMatchObject({article: 'a.txt', selection: {from: 1, to: 2}})
    press(session, ["'", "'"])
    expect(session.state().reader).toMatchObject({article: 'b.txt', selection: {from: 2, to: 3}})
    press(session, ["'", "'"])
    expect(session.state().reader).toMatchObject({article: 'a.txt', selection: {from: 1, to: 2}})
  })

  it('K8 K45: what is no mark is said, and nothing moves', () => {
    const {session} = readerOn('国‹务院›发言人')
    const said = (keys: readonly string[]): string => {
      press(session, keys)
      return session.state().notice?.words.zh ?? ''
    }
    expect(said(["'", 'x'])).toMatch(/没有记号 x/)
    expect(said(["'", "'"])).toMatch(/还没有跳过/)
    expect(said(['M', '1'])).toMatch(/a 到 z/)
    expect(said(['M', '国'])).toMatch(/a 到 z/)
    expect(said(["'", '?'])).toMatch(/a 到 z/)
    expect(said(['M', 'b'])).toMatch(/记号 b：务院/)
    expect(said(['M', 'a'])).toMatch(/记号 a：务院/)
    expect(said(["'", 'z'])).toMatch(/没有记号 z · 有：a b/)
    expect(said(['M', 'Esc'])).toBe('')
    expect(drawn(session.state())).toBe('国‹务院›发言人')
  })
})

describe('repeating a tag', () => {
  it.each([
    ['s w .', '国务院‹发言人›表示', '国务院{speaker:发言人}{speaker:‹表示›}'],
    ['i O w .', '国务院‹发言人›表示', '国务院{institution:{outcome:发言人}}{outcome:‹表示›}'],
    ['s w . u', '国务院‹发言人›表示', '国务院{speaker:发言人}‹表示›'],
    ['s i .', '国务院‹发言人›表示', '国务院{institution:‹发言人›}表示'],
    ['s Tab .', '‹国务院›发言人{institution:表示}', '{speaker:国务院}发言人{speaker:‹表示›}'],
    ['S Tab .', '‹国务院›发言人{institution:表示}', '{speaker:国务院}发言人{institution:{speaker:‹表示›}}'],
  ])('K44: %s', (keys, before, drawing) => {
    expect(after(before, keys)).toBe(drawing)
  })

  it('K8 K44: before the first tag it says so', () => {
    const {session} = readerOn('国‹务院›发言人')
    press(session, ['.'])
    expect(session.state().notice!.words.zh).toBe('这次打开后还没标过')
    expect(drawn(session.state())).toBe('国‹务院›发言人')
  })
})
