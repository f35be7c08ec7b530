import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Canvas, CanvasClass} from '../../../src/views/ink/canvas.ts'
import {rememberRows, rowsIn} from '../../../src/views/ink/rows.ts'

const packages = join(import.meta.dirname, '..', '..', '..', 'node_modules')
const load = async (...path: string[]): Promise<unknown> => import(pathToFileURL(join(packages, ...path)).href)
const {default: Stock} = (await load('ink', 'build', 'output.js')) as {default: CanvasClass}
const {tokenize, styledCharsFromTokens} = (await load('@alcalzone', 'ansi-tokenize', 'build', 'index.js')) as Tokenizer
const Remembering = rememberRows(Stock)

/** Of Ink's tokenizer what is used here. */
interface Tokenizer {
  tokenize(text: string): readonly object[]
  styledCharsFromTokens(tokens: readonly object[]): readonly {readonly value: string; readonly styles: readonly {readonly code: string}[]}[]
}

/** What a row shows, whatever sequences name its looks and whichever of several it names first. */
function shown(row: string): readonly string[] {
  const cells = styledCharsFromTokens(tokenize(row)).map(({value, styles}) => `${value} ${styles.map(({code}) => code).toSorted().join('')}`)
  while (cells.at(-1) === '  ') cells.pop()
  return cells
}

const rowsShown = ({output, height}: ReturnType<Canvas['get']>) => ({rows: output.split('\n').map(shown), height})

