import {describe, expect, it} from 'vitest'
import type {Refusal} from '../../src/core/annotation.ts'
import {codePointsOf} from '../../src/core/codepoints.ts'
import {sourceSpan} from '../../src/core/offset.ts'
import {placeRefusal, toRefusalRecord} from '../../src/core/refusal.ts'

const articleOf = (source: string, sha256 = '1') => ({id: 'a.txt', sha256, source})
const source = '𠮷院长吕毅表示，吕毅说'
const refusal: Refusal = {id: 'r', article: 'a.txt', label: 'speaker', span: sourceSpan(9, 11), by: 'alice', at: '2026-01-01T00:00:00Z', extra: {weight: 2}}

describe('the record of a refusal', () => {
  it('D50: has the place in code points, the quote and its context, and comes back as it was', () => {
    const points = codePointsOf(source)
    const record = toRefusalRecord(refusal, articleOf(source), points)
    expect(record).toEqual({
      id: 'r', article: 'a.txt', sha256: '1', label: 'speaker', start: 8, end: 10, exact: '吕毅', prefix: '𠮷院长吕毅表示，', suffix: '说',
      by: 'alice', at: '2026-01-01T00:00:00Z', weight: 2,
    })
    expect(placeRefusal(record, articleOf(source), points)).toEqual(refusal)
  })

  it('D50: follows its quote in a changed article, and counts for nothing where that is gone', () => {
    const record = toRefusalRecord(refusal, articleOf(source), codePointsOf(source))
    const changed = articleOf(`按：${source}`, '2')
    expect(placeRefusal(record, changed, codePointsOf(changed.source))?.span).toEqual(sourceSpan(11, 13))
    const gone = articleOf('没有了', '3')
    expect(placeRefusal(record, gone, codePointsOf(gone.source))).toBeUndefined()
  })
})
