import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {commandTable} from '../../src/app/commands/table.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {isGraphemeEdge} from '../../src/core/graphemes.ts'
import {after, articleOf, drawn, press, readerOn, sessionOver} from '../helpers/session.ts'

it('T9: Ctrl-C quits also behind the beginning of a sequence, whose end it may have overtaken', async () => {
  const {session} = sessionOver([articleOf('一。')])
  let ended = false
  void session.ended.then(() => (ended = true))
  press(session, ['Enter', 'g', 'Ctrl-c'])
  await session.settled()
  await Promise.resolve()
  expect(ended).toBe(true)
})

describe('moving and selecting', () => {
  it.each([
    ['l', '‹国›务院发言人', '国‹务›院发言人'],
    ['h', '国‹务›院发言人', '‹国›务院发言人'],
    ['3 l', '‹国›务院发言人', '国务院‹发›言人'],
    ['l', '国务‹院›\n发言人', '国务院\n‹发›言人'],
    ['h', '国务院\n‹发›言人', '国务‹院›\n发言人'],
    ['G', '‹国›务院\n发言人', '国务院\n发言‹人›'],
    ['g g', '国务院\n发言‹人›', '‹国›务院\n发言人'],
    ['$', '‹国›务院发言人', '国务院发言‹人›'],
    ['0', '国务院发言‹人›', '‹国›务院发言人'],
    ['l', '‹𠮷›👨‍👩‍👧完', '𠮷‹👨‍👩‍👧›完'],
    ['j', '国‹务›院\n发言人', '国务院\n发‹言›人'],
    ['k', '国务院\n发‹言›人', '国‹务›院\n发言人'],
    ['j k', '国务院发言‹人›\n一\n国务院发言人', '国务院发言‹人›\n一\n国务院发言人'],
    ['j j', '国务院发言‹人›\n一\n国务院发言人', '国务院发言人\n一\n国务院发言‹人›'],
  ])('K2: %s moves by what it names', (keys, before, drawing) => {
    expect(after(before, keys)).toBe(drawing)
  })

  it.each([
    ['w', '国务院‹大›学表示，今天', '国务院‹大学›表示，今天'],
    ['w w', '国务院‹大›学表示，今天', '国务院大学‹表示›，今天'],
    ['w w w', '国务院‹大›学表示，今天', '国务院大学表示，‹今天›'],
    ['b', '国务院大‹学›表示', '国务院‹大学›表示'],
    ['b b', '国务院大‹学›表示', '‹国务院›大学表示'],
    ['e', '国务院‹大›学表示', '国务院‹大学›表示'],
    ['e e', '国务院‹大›学表示', '国务院‹大学表示›'],
    [')', '一句话。第‹二›句话！第三句', '一句话。‹第二句话！›第三句'],
    [') )', '一句话。第‹二›句话！第三句', '一句话。第二句话！‹第三句›'],
    ['( (', '一句话。第‹二›句话！第三句', '‹一句话。›第二句话！第三句'],
    ['L', '第一‹段›。\n\n第二段。', '‹第一段。›\n\n第二段。'],
    ['L L', '第一‹段›。\n\n第二段。', '第一段。\n\n‹第二段。›'],
    ['H H', '第一段。\n\n第二‹段›。', '‹第一段。›\n\n第二段。'],
  ])('K2: %s takes the whole unit first, then the next one', (keys, before, drawing) => {
    expect(after(before, keys)).toBe(drawing)
  })

  it.each([
    ['v l l', '国‹务›院发言人', '国‹务院发›言人'],
    ['v h h', '国务院‹发›言人', '国‹务院发›言人'],
    ['v l l h', '国‹务›院发言人', '国‹务院›发言人'],
    ['v l a h', '国务‹院›发言人', '国‹务院发›言人'],
    ['v l a h a l', '国务‹院›发言人', '国‹务院发言›人'],
    ['v w w', '国务院‹大›学表示，今天', '国务院‹大学表示›，今天'],
    ['v b', '国务院大学‹表示›，今天', '国务院‹大学表示›，今天'],
    ['v G', '国‹务›院发言人', '国‹务院发言人›'],
    ['v l v l', '国‹务›院发言人', '国务院‹发›言人'],
    ['v l Esc l', '国‹务›院发言人', '国务院‹发›言人'],
  ])('K3: %s extends from the anchor', (keys, before, drawing) => {
    expect(after(before, keys)).toBe(drawing)
  })
})

