import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {isGraphemeEdge} from '../../../src/core/graphemes.ts'
import {contains, viewSpan} from '../../../src/core/offset.ts'
import {knownOf, nothingKnown} from '../../../src/core/structure/known.ts'
import {ladder, shrunk} from '../../../src/core/structure/ladder.ts'
import {landing} from '../../../src/core/structure/landing.ts'
import {objectAt, type ObjectKind} from '../../../src/core/structure/objects.ts'
import {readMarked} from '../../helpers/marked.ts'

const cut = (text: string, {from, to}: {from: number; to: number}): string => text.slice(from, to)

/** What is selected when the cursor lands where ‹ stands. */
function landed(marked: string, ...tagged: string[]): string {
  const at = marked.indexOf('‹')
  const text = marked.replace('‹', '')
  return cut(text, landing(text, at, knownOf(tagged)))
}

describe('landing', () => {
  it.each([
    ['a name from its first character', '校长‹何欣表示', '何欣'],
    ['and from any other', '东海大学第三附‹属医院院长', '东海大学第三附属医院'],
    ['a title with its marks', '作了‹《海洋报告》演讲', '《海洋报告》'],
    ['and without them from inside', '作了《‹海洋报告》演讲', '海洋报告'],
    ['a quoted name without marks', '发布‹“海洋十大进展”名单', '海洋十大进展'],
    ['the outer one of two quotes', '的“‹‘磁’控机器人研究”', '‘磁’控机器人研究'],
    ['a name before the title that it begins', '《‹东海大学发展报告》', '东海大学'],
    ['no quoted speech', '他说：“‹今天很好。”', '今天'],
    ['a word', '今天‹天气很好', '天气'],
    ['a mark by itself', '今天‹，天气', '，'],
    ['a word as far as no name reaches into it', '由‹何欣主持', '何欣'],
  ])('K23: selects %s', (_, marked, found) => {
    expect(landed(marked)).toBe(found)
  })

  it.each([
    ['a known string', '构想‹蓝鲸计划落地', '蓝鲸计划', ['蓝鲸计划']],
    ['the longest of several', '在‹蓝鲸计划一期', '蓝鲸计划一期', ['蓝鲸', '蓝鲸计划一期', '蓝鲸计划']],
    ['one that reaches over the cursor', '蓝鲸‹计划落地', '蓝鲸计划', ['蓝鲸计划']],
    ['one in the other script', '藍‹鯨計劃落地', '藍鯨計劃', ['蓝鲸计划']],
    ['an organisation that is longer than the known string', '‹东海大学医学院院长', '东海大学医学院', ['东海大学']],
    ['a known string that is longer than the organisation', '‹东海大学一号楼', '东海大学一号楼', ['东海大学一号楼']],
    ['the organisation in a known result', '‹东海研究院揭牌', '东海研究院', ['东海研究院揭牌']],
  ])('K23: knows %s', (_, marked, found, tagged) => {
    expect(landed(marked, ...tagged)).toBe(found)
  })

  it('K23: forgets one character, lines and what is longer than a name', () => {
    expect(knownOf(['何', '何\n欣', '何'.repeat(65)]).reach).toBe(0)
  })
})

/** The rungs above the selection. */
function rungs(marked: string): string[] {
  const {text, selection} = readMarked(marked)
  return ladder(text, viewSpan(selection!.from, selection!.to), nothingKnown).map(rung => cut(text, rung))
}

