import {describe, expect, it} from 'vitest'
import {extend, perform} from '../../src/app/history.ts'
import {openReader} from '../../src/app/reading.ts'
import type {Act, State} from '../../src/app/state.ts'
import {update} from '../../src/app/update.ts'
import type {Annotation} from '../../src/core/annotation.ts'
import {sourceSpan} from '../../src/core/offset.ts'
import {after, articleOf, press, readerOn, sessionOver} from '../helpers/session.ts'

const annotation = (id: string, article: string, from: number, to: number): Annotation => ({
  id, article, label: 'speaker', span: sourceSpan(from, to), by: 'tester', at: '2026-01-01T00:00:00.000Z', rev: 1, via: 'hand',
})

const articles = [articleOf('国务院发言人吕毅表示'), articleOf('另一篇\n吕毅', 'b.txt')]
const bulk: Act = {
  change: {put: [annotation('a1', 'a.txt', 6, 8), annotation('b1', 'b.txt', 4, 6)], drop: [], marks: []},
  what: {zh: '已标两处', en: 'tagged two'},
  article: 'b.txt',
}
const stamp = {at: '2026-01-01T00:00:00.000Z', id: 'x'}
const pressed = (state: State, key: string) => update(state, {kind: 'key', key, stamp})
const sizes = (state: State) => [...state.annotations.values()].map(list => list.length)

describe('undo', () => {
  it.each([
    ['s w w i 2 u', '国务院‹发言人›表示，今天', '国务院‹发言人›表示，今天'],
    ['s w w i 9 u', '国务院‹发言人›表示，今天', '国务院‹发言人›表示，今天'],
    ['s i o 2 u', '国务院‹发言人›表示', '国务院{speaker:‹发言人›}表示'],
    ['s i o 3 u 2 U', '国务院‹发言人›表示', '国务院{institution:‹发言人›}表示'],
    ['s i 2 u 9 U u', '国务院‹发言人›表示', '国务院{speaker:‹发言人›}表示'],
  ])('K30: %s', (keys, before, drawing) => {
    expect(after(before, keys)).toBe(drawing)
  })

  it('K30: says how many steps it took, and saves each as an act of its own', () => {
    const {session, world} = readerOn('国务院‹发言人›表示')
    press(session, ['s', 'i', 'o', '2', 'u'])
    expect(session.state().notice?.words.zh).toMatch(/^已撤销 2 步，最后是：已改标 /)
    expect(world.committed).toHaveLength(5)
    press(session, ['2', 'U'])
    expect(session.state().notice?.words.zh).toMatch(/^已重做 2 步/)
  })

  it('K30: an act in several articles, and one that went on, are one step', () => {
    const {session} = sessionOver(articles)
    let now = perform(session.state(), bulk)
    now = extend(now.state, {put: [annotation('a2', 'a.txt', 0, 3)], drop: [], marks: []}, {zh: '已标三处', en: 'tagged three'})
    expect(sizes(now.state)).toEqual([2, 1])
    expect(now.effects).toMatchObject([{kind: 'commit', step: {kind: 'more', act: {what: {zh: '已标三处'}}, was: {what: {zh: '已标两处'}}}}])
    const back = pressed(now.state, 'u')
    expect(sizes(back.state)).toEqual([0, 0])
    expect(back.effects).toHaveLength(1)
    expect(back.state).toMatchObject({screen: 'reader', reader: {article: 'b.txt', selection: {from: 4, to: 6}}, notice: {words: {zh: '已撤销：已标三处'}}})
    expect(sizes(pressed(back.state, 'U').state)).toEqual([2, 1])
  })

  it('K31: a mark on an article is shown in the list, or in that article when another is open', () => {
    const {session} = sessionOver(articles)
    press(session, ['j', 'D', 'k', 'u'])
    expect(session.state()).toMatchObject({screen: 'library', library: {at: 'b.txt'}, notice: {words: {zh: expect.stringContaining('已撤销：已完成')}}})
    press(session, ['U', 'k', 'Enter'])
    expect(session.state().reader?.article).toBe('a.txt')
    press(session, ['u'])
    expect(session.state()).toMatchObject({reader: {article: 'b.txt'}, notice: {words: {zh: expect.stringContaining('已撤销：已完成')}}})
  })

  it('K32: at the end of the past it says so, and why when others changed what was done', () => {
    const {session} = sessionOver(articles)
    press(session, ['u'])
    expect(session.state().notice?.words).toEqual({zh: '没有可撤销的了', en: 'nothing to undo'})
    const cut = update(session.state(), {kind: 'history', earlier: {undo: [], redo: [], cut: true}})
    expect(pressed(cut.state, 'u').state.notice?.words.zh).toBe('没有可撤销的了：更早的标注后来在别处改动过')
    expect(pressed(cut.state, 'U').state.notice?.words.zh).toBe('没有可重做的了')
  })
})

describe('acts of earlier sessions', () => {
  const {session} = sessionOver(articles, {annotations: bulk.change.put})
  const coming: State = {...session.state(), history: {undo: [], redo: [], awaited: 0}}
  const earlier = {undo: [bulk], redo: []}

  it('K33: an undo that came before them is done when they come', () => {
    const waiting = pressed(coming, 'u')
    expect(waiting).toMatchObject({effects: [], state: {history: {awaited: 1}, notice: {words: {zh: '正在取回以前的操作…'}}}})
    const done = update(waiting.state, {kind: 'history', earlier})
    expect(sizes(done.state)).toEqual([0, 0])
    expect(done.state.history).toEqual({undo: [], redo: [bulk]})
  })

  it('K33: when nothing comes, the undo that waited says that nothing is left', () => {
    const done = update(pressed(coming, 'u').state, {kind: 'history', earlier: {undo: [], redo: []}})
    expect(done).toMatchObject({effects: [], state: {history: {undo: [], redo: []}, notice: {words: {zh: '没有可撤销的了'}}}})
  })

  it('K33: they stand below the acts of this session, whose redo they do not touch', () => {
    const reading = openReader(coming, 'a.txt')
    const tagged = pressed(reading, 'i').state
    const other: Act = {...bulk, what: {zh: '别的', en: 'other'}}
    const come = update(tagged, {kind: 'history', earlier: {undo: [bulk], redo: [other]}}).state
    expect(come.history.undo.map(({what}) => what.zh)).toEqual(['已标两处', expect.stringContaining('已标 机构')])
    expect(come.history.redo).toEqual([])
    const undone = pressed(tagged, 'u').state
    expect(update(undone, {kind: 'history', earlier}).state.history).toMatchObject({undo: [bulk], redo: {length: 1}})
    expect(update(coming, {kind: 'history', earlier: {undo: [bulk], redo: [other]}}).state.history.redo).toEqual([other])
  })
})
