import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {buildIndex, indexParts, loadPinyin, withPinyin, type SearchHit, type SearchIndex} from '../../../src/core/search/index.ts'
import type {Document} from '../../../src/core/search/match.ts'
import type {Facts, Part} from '../../../src/core/search/part.ts'
import {documentOf, shuffled} from './documents.ts'
import {mergedPart, partOf, type Numbered} from './parts.ts'

const table = await loadPinyin()

/** A library as it lies in parts: each article with its place in the list, or dead. */
type Library = readonly (readonly Numbered[])[]

const living = (library: Library): Document[] =>
  library.flat().filter(({position}) => position >= 0).toSorted((a, b) => a.position - b.position).map(({document}) => document)

function inParts(library: Library, parts: readonly Part[] = library.map(articles => partOf(articles))): SearchIndex {
  const byId = new Map(living(library).map(document => [document.id, document] as const))
  return withPinyin(indexParts(parts, id => byId.get(id)), table)
}

const inMemory = (library: Library): SearchIndex => withPinyin(buildIndex(living(library)), table)

/** All that is known of hits. */
const plainly = (hits: readonly SearchHit[]): unknown[] =>
  hits.map(({article, score, fuzzy, snippet, snippetMatches, titleMatches, matches}) => ({article, score, fuzzy, snippet, snippetMatches, titleMatches, matches}))

const facts: Facts = {
  status: article => (Number(article.slice(1)) % 2 === 0 ? 'done' : 'unseen'),
  date: article => `202${Number(article.slice(1)) % 5}-03`,
  tags: article => (Number(article.slice(1)) % 3 === 0 ? [{names: ['speaker'], quote: '吕毅'}] : []),
}

const common = '吕呂毅医醫工交叉西安先乾干隆龙龍女重庆慶'.split('')
const char = fc.oneof({weight: 6, arbitrary: fc.constantFrom(...common)}, fc.constantFrom('a', 'e', 'r', 'A', 'Ｙ', 'i', '1', '，', '“', '-', '…', '𠮷', '䥕', '\u200b', '瞭', '画'))
const line = fc.array(char, {minLength: 1, maxLength: 12}).map(all => all.join(''))
const text = fc.array(fc.oneof({weight: 5, arbitrary: line}, fc.constantFrom('lvyi ear', 'early LY', '吕(lǚ)毅', '医 工', 'research')), {minLength: 1, maxLength: 4})
const library: fc.Arbitrary<Library> = fc
  .array(fc.array(fc.record({lines: text, dies: fc.nat({max: 4}), place: fc.nat()}), {maxLength: 8}), {minLength: 1, maxLength: 4})
  .map(parts => {
    const order = new Map(parts.flat().toSorted((a, b) => a.place - b.place).map((article, position) => [article, position] as const))
    let number = 0
    return parts.map(articles =>
      articles.map(article => ({document: documentOf(`d${number++}`, article.lines.join('\n')), position: article.dies === 0 ? -1 : order.get(article)!})),
    )
  })

const sounds = fc.constantFrom('lvyi', 'luyi', 'ly', 'l', 'yigong', 'yg', 'y g', 'xian', 'xa', "xi'an", 'qianlong', 'ganlong', 'ql', 'longnv', 'chongqing', 'zhongq', 'cq', 'yigongjiaocha', 'ygjc', 'xianxian', '吕yi', 'yi毅', '1yi', 'ear', 'ea', 'early', 'ge', 'geg')
const near = fc.tuple(fc.array(fc.constantFrom(...common), {minLength: 3, maxLength: 7}), fc.nat(), char).map(([chars, at, other]) => chars.with(at % chars.length, other).join(''))
const word = fc.oneof(line, line.map(all => all.slice(0, 2)), char, sounds, near, fc.constantFrom('\ud842', '.', '吕(lǚ)毅', '\0医', '医\0'))
const query = fc.oneof(
  word,
  fc.array(word, {minLength: 2, maxLength: 3}).map(words => words.join(' ')),
  fc.tuple(word, word, fc.constantFrom('title:', '-', '-title:', '"', 'status:done ', 'date:2021.. ', 'label:speaker ', '-label:speaker:吕 ')).map(([a, b, syntax]) => `${a} ${syntax}${b}${syntax === '"' ? '"' : ''}`),
  fc.constantFrom('status:done', '-吕', '-title:医', 'title:吕', '-status:done -医工'),
)

