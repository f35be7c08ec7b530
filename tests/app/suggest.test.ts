import {describe, expect, it} from 'vitest'
import {sameSpan} from '../../src/core/offset.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {suggestionsIn} from '../../src/app/suggestions.ts'
import type {Runtime} from '../../src/app/runtime.ts'
import type {State} from '../../src/app/state.ts'
import {goldAnnotations, seedArticles} from '../helpers/corpus.ts'
import {after, articleOf, press, readerOn, sessionOver} from '../helpers/session.ts'

const suggested = (state: State): string[] => {
  const {source} = state.corpus.byId.get(state.reader!.article)!
  return suggestionsIn(state, 0, source.length).map(({span, label}) => `${label}:${source.slice(span.from, span.to)}@${span.from}`)
}

const noticeOf = (session: Runtime): string => session.state().notice?.words.zh ?? ''

describe('what was tagged before is suggested', () => {
  it.each([
    ['Tab', '{speaker:‹吕毅›}致辞。吕毅说', '{speaker:吕毅}致辞。‹吕毅›说'],
    ['Tab Enter', '{speaker:‹吕毅›}致辞。吕毅说', '{speaker:吕毅}致辞。{speaker:‹吕毅›}说'],
    ['Tab Enter u', '{speaker:‹吕毅›}致辞。吕毅说', '{speaker:吕毅}致辞。‹吕毅›说'],
    ['Tab Enter u U', '{speaker:‹吕毅›}致辞。吕毅说', '{speaker:吕毅}致辞。{speaker:‹吕毅›}说'],
    ['Tab r Tab', '{speaker:‹吕毅›}致辞。吕毅说', '{speaker:吕毅}致辞。‹吕毅›说'],
    ['Tab Tab Enter', '{speaker:‹吕毅›}致辞。吕毅说。吕毅笑', '{speaker:吕毅}致辞。吕毅说。{speaker:‹吕毅›}笑'],
    ['Shift-Tab Enter', '吕毅致辞。吕毅说。{speaker:‹吕毅›}笑', '吕毅致辞。{speaker:‹吕毅›}说。{speaker:吕毅}笑'],
    ['Enter', '‹吕毅›致辞', '‹吕毅›致辞'],
    ['r', '{speaker:‹吕毅›}致辞', '{speaker:‹吕毅›}致辞'],
    ['g s Tab Enter', '{speaker:‹吕毅›}致辞。吕毅说', '{speaker:‹吕毅›}致辞。吕毅说'],
    ['g s g s Tab Enter', '{speaker:‹吕毅›}致辞。吕毅说', '{speaker:吕毅}致辞。{speaker:‹吕毅›}说'],
  ])('K89 K90: %s on %s', (keys, before, drawing) => {
    expect(after(before, keys)).toBe(drawing)
  })

  it('K89: also in other articles, and in the other script', () => {
    const {session} = sessionOver([articleOf('东海大学宣布', 'a.txt'), articleOf('昨天，東海大學签约', 'b.txt')])
    press(session, ['Enter', 'v', 'l', 'l', 'l', 'i', 'Esc', '>'])
    expect(suggested(session.state())).toEqual(['institution:東海大學@3'])
  })

  it.each([
    ['in a longer name', '{institution:‹东海大学›}，东海大学医院开业'],
    ['in a longer string that is tagged, with whatever label', '{institution:‹东海大学›}，{outcome:东海大学之歌}。{speaker:东海大学之歌}，东海大学之歌响起'],
    ['with two labels', '{institution:‹东海›}，{speaker:东海}，东海'],
    ['cut out of a word', '{institution:‹大学›}，大学生到了'],
    ['of one character', '{speaker:‹吕›}，吕'],
  ])('K89: but not %s', (_why, before) => {
    expect(suggested(readerOn(before).session.state())).toEqual([])
  })

  it('K90: what was refused here is not suggested here again, and what is refused as often as tagged is suggested nowhere', () => {
    const {session} = readerOn('{speaker:‹吕毅›}致辞。吕毅说。吕毅笑')
    press(session, ['Tab', 'r'])
    expect(noticeOf(session)).toBe('不标 发言人 吕毅，此处不再提示')
    expect(suggested(session.state())).toEqual([])
    press(session, ['u'])
    expect(suggested(session.state())).toHaveLength(2)
    press(session, ['Tab', 'Tab', 'Enter', 'Shift-Tab', 'r'])
    expect(suggested(session.state())).toEqual([])
  })

  it('K90: what is accepted says so', () => {
    const {session, world} = readerOn('{speaker:‹吕毅›}致辞。吕毅说')
    press(session, ['Tab', 'Enter'])
    expect(world.committed.at(-1)?.put).toMatchObject([{via: 'suggested', label: 'speaker', rev: 1}])
  })

  it('K91: Enter and r say why they do nothing; the status line asks where there is a suggestion', () => {
    const {session} = readerOn('{speaker:‹吕毅›}致辞。吕毅说')
    press(session, ['Enter'])
    expect(noticeOf(session)).toContain('光标处没有提示')
    press(session, ['Tab'])
    expect(noticeOf(session)).toBe('提示：发言人 吕毅 · ⏎ 标上，r 不标')
  })

  it('K89: nothing is suggested of labels that the schema lacks, nor where nothing can be tagged', () => {
    const annotations = [{id: 'x', article: 'a.txt', label: 'place', span: {from: 0, to: 2}, by: 't', at: '', rev: 1, via: 'hand'}] as never
    const lost = sessionOver([articleOf('东海，东海')], {annotations, schema: defaultSchema})
    press(lost.session, ['Enter'])
    expect(suggested(lost.session.state())).toEqual([])
    const {session} = readerOn('{speaker:‹吕毅›}致辞。吕毅说')
    expect(suggested({...session.state(), readOnly: {code: 'x', message: {zh: '只读', en: 'read-only'}}})).toEqual([])
  })
})

