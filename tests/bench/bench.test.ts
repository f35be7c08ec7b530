import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {taggedArticle} from '../../bench/tagged.ts'
import {measureEngine} from '../../bench/measures/engine.ts'
import {measureExport} from '../../bench/measures/export.ts'
import {median, percentile, table} from '../../bench/numbers.ts'
import {shuffledArticle, writeShuffledFiles, writeShuffledLines} from '../../bench/shuffled.ts'

describe('taggedArticle', () => {
  it('has as many tags as asked for, each where its quote stands', () => {
    const {text, annotations} = taggedArticle('a.txt', 503)
    expect(annotations).toHaveLength(503)
    expect(annotations.filter(({start, end, exact}) => text.slice(start, end) !== exact || exact === '')).toEqual([])
    expect(new Set(annotations.map(({id}) => id)).size).toBe(503)
  })
})

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

describe('shuffledArticle', () => {
  it('makes the same article for the same number, no two alike, of some 1,000 to 2,400 units with its people in it', () => {
    const articles = Array.from({length: 300}, (_, number) => shuffledArticle(number))
    expect(articles[299]).toEqual(shuffledArticle(299))
    expect(new Set(articles.map(({text}) => text)).size).toBe(300)
    expect(articles.filter(({text}) => text.length < 1000 || text.length > 2400)).toEqual([])
    expect(articles.filter(({text, people, title, date}) => ![...people, title, date].every(part => text.includes(part)))).toEqual([])
  })

  it('writes files and lines of the size that it tells, a small corpus being the beginning of a larger one', () => {
    const folder = temporaryFolder()
    const bytes = writeShuffledFiles(join(folder, 'files'), 12)
    const names = readdirSync(join(folder, 'files', '000')).toSorted()
    expect(names).toHaveLength(12)
    expect(names.reduce((sum, name) => sum + statSync(join(folder, 'files', '000', name)).size, 0)).toBe(bytes)
    const lines = join(folder, 'lines.jsonl')
    expect(writeShuffledLines(lines, 5)).toBe(statSync(lines).size)
    const records = readFileSync(lines, 'utf8').trimEnd().split('\n').map(line => JSON.parse(line) as {id: string; text: string})
    expect(records.map(({id, text}) => [id, text])).toEqual(Array.from({length: 5}, (_, number) => shuffledArticle(number)).map(({file, text}) => [file, text]))
    expect(readFileSync(join(folder, 'files', records[4]!.id), 'utf8')).toBe(records[4]!.text)
  })
})

describe('numbers', () => {
  it('takes the nearest rank', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(percentile([5, 1, 4, 2, 3], 0.95)).toBe(5)
    expect(percentile([7], 0)).toBe(7)
    expect(() => median([])).toThrow(RangeError)
  })

  it('aligns a table', () => {
    expect(table([['', 'ms'], ['pizhu', '120'], ['x', '7']])).toBe('        ms\npizhu  120\nx        7')
  })
})

describe('measureExport', () => {
  it('F69: tells the time of an export, that of JSON for the same data, and the peak of memory', async () => {
    const {ms, jsonMs, ownMs = [], growth, peak, ...rest} = await measureExport(temporaryFolder(), 20, 'spacy')
    expect(rest).toEqual({format: 'spacy', articles: 20, annotations: 200})
    expect(Math.min(...ms, ...jsonMs, ...ownMs)).toBeGreaterThan(0)
    expect([ms, jsonMs, ownMs].map(({length}) => length)).toEqual([3, 3, 3])
    expect(growth).toBeLessThan(peak)
    expect(peak).toBeGreaterThan(10e6)
  })
})

describe('measureEngine', () => {
  it('tells the size of the grams and, for each prefix of a query, the time to a screen of hits and to all', async () => {
    const {queries, ...rest} = await measureEngine(temporaryFolder(), 20, ['医工', '量子纠缠态'])
    expect(rest).toMatchObject({parts: 1})
    expect(Math.min(...Object.values(rest))).toBeGreaterThan(0)
    expect(queries.map(({query, first, whole}) => [query, first.length, whole.length])).toEqual([['医工', 4, 2], ['量子纠缠态', 10, 5]])
  })
})
