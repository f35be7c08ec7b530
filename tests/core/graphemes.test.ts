import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  ceilGrapheme, floorGrapheme, graphemes, isGraphemeEdge, isPlain, nextGrapheme, previousGrapheme, snapToGraphemes,
} from '../../src/core/graphemes.ts'
import {viewSpan} from '../../src/core/offset.ts'

const segmenter = new Intl.Segmenter('zh', {granularity: 'grapheme'})
const clusters = (text: string): string[] => Array.from(segmenter.segment(text), ({segment}) => segment)

const family = '👨‍👩‍👧'
const pieces = [
  '中', 'a', '，', '𠮷', '😀', '👍🏽', family, '🇨🇳', '🇺', 'é', '\u0301', '\u200d', '\ufe0f', '❤️', '\r\n', '\r', '\n', 'क्षि', 'ก็', '가', '각', '\u1100\u1161',
  '\ud842', '\udfb7', '\u0600', '1️⃣', 'が', 'ﾞ', '葛\u{e0100}', '\u200b', ' ',
]
const mixed = fc.string({unit: fc.constantFrom(...pieces), maxLength: 30})

/** The edges that walking forward finds. */
function edgesOf(text: string): number[] {
  const edges = [0]
  while (edges.at(-1)! < text.length) edges.push(nextGrapheme(text, edges.at(-1)!))
  return edges
}

describe('clusters', () => {
  it('V6: an edge never cuts a surrogate pair, a combining sequence, a flag, an emoji sequence or a CRLF', () => {
    for (const cluster of ['𠮷', 'é', '🇨🇳', '👍🏽', family, '\r\n', '1️⃣', '葛\u{e0100}']) {
      const text = `中${cluster}文`
      expect(graphemes(text)).toEqual(['中', cluster, '文'])
      for (let offset = 2; offset < 1 + cluster.length; offset++) {
        expect([isGraphemeEdge(text, offset), floorGrapheme(text, offset), ceilGrapheme(text, offset)]).toEqual([false, 1, 1 + cluster.length])
      }
    }
  })

  it('V6: both ends of the text are edges, and offsets outside are clamped', () => {
    expect([floorGrapheme('中文', -3), ceilGrapheme('中文', 9), nextGrapheme('中文', 9), previousGrapheme('中文', 9)]).toEqual([0, 2, 2, 1])
    expect([isGraphemeEdge('中文', 0), isGraphemeEdge('中文', 2), isGraphemeEdge('', 0)]).toEqual([true, true, true])
    expect(graphemes('')).toEqual([])
  })

  it('V6: what is told from two neighbours alone is what the segmenter says', () => {
    const wrong: string[] = []
    for (let point = 0; point < 0x40000; point++) {
      if (!isPlain(point)) continue
      const char = String.fromCodePoint(point)
      if (clusters(`a${char}${char}中${char}𠮷${char}😀${char}가${char}ا`).length !== 12) wrong.push(point.toString(16))
    }
    expect(wrong).toEqual([])
  })

  it('V6: agrees with the segmenter at every offset (seed 20240606)', () => {
    fc.assert(
      fc.property(mixed, text => {
        const edges = [0]
        for (const cluster of clusters(text)) edges.push(edges.at(-1)! + cluster.length)
        expect(edgesOf(text)).toEqual(edges)
        for (let offset = 0; offset <= text.length; offset++) {
          const at = edges.findLastIndex(edge => edge <= offset)
          expect(floorGrapheme(text, offset)).toBe(edges[at])
          expect(ceilGrapheme(text, offset)).toBe(edges[at] === offset ? offset : edges[at + 1])
          expect(nextGrapheme(text, offset)).toBe(edges[at + 1] ?? text.length)
          if (offset > 0) expect(previousGrapheme(text, offset)).toBe(edges.findLast(edge => edge < offset))
        }
      }),
      {seed: 20240606, numRuns: 300},
    )
  })

  it('V7: long rows of clusters are cut only at their edges', () => {
    for (const cluster of [family, '😀', '👍🏽', 'é', 'क्षि', 'ก็', '\r\n', '𠮷', '葛\u{e0100}']) {
      expect(new Set(graphemes('x' + cluster.repeat(700))), cluster).toEqual(new Set(['x', cluster]))
    }
    expect(new Set(graphemes('🇨🇳'.repeat(64)))).toEqual(new Set(['🇨🇳']))
  })

  it('V7: a cluster longer than 256 units may be cut, and all answers about the text still agree (seed 20240607)', () => {
    const bomb = fc.constantFrom('\u0301', '\u200d', '🇨', '🏽', '\u{e0100}', '👩‍', '\u1161')
    const drawn = fc.array(fc.tuple(fc.constantFrom(...pieces), bomb, fc.integer({min: 0, max: 700})), {minLength: 1, maxLength: 3})
    fc.assert(
      fc.property(drawn, parts => {
        const text = parts.map(([head, tail, times]) => head + tail.repeat(times)).join('')
        const edges = edgesOf(text)
        const known = new Set(edges)
        for (let offset = 0; offset <= text.length; offset += 1 + (offset % 7)) {
          expect(isGraphemeEdge(text, offset), `offset ${offset} of ${text.length}`).toBe(known.has(offset))
        }
        for (const edge of edges) expect(/[\ud800-\udbff]/.test(text[edge - 1] ?? '') && /[\udc00-\udfff]/.test(text[edge] ?? '')).toBe(false)
        for (const [at, edge] of edges.entries()) if (at > 0) expect(edge - edges[at - 1]!).toBeLessThan(512)
      }),
      {seed: 20240607, numRuns: 40},
    )
  })

  it('V8: a span is snapped outward to the smallest span on edges that holds it', () => {
    const text = `中${family}🇨🇳文`
    expect(snapToGraphemes(text, viewSpan(2, 3))).toEqual({from: 1, to: 9})
    expect(snapToGraphemes(text, viewSpan(8, 10))).toEqual({from: 1, to: 13})
    expect(snapToGraphemes(text, viewSpan(0, 1))).toEqual({from: 0, to: 1})
  })
})
