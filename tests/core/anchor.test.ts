import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {anchor, contextLength, toRecord, type Anchored, type Anchoring} from '../../src/core/anchor.ts'
import type {Annotation} from '../../src/core/annotation.ts'
import {codePointsOf} from '../../src/core/codepoints.ts'
import {graphemes} from '../../src/core/graphemes.ts'
import {sourceSpan} from '../../src/core/offset.ts'
import type {AnnotationRecord} from '../../src/core/record.ts'

const articleOf = (source: string, sha256 = 'one'): Anchored => ({id: 'a.txt', sha256, source})

/** The text without its marks, and the span between them: `国务院‹发言人›表示`. */
function marked(text: string): {source: string; annotation: Annotation} {
  const from = text.indexOf('‹')
  const to = text.indexOf('›') - 1
  return {source: text.replace('‹', '').replace('›', ''), annotation: annotationAt(from, to)}
}

const annotationAt = (from: number, to: number): Annotation => ({
  id: 'x', article: 'a.txt', label: 'speaker', span: sourceSpan(from, to), by: 'alice', at: '2025-06-30T08:00:00Z', rev: 1, via: 'hand',
})

function recordOf(text: string): AnnotationRecord {
  const {source, annotation} = marked(text)
  return toRecord(annotation, articleOf(source), codePointsOf(source))
}

/** Where a record made on one text stands in another: the kind, and the text with the place marked. */
function stands(record: AnnotationRecord, source: string, sha256 = 'two'): string {
  return shown(anchor(record, articleOf(source, sha256), codePointsOf(source)), source)
}

function shown(result: Anchoring, source: string): string {
  if (result.kind === 'orphaned') return 'orphaned'
  if (result.kind === 'review') return `review ${result.candidates.map(span => span.from).join(',')}`
  const {from, to} = result.annotation.span
  return `${result.kind} ${source.slice(0, from)}‹${source.slice(from, to)}›${source.slice(to)}`
}

describe('toRecord', () => {
  it('D23: counts in code points, and keeps 32 of them on each side', () => {
    const source = `${'𠮷'.repeat(40)}王小明${'𠮷'.repeat(40)}`
    const record = toRecord(annotationAt(80, 83), articleOf(source), codePointsOf(source))
    expect(record).toMatchObject({start: 40, end: 43, exact: '王小明', prefix: '𠮷'.repeat(32), suffix: '𠮷'.repeat(32), sha256: 'one'})
  })

  it('D23: has less context at the edges of the text', () => {
    expect(recordOf('‹王小明›')).toMatchObject({start: 0, end: 3, prefix: '', suffix: ''})
  })

  it('D18: keeps unknown fields there and back, and lets none of them replace a known one', () => {
    const {source, annotation} = marked('校长‹王小明›表示')
    const article = articleOf(source)
    const record = toRecord({...annotation, note: '注', extra: {weight: [1], id: 'forged'}}, article, codePointsOf(source))
    expect(record).toMatchObject({id: 'x', weight: [1], note: '注'})
    expect(anchor(record, article, codePointsOf(source))).toMatchObject({kind: 'exact', annotation: {extra: {weight: [1]}, note: '注'}})
  })

  it('D23: refuses an annotation of another article, or outside of the text', () => {
    const article = articleOf('王小明')
    expect(() => toRecord({...annotationAt(0, 2), article: 'b.txt'}, article, codePointsOf('王小明'))).toThrow('b.txt')
    expect(() => toRecord(annotationAt(2, 9), article, codePointsOf('王小明'))).toThrow('[2, 9)')
  })
})

describe('anchor', () => {
  const record = recordOf('清华大学副校长‹王小明›表示，医工结合项目已通过验收。')

  it.each([
    ['D24: at its position in the same version', '清华大学副校长王小明表示，医工结合项目已通过验收。', 'exact 清华大学副校长‹王小明›表示，医工结合项目已通过验收。'],
    ['D24: at its position though the end changed', '清华大学副校长王小明表示，医工结合项目已经通过。', 'exact 清华大学副校长‹王小明›表示，医工结合项目已经通过。'],
    ['D24: at its position in a new context, if it stands nowhere else', '哈哈哈哈哈哈哈王小明呵呵', 'exact 哈哈哈哈哈哈哈‹王小明›呵呵'],
    ['D25: moved behind a new paragraph', '新增一段。\n清华大学副校长王小明表示，医工结合项目已通过验收。', 'moved 新增一段。\n清华大学副校长‹王小明›表示，医工结合项目已通过验收。'],
    ['D25: moved, and not to a nearer one of that name', '王小明来了。清华大学副校长王小明表示，医工结合项目已通过验收。', 'moved 王小明来了。清华大学副校长‹王小明›表示，医工结合项目已通过验收。'],
    ['D26: up for review where nothing around it is the same', '今天王小明没有来', 'review 2'],
    ['D26: up for review where two places are as good', '副校长王小明表示，副校长王小明表示，', 'review 3,12'],
    ['D26: orphaned where the quote is gone', '清华大学副校长王大明表示，医工结合项目已通过验收。', 'orphaned'],
    ['D26: orphaned in an empty text', '', 'orphaned'],
  ])('%s', (_, source, expected) => {
    expect(stands(record, source)).toBe(expected)
  })

  it('D24: takes no neighbour for a repeated word that has moved', () => {
    expect(stands(recordOf('一、甲‹院›，二、乙院，三、丙院。'), '〇、丁院，一、甲院，二、乙院，三、丙院。')).toBe('moved 〇、丁院，一、甲‹院›，二、乙院，三、丙院。')
  })

  it('D26: never cuts a cluster: the quote within one does not count', () => {
    expect(stands(recordOf('家‹👨›人'), '家👨‍👩‍👧人')).toBe('orphaned')
  })

  it.each([[-1, 1], [1, 1], [2, 1], [0, 99], [0.5, 1.5]])('D26: survives a position that is none: [%d, %d)', (start, end) => {
    expect(stands({...record, start, end}, '清华大学副校长王小明表示，医工结合项目已通过验收。', 'one')).toMatch(/^moved/u)
  })

  it('D24: finds every annotation of an unchanged text where it was (seed 7)', () => {
    const text = fc.array(fc.constantFrom('院', '长', '𠮷', '👨‍👩‍👧', 'é', '\r\n', ' ', '。'), {minLength: 2, maxLength: 60})
    fc.assert(fc.property(text, fc.nat(), fc.nat(), (parts, a, b) => {
      const source = parts.join('')
      const edges = [0]
      for (const cluster of graphemes(source)) edges.push(edges.at(-1)! + cluster.length)
      const first = a % (edges.length - 1)
      const from = edges[first]!
      const to = edges[first + 1 + (b % (edges.length - 1 - first))]!
      const article = articleOf(source)
      const made = toRecord(annotationAt(from, to), article, codePointsOf(source))
      expect([...made.prefix].length).toBeLessThanOrEqual(contextLength)
      expect(anchor(made, article, codePointsOf(source))).toMatchObject({kind: 'exact', annotation: {span: {from, to}}})
    }), {seed: 7})
  })

  it('D25: follows its quote behind whatever is put in front (seed 8)', () => {
    fc.assert(fc.property(fc.string({unit: 'grapheme', maxLength: 50}), front => {
      const source = `${front.replaceAll('王', '')}\n清华大学副校长王小明表示，医工结合项目已通过验收。`
      expect(stands(record, source)).toBe(`moved ${source.replace('王小明', '‹王小明›')}`)
    }), {seed: 8})
  })
})