describe('a library in parts', () => {
  it('S44: finds, ranks and shows what looking through every article does (seed 45)', () => {
    fc.assert(
      fc.property(library, fc.array(query, {minLength: 6, maxLength: 6}), (library, queries) => {
        const plain = inMemory(library)
        const grams = inParts(library)
        for (const query of queries) expect(plainly(grams.search(query, {facts}))).toEqual(plainly(plain.search(query, {facts})))
      }),
      {seed: 45, numRuns: 120},
    )
  })

  it('S44: also when parts were merged, when some have no grams, and when bytes of grams are damaged (seed 46)', () => {
    fc.assert(
      fc.property(library, fc.array(query, {minLength: 4, maxLength: 4}), fc.nat(), fc.integer({min: 1, max: 255}), (library, queries, at, change) => {
        const plain = inMemory(library)
        const [first = [], ...others] = library
        const damaged = library.map(articles => partOf(articles, bytes => bytes.with(at % bytes.length, bytes[at % bytes.length]! ^ change)))
        const ways = [[mergedPart(library)], [partOf(first, () => new Uint8Array(9)), mergedPart(others)], damaged]
        for (const parts of ways) {
          const index = inParts(library, parts)
          for (const query of queries) expect(plainly(index.search(query, {facts}))).toEqual(plainly(plain.search(query, {facts})))
        }
      }),
      {seed: 46, numRuns: 40},
    )
  })

  const articles = shuffled(150, 8).map((document, position) => ({document: {...document, id: `d${position}`}, position}))
  const large: Library = [articles.slice(0, 70), articles.slice(70)]
  const plain = inMemory(large)
  const grams = inParts(large)

  it('S44: with a strip of any line, and with one character of it wrong, missing or extra (seed 47)', () => {
    const edit = fc.tuple(fc.constantFrom('none', 'wrong', 'missing', 'extra'), fc.nat(), fc.constantFrom('医', '龘', 'q', '𠮷', '，'))
    const strip = fc.tuple(fc.nat({max: 149}), fc.nat(), fc.nat(), fc.integer({min: 1, max: 14}))
    fc.assert(
      fc.property(strip, edit, ([at, line, start, size], [kind, place, char]) => {
        const lines = articles[at]!.document.clean.text.split('\n')
        const chars = Array.from(lines[line % lines.length]!)
        const from = start % chars.length
        const typed = chars.slice(from, from + size)
        if (kind !== 'none') typed.splice(place % typed.length, kind === 'extra' ? 0 : 1, ...(kind === 'missing' ? [] : [char]))
        const query = typed.join('')
        expect(plainly(grams.search(query))).toEqual(plainly(plain.search(query)))
      }),
      {seed: 47, numRuns: 120},
    )
  })

  it('S45: goes on step by step, with what was found so far in order, titles first', () => {
    const search = grams.begin('的')
    let before = search.hits
    while (!search.complete) {
      search.step(() => true)
      const {hits} = search
      expect(hits.length).toBeGreaterThanOrEqual(before.length)
      expect(hits.length).toBeLessThanOrEqual(before.length + 1)
      if (hits.length === before.length) expect(hits).toBe(before)
      for (const [at, {score}] of hits.entries()) expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? 1)
      before = hits
    }
    expect(plainly(before)).toEqual(plainly(plain.search('的')))
    search.step(() => true)
    expect(search.hits).toBe(before)

    const titled = grams.begin('医')
    while (titled.hits.length < 3) titled.step(() => true)
    expect(titled.hits.map(({titleMatches}) => titleMatches.length > 0)).toEqual([true, true, true])
  })

  it('S45: looks for a first screen before it is known of all parts what is worth a look', () => {
    const many = shuffled(450, 4).map((document, position) => ({document: {...document, id: `d${position}`}, position}))
    const library = Array.from({length: 9}, (_, at) => many.slice(at * 50, at * 50 + 50))
    const asked: number[] = []
    const parts = library.map((articles, at): Part => {
      const part = partOf(articles)
      const {grams} = part
      return {...part, grams: grams && {count: grams.count, unfolded: grams.unfolded, between: (from, to) => grams.between(from, to), each: (gram, found) => (asked.push(at), grams.each(gram, found))}}
    })
    const search = inParts(library, parts).begin('医院')
    search.step(() => search.count >= 5)
    expect(search.hits.map(({titleMatches}) => titleMatches.length > 0)).toEqual([true, true, true, true, true])
    expect(Math.max(...asked)).toBeLessThan(8)
    search.step(() => false)
    expect(new Set(asked).size).toBe(9)
    expect(plainly(search.hits)).toEqual(plainly(inMemory(library).search('医院')))
  })

  it('S45: reads no text that the grams rule out', () => {
    let reads = 0
    const parts = large.map(articles => {
      const part = partOf(articles)
      return {...part, text: (number: number) => (reads++, part.text(number))}
    })
    const index = inParts(large, parts)
    for (const query of ['龘龘', '龘毅 -医', '"国家龘"', 'vvvv', 'title:龘', '国龘家龘']) index.search(query)
    expect(reads).toBe(0)
    index.search('status:unseen')
    expect(reads).toBe(0)
    index.search('国家医学中心')
    expect(reads).toBeLessThan(60)
  })

  it('S45: an article that can be read no more, or died meanwhile, is not found', () => {
    let gone = false
    const part = partOf(articles)
    const dying: Part = {...part, text: number => (gone && number % 2 === 0 ? undefined : part.text(number)), lives: number => !gone || number % 3 !== 0}
    const search = inParts([articles], [dying]).begin('的')
    search.step(() => search.hits.length > 3)
    const early = search.hits
    gone = true
    search.step(() => false)
    expect(search.hits.length).toBeGreaterThan(early.length)
    for (const {snippet} of search.hits) expect(snippet).toBeTypeOf('string')
    // What was shown is remembered; an index that is made anew has nothing to remember.
    expect(inParts([articles], [dying]).search('的').every(({article}) => Number(article.slice(1)) % 2 === 1 && Number(article.slice(1)) % 3 !== 0)).toBe(true)
  })
})
