import {describe, expect, it} from 'vitest'
import {sourceSpan} from '../../src/core/offset.ts'
import {after, articleOf, drawn, press, readerOn, sessionOver} from '../helpers/session.ts'

const noticeAfter = (before: string, ...keys: string[]): string => {
  const {session} = readerOn(before)
  press(session, keys)
  return session.state().notice?.words.zh ?? ''
}

describe('glued words', () => {
  it.each([
    ['w', '‹东›海大学附属医院院长何欣表示', '‹东海大学附属医院›院长何欣表示'],
    ['w w w', '‹东›海大学附属医院院长何欣表示', '东海大学附属医院院长‹何欣›表示'],
    ['b b', '东海大学附属医院院长‹何欣›表示', '‹东海大学附属医院›院长何欣表示'],
    ['w e', '‹东›海大学院长何欣表示', '‹东海大学院长›何欣表示'],
    ['w w', '‹作›了《海洋的报告》演讲', '作了‹《海洋的报告》›演讲'],
    ['b', '作了《海洋的报告》‹演讲›', '作了‹《海洋的报告》›演讲'],
    ['w', '‹看›“蓝鲸计划”展', '看“‹蓝鲸计划›”展'],
    ['v w w', '‹东›海大学何欣说', '‹东海大学何欣›说'],
  ])('K23: %s goes by names and titles', (keys, before, drawing) => {
    expect(after(before, keys)).toBe(drawing)
  })

  it('K23: what is tagged anywhere is one word everywhere, from the next key on', () => {
    expect(after('‹蓝鲸计划›启动，关于蓝鲸计划', 'o w w w')).toBe('{outcome:蓝鲸计划}启动，关于‹蓝鲸计划›')
    expect(after('‹蓝鲸计划›启动，关于蓝鲸计划', 'o u w w w')).not.toContain('‹蓝鲸计划›')
    const {session} = sessionOver([articleOf('关于蓝鲸计划'), articleOf('蓝鲸计划', 'b.txt')], {
      annotations: [{id: 'b', article: 'b.txt', label: 'outcome', span: sourceSpan(0, 4), by: 'x', at: '2026-01-01T00:00:00.000Z', rev: 1, via: 'hand'}],
    })
    press(session, ['Enter', 'w', 'w'])
    expect(drawn(session.state())).toBe('关于‹蓝鲸计划›')
  })
})

describe('growing and shrinking', () => {
  const text = '会后，院长何‹欣›表示，很好。'
  it.each([
    ['+', text, '会后，院长‹何欣›表示，很好。'],
    ['+ +', text, '会后，‹院长何欣›表示，很好。'],
    ['2 +', text, '会后，‹院长何欣›表示，很好。'],
    ['+ + -', text, '会后，院长‹何欣›表示，很好。'],
    ['+ + + 3 -', text, text],
    ['9 9 +', text, '‹会后，院长何欣表示，很好。›'],
    ['-', '会后，‹院长何欣›表示', '会后，‹院长›何欣表示'],
    ['+ l -', text, '会后，院长何欣‹表›示，很好。'],
    ['+ s', text, '会后，院长{speaker:‹何欣›}表示，很好。'],
  ])('K24: %s', (keys, before, drawing) => {
    expect(after(before, keys)).toBe(drawing)
  })

  it('K24: says where it ends', () => {
    expect(noticeAfter(text, '9', '9', '+', '+')).toBe('已是整段')
    expect(noticeAfter(text, '-')).toBe('已是一个字')
  })

  it.each([
    ['m q', '他说“很‹好›啊”。', '他说“‹很好啊›”。'],
    ['m q m q', '他说“很‹好›啊”。', '他说‹“很好啊”›。'],
    ['2 m q', '他说“很‹好›啊”。', '他说‹“很好啊”›。'],
    ['m b', '甲（乙‹丙›）', '甲（‹乙丙›）'],
    ['m s', '甲。乙‹丙›。丁', '甲。‹乙丙。›丁'],
    ['m p', '甲。\n乙‹丙›。丁。', '甲。\n‹乙丙。丁。›'],
    ['m e', '校长何‹欣›说', '校长‹何欣›说'],
    ['m e i', '东海‹大›学说', '{institution:‹东海大学›}说'],
  ])('K25: %s selects it', (keys, before, drawing) => {
    expect(after(before, keys)).toBe(drawing)
  })

  it('K25: says when there is none', () => {
    expect(noticeAfter('今‹天›', 'm', 'q')).toBe('光标不在引号或书名号里')
    expect(noticeAfter('今‹天›', 'm', 'e')).toBe('光标处没有认得的名称')
  })
})
