import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Annotation} from '../../src/core/annotation.ts'
import type {Runtime} from '../../src/app/runtime.ts'
import {modeOf, type State} from '../../src/app/state.ts'
import {screenText} from '../../src/app/screen/screen.ts'
import {cellWidth} from '../../src/core/width.ts'
import {goldAnnotations, seedArticles} from '../helpers/corpus.ts'
import {after, articleOf, drawn, press, readerOn, sessionOver} from '../helpers/session.ts'

const noticeOf = (session: Runtime): string => session.state().notice?.words.zh ?? ''

const tags = (session: Runtime, id: string) => (session.state().annotations.get(id) ?? []).map(({span}) => `${span.from}-${span.to}`)

/** All that acts change. */
const work = (state: State) => ({
  annotations: [...state.annotations].flatMap(([, list]) => list).map(({id, span, label, rev, note}) => `${id} ${span.from}-${span.to} ${label} ${rev} ${note ?? ''}`),
  refusals: [...state.refusals].flatMap(([, list]) => list).map(({id, article, span, label}) => `${id} ${article} ${span.from}-${span.to} ${label}`),
})

describe('* tags every other place in the article', () => {
  it.each([
    ['*', '{institution:‹东海大学›}宣布，东海大学与東海大學签约', '{institution:‹东海大学›}宣布，{institution:东海大学}与{institution:東海大學}签约'],
    ['* u', '{institution:‹东海大学›}宣布，东海大学', '{institution:东海大学}宣布，‹东海大学›'],
    ['* u U', '{institution:‹东海大学›}宣布，东海大学', '{institution:东海大学}宣布，{institution:‹东海大学›}'],
    ['s *', '‹吕毅›致辞。吕毅说，吕毅笑', '{speaker:‹吕毅›}致辞。{speaker:吕毅}说，{speaker:吕毅}笑'],
    ['*', '{speaker:‹吕毅›}致辞', '{speaker:‹吕毅›}致辞'],
    ['*', '‹吕毅›致辞，吕毅', '‹吕毅›致辞，吕毅'],
  ])('K50: %s on %s', (keys, before, drawing) => {
    expect(after(before, keys)).toBe(drawing)
  })

  it.each([[999, '另有 999 处'], [1000, '另有 999+ 处'], [1500, '另有 999+ 处']])('K50: after a tag the notice counts %i places as %s', (places, counted) => {
    const {session} = readerOn(`‹吕毅›致辞${'。吕毅说'.repeat(places)}`)
    press(session, ['s'])
    expect(noticeOf(session)).toContain(counted)
  })

  const nested = '{institution:‹东海大学›}和东海大学医院，东海大学医院，东海大学。{institution:东海大学医院}'

  it('K51: an answer leads to the next place', () => {
    const {session} = readerOn(nested)
    press(session, ['*', 'y'])
    const state = session.state()
    expect(modeOf(state)).toBe('walk')
    expect(drawn(state)).toBe('{institution:东海大学}和{institution:东海大学}医院，‹东海大学›医院，{institution:东海大学}。{institution:东海大学医院}')
  })

  it.each([
    ['* y n', '{institution:‹东海大学›}和{institution:东海大学}医院，东海大学医院，{institution:东海大学}。{institution:东海大学医院}', '已标 机构 东海大学 2 处 · 拒绝 1 处'],
    ['* Enter Y', '{institution:‹东海大学›}和{institution:东海大学}医院，{institution:东海大学}医院，{institution:东海大学}。{institution:东海大学医院}', '已标 机构 东海大学 3 处'],
    ['* a', '{institution:‹东海大学›}和{institution:东海大学}医院，{institution:东海大学}医院，{institution:东海大学}。{institution:东海大学医院}', '已标 机构 东海大学 3 处'],
    ['* q', '{institution:‹东海大学›}和东海大学医院，东海大学医院，{institution:东海大学}。{institution:东海大学医院}', '已标 机构 东海大学 1 处 · 2 处存疑'],
    ['* n Esc', '{institution:‹东海大学›}和东海大学医院，东海大学医院，{institution:东海大学}。{institution:东海大学医院}', '已标 机构 东海大学 1 处 · 拒绝 1 处 · 1 处存疑'],
    ['* n n *', '{institution:‹东海大学›}和东海大学医院，东海大学医院，{institution:东海大学}。{institution:东海大学医院}', '没有别的「东海大学」可标 · 2 处早先拒绝'],
    ['* n u y n', '{institution:‹东海大学›}和{institution:东海大学}医院，东海大学医院，{institution:东海大学}。{institution:东海大学医院}', '已标 机构 东海大学 2 处 · 拒绝 1 处'],
  ])('K51 K52: %s ends where it began, and says what came of it', (keys, drawing, said) => {
    const {session} = readerOn(nested)
    press(session, keys.split(' '))
    expect(modeOf(session.state())).toBe('reader')
    expect(drawn(session.state())).toBe(drawing)
    expect(noticeOf(session)).toBe(said)
  })

  it('K54: one undo takes back the whole batch with its answers and refusals, one redo brings it back', () => {
    const {session} = readerOn(nested)
    const before = work(session.state())
    press(session, ['*', 'n', 'y'])
    const done = work(session.state())
    expect(done.refusals).toHaveLength(1)
    expect(session.state().history.undo).toHaveLength(1)
    press(session, ['u'])
    expect(work(session.state())).toEqual(before)
    press(session, ['U'])
    expect(work(session.state())).toEqual(done)
    press(session, ['u', '*'])
    expect(session.state().walk).toMatchObject({at: 0, stops: {length: 2}})
  })

  it('K54: an answer that is taken back leaves no act behind', () => {
    const {session} = readerOn('{institution:‹东海大学›}和东海大学医院。{institution:东海大学医院}')
    press(session, ['*', 'u'])
    expect(noticeOf(session)).toBe('这是第一处')
    const {session: two} = readerOn('{institution:‹东海大学›}和东海大学医院，东海大学医院。{institution:东海大学医院}')
    press(two, ['*', 'n', 'u'])
    expect(two.state().walk).toMatchObject({at: 0, begun: false, answers: []})
    expect(two.state().history.undo).toEqual([])
    press(two, ['q'])
    expect(work(two.state()).refusals).toEqual([])
    expect(noticeOf(two)).toBe('没有别的「东海大学」可标 · 2 处存疑')
  })

  it('K50: the tags say where they come from, and each has its own id', () => {
    const {session, world} = readerOn('‹吕毅›致辞。吕毅说，吕毅笑')
    press(session, ['s', '*'])
    const put = world.committed.at(-1)!.put
    expect(put.map(({via}) => via)).toEqual(['propagated', 'propagated'])
    expect(new Set(put.map(({id}) => id)).size).toBe(2)
  })

  it('K53: with a number before it page furniture is tagged too; else it is counted', () => {
    const page = {...articleOf('来源：东海大学\n东海大学宣布\n分享 东海大学'), title: {value: '东海大学'}}
    const article = {...page, blocks: page.blocks.map((block, at) => ({...block, kind: (['field', 'paragraph', 'boilerplate'] as const)[at]!}))}
    for (const [keys, said] of [[['*'], '没有别的「东海大学」可标 · 2 处在导航或栏目行，没标'], [['1', '*'], '已标 机构 东海大学 2 处']] as const) {
      const {session} = sessionOver([article])
      press(session, ['Enter', 'g', 'g', 'j', '0', 'v', 'l', 'l', 'l', 'v', 'i', ...keys])
      expect(noticeOf(session)).toBe(said)
    }
  })

  it('K8: in a walk other keys change nothing; Ctrl-c quits', () => {
    const {session, world} = readerOn(nested)
    press(session, ['*'])
    const before = work(session.state())
    press(session, ['s', 'x', 'j', 'f', '/', ':', '3', '医'])
    session.paste('y')
    expect(work(session.state())).toEqual(before)
    expect(session.state().walk).toMatchObject({at: 0})
    expect(world.committed).toHaveLength(1)
  })

  it('K50: after a tag the notice says how many more there are, whatever script they are in', () => {
    const {session} = readerOn('‹吕毅›致辞，呂毅、吕毅、{speaker:吕毅}')
    press(session, ['s'])
    expect(noticeOf(session)).toBe('已标 发言人 吕毅 · 另有 2 处，* 全部标注')
  })
})

