import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {isGraphemeEdge} from '../../src/core/graphemes.ts'
import {clauseAt, sentenceAt} from '../../src/core/sentences.ts'

type At = typeof sentenceAt

/** The parts that the units of a text belong to, each once, in order. */
function parts(text: string, at: At): string[] {
  const found: string[] = []
  let last = -1
  for (let offset = 0; offset < text.length; offset++) {
    const {from, to} = at(text, offset)
    if (from < to && from > last) {
      found.push(text.slice(from, to))
      last = from
    }
  }
  return found
}

describe('sentences', () => {
  it('V18: end behind an end mark and the closing marks after it', () => {
    const table: [string, string[]][] = [
      ['甲说：“好。”乙说：「不好！」', ['甲说：“好。”', '乙说：「不好！」']],
      ['（完！）》下', ['（完！）》', '下']],
      ['他走了……后来；再来', ['他走了……', '后来；', '再来']],
      ['真的?!是(的!)吗', ['真的?!', '是(的!)', '吗']],
      ['没有结尾，就到行末', ['没有结尾，就到行末']],
      ['“完”。后', ['“完”。', '后']],
      ['“好！”，他说……、她说', ['“好！”，他说……、她说']],
      ['好！️好', ['好！️', '好']],
      ['好。\u0301好', ['好。\u0301', '好']],
    ]
    for (const [text, expected] of table) expect(parts(text, sentenceAt)).toEqual(expected)
  })

  it('V18: an ASCII mark before another visible ASCII character ends nothing', () => {
    expect(parts('见http://a.cn/b?id=1!x页。好', sentenceAt)).toEqual(['见http://a.cn/b?id=1!x页。', '好'])
    expect(parts('3,000人12:30到,后走', clauseAt)).toEqual(['3,000人12:30到,', '后走'])
  })

  it('V18: never cross a line, and leave out blanks at their edges', () => {
    expect(parts('　　甲。 　乙\n丙\r\n \n丁 ', sentenceAt)).toEqual(['甲。', '乙', '丙', '丁'])
  })

  it('V18: a blank belongs to the sentence before it; where there is none the answer is empty', () => {
    expect(sentenceAt('甲。  乙', 3)).toEqual({from: 0, to: 2})
    expect(sentenceAt('　甲。', 0)).toEqual({from: 1, to: 3})
    for (const [text, offset] of [['', 0], ['甲', 1], ['甲', -1], ['甲\n乙', 1], [' 　\n甲', 0]] as const) {
      expect(sentenceAt(text, offset)).toEqual({from: offset, to: offset})
    }
  })

  it('V19: clauses end behind commas, colons and dashes too, not behind 、', () => {
    expect(parts('甲、乙表示：“丙，丁。”戊——己', clauseAt)).toEqual(['甲、乙表示：', '“丙，', '丁。”', '戊——', '己'])
  })

  const pieces = ['中', 'a', '。', '！', '?', '!', '…', '，', '：', ':', '”', '“', '」', '）', ' ', '　', '\n', '\r\n', '\u0301', '\ufe0f', '\u200d', '😀', '𠮷', '\ud842', '1']
  const texts = fc.string({unit: fc.constantFrom(...pieces), maxLength: 40})

  it.each([['sentences', sentenceAt], ['clauses', clauseAt]] as const)(
    'V18, V19: %s hold each visible unit of a line once, on cluster edges, whichever unit is asked about (seed 20240616)',
    (_, at) => {
      fc.assert(
        fc.property(texts, text => {
          let end = 0
          for (let offset = 0; offset < text.length; offset++) {
            const {from, to} = at(text, offset)
            if (text[offset] === '\n' || from === to) {
              expect(text[offset]).toMatch(/\s/)
              continue
            }
            if (/\S/.test(text[offset]!)) expect([from <= offset, offset < to]).toEqual([true, true])
            expect([from >= end || at(text, from).to === to, text.slice(from, to).includes('\n')]).toEqual([true, false])
            expect([isGraphemeEdge(text, from), isGraphemeEdge(text, to)]).toEqual([true, true])
            for (let inside = from; inside < to; inside++) expect(at(text, inside)).toEqual({from, to})
            end = to
          }
        }),
        {seed: 20240616, numRuns: 200},
      )
    },
  )

  it('V18: a clause lies inside one sentence (seed 20240617)', () => {
    fc.assert(
      fc.property(texts, text => {
        for (let offset = 0; offset < text.length; offset++) {
          const [clause, sentence] = [clauseAt(text, offset), sentenceAt(text, offset)]
          if (/\S/.test(text[offset]!)) expect([sentence.from <= clause.from, clause.to <= sentence.to]).toEqual([true, true])
        }
      }),
      {seed: 20240617, numRuns: 200},
    )
  })

  it('V18: answers in a line of 200,000 units', () => {
    const text = '甲，'.repeat(100_000)
    expect(sentenceAt(text, 100_000)).toEqual({from: 0, to: 200_000})
    expect(clauseAt(text, 100_000)).toEqual({from: 100_000, to: 100_002})
    expect(sentenceAt('」'.repeat(200_000), 7)).toEqual({from: 0, to: 200_000})
    expect(sentenceAt('。甲'.repeat(100_000), 100_001)).toEqual({from: 100_001, to: 100_003})
  })
})