describe('tagging', () => {
  it.each([
    ['s', '国务院‹发言人›表示', '国务院{speaker:‹发言人›}表示'],
    ['s i', '国务院‹发言人›表示', '国务院{institution:‹发言人›}表示'],
    ['s O', '国务院‹发言人›表示', '国务院{outcome:{speaker:‹发言人›}}表示'],
    ['s s', '国务院‹发言人›表示', '国务院{speaker:‹发言人›}表示'],
    ['s x', '国务院‹发言人›表示', '国务院‹发言人›表示'],
    ['s u', '国务院‹发言人›表示', '国务院‹发言人›表示'],
    ['s i u', '国务院‹发言人›表示', '国务院{speaker:‹发言人›}表示'],
    ['s i u u U U', '国务院‹发言人›表示', '国务院{institution:‹发言人›}表示'],
    ['x', '国务院{speaker:发‹言›人}表示', '国务院发‹言›人表示'],
  ])('K4: %s', (keys, before, drawing) => {
    expect(after(before, keys)).toBe(drawing)
  })

  it('K4: leaves the blanks at the ends of a selection out', () => {
    expect(after('国务院‹ 发言人 ›表示', 's')).toBe('国务院 {speaker:‹发言人›} 表示')
  })

  it.each([
    [']', '国务院{speaker:‹发言›}人表示', '国务院{speaker:‹发言人›}表示'],
    ['2 ]', '国务院{speaker:‹发›}言人表示', '国务院{speaker:‹发言人›}表示'],
    ['[', '国务院{speaker:‹发言›}人表示', '国务{speaker:‹院发言›}人表示'],
    ['{', '国务院{speaker:‹发言人›}表示', '国务院发{speaker:‹言人›}表示'],
    ['}', '国务院{speaker:‹发言人›}表示', '国务院{speaker:‹发言›}人表示'],
    ['}', '国务院{speaker:‹发›}言人表示', '国务院{speaker:‹发›}言人表示'],
    ['9 {', '国务院{speaker:‹发言人›}表示', '国务院发言{speaker:‹人›}表示'],
    ['9 ]', '国务院{speaker:‹发言人›}表示', '国务院{speaker:‹发言人表示›}'],
    ['] ]', '国务院‹发›言人表示', '国务院‹发言人›表示'],
  ])('K5: %s moves an edge', (keys, before, drawing) => {
    expect(after(before, keys)).toBe(drawing)
  })

  it('K5: an annotation keeps its id when its edge moves and when it is relabelled', () => {
    const {session} = readerOn('国务院{speaker:‹发言›}人表示')
    press(session, [']', 'i'])
    const [annotation] = session.state().annotations.get('a.txt')!
    expect(annotation).toMatchObject({id: 'old0', label: 'institution', rev: 3, at: '2026-01-01T00:00:00.000Z', by: 'tester'})
  })

  it('K6: the innermost annotation is the one under the cursor', () => {
    expect(after('{outcome:{institution:研究‹院›}揭牌}', 'x')).toBe('{outcome:研究‹院›揭牌}')
    expect(after('{outcome:{institution:研究院}揭‹牌›}', 'x')).toBe('{institution:研究院}揭‹牌›')
    expect(after('‹{outcome:{institution:研究院}揭牌}›', 'x')).toBe('{institution:‹研究院}揭牌›')
  })

  it('K6: Tab goes from tag to tag, outer before inner', () => {
    const before = '‹会›上{outcome:{institution:研究院}揭牌}，{speaker:吕毅}致辞'
    expect(after(before, 'Tab')).toBe('会上{outcome:{institution:‹研究院}揭牌›}，{speaker:吕毅}致辞')
    expect(after('‹吕›毅致辞，{speaker:陈腾}主持'.replace('‹吕›毅', '{speaker:‹吕›毅}'), 'Tab')).toBe('{speaker:‹吕毅›}致辞，{speaker:陈腾}主持')
    expect(after(before, 'Tab Tab x')).toBe('会上{outcome:‹研究院›揭牌}，{speaker:吕毅}致辞')
    expect(after(before, 'Tab Tab Tab x')).toBe('会上{outcome:{institution:研究院}揭牌}，‹吕毅›致辞')
    expect(after(before, 'Tab Tab Tab Shift-Tab Shift-Tab x')).toBe('会上{institution:‹研究院}揭牌›，{speaker:吕毅}致辞')
  })
})

const noticeAfter = (before: string, ...keys: string[]): string => {
  const {session} = readerOn(before)
  press(session, keys)
  return session.state().notice?.words.zh ?? ''
}