describe('g* goes through all articles', () => {
  const first = articleOf('东海大学宣布，东海大学表示', 'a.txt')
  const second = articleOf('南山。\n東海大學与东海大学医院签约，\n东海大学', 'b.txt')
  const third = articleOf('没有它', 'c.txt')
  const open = (annotations: readonly Annotation[] = []) => {
    const made = sessionOver([first, second, third], {annotations})
    press(made.session, ['Enter', 'v', 'l', 'l', 'l', 'v', 'i'])
    return made
  }

  it('K55: tags what is certain everywhere in one act', () => {
    const {session} = open()
    press(session, ['g', '*'])
    press(session, ['q'])
    expect([tags(session, 'a.txt'), tags(session, 'b.txt')]).toEqual([['0-4', '7-11'], ['4-8', '19-23']])
    press(session, ['u'])
    expect([tags(session, 'a.txt'), tags(session, 'b.txt')]).toEqual([['0-4'], []])
  })

  it('K55: the walk opens the other articles and comes back; their reading places stay', () => {
    const {session} = open()
    press(session, ['>', 'G', 'q', 'k', 'Enter'])
    const before = session.state()
    press(session, ['g', '*'])
    expect(session.state().reader).toMatchObject({article: 'b.txt', selection: {from: 9, to: 13}})
    press(session, ['n'])
    expect(session.state().reader).toMatchObject({article: 'a.txt', selection: before.reader!.selection, top: before.reader!.top})
    expect(session.state().places).toEqual(before.places)
    expect(session.state().refusals.get('b.txt')).toHaveLength(1)
    press(session, ['g', '*'])
    expect(session.state().walk).toBeUndefined()
  })

  it('K55: quitting in a walk leaves the reader where it began', async () => {
    const {session} = open()
    press(session, ['g', '*'])
    expect(session.state().reader!.article).toBe('b.txt')
    press(session, ['Ctrl-c'])
    await session.ended
    expect(session.state().reader!.article).toBe('a.txt')
    expect(session.state().places.has('b.txt')).toBe(false)
  })
})

