import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {graphemes, isGraphemeEdge} from '../../src/core/graphemes.ts'
import {isWord, nextWord, previousWord, wordAt} from '../../src/core/words.ts'

const cut = (text: string, {from, to}: {from: number; to: number}): string => text.slice(from, to)

/** All segments, walked from the left. */
function segments(text: string): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length;) {
    const segment = wordAt(text, at)
    expect([segment.from, segment.to > at]).toEqual([at, true])
    found.push(cut(text, segment))
    at = segment.to
  }
  return found
}

function walk(text: string, start: number, step: typeof nextWord): string[] {
  const found: string[] = []
  for (let word = step(text, start); word; word = step(text, word.from)) found.push(cut(text, word))
  return found
}

const tame = [
  '中', '国务院', '发言人', '2024', '3.14', '1，000', 'hello', 'don’t', 'a：b', '，', '。', '“', '”', '……', ' ', '　', '\n', '\r\n', '\r', '\t', '𠮷', '😀', '👨‍👩‍👧',
  '🇨🇳', 'é', 'ก็ดี', 'かな', '\u200b', '아리랑',
]
const pieces = [...tame, '\u0301', '\u200d', '\ufe0f', '\ud842']
const mixed = fc.string({unit: fc.constantFrom(...pieces), maxLength: 40})
const long = fc.string({unit: fc.constantFrom(...pieces), minLength: 200, maxLength: 500})

describe('words', () => {
  it('V15: words, numbers and Latin words are whole; marks and blanks are segments but no words', () => {
    const text = '国务院发言人2024年表示，hello world。3.14万、don’t'
    expect(segments(text)).toEqual([
      '国务院', '发言', '人', '2024', '年', '表示', '，', 'hello', ' ', 'world', '。', '3.14', '万', '、', 'don’t',
    ])
    expect(['国', '2', 'a', '𠮷', '①'].map(isWord)).toEqual([true, true, true, true, true])
    expect(['，', ' ', '\n', '😀', '—'].map(isWord)).toEqual([false, false, false, false, false])
  })

  it('V15: a line feed is a segment of its own, and there is an empty one where the text has no unit', () => {
    expect(segments('甲\n乙\n\n')).toEqual(['甲', '\n', '乙', '\n', '\n'])
    expect([wordAt('甲', 1), wordAt('', 0), wordAt('甲', -1)]).toEqual([{from: 1, to: 1}, {from: 0, to: 0}, {from: -1, to: -1}])
  })

  it('V15: segments tile the text, on cluster edges, and every unit gives the segment around it (seed 20240613)', () => {
    fc.assert(
      fc.property(fc.oneof(mixed, long), text => {
        const edges = [0]
        for (const segment of segments(text)) edges.push(edges.at(-1)! + segment.length)
        expect(edges.filter(edge => !isGraphemeEdge(text, edge))).toEqual([])
        for (let offset = 0; offset < text.length; offset += 1 + (offset % 3)) {
          const at = edges.findLastIndex(edge => edge <= offset)
          expect(wordAt(text, offset)).toEqual({from: edges[at], to: edges[at + 1]})
        }
        const lines = segments(text).filter(segment => segment.includes('\n'))
        expect(lines.filter(line => line !== '\n' && line !== '\r\n')).toEqual([])
      }),
      {seed: 20240613, numRuns: 50},
    )
  })

  it('V15: in a text shorter than a window they are those of the segmenter (seed 20240614)', () => {
    const segmenter = new Intl.Segmenter('zh', {granularity: 'word'})
    const short = fc.string({unit: fc.constantFrom(...tame), maxLength: 25})
    fc.assert(
      fc.property(short, text => {
        expect(segments(text)).toEqual(Array.from(segmenter.segment(text), ({segment}) => segment))
      }),
      {seed: 20240614, numRuns: 200},
    )
  })

  it('V16: the next word begins behind the offset, the previous one before it, over marks and line ends', () => {
    const text = '，国务院\n\n（表示）hello'
    expect(walk(text, -1, nextWord)).toEqual(['国务院', '表示', 'hello'])
    expect(walk(text, text.length, previousWord)).toEqual(['hello', '表示', '国务院'])
    expect(nextWord(text, 2)).toEqual({from: 7, to: 9})
    expect(previousWord(text, 3)).toEqual({from: 1, to: 4})
    expect([nextWord(text, text.length), nextWord('。。', 0), previousWord('。。', 2), previousWord(text, 1)]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('V16: both ways meet the same words (seed 20240615)', () => {
    fc.assert(
      fc.property(fc.oneof(mixed, long), text => {
        const forward = walk(text, -1, nextWord)
        expect(walk(text, text.length, previousWord).toReversed()).toEqual(forward)
        expect(forward).toEqual(segments(text).filter(isWord))
      }),
      {seed: 20240615, numRuns: 50},
    )
  })

  it('V17: a word longer than 256 units may be cut, but no cluster is; long lines cost what short ones do', () => {
    for (const unit of ['a', 'é', '中', '。', ' ', '👨‍👩‍👧', '\u0301', '国务院发言人']) {
      const text = unit.repeat(Math.ceil(100_000 / unit.length))
      const middle = Math.floor(text.length / 2)
      const {from, to} = wordAt(text, middle)
      expect([from <= middle, middle < to, to - from < 512, isGraphemeEdge(text, from), isGraphemeEdge(text, to)]).toEqual([true, true, true, true, true])
      expect(wordAt(text, to).from).toBe(to)
    }
    expect(nextWord('。'.repeat(300_000) + '完', 0)).toEqual({from: 300_000, to: 300_001})
    expect(previousWord('完' + '。'.repeat(300_000), 300_001)).toEqual({from: 0, to: 1})
  })

  it('V17: cutting long texts breaks no word of the articles', () => {
    const segmenter = new Intl.Segmenter('zh', {granularity: 'word'})
    for (const name of readdirSync('seeds')) {
      for (const line of readFileSync(`seeds/${name}`, 'utf8').split('\n')) {
        expect(segments(line)).toEqual(Array.from(segmenter.segment(line), ({segment}) => segment).flatMap(part => (isWord(part) ? [part] : wordless(part))))
      }
    }
  })
})

/** What is no word is compared by its clusters: runs of blanks may be cut at a stop. */
const wordless = (part: string): string[] => (/^\s+$/.test(part) ? [part] : graphemes(part))
