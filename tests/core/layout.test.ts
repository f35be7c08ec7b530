import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {isGraphemeEdge} from '../../src/core/graphemes.ts'
import {layOut, rowAt} from '../../src/core/layout.ts'
import {breakLine, isClosing, isOpening, mayBreak} from '../../src/core/linebreak.ts'
import {inView} from '../../src/core/offset.ts'
import {identityMap} from '../../src/core/offset-map.ts'
import {parseArticle} from '../../src/core/parse/article.ts'
import {makeView, type View} from '../../src/core/view.ts'
import {cellWidth, fit, pad} from '../../src/core/width.ts'
import {seedNames} from '../helpers/seeds.ts'

const plainView = (text: string): View => ({name: 'source', text, map: identityMap(text.length), blocks: []})

function rowsOf(text: string, cells: number): string[] {
  let from = 0
  return breakLine(text, 0, text.length, cells).map(to => {
    const row = text.slice(from, to)
    from = to
    return row
  })
}

/** Every place in a row where it might have been broken. */
function mayBreakInside(row: string): boolean {
  const clusters = Array.from(new Intl.Segmenter('zh', {granularity: 'grapheme'}).segment(row), part => part.segment)
  return clusters.some((cluster, at) => at > 0 && mayBreak(clusters[at - 1]!, cluster))
}

const words = fc.constantFrom(
  '，', '。', '、', '；', '：', '！', '？', '）', '》', '」', '』', '”', '’', '…', '—', '（', '《', '「', '“', '‘', ',', '.', '(', ')', '[', ']', '"',
  ' ', '　', '医', '工', '交叉', '西安交通大学', '𠮷', '👨‍👩‍👧', '🇨🇳', 'e\u0301', 'CAR-T', '2024-06-09', '3.5%', 'PTSD', '——', '……', '醫(yī)', '￥100',
)

describe('breakLine', () => {
  it('L3: carries the character before a closing mark down with it', () => {
    expect(rowsOf('西安交大，吕毅表示。', 8)).toEqual(['西安交', '大，吕毅', '表示。'])
    expect(rowsOf('医工结合”，他', 8)).toEqual(['医工结', '合”，他'])
  })

  it('L3: takes an opening mark to the next row', () => {
    expect(rowsOf('陈竺院士进行了《推动医学》的讲座', 16)).toEqual(['陈竺院士进行了', '《推动医学》的讲', '座'])
  })

  it('L3: keeps dashes and ellipses in one piece', () => {
    for (const row of [...rowsOf('更前沿——擁抱醫工', 8), ...rowsOf('未完待续……下文', 10)]) {
      expect(row).not.toMatch(/^[—…]/)
      expect(row).not.toMatch(/(^|[^—])—$/)
    }
  })

  it('L4: keeps words and numbers whole', () => {
    expect(rowsOf('对CAR-T免疫治疗与PTSD研究', 8)).toEqual(['对CAR-T', '免疫治疗', '与PTSD研', '究'])
    expect(rowsOf('日期2024-06-09 14:15', 12)).toEqual(['日期', '2024-06-09 ', '14:15'])
  })

  it('L4: cuts a word only when it is wider than a row', () => {
    expect(rowsOf('abcdefghijklmnop', 6)).toEqual(['abcdef', 'ghijkl', 'mnop'])
  })

  it('L3: a row of nothing but closing marks is cut at its width', () => {
    expect(rowsOf('，'.repeat(6), 4)).toEqual(['，，', '，，', '，，'])
  })

  it('L1 L2 L3: rows tile any text, fit, and keep the rules wherever there is another place to break (seed 20241)', () => {
    fc.assert(
      fc.property(fc.array(words, {maxLength: 60}), fc.integer({min: 4, max: 60}), (parts, cells) => {
        const text = parts.join('')
        const rows = rowsOf(text, cells)
        expect(rows.join('')).toBe(text)
        rows.forEach((row, at) => {
          const shown = row.replace(/[ \u3000]$/, '')
          const clusters = Array.from(new Intl.Segmenter('zh', {granularity: 'grapheme'}).segment(shown), part => part.segment)
          if (clusters.length > 1) expect(cellWidth(shown)).toBeLessThanOrEqual(cells)
          if (at === 0) return
          const before = rows[at - 1]!
          const lawful = mayBreak(Array.from(new Intl.Segmenter('zh', {granularity: 'grapheme'}).segment(before), part => part.segment).at(-1)!, clusters[0] ?? row.slice(0, 1))
          if (!lawful) expect(mayBreakInside(before)).toBe(false)
        })
      }),
      {seed: 20241, numRuns: 3000},
    )
  })
})