const reader001 = () => sessionOver([seedArticles[1]!], {columns: 100, rows: 30}).session

describe('the nested names of 001', () => {
  const source = seedArticles[1]!.source
  const around = ({from, to}: {readonly from: number; readonly to: number}) => source.slice(from, to + 10).replaceAll('\n', '')

  it('K51: what stands alone is tagged, what is a part of a longer name is asked about', () => {
    const session = reader001()
    press(session, ['Enter', '/', ...Array.from('西安交通大学'), 'Enter', 'i', '*'])
    const state = session.state()
    const tagged = state.annotations.get(seedArticles[1]!.id)!.map(({span}) => around(span))
    const asked = state.walk!.stops.map(({span}) => around(span))
    expect(tagged.length + asked.length).toBe(source.split('西安交通大学').length - 1)
    for (const long of ['第一附属医院和', '北京医学校友会', '北京校友会', '基因与细胞治疗研究院']) {
      expect(asked.some(text => text.includes(long)), long).toBe(true)
      expect(tagged.some(text => text.includes(long)), long).toBe(false)
    }
    for (const alone of ['主办，', '党委常委、副校长', '、医学部', '杰出校友', '紧扣时代', '将始终肩负', '京津冀医工']) {
      expect(tagged.some(text => text.includes(alone)), alone).toBe(true)
    }
  })

  it('K51: where the longer name is tagged, its part is neither tagged nor asked about', () => {
    const session = reader001()
    press(session, ['Enter', '/', ...Array.from('西安交通大学第一附属医院'), 'Enter', 'i', '/', ...Array.from('西安交通大学'), 'Enter', 'g', 'g', 'n', 'i', '*'])
    const hospital = session.state().annotations.get(seedArticles[1]!.id)!.find(({span}) => span.to - span.from === 12)!
    expect(session.state().walk!.stops.some(({span}) => span.from === hospital.span.from)).toBe(false)
    expect(session.state().annotations.get(seedArticles[1]!.id)!.filter(({span}) => span.from === hospital.span.from)).toHaveLength(1)
  })

  it.each([['walk-80x24', 80, 24, 'zh'], ['walk-100x30', 100, 30, 'zh'], ['walk-en-160x50', 160, 50, 'en'], ['walk-20x5', 20, 5, 'zh']] as const)('K51: %s shows the place, the question and the keys', async (name, columns, rows, lang) => {
    const {session} = sessionOver(seedArticles, {annotations: goldAnnotations, columns, rows, lang})
    press(session, ['j', 'Enter', '/', ...Array.from('西安交通大学'), 'Enter', 'i', '*', 'n'])
    await session.settled()
    await expect(`${screenText(session.screen(), cellWidth)}\n`).toMatchFileSnapshot(`../fixtures/screens/${name}.txt`)
  })

  it('K54: propagating whatever is tagged, with any answers, and undoing it restores everything (seed 54)', () => {
    const session = sessionOver(seedArticles, {annotations: goldAnnotations, columns: 100, rows: 30}).session
    press(session, ['j', 'j', 'Enter'])
    const first = work(session.state())
    const keys = fc.array(fc.constantFrom('Tab', 'Shift-Tab', '*', 'g *', 'y', 'n', 'a', 'u', 'q'), {minLength: 1, maxLength: 25})
    fc.assert(fc.property(keys, typed => {
      for (const key of typed.flatMap(sequence => sequence.split(' '))) {
        if (key === 'u' && !session.state().walk) continue
        if (key === 'q' && !session.state().walk) continue
        press(session, [key])
      }
      if (session.state().walk) press(session, ['q'])
      const last = work(session.state())
      const steps = session.state().history.undo.length
      if (steps > 0) press(session, [...`${steps}`, 'u'])
      expect(work(session.state())).toEqual(first)
      if (steps > 0) press(session, [...`${steps}`, 'U'])
      expect(work(session.state())).toEqual(last)
      if (steps > 0) press(session, [...`${steps}`, 'u'])
    }), {seed: 54, numRuns: 12})
  }, 60_000)
})
