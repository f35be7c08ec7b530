import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {buildIndex} from '../../../src/core/search/index.ts'
import {closeQuote, readQuery} from '../../../src/core/search/language.ts'
import type {Facts} from '../../../src/core/search/part.ts'
import {documentOf} from './documents.ts'

const words = (query: string): string[] =>
  readQuery(query).words.map(({text, exact, inTitle}) => `${inTitle ? 'title ' : ''}${exact ? 'exactly ' : ''}${text}`)
const without = (query: string): string[] => readQuery(query).without.map(({text, inTitle}) => (inTitle ? `title ${text}` : text))

describe('how a search line is read', () => {
  it.each([
    ['医工 交叉', ['医工', '交叉']],
    ['"医工 　交叉"', ['exactly 医工 交叉']],
    ['“醫工”', ['exactly 医工']],
    ['＂医工＂ 大学', ['大学', 'exactly 医工']],
    ['title:交叉', ['title 交叉']],
    ['Title：交叉 title:"a b"', ['title 交叉', 'title exactly a b']],
    ['"医工"交叉', ['"医工"交叉']],
    ['5" 屏', ['5"', '屏']],
    ['"医工', ['"医工']],
    ['""', ['""']],
    ['" "', []],
    ['- -- --a —', ['-', '--', '--a', '—']],
    ['title: tite:a http://a', ['title:', 'tite:a', 'http://a']],
    ['status:great date:soon label:', ['status:great', 'date:soon', 'label:']],
  ])('S42: %s', (query, expected) => {
    expect(words(query)).toEqual(expected)
    expect(without(query)).toEqual([])
    expect(readQuery(query).filters).toEqual([])
  })

  it.each([
    ['-肿瘤', ['肿瘤']],
    ['－"肿瘤 医院"', ['肿瘤 医院']],
    ['-title:肿瘤 -5', ['title 肿瘤', '5']],
  ])('S42: %s', (query, expected) => {
    expect(without(query)).toEqual(expected)
    expect(words(query)).toEqual([])
  })

  it.each([
    ['status:done', {what: 'status', status: 'done'}],
    ['STATUS：b', {what: 'status', status: 'begun'}],
    ['label:speaker', {what: 'label', name: 'speaker', quote: ''}],
    ['label:speaker:', {what: 'label', name: 'speaker', quote: ''}],
    ['label：发言人：呂毅', {what: 'label', name: '发言人', quote: '吕毅'}],
    ['label:org:"Nature Medicine"', {what: 'label', name: 'org', quote: 'nature medicine'}],
    ['date:2024', {what: 'date', from: '2024', to: '2024'}],
    ['date:２０２４-03..', {what: 'date', from: '2024-03', to: ''}],
    ['date:..2023-05', {what: 'date', from: '', to: '2023-05'}],
    ['date:2023…2024', {what: 'date', from: '2023', to: '2024'}],
  ])('S43: %s', (query, filter) => {
    expect(readQuery(query).filters).toEqual([{filter, not: false}])
    expect(readQuery(`-${query}`).filters).toEqual([{filter, not: true}])
    expect([...words(query), ...without(query)]).toEqual([])
  })

  it('S12: any string is read, and its quote closed (seed 44)', () => {
    const part = fc.oneof(fc.constantFrom('title:', 'label：', 'status:', 'date:', '-', '"', '“', '”', ' ', '..', '2024', '医', 'done'), fc.string({unit: 'binary', maxLength: 3}))
    fc.assert(
      fc.property(fc.array(part, {maxLength: 12}), parts => {
        const query = parts.join('')
        const {words, without} = readQuery(query)
        for (const {text} of [...words, ...without]) expect(text.trim()).toBe(text)
        expect(closeQuote(closeQuote(query))).toBe(closeQuote(query))
        expect(closeQuote(query).startsWith(query)).toBe(true)
      }),
      {seed: 44, numRuns: 1000},
    )
  })

  it.each(['"', '" ', '-', '-"', 'title:', 'title:"', 'label:a:', '”a ', '医 '])('S12: %j ten thousand times', part => {
    expect(readQuery(part.repeat(10_000)).words.length).toBeLessThanOrEqual(64)
    expect(closeQuote(part.repeat(10_000)).length).toBeGreaterThanOrEqual(10_000)
  })
})