describe('layOut', () => {
  const parsed = seedNames.map(name => {
    const source = readFileSync(`seeds/${name}`, 'utf8')
    return {id: name, file: name, sha256: '', encoding: 'utf-8', source, ...parseArticle(source)}
  })

  it('L1 L2 L3: holds for every article, view and measure from 20 to 120', () => {
    for (const article of parsed) {
      for (const name of ['clean', 'source', 'simplified'] as const) {
        const view = makeView(article, name)
        for (let measure = 20; measure <= 120; measure += 7) {
          const rows = layOut(view, measure).rows.filter(row => row.kind !== 'spacer')
          let at = 0
          for (const row of rows) {
            expect(view.text.slice(at, row.from)).toMatch(/^(\r\n|[\n\r\u2028\u2029\f])?$/)
            const text = view.text.slice(row.from, row.to)
            expect(cellWidth(text.replace(/[ \u3000\u00a0]$/, '')) + row.indent).toBeLessThanOrEqual(measure)
            const starts = row.from > 0 && !/[\n\r\u2028\u2029\f]/.test(view.text[row.from - 1]!)
            if (starts) expect(isClosing(text.slice(0, 1)), text).toBe(false)
            const ends = row.to < view.text.length && !/[\n\r\u2028\u2029\f]/.test(view.text[row.to]!)
            if (ends) expect(isOpening(text.slice(-1)), text).toBe(false)
            expect(isGraphemeEdge(view.text, row.from)).toBe(true)
            at = row.to
          }
          expect(at).toBe(view.text.length)
        }
      }
    }
  })

  it('L1: finds the row of every offset', () => {
    const layout = layOut(makeView(parsed[0]!, 'clean'), 40)
    for (let offset = 0; offset < layout.view.text.length; offset += 13) {
      const row = layout.rows[rowAt(layout, inView(offset))]!
      expect(row.kind).not.toBe('spacer')
      expect(offset).toBeGreaterThanOrEqual(row.from)
    }
  })

  it('L5: sets blocks apart in the clean view and shows blank lines as they are in the source', () => {
    const clean = layOut(makeView(parsed[1]!, 'clean'), 60)
    expect(clean.rows[0]!.kind).toBe('title')
    expect(clean.rows.some((row, at) => row.kind === 'spacer' && clean.rows[at + 1]?.kind === 'spacer')).toBe(false)
    const source = layOut(plainView('一\n\n\n二\r\n三'), 60)
    expect(source.rows.map(row => [row.from, row.to])).toEqual([[0, 1], [2, 2], [3, 3], [4, 5], [7, 8]])
  })

  it('L5: an empty text is one empty row', () => {
    expect(layOut(plainView(''), 40).rows).toHaveLength(1)
  })

  it.each(['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])('L20: a row ends at %j, as a block of the article does', end => {
    const source = `甲乙${end}丙丁`
    const {blocks} = parseArticle(source)
    expect(blocks.map(({span}) => source.slice(span.from, span.to))).toEqual(['甲乙', '丙丁'])
    expect(layOut(plainView(source), 40).rows.map(({from, to}) => source.slice(from, to))).toEqual(['甲乙', '丙丁'])
  })

  it('L1: a line of a million units is laid out in rows that tile it', () => {
    const text = '医工结合，'.repeat(200_000)
    const {rows} = layOut(plainView(text), 80)
    expect(rows.reduce((sum, row) => sum + row.to - row.from, 0)).toBe(text.length)
  })
})

describe('widths', () => {
  it('L7: measures what is shown', () => {
    expect(cellWidth('医工a')).toBe(5)
    expect(cellWidth('\u001b[31m')).toBe(5)
    expect(cellWidth('\t')).toBe(1)
    expect(cellWidth('👨‍👩‍👧')).toBe(2)
    expect(cellWidth('e\u0301')).toBe(1)
  })

  it('L2: fits and pads by cells, never by units', () => {
    expect(fit('西安交通大学', 7)).toBe('西安交…')
    expect(fit('西安', 4)).toBe('西安')
    expect(pad('西安', 6)).toBe('西安  ')
    expect(cellWidth(pad('西安交通大学', 8))).toBe(8)
  })
})