const pieces = [
  'a', 'b ', ' ', '   ', '汉', '吕毅', '，', '─', '│ ', 'é', 'e\u0301', '\u200b', '👨‍👩‍👧', '🇨🇳', '한', '\u1100\u1161', '\n', '\n\n',
  '\u001b[1m', '\u001b[22m', '\u001b[7m', '\u001b[27m', '\u001b[38;2;1;2;3m', '\u001b[39m', '\u001b[4;48;5;7m', '\u001b[49m\u001b[24m', '\u001b[0m',
]
const text = fc.array(fc.constantFrom(...pieces), {maxLength: 12}).map(parts => parts.join(''))
const edge = fc.option(fc.integer({min: -2, max: 16}), {nil: undefined})
const step = fc.oneof(
  {weight: 6, arbitrary: fc.record({x: fc.integer({min: -4, max: 16}), y: fc.integer({min: -3, max: 8}), text})},
  {weight: 1, arbitrary: fc.record({x1: edge, x2: edge, y1: edge, y2: edge})},
  {weight: 1, arbitrary: fc.constant('unclip' as const)},
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function drawn(canvas: Canvas, steps: readonly Step[]): ReturnType<Canvas['get']> {
  for (const one of steps) {
    if (one === 'unclip') canvas.unclip()
    else if ('text' in one) canvas.write(one.x, one.y, one.text, {transformers: []})
    else canvas.clip(one)
  }
  return canvas.get()
}

/** A row as the remembering canvas has it. */
const rowOf = (width: number, steps: readonly Step[]): string => drawn(new Remembering({width, height: 1}), steps).output

describe('a canvas that remembers rows', () => {
  it("T20 T60: shows what Ink's own does, whatever is drawn over, beside and across edges (seed 20)", () => {
    const size = fc.record({width: fc.integer({min: 0, max: 14}), height: fc.integer({min: 0, max: 6})})
    fc.assert(
      fc.property(size, fc.array(step, {maxLength: 10}), (given, steps) => {
        const own = drawn(new Remembering(given), steps)
        expect(rowsShown(own)).toEqual(rowsShown(drawn(new Stock(given), steps)))
        expect(rowsIn(own.output)).toEqual(own.output.split('\n'))
      }),
      {seed: 20, numRuns: 600},
    )
  })

  it('T20: works a row out once, wherever it stands', () => {
    let made = 0
    class Counting extends Stock {
      constructor(size: {readonly width: number; readonly height: number}) {
        super(size)
        made++
      }
    }
    const Class = rememberRows(Counting)
    const page = (from: number) => drawn(new Class({width: 20, height: 4}), [0, 1, 2, 3].map(y => ({x: 0, y, text: `👍🏽 第 ${from + y} 行`})))
    page(0)
    // The canvas of the page, and one for each row.
    expect(made).toBe(5)
    expect(page(1)).toEqual({output: '👍🏽 第 1 行\n👍🏽 第 2 行\n👍🏽 第 3 行\n👍🏽 第 4 行', height: 4})
    expect(made).toBe(7)
    page(0)
    expect(made).toBe(8)
  })

  it('T20: tells rows apart by place, width, clips and order', () => {
    const a = {x: 0, y: 0, text: 'aaaa'}
    const b = {x: 1, y: 0, text: 'bb'}
    expect([rowOf(9, [a, b]), rowOf(9, [b, a]), rowOf(9, [{...a, x: 2}]), rowOf(2, [{x: -1, y: 0, text: '汉a'}]), rowOf(9, [{x1: 0, x2: 2, y1: undefined, y2: undefined}, a]), rowOf(9, [a])]).toEqual([
      'abba', 'aaaa', '  aaaa', ' a', 'aa', 'aaaa',
    ])
  })

  it('T20: leaves lines that someone changes on the way to Ink', () => {
    const canvas = new Remembering({width: 9, height: 2})
    let times = 0
    canvas.write(0, 0, 'a\nb', {transformers: [(line, index) => `${line}${index}${++times}`]})
    expect([canvas.get().output, canvas.get().output]).toEqual(['a01\nb12', 'a03\nb14'])
  })
})

/** Of the widest line. */
const widthOf = (own: string): number => Math.max(...own.replace(/\u001b\[[\d;]*m/g, '').replace(/[汉字，　]/g, 'aa').split('\n').map(({length}) => length))

const at = (x: number, own: string) => ({x, y: 0, text: own})

describe('a row without a canvas', () => {
  class Refusing extends Stock {
    override get(): never {
      throw new Error('asked for a canvas')
    }
  }
  const Quick = rememberRows(Refusing)
  const code = fc.constantFrom('1', '2', '3', '4', '7', '38;2;1;2;3', '38;5;9', '48;2;9;8;7', '31', '97', '1;4;31', '1;38;2;4;5;6;48;5;2', '')
  const run = fc.record({codes: code, text: fc.array(fc.constantFrom('a', ' ', '汉字', '，“”…', '│', '　'), {maxLength: 4}).map(parts => parts.join(''))})
  const line = fc.array(run, {maxLength: 4}).map(runs => runs.map(({codes, text: own}) => `\u001b[${codes}m${own}\u001b[0m`).join(''))
  const block = fc.array(line, {minLength: 1, maxLength: 3}).map(lines => lines.join('\n'))

  it("T60: shows the cells of Ink's own, with looks of all kinds and texts of several lines beside each other (seed 60)", () => {
    fc.assert(
      fc.property(fc.array(fc.record({gap: fc.nat(3), y: fc.nat(3), text: block}), {maxLength: 4}), texts => {
        let width = 0
        const steps = texts.map(({gap, y, text: own}) => {
          const x = width + gap
          width = x + widthOf(own)
          return {x, y, text: own}
        })
        expect(rowsShown(drawn(new Quick({width, height: 6}), steps))).toEqual(rowsShown(drawn(new Stock({width, height: 6}), steps)))
      }),
      {seed: 60, numRuns: 300},
    )
  })

  it('T60: asks no canvas for a text inside of an edge that cuts nothing off it, as that of a prompt does (seed 61)', () => {
    const edges = fc.record({x1: fc.constantFrom(-1, 0, undefined), x2: fc.constantFrom(10, 12, undefined), y1: fc.constantFrom(-2, 0, undefined), y2: fc.constantFrom(3, 4, undefined)})
    const around = fc.array(edges, {minLength: 1, maxLength: 3})
    fc.assert(
      fc.property(around, fc.array(fc.constantFrom('ab', '汉', '\u001b[1m“\u001b[0m'), {maxLength: 3}), fc.nat(2), (clips, texts, y) => {
        const steps: Step[] = [...clips, ...texts.map((own, place) => ({x: place * 4, y, text: own}))]
        expect(rowsShown(drawn(new Quick({width: 10, height: 3}), steps))).toEqual(rowsShown(drawn(new Stock({width: 10, height: 3}), steps)))
      }),
      {seed: 61, numRuns: 100},
    )
  })

  it('T60: leaves to the canvas what is cut, covered, joined, of doubtful width, or has a look of another line', () => {
    const cut: Step = {x1: 0, x2: 1, y1: undefined, y2: undefined}
    const rows: readonly (readonly Step[])[] = [[at(8, 'abc')], [at(0, 'abc'), at(2, 'd')], [at(-1, 'a')], [cut, at(0, 'ab')], [at(0, 'e\u0301')], [at(0, '👍')], [at(0, '\u001b[1ma\nb\u001b[0m')], [at(0, '\u001b[2Ja')]]
    for (const steps of rows) {
      expect(() => drawn(new Quick({width: 10, height: 1}), steps)).toThrow('asked for a canvas')
      expect(rowsShown(drawn(new Remembering({width: 10, height: 1}), steps))).toEqual(rowsShown(drawn(new Stock({width: 10, height: 1}), steps)))
    }
    expect(drawn(new Quick({width: 10, height: 1}), [at(0, '\u001b[1m汉\u001b[0m'), at(4, 'b')]).output).toBe('\u001b[1m汉\u001b[0m  b')
  })
})
