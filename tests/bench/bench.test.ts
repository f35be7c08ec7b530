import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {taggedArticle} from '../../bench/corpus.ts'
import {measureExports} from '../../bench/export.ts'
import {median, percentile, table} from '../../bench/numbers.ts'

describe('taggedArticle', () => {
  it('has as many tags as asked for, each where its quote stands', () => {
    const {text, annotations} = taggedArticle('a.txt', 503)
    expect(annotations).toHaveLength(503)
    expect(annotations.filter(({start, end, exact}) => text.slice(start, end) !== exact || exact === '')).toEqual([])
    expect(new Set(annotations.map(({id}) => id)).size).toBe(503)
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

describe('measureExports', () => {
  it('F69: tells the time of an export, that of JSON for the same data, and the peak of memory', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'))
    try {
      const [speed, ...more] = measureExports(folder, 20, ['spacy'])
      expect(more).toEqual([])
      expect(speed).toMatchObject({format: 'spacy', articles: 20, annotations: 200})
      expect(Math.min(speed!.ms, speed!.jsonMs)).toBeGreaterThan(0)
      expect(speed!.peak).toBeGreaterThan(10e6)
    } finally {
      rmSync(folder, {recursive: true, force: true})
    }
  })
})