/** What is suggested in an article, against its gold. */
function judged(article: string, tagged: typeof goldAnnotations): {right: number; wrong: number} {
  const {session} = sessionOver(seedArticles, {annotations: tagged})
  const state = {...session.state(), screen: 'reader' as const}
  press(session, [...Array.from({length: seedArticles.findIndex(({id}) => id === article)}, () => 'j'), 'Enter'])
  expect(session.state().reader?.article).toBe(article)
  const {source} = state.corpus.byId.get(article)!
  const gold = goldAnnotations.filter(annotation => annotation.article === article)
  const marks = suggestionsIn(session.state(), 0, source.length).map(({span, label}) => gold.some(one => one.label === label && sameSpan(one.span, span)))
  return {right: marks.filter(Boolean).length, wrong: marks.filter(mark => !mark).length}
}

describe('on the gold', () => {
  it('K92: with the first place of each string tagged, what is suggested in the article is gold', () => {
    const ids = [...new Set(goldAnnotations.map(({article}) => article))]
    expect(ids.map(article => {
      const {source} = seedArticles.find(({id}) => id === article)!
      const seen = new Set<string>()
      const firsts = goldAnnotations.filter(one => one.article === article).toSorted((a, b) => a.span.from - b.span.from).filter(({span}) => {
        const text = source.slice(span.from, span.to)
        return !seen.has(text) && seen.add(text)
      })
      return judged(article, firsts)
    })).toEqual([{right: 35, wrong: 0}, {right: 46, wrong: 0}])
  })

  it('K92: with one article tagged, what is suggested in the other is gold', () => {
    const ids = [...new Set(goldAnnotations.map(({article}) => article))]
    expect(ids.map(article => judged(article, goldAnnotations.filter(one => one.article !== article)))).toEqual([{right: 4, wrong: 0}, {right: 7, wrong: 0}])
  })
})
