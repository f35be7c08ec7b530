import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Canvas, CanvasClass} from '../../../src/views/ink/canvas.ts'
import {type Looks, quickRow} from '../../../src/views/ink/quick-row.ts'
import {rememberRows} from '../../../src/views/ink/rows.ts'

const packages = join(import.meta.dirname, '..', '..', '..', 'node_modules')
const load = async (...path: string[]): Promise<unknown> => import(pathToFileURL(join(packages, ...path)).href)
const {default: Stock} = (await load('ink', 'build', 'output.js')) as {default: CanvasClass}
const looks = (await load('@alcalzone', 'ansi-tokenize', 'build', 'index.js')) as Looks
const Remembering = rememberRows(Stock, looks)

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
  it("T20: comes out as Ink's own, whatever is drawn over, beside and across edges (seed 20)", () => {
    const size = fc.record({width: fc.integer({min: 0, max: 14}), height: fc.integer({min: 0, max: 6})})
    fc.assert(
      fc.property(size, fc.array(step, {maxLength: 10}), (given, steps) => {
        expect(drawn(new Remembering(given), steps)).toEqual(drawn(new Stock(given), steps))
      }),
      {seed: 20, numRuns: 1000},
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
    const Class = rememberRows(Counting, looks)
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

const layer = (x: number, own: string) => ({write: {type: 'write' as const, x, y: 0, text: own, transformers: []}, clips: []})

describe('a row without a canvas', () => {
  const code = fc.constantFrom('1', '2', '22', '3', '23', '4', '7', '27', '38;2;1;2;3', '38;5;9', '39', '48;2;9;8;7', '49', '31', '97', '0', '1;4;31', '1;38;2;4;5;6;48;5;2', '')
  const piece = fc.oneof(code.map(codes => `\u001b[${codes}m`), fc.constantFrom('a', ' ', '汉字', '，“”…', '│', '　'))
  const beside = fc.array(fc.record({gap: fc.nat(3), text: fc.array(piece, {maxLength: 8}).map(parts => parts.join(''))}), {maxLength: 4})

  it("T60: is Ink's own, with looks of all kinds and texts beside each other (seed 60)", () => {
    const quick = quickRow(looks)
    let taken = 0
    fc.assert(
      fc.property(beside, fc.integer({min: 0, max: 60}), (texts, width) => {
        const canvas = new Stock({width, height: 1})
        let x = 0
        for (const {gap, text: own} of texts) {
          canvas.write(x + gap, 0, own, {transformers: []})
          x += gap + own.replace(/\u001b\[[\d;]*m/g, '').replace(/[汉字，　]/g, 'aa').length
        }
        const layers = canvas.operations.flatMap(operation => (operation.type === 'write' ? [{write: operation, clips: []}] : []))
        const line = quick(width, layers)
        if (line !== undefined) taken++
        if (x <= width) expect(line).toBe(canvas.get().output)
        else expect([undefined, canvas.get().output]).toContain(line)
      }),
      {seed: 60, numRuns: 1000},
    )
    expect(taken).toBeGreaterThan(500)
  })

  it('T60: leaves to the canvas what is cut, covered, joined or of doubtful width', () => {
    const quick = quickRow(looks)
    const clipped = {...layer(0, 'a'), clips: [{x1: 0, x2: 1}]}
    const rows = [[layer(8, 'abc')], [layer(0, 'abc'), layer(2, 'd')], [layer(-1, 'a')], [clipped], [layer(0, 'e\u0301')], [layer(0, '👍')], [layer(0, 'a\nb')], [layer(0, '\u001b[2Ja')]]
    expect(rows.map(row => quick(10, row))).toEqual(rows.map(() => undefined))
    expect(quick(10, [layer(0, '\u001b[1m汉\u001b[0m'), layer(4, 'b')])).toBe('\u001b[1m汉\u001b[22m  b')
  })
})
