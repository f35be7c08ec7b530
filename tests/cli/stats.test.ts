import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {bar, spark, stacked} from '../../src/cli/bars.ts'
import {lengthsOf, ranges} from '../../src/cli/lengths.ts'
import type {Piece} from '../../src/cli/paper.ts'
import {printStats} from '../../src/cli/stats-text.ts'
import type {Stats} from '../../src/cli/tally.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import type {Words} from '../../src/core/result.ts'
import {cellWidth} from '../../src/core/width.ts'

const tagged = new Map([['吕毅', 5], ['𠮷野家', 2], ['热利科·布迪米尔', 1]])
const long = '国家卫生健康委员会医疗应急工作专家组副组长单位'.repeat(3)
const counts = {speaker: 8, institution: 1200, outcome: 0, stranger: 1}
const empty = {speaker: 0, institution: 0, outcome: 0, stranger: 0}
const progress = {total: 4, unseen: 1, begun: 2, done: 1}

const stats: Stats = {
  progress,
  annotations: 1209,
  labels: [
    {id: 'speaker', count: 8, strings: 3, frequent: [...tagged].map(([text, count]) => ({text, count}))},
    {id: 'institution', count: 1200, strings: 20, frequent: Array.from({length: 10}, () => ({text: long, count: 60}))},
    {id: 'outcome', count: 0, strings: 0, frequent: []},
    {id: 'stranger', count: 1, strings: 1, frequent: [{text: '甲', count: 1}]},
  ],
  articles: [
    {id: 'a', title: long, status: 'begun', annotations: 1209, counts},
    {id: 'b', title: '短', status: 'unseen', annotations: 0, counts: empty},
  ],
  annotators: [{name: '王五', annotations: 1209, progress, counts}],
  lengths: ['speaker', 'institution', 'outcome', 'stranger'].map(label => lengthsOf(label, label === 'outcome' ? new Map() : tagged)),
  unplaced: 1,
  elsewhere: 2,
  hidden: {'U+200B': 3},
}

const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.text)

function printed(isTTY: boolean, columns: number, lang: keyof Words = 'zh', of = stats): string[] {
  const lines: string[] = []
  const out = {line: (...pieces: readonly Piece[]) => void lines.push(pieces.map(textOf).join('')), coloured: false}
  printStats(of, defaultSchema, {out, say: words => words[lang], stdout: {isTTY, columns}})
  return lines
}

describe('pizhu stats', () => {
  it('C64: prints 150,000 articles', () => {
    const articles = Array.from({length: 150_000}, (_, at) => ({...stats.articles[1]!, id: `${at}`}))
    expect(printed(false, 80, 'zh', {...stats, articles}).filter(line => line.includes('短'))).toHaveLength(150_000)
  })

  it('C64: tells the lengths in code points, how many are in each range, the one in the middle and the longest', () => {
    const {median, longest, spread} = lengthsOf('speaker', tagged)
    expect([median, longest]).toEqual([2, 8])
    expect(spread.filter(({count}) => count > 0)).toEqual([{from: 2, to: 2, count: 5}, {from: 3, to: 3, count: 2}, {from: 5, to: 8, count: 1}])
    expect(lengthsOf('x', new Map())).toMatchObject({median: 0, longest: 0})
    for (const [at, [from]] of ranges.entries()) expect(from).toBe(at === 0 ? 1 : ranges[at - 1]![1] + 1)
  })

  it.each(['zh', 'en'] as const)('C65: no line is wider than a terminal of 80, 100 and 160 columns, %s', lang => {
    for (const columns of [80, 100, 160]) {
      for (const line of printed(true, columns, lang)) expect([line, cellWidth(line) <= columns]).toEqual([line, true])
    }
  })

  it('C65: draws bars on a terminal, and nothing in a pipe', () => {
    expect(printed(true, 80)).toContain(`  institution 1200 ${'█'.repeat(60)}`)
    expect(printed(true, 80)).toContain('  speaker        8 ▍')
    expect(printed(true, 80).filter(line => /█▓|▓▒/.test(line))).not.toEqual([])
    expect(printed(false, 80).join('\n')).not.toMatch(/[▀-▟]/)
    expect(printed(false, 80)).toContain('  speaker 8  3 种：吕毅 5 · 𠮷野家 2 · 热利科·布迪米尔 1')
  })

  it('C65: columns stand under each other whatever the width of their names', () => {
    const lines = printed(true, 80)
    const at = (part: string) => cellWidth(lines.find(line => line.includes(part))!.split(part)[0]!)
    expect(at('—')).toBe(at('s 8 · i 1200'))
  })

  it('C65: parts of a bar are together as long as the whole, and a bar is never longer than its room (seed 65)', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), {minLength: 1, maxLength: 6}), fc.integer({min: 1, max: 200}), (parts, width) => {
        const total = parts.reduce((sum, part) => sum + part, 0)
        expect(stacked(parts, total, width).reduce((sum, part) => sum + part, 0)).toBe(total === 0 ? 0 : width)
        for (const part of parts) {
          const length = cellWidth(bar(part, total, width))
          expect(length).toBeLessThanOrEqual(width)
          expect(length > 0).toBe(part > 0)
        }
        expect(Array.from(spark(parts)).map(sign => sign !== ' ')).toEqual(parts.map(part => part > 0))
      }),
      {seed: 65, numRuns: 200},
    )
  })
})