describe('ladder', () => {
  it('K24: grows by structure', () => {
    expect(rungs('会后，东海医院院长何‹欣›表示，“很好”。她还说，“再来”。')).toEqual([
      '欣', '何欣', '院长何欣', '东海医院院长何欣表示', '东海医院院长何欣表示，', '会后，东海医院院长何欣表示，“很好”。', '会后，东海医院院长何欣表示，“很好”。她还说，“再来”。',
    ])
    expect(rungs('作了《‹海›洋的报告》演讲')).toEqual(['海', '海洋', '海洋的报告', '《海洋的报告》', '作了《海洋的报告》演讲'])
    expect(rungs('何欣‹教›授到了')).toEqual(['教', '教授', '何欣教授', '何欣教授到了'])
  })

  it('K24: takes an organisation with the verb that says it came into being, and an agreement behind its parties', () => {
    expect(rungs('会上，‹东海大学海洋研究院›揭牌，双方签约。')).toContain('东海大学海洋研究院揭牌')
    expect(rungs('双方‹共›建了东海大学海洋研究院，会后')).toContain('共建了东海大学海洋研究院')
    expect(rungs('东海大学与南海大学‹联›合培养项目签约。')).toContain('联合培养项目签约')
  })

  it('K24: shrinks to the largest smaller span at the start', () => {
    const text = '院长何欣教授表示，很好。'
    const down = (from: number, to: number): string => cut(text, shrunk(text, viewSpan(from, to), nothingKnown) ?? {from: 0, to: 0})
    expect([down(2, 6), down(2, 4), down(2, 3), down(0, 12)]).toEqual(['何欣', '何', '', '院长何欣教授表示，'])
  })

  it.each<[ObjectKind, string, string | undefined]>([
    ['quote', '他说“很‹好›啊”。', '很好啊'],
    ['quote', '他说“‹很好啊›”。', '“很好啊”'],
    ['quote', '“外‘里‹面›’头”', '里面'],
    ['quote', '“外‹‘里面’›头”', '外‘里面’头'],
    ['quote', '没有‹引›文', undefined],
    ['quote', '"直‹引›号"', '直引号'],
    ['bracket', '甲（乙‹丙›）丁', '乙丙'],
    ['bracket', '甲（‹乙丙›）丁', '（乙丙）'],
    ['bracket', '甲“‹乙›”丁', undefined],
    ['sentence', '甲。乙‹丙›。丁。', '乙丙。'],
    ['paragraph', '甲。\n乙‹丙›。丁。\n', '乙丙。丁。'],
    ['entity', '校长何‹欣›说', '何欣'],
    ['entity', '今天‹天›气', undefined],
  ])('K25: the %s around the cursor in %s', (kind, marked, found) => {
    const {text, selection} = readMarked(marked)
    const span = objectAt(kind, text, viewSpan(selection!.from, selection!.to), nothingKnown)
    expect(span && cut(text, span)).toBe(found)
  })

  it('K24 K25: every span is in one line, on cluster edges, and each rung is larger than the last (seed 11)', () => {
    const pieces = ['东海', '大学', '何欣', '院长', '表示', '，', '。', '“', '”', '《', '》', '（', '）', '"', '\n', ' ', '的', '签约', '👨‍👩‍👧', 'é', '\u0301', 'A', '1']
    const known = knownOf(['大学何欣', '表示，东海', '院长'])
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 40}), fc.nat(), (list, seed) => {
        const text = list.join('')
        const at = seed % text.length
        const here = landing(text, at, known)
        expect(here.from <= at && here.to > here.from).toBe(true)
        const up = ladder(text, here, known)
        const kinds: ObjectKind[] = ['quote', 'sentence', 'paragraph', 'bracket', 'entity']
        const objects = kinds.flatMap(kind => objectAt(kind, text, here, known) ?? [])
        for (const span of [here, ...up, ...objects]) {
          expect(isGraphemeEdge(text, span.from) && isGraphemeEdge(text, span.to) && span.from < span.to).toBe(true)
          if (span !== here || text[at] !== '\n') expect(cut(text, span).replace(/^\n$/, '')).not.toContain('\n')
        }
        for (const [index, rung] of up.entries()) {
          expect(contains(rung, here)).toBe(true)
          if (index > 0) expect(contains(rung, up[index - 1]!) && rung.to - rung.from > up[index - 1]!.to - up[index - 1]!.from).toBe(true)
        }
      }),
      {seed: 11, numRuns: 400},
    )
  })

  it('K22: hostile lines cost what ordinary ones do', () => {
    for (const unit of ['(', ')', '“', '《', '、王小明', '大学', '·阿', '与', '第一医院', '省委', '何欣教授', 'a ', '，“']) {
      const text = unit.repeat(Math.ceil(200_000 / unit.length))
      const middle = Math.floor(text.length / 2)
      const here = landing(text, middle, nothingKnown)
      expect(here.from <= middle && here.to > middle && here.to - here.from < 512).toBe(true)
      expect(ladder(text, viewSpan(here.from, here.to), nothingKnown).at(-1)!.to).toBe(text.trimEnd().length)
    }
  })
})
