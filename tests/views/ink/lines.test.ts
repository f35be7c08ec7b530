import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {cleanLines, linesOf, textOfLines, widestOf} from '../../../src/views/ink/lines.ts'

const packages = join(import.meta.dirname, '..', '..', '..', 'node_modules')
const load = async (...path: string[]) => (await import(pathToFileURL(join(packages, ...path)).href)) as {default: never}
const {default: stockClean} = (await load('ink', 'build', 'sanitize-ansi.js')) as {default: (text: string) => string}
const {default: stockWidest} = (await load('widest-line', 'index.js')) as {default: (text: string) => number}

const piece = fc.constantFrom(
  'a', ' ', '汉字', '，', '│', '\n', '\n', 'e\u0301', '\u0301', '👍🏽', '\u0007', '\r', '\t', '\u001b', '\u009b31m', '\u009d8;;x\u0007',
  '\u001b[1m', '\u001b[0m', '\u001b[m', '\u001b[38;2;1;2;3m', '\u001b[38:2:1:2:3m', '\u001b[2J', '\u001b]8;;x\n\u0007', '\u001b[3\n1m',
)
const text = fc.array(piece, {maxLength: 12}).map(parts => parts.join(''))

describe('a text line by line', () => {
  it('T20: is cleaned and measured as Ink does with the whole, whatever is in it (seed 23)', () => {
    const clean = cleanLines(stockClean)
    const widest = widestOf(stockWidest)
    fc.assert(
      fc.property(text, given => {
        expect(clean(given)).toBe(stockClean(given))
        expect(widest(given)).toBe(stockWidest(given))
      }),
      {seed: 23, numRuns: 800},
    )
  })

  it('T20: asks Ink about a line once, and not at all where every character is certain', () => {
    const asked: string[] = []
    const clean = cleanLines(line => {
      asked.push(line)
      return line
    })
    for (const own of ['\u001b[1m汉\u001b[0m\n字', '字\n👍', '👍\n汉', '字\n👍']) expect(clean(own)).toBe(own)
    expect(asked).toEqual(['👍'])
    expect(linesOf('\u001b[1m汉\u001b[0m\n字\u001b[1m\ne\u0301')).toEqual([
      {text: '\u001b[1m汉\u001b[0m', alone: true, cells: 2},
      {text: '字\u001b[1m', alone: false, cells: undefined},
      {text: 'e\u0301', alone: true, cells: undefined},
    ])
  })

  it('T20: is known by its lines without being taken apart, the same as taken apart (seed 24)', () => {
    fc.assert(
      fc.property(fc.array(text.map(line => line.replaceAll('\n', '')), {minLength: 1, maxLength: 6}), fc.nat(), (lines, number) => {
        const fresh = [...lines, `字${number}`]
        const known = linesOf(textOfLines(fresh))
        expect(known.map(line => line.text)).toEqual(fresh)
        // Another text, so that nothing is known of it.
        expect(linesOf(`${fresh.join('\n')}\n`)).toEqual([...known, {text: '', alone: true, cells: 0}])
      }),
      {seed: 24, numRuns: 200},
    )
  })
})
