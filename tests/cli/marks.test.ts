import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {markedLines, type Mark} from '../../src/cli/marks.ts'
import {viewSpan} from '../../src/core/offset.ts'

const mark = (from: number, to: number, label: string): Mark => ({span: viewSpan(from, to), label})

function shown(text: string, ...marks: Mark[]): string[] {
  return markedLines(text, marks, () => 'blue').map(pieces => pieces.map(piece => (typeof piece === 'string' ? piece : piece.text)).join(''))
}

describe('tags written into a text', () => {
  it('C9: are brackets with the label behind', () => {
    expect(shown('院长吕毅表示', mark(2, 4, 'speaker'))).toEqual(['院长[吕毅](speaker)表示'])
  })

  it('C9: nest', () => {
    expect(shown('北大医院院长王俊', mark(0, 4, 'i'), mark(0, 2, 'i'), mark(0, 8, 'o'))).toEqual(['[[[北大](i)医院](i)院长王俊](o)'])
    expect(shown('吕毅', mark(0, 2, 'a'), mark(0, 2, 'b'))).toEqual(['[[吕毅](b)](a)'])
  })

  it('C9: that cross are written in parts', () => {
    expect(shown('abcdefgh', mark(0, 5, 'A'), mark(3, 8, 'B'))).toEqual(['[abc[de](B…)](A)[…fgh](B)'])
    expect(shown('abcdef', mark(0, 3, 'A'), mark(1, 4, 'B'), mark(2, 6, 'C'))).toEqual(['[a[b[c](C…)](B…)](A)[…[…d](B)ef](C)'])
  })

  it('C9: that run over a line end are written in parts, and an end of line is in none', () => {
    expect(shown('ab\ncd\r\nef', mark(1, 8, 'A'))).toEqual(['a[b](A…)', '[…cd](A…)', '[…e](A)f'])
    expect(shown('ab\ncd', mark(0, 3, 'A'), mark(2, 4, 'B'))).toEqual(['[ab](A)', '[c](B)d'])
  })

  it('leaves a text without tags as it is, line by line', () => {
    expect(shown('')).toEqual([])
    expect(shown('a\n\nb\n')).toEqual(['a', '', 'b'])
  })

  it('C9: give the text back when the marks are taken away, with brackets that nest (seed 7)', () => {
    const text = '一二三四五\n六七八九十\n\n甲乙丙丁戊己'
    const marks = fc.array(fc.tuple(fc.nat(text.length - 1), fc.integer({min: 1, max: 9}), fc.constantFrom('s', 'i', 'o')), {maxLength: 12})
    fc.assert(
      fc.property(marks, list => {
        const lines = shown(text, ...list.map(([from, length, label]) => mark(from, Math.min(text.length, from + length), label)))
        expect(lines.map(line => line.replace(/\]\([sio]…?\)|\[…?/g, '')).join('\n')).toBe(text)
        for (const line of lines) {
          let depth = 0
          for (const char of line) {
            if (char === '[') depth++
            if (char === ']') depth--
            expect(depth).toBeGreaterThanOrEqual(0)
          }
          expect(depth).toBe(0)
        }
      }),
      {seed: 7},
    )
  })
})
