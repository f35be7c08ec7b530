import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parseArticle} from '../../../src/core/parse/article.ts'
import {codePointsOf} from '../../../src/core/codepoints.ts'
import {summary} from './summary.ts'

const read = (path: string): string => readFileSync(path, 'utf8')

describe('A1: the five articles are read as their tables say', () => {
  for (const name of readdirSync('seeds').filter(name => /^\d{3}_.*\.txt$/.test(name))) {
    it(name, () => {
      const source = read(`seeds/${name}`)
      expect(summary(source, parseArticle(source))).toBe(read(`tests/fixtures/seeds-read/${name.slice(0, 3)}.txt`))
    })
  }
})

describe('A2: pages of other sites are read by the same rules', () => {
  for (const name of readdirSync('tests/fixtures/pages').filter(name => !name.endsWith('.read.txt'))) {
    it(name, () => {
      const source = read(`tests/fixtures/pages/${name}`)
      expect(summary(source, parseArticle(source))).toBe(read(`tests/fixtures/pages/${name.replace('.txt', '.read.txt')}`))
    })
  }
})

interface Gold {
  readonly file: string
  readonly spans: ReadonlyArray<{readonly id: string; readonly start: number; readonly end: number; readonly zone: string; readonly text: string}>
}

const zones: ReadonlyMap<string, string> = new Map([
  ['title', 'title'],
  ['subtitle', 'subtitle'],
  ['subheading', 'heading'],
  ['body', 'paragraph'],
  ['caption', 'caption'],
])

describe('A3: a block has the kind of the zone that annotators gave to every span in it', () => {
  for (const name of readdirSync('tests/fixtures/gold')) {
    it(name, () => {
      const gold = JSON.parse(read(`tests/fixtures/gold/${name}`)) as Gold
      const source = read(`seeds/${gold.file}`)
      const {blocks} = parseArticle(source)
      const points = codePointsOf(source)
      const wrong = gold.spans.filter(({start, end, zone}) => {
        const [from, to] = [points.toUnits(start), points.toUnits(end)]
        return !blocks.some(({kind, span}) => kind === zones.get(zone) && span.from <= from && to <= span.to)
      })
      expect(gold.spans.length).toBeGreaterThan(40)
      expect(wrong.map(({id, zone, text}) => `${id} ${zone} ${text}`)).toEqual([])
    })
  }
})
