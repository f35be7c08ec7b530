import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Resvg} from '@resvg/resvg-js'
import {describe, expect, it} from 'vitest'
import {chartSvg, spread} from '../../bench/chart.ts'
import type {Measure} from '../../bench/measure.ts'
import {markdownTable, short} from '../../bench/report.ts'
import {chartOf, type Run, withRun, writeResults} from '../../bench/results.ts'
import {figures, keeps, peer, type Row} from '../../bench/row.ts'

const row = (articles: number, median: number, more: Partial<Row> = {}): Row => ({
  measure: 'search', what: 'a key', articles, unit: 'ms', median, p95: 2 * median, count: 9,
  peers: [{name: 'rg', median: 10 * median, p95: 11 * median, count: 9}, {name: 'fzf', why: 'not installed'}], bars: [], ...more,
})
const run = (date: string, rows: Run['rows']): Run => ({date, command: 'npm run bench', machine: 'a machine', node: 'v20', load: 0.1, tools: [], rows})

describe('a row', () => {
  it('tells median and p95, and whether a bar is kept, by a number or by a peer', () => {
    expect(figures([4, 1, 3, 2])).toEqual({median: 2, p95: 4, count: 4})
    const one = row(100, 8)
    expect(keeps(one, {of: 'p95', most: 16})).toBe(true)
    expect(keeps(one, {of: 'p95', most: 15})).toBe(false)
    expect(keeps(one, {of: 'median', most: 0.1, times: 'rg'})).toBe(true)
    expect(keeps(one, {of: 'p95', most: 0.1, times: 'rg'})).toBe(false)
    expect(keeps(one, {of: 'p95', most: 1, times: 'fzf'})).toBeUndefined()
  })

  it('names a peer that failed, with the reason', async () => {
    expect(await peer('rg', () => Promise.reject(new Error('not there\nat …')))).toEqual({name: 'rg', why: 'not there'})
    expect(await peer('rg', () => [3])).toEqual({name: 'rg', median: 3, p95: 3, count: 1})
  })
})

describe('markdownTable', () => {
  it('has a line for each peer, says what is missing and what failed', () => {
    const failure = {measure: 'search', what: 'a|b', articles: 100, why: 'no terminal'}
    expect(markdownTable([row(1000, 8, {bars: [{of: 'p95', most: 16}, {of: 'median', most: 0.01, times: 'rg'}]}), failure]).split('\n')).toEqual([
      '| what | articles | median | p95 | beside it | its median | ratio | bar |',
      '| --- | --: | --: | --: | --- | --: | --: | --- |',
      '| a key | 1,000 | 8.00 ms | 16.0 | rg | 80.0 | 0.10 | ✓ p95 ≤ 16.0 ms, ✗ ≤ 0.01 × rg |',
      '|  |  |  |  | fzf | missing: not installed |  |  |',
      '| a\\|b | 100 | failed |  | no terminal |  |  |  |',
    ])
    expect([12_345.6, 345.6, 34.56, 3.456, 0.03456].map(short)).toEqual(['12,346', '346', '34.6', '3.46', '0.0346'])
  })
})

describe('charts', () => {
  it('draw a line over the sizes for each curve that has something, and nothing for a single size', () => {
    const picture = {file: 'search', title: 'Search', unit: 'ms', curves: [
      {what: 'a key', of: 'p95', name: 'p95'}, {what: 'a key', of: {peer: 'rg'}, name: 'rg'}, {what: 'a key', of: {peer: 'fzf'}, name: 'fzf'},
    ]} as const
    expect(chartOf([row(1000, 8), row(100, 2)], picture)).toEqual({title: 'Search', xName: 'articles', yName: 'ms', series: [
      {name: 'p95', points: [[100, 4], [1000, 16]]}, {name: 'rg', points: [[100, 20], [1000, 80]]},
    ]})
    expect(chartOf([row(100, 2)], picture)).toBeUndefined()
  })

  it('are pictures that can be drawn, whatever the names and numbers', () => {
    const svg = chartSvg({title: 'a < b & "c"', xName: 'articles', yName: 'ms', series: [{name: '<x>', points: [[100, 0.02], [100_000, 9e5]]}, {name: 'one', points: [[100, 1]]}]})
    expect(svg).toContain('prefers-color-scheme: dark')
    expect(new Resvg(svg).render().width).toBe(720)
    expect(() => chartSvg({title: 'none', xName: '', yName: '', series: []})).toThrow(RangeError)
  })

  it('keep the names of lines apart and in order', () => {
    const places = spread([100, 101, 102, 349, 350])
    expect(places.toSorted((a, b) => a - b)).toEqual(places)
    expect(Math.min(...places.slice(1).map((place, at) => place - places[at]!))).toBeGreaterThanOrEqual(18)
    expect(Math.max(...places)).toBeLessThanOrEqual(350)
  })
})

describe('results', () => {
  it('keep what an older run measured at other sizes, and drop what a newer one measured again', () => {
    const older = run('1', [row(100, 1), row(1000, 2)])
    const newer = run('2', [row(1000, 3)])
    expect(withRun([older], newer)).toEqual([run('1', [row(100, 1)]), newer])
    expect(withRun([newer], older)).toEqual([older])
  })

  it('are written as numbers, a document and pictures', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'))
    const measure: Measure = {
      name: 'search', about: 'About it.', sized: true, tasks: () => [],
      pictures: [{file: 'search', title: 'Search', unit: 'ms', curves: [{what: 'a key', of: 'median', name: 'pizhu'}]}],
    }
    try {
      writeResults(folder, run('1', [row(100, 1), row(1000, 2)]), [measure])
      writeResults(folder, run('2', [row(10_000, 3)]), [measure])
      expect(readdirSync(folder).toSorted()).toEqual(['README.md', 'results.json', 'search.svg'])
      const document = readFileSync(join(folder, 'README.md'), 'utf8')
      for (const part of ['About it.', '![Search](search.svg)', '| a key | 100 |', '| a key | 10,000 |', '- 1, `npm run bench`: a machine, load 0.1', '- 2,']) {
        expect(document).toContain(part)
      }
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
  })
})