describe('notices and refusals', () => {
  it('K7: every act says what it did', () => {
    expect(noticeAfter('国务院‹吕毅›表示，吕毅', 's')).toBe('已标 发言人 吕毅 · 另有 1 处，* 全部标注')
    expect(noticeAfter('国务院‹吕毅›表示', 's', 'x')).toBe('已删 发言人 吕毅')
    expect(noticeAfter('国务院‹吕毅›表示', 's', 'i')).toMatch(/^已改标 发言人 → 机构 吕毅/)
    expect(noticeAfter('国务院‹吕毅›表示', 's', 'u')).toBe('已撤销：已标 发言人 吕毅')
    expect(noticeAfter('国务院‹吕毅›表示', 's', 'u', 'U')).toBe('已重做：已标 发言人 吕毅')
    expect(noticeAfter('国务院‹吕毅›表示', 'D')).toMatch(/^已完成：.*读过，无可标$/)
  })

  it('K8: a key that can do nothing says why', () => {
    expect(noticeAfter('国务‹院›', 'x')).toBe('光标处没有标注')
    expect(noticeAfter('国务‹院›', 'u')).toBe('没有可撤销的了')
    expect(noticeAfter('国务‹院›', 'n')).toBe('先按 / 查找')
    expect(noticeAfter('国务‹院›', 'a')).toBe('先按 v 进入扩选')
    expect(noticeAfter('国务‹院›', 'Tab')).toBe('这篇还没有标注')
    expect(noticeAfter('国务‹院›', 'l')).toBe('到头了')
  })

  it('K8: a key that means nothing says so', () => {
    expect(noticeAfter('国务‹院›', 'Q')).toBe('Q 没有用处 · ? 看按键')
    expect(noticeAfter('国务‹院›', 'g', 'x')).toBe('g x 没有用处 · ? 看按键')
    expect(noticeAfter('国务‹院›', 'g', 'Esc')).toBe('')
  })

  it('K9: pasted text is no command', () => {
    const {session} = readerOn('国务{speaker:‹院›}')
    session.paste('x')
    expect(drawn(session.state())).toBe('国务{speaker:‹院›}')
  })

  it('K11: what the store refuses is kept, counted and said', async () => {
    const {session, world} = readerOn('国务院‹吕毅›表示')
    world.failing = true
    press(session, ['s'])
    expect(session.state().saving.waiting).toBe(1)
    await session.settled()
    expect(session.state().saving).toMatchObject({waiting: 0, failed: 1})
    expect(drawn(session.state())).toBe('国务院{speaker:‹吕毅›}表示')
    expect(session.state().notice).toMatchObject({words: {zh: '磁盘已满'}, tone: 'bad'})
    press(session, ['q', 'q'])
    await session.settled()
    expect(session.state().notice!.words.zh).toMatch(/还有 1 项没存上（磁盘已满）/)
    world.failing = false
    press(session, ['j'])
    await session.settled()
    expect(session.state().saving).toMatchObject({waiting: 0, failed: 0})
    press(session, ['q'])
    await session.ended
  })
})

describe('any keys at all', () => {
  const keys = [...new Set(commandTable(defaultSchema).flatMap(command => command.keys.flatMap(key => key.split(' '))))].filter(key => key !== 'Ctrl-c' && key !== 'q')
  const text = '标题一行\n国务院发言人吕毅表示，医工结合。\n\n第二段：“西安交通大学𠮷👨‍👩‍👧”（完）\nCAR-T 2024'

  it('K2 K7 K8: leave a valid state; undoing all restores the first annotations, redoing all the last (seed 99)', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys, '3', '医'), {minLength: 20, maxLength: 300}), pressed => {
        const {session} = sessionOver([articleOf(text), articleOf('另一篇\n吕毅', 'b.txt')], {columns: 40, rows: 10})
        press(session, ['Enter', ...pressed])
        const check = () => {
          const state = session.state()
          if (state.reader) {
            const {selection, article} = state.reader
            const {source} = state.corpus.byId.get(article)!
            expect(selection.from).toBeLessThan(selection.to)
            expect(isGraphemeEdge(source, selection.from) && isGraphemeEdge(source, selection.to)).toBe(true)
          }
          for (const [id, list] of state.annotations) {
            const {source} = state.corpus.byId.get(id)!
            for (const {span} of list) expect(span.from < span.to && isGraphemeEdge(source, span.from) && isGraphemeEdge(source, span.to)).toBe(true)
          }
          expect(session.screen().head.length + session.screen().body.length + session.screen().foot.length).toBe(10)
        }
        check()
        press(session, ['Esc', 'Esc', 'Esc'])
        const simple = () => JSON.stringify([...session.state().annotations].filter(([, list]) => list.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1))) + [...session.state().done].toSorted().join()
        const redone = session.state().history.redo.length
        press(session, Array.from({length: redone}, () => 'U'))
        const last = simple()
        const acts = session.state().history.undo.length
        press(session, Array.from({length: acts}, () => 'u'))
        expect(simple()).toBe('[]')
        press(session, Array.from({length: acts}, () => 'U'))
        expect(simple()).toBe(last)
        check()
      }),
      {seed: 99, numRuns: 60},
    )
  })
})
