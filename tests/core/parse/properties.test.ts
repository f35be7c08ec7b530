import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Parsed} from '../../../src/core/article.ts'
import {isGraphemeEdge} from '../../../src/core/graphemes.ts'
import {contains, type Span} from '../../../src/core/offset.ts'
import {parseArticle} from '../../../src/core/parse/article.ts'
import {fold} from '../../../src/core/parse/fold.ts'

/** What pages are made of, and what breaks a reader. */
const pieces = [
  ['标题：', '發布日期：', '作者:', '来源:', '编辑', '时间：', '责任编辑：', '浏览次数:13', '2024-06-25', '14:15', '2024年13月45日', '正文内容:', '記者 王小明'],
  ['医工结合', '醫(yī)', '結(jié)', '們(men)', '(完)', '（yī）', '图为', '摄', '共同揭牌', '版权声明：', '相关阅读', '首页 > 新闻', '转载请注明', '——', '# ', '一、'],
  ['。', '，', '！', '”', '》', '(', ')', '[', ':', '|', '/', ' ', '  ', '\u3000', '\u00a0', '\u200b', '\ufeff', '\u0301', '\u200d', '\ufe0f', '\u0600'],
  ['\n', '\n', '\n', '\r\n', '\r', '\u2028', '\f', '\u{20000}', '\u{1f1e8}', '\ud800', '\udc00', '\u{1f469}', 'a', '1', '\u0000', '\u001b[31m'],
]
const piece = fc.constantFrom(...pieces.flat())
const pages = fc.array(piece, {maxLength: 80}).map(parts => parts.join(''))
const sources = fc.oneof(pages, fc.string({unit: 'binary', maxLength: 200}), fc.string({unit: 'grapheme', maxLength: 200}))

function spansOf(parsed: Parsed): Span[] {
  const fields = [parsed.title, parsed.subtitle, parsed.date, parsed.publisher, parsed.author, parsed.editor, parsed.views]
  return [...parsed.blocks, ...parsed.noise, ...fields].flatMap(part => part?.span ?? []).concat(parsed.body ?? [])
}

const check = (property: (source: string) => void): void => fc.assert(fc.property(sources, source => void property(source)), {seed: 20240625, numRuns: 2000})

describe('any text at all (seed 20240625)', () => {
  it('A25: is read without fail, the same each time', () => {
    check(source => expect(parseArticle(source)).toEqual(parseArticle(source)))
  })

  it('A25: gives spans inside the text, on grapheme edges', () => {
    check(source => {
      for (const {from, to} of spansOf(parseArticle(source))) {
        expect(0 <= from && from < to && to <= source.length).toBe(true)
        expect([isGraphemeEdge(source, from), isGraphemeEdge(source, to)]).toEqual([true, true])
      }
    })
  })

  it('A25: gives blocks and noise sorted and disjoint, each noise inside a block', () => {
    check(source => {
      const {blocks, noise} = parseArticle(source)
      for (const list of [blocks, noise]) list.slice(1).forEach(({span}, at) => expect(span.from).toBeGreaterThanOrEqual(list[at]!.span.to))
      for (const {span} of noise) expect(blocks.some(block => contains(block.span, span))).toBe(true)
    })
  })

  it('A13: gives blocks without line breaks, and without blanks at their ends but where a mark stands on one', () => {
    check(source => {
      for (const {span} of parseArticle(source).blocks) {
        const text = source.slice(span.from, span.to)
        expect(text).not.toMatch(/[\n\r\v\f\u0085\u2028\u2029]/)
        expect(text).not.toMatch(/^[\s\u200b](?!\p{M}|\u200d)|(?<!\u0600)[\s\u200b]$/u)
      }
    })
  })

  it('A8: gives no empty value and no value that ends in a blank', () => {
    check(source => {
      const {title, publisher, author, editor} = parseArticle(source)
      for (const field of [title, publisher, author, editor]) if (field) expect(field.value).toMatch(/^\S(?:[^]*\S)?$/u)
    })
  })

  it('A9: gives dates that the calendar has', () => {
    check(source => {
      const date = parseArticle(source).date?.value
      if (date !== undefined) expect(new Date(`${date.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date.slice(0, 10))
    })
  })

  it('A7: folding keeps the length', () => {
    check(source => expect(fold(source)).toHaveLength(source.length))
  })
})

describe('hostile sizes', () => {
  it('A26: texts that are quadratic for a careless pattern are read', () => {
    const many = 100_000
    const texts = [' '.repeat(many) + '。', '医('.repeat(many), '医(yī)'.repeat(many), '1'.repeat(many), '医\u200b'.repeat(many), '2024-06-25 '.repeat(many / 5), '来 源 '.repeat(many / 5)]
    for (const text of texts) expect(parseArticle(text).blocks).toHaveLength(1)
    expect(parseArticle('作者:张三 来源:新华社\n'.repeat(20_000)).blocks).toHaveLength(20_000)
    expect(parseArticle('医\u200b'.repeat(many)).noise).toHaveLength(many - 1)
  })
})
