import {describe, expect, it} from 'vitest'
import type {Library} from '../../src/cli/library.ts'
import {operationsOf} from '../../src/cli/operations.ts'
import type {Annotation} from '../../src/core/annotation.ts'
import {codePointsOf} from '../../src/core/codepoints.ts'
import {sourceSpan} from '../../src/core/offset.ts'
import type {ArticleRecord} from '../../src/core/record.ts'

const source = '𠮷田说了一句话。'
const article = {id: 'a.txt', file: 'seeds/a.txt', sha256: 'new', source}

const library = (records: readonly ArticleRecord[] = [], file = article.file) =>
  ({
    byId: new Map([[article.id, {...article, file}]]),
    store: {articles: () => records},
    codePoints: () => codePointsOf(source),
  }) as unknown as Library

const annotation = (id: string, from: number, to: number): Annotation => ({
  id,
  article: 'a.txt',
  label: 'speaker',
  span: sourceSpan(from, to),
  by: 'me',
  at: '2026-01-01T00:00:00.000Z',
  rev: 1,
  via: 'hand',
})

const marked = (done: boolean) => {
  const record: ArticleRecord = {id: 'a.txt', file: 'f', sha256: 'new', status: done ? 'begun' : 'done'}
  return operationsOf({put: [], drop: [], marks: [{article: 'a.txt', done}]}, library([record]))
}

describe('what the store does for an act', () => {
  it('puts the article with its first annotation, and records in code points', () => {
    const operations = operationsOf({put: [annotation('x', 0, 3)], drop: [], marks: []}, library())
    expect(operations).toMatchObject([{article: {id: 'a.txt', file: 'seeds/a.txt', sha256: 'new', status: 'begun'}}, {put: {id: 'x', start: 0, end: 2, exact: '𠮷田'}}])
  })

  it('leaves an article record that is right alone, keeps its unknown fields and its done mark when its text changed', () => {
    const known = {id: 'a.txt', file: 'seeds/a.txt', sha256: 'new', status: 'begun'} as const
    expect(operationsOf({put: [annotation('x', 0, 3)], drop: [], marks: []}, library([known]))).toHaveLength(1)
    const old = {...known, sha256: 'old', status: 'done', extra: 1} as const
    expect(operationsOf({put: [annotation('x', 0, 3)], drop: [], marks: []}, library([old]))[0]).toEqual({article: {...old, sha256: 'new'}})
  })

  it('drops what is gone, and puts what changed without dropping it', () => {
    const change = {put: [annotation('x', 0, 4)], drop: [annotation('x', 0, 3), annotation('y', 3, 4)], marks: []}
    const operations = operationsOf(change, library([{id: 'a.txt', file: '', sha256: 'new', status: 'begun'}]))
    expect(operations.map(operation => Object.keys(operation)[0])).toEqual(['del', 'put'])
    expect(operations[0]).toEqual({del: 'y'})
  })

  it('marks an article done and not done', () => {
    expect(marked(true)).toEqual([{article: {id: 'a.txt', file: 'f', sha256: 'new', status: 'done'}}])
    expect(marked(false)).toEqual([{article: {id: 'a.txt', file: 'f', sha256: 'new', status: 'begun'}}])
  })

  it('writes no absolute path down', () => {
    const [operation] = operationsOf({put: [annotation('x', 0, 3)], drop: [], marks: []}, library([], '/somewhere/seeds/a.txt'))
    expect(operation).toMatchObject({article: {file: 'a.txt'}})
  })

  it('throws for an article that is not there', () => {
    expect(() => operationsOf({put: [], drop: [], marks: [{article: 'b.txt', done: true}]}, library())).toThrow('b.txt')
  })
})
