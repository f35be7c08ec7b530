import fc from 'fast-check'
import {type Block, type BlockKind} from '../../src/core/article.ts'
import {ceilGrapheme, floorGrapheme} from '../../src/core/graphemes.ts'
import {sourceSpan} from '../../src/core/offset.ts'
import type {ExportArticle} from '../../src/formats/prepare.ts'
import {annotation, articleOf} from './sample.ts'

const pieces = [
  '清华大学', '王小明', '表示', '，', '。', '。”', '！', '？', '；', '……', '「好」', '（', '）', '𠮷', '👩‍👩‍👧‍👦', '🇨🇳', 'e\u0301', '葛\u{e0100}', '漢(hàn)', '字(zì)',
  'CAR-T', '2024', ' ', '\u3000', '\t', '\u00a0', '\u200b', '\u2028', '\u0085', '"', '\\', '\u0000', '\u001b[31m',
]
const kinds: readonly BlockKind[] = ['title', 'heading', 'paragraph', 'caption', 'boilerplate', 'field']
const labels = ['speaker', 'institution', 'outcome', 'stranger']

const line = fc.record({
  kind: fc.constantFrom(...kinds),
  text: fc.array(fc.constantFrom(...pieces), {maxLength: 12}).map(parts => `起${parts.join('')}止`),
})

const raw = fc.record({
  lines: fc.array(line, {maxLength: 6}),
  gap: fc.constantFrom('\n', '\r\n', '\r\n\r\n\u3000\u3000'),
  ends: fc.array(fc.record({from: fc.nat(300), length: fc.nat(40), label: fc.constantFrom(...labels)}), {maxLength: 12}),
})

/** Articles with blocks of all kinds, nested, crossing, equal and multi-line spans on grapheme edges, astral text, readings, blanks and controls. */
export const articles: fc.Arbitrary<ExportArticle> = raw.map(({lines, gap, ends}) => {
  let source = ''
  const blocks: Block[] = []
  for (const {kind, text} of lines) {
    source += blocks.length > 0 ? gap : '\u3000\n'
    blocks.push({kind, span: sourceSpan(source.length, source.length + text.length)})
    source += text
  }
  source += gap
  const annotations = ends.flatMap(({from, length, label}, index) => {
    const start = floorGrapheme(source, from % source.length)
    const end = ceilGrapheme(source, Math.min(source.length, start + 1 + length))
    return start < end ? [annotation(`n${index}`, 'a.txt', label, start, end)] : []
  })
  return {article: articleOf(source, blocks, 'a.txt', true), status: 'begun', annotations}
})