describe('what it finds', () => {
  const articles = ['吕毅谈医工交叉\n国家医学中心 建设\n肿瘤', '肿瘤医院\n吕毅与医工，交叉', '研究 research\n国家 医学中心，吕毅', '无\near']
  const index = buildIndex(articles.map((source, at) => documentOf(`d${at}`, source)))
  const facts: Facts = {
    status: article => (article === 'd0' ? 'done' : article === 'd1' ? 'begun' : 'unseen'),
    date: article => new Map([['d0', '2023-05-31T10:00'], ['d1', '2024-03-01'], ['d2', '2024-12-31']]).get(article),
    tags: article => (article === 'd0' ? [{names: ['speaker', '发言人'], quote: '呂毅'}] : article === 'd1' ? [{names: ['org', '机构'], quote: '肿瘤医院'}] : []),
  }

  it.each([
    ['"医工交叉"', ['d0']],
    ['“国家医学中心”', ['d0']],
    ['"国家 医学中心"', ['d2']],
    ['"国家医学中'.normalize(), ['d0']],
    ['"ear"', ['d3']],
    ['"lvyi"', []],
    ['"医工交义"', []],
    ['吕毅 -肿瘤', ['d2']],
    ['吕毅 -title:肿瘤', ['d0', 'd2']],
    ['-肿瘤', ['d2', 'd3']],
    ['-ear', ['d0', 'd1', 'd2']],
    ['title:吕毅', ['d0']],
    ['title:肿瘤', ['d1']],
    ['title:呂毅 医工', ['d0']],
    ['status:done', ['d0']],
    ['-status:unseen', ['d0', 'd1']],
    ['label:speaker', ['d0']],
    ['label:发言人:吕毅', ['d0']],
    ['label:speaker:肿瘤', []],
    ['-label:speaker 吕毅', ['d1', 'd2']],
    ['date:2024', ['d1', 'd2']],
    ['date:2024-03', ['d1']],
    ['date:2023-05-31', ['d0']],
    ['date:..2023-05', ['d0']],
    ['date:2024-04..', ['d2']],
    ['date:2023-05..2024-03', ['d0', 'd1']],
    ['-date:2024', ['d0', 'd3']],
    ['吕毅 date:2024 -status:begun', ['d2']],
    ['医工交义 status:done', ['d0']],
  ])('S43: %s', (query, expected) => {
    const hits = index.search(query, {facts})
    expect(hits.map(hit => hit.article).toSorted()).toEqual(expected)
    for (const hit of hits) expect(hit.score).toBeGreaterThan(0)
  })

  it('S43: conditions alone list what meets them in the order of the list, with the beginning of the story', () => {
    const [first, second] = index.search('-status:done', {facts})
    expect([first?.article, second?.article]).toEqual(['d1', 'd2'])
    expect(first).toMatchObject({score: 1, snippet: '吕毅与医工，交叉', snippetMatches: [], titleMatches: [], matches: [], fuzzy: false})
    expect(index.search('status:unseen').length).toBe(4)
    expect(index.search('label:speaker')).toEqual([])
  })

  it('S42: a word in the title is shown there, and found in the article only there', () => {
    const [hit] = index.search('title:吕毅')
    expect(hit).toMatchObject({titleMatches: [{from: 0, to: 2}], matches: [{from: 0, to: 2}]})
    expect(index.find('d0', 'title:吕毅')).toEqual([{from: 0, to: 2}])
    expect(index.find('d1', 'title:吕毅')).toEqual([])
  })

  it('S13: in one article only the words count', () => {
    expect(index.find('d1', '吕毅 -肿瘤 status:done')).toEqual([{from: 5, to: 7}])
    expect(index.find('d1', 'status:done')).toEqual([])
  })
})
