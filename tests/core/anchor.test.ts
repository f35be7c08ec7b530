import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {anchor, contextLength, EarlierText, toRecord, type Anchored, type Anchoring} from '../../src/core/anchor.ts'
import type {Annotation} from '../../src/core/annotation.ts'
import {codePointsOf} from '../../src/core/codepoints.ts'
import {graphemes, isGraphemeEdge} from '../../src/core/graphemes.ts'
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

/** Where the marked span of one text stands in another, when the first was kept. */
function follows(text: string, source: string): string {
  const earlier = new EarlierText(marked(text).source, source)
  return shown(anchor(recordOf(text), articleOf(source, 'two'), codePointsOf(source), earlier), source)
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

describe('anchor, with the text that the annotation was made on', () => {
  const first = '国务院发言人王小明周一在北京表示，会议将于下月举行。\n'
  const second = '据悉，王小明还将出席在上海举行的论坛。\n'
  const third = '　　清华大学副校长李大光介绍了医工结合项目的进展。\n'

  it.each([
    ['D54: exact where all that changed is behind it', `${first}据悉，‹王小明›还将出席。\n${third}`, `${first}据悉，王小明还将出席。\n${third}完。`, `exact ${first}据悉，‹王小明›还将出席。\n${third}完。`],
    ['D54: moved with its paragraph', `${first}${third.replace('李大光', '‹李大光›')}${second}`, `${second}${third}${first}`, `moved ${second}${third.replace('李大光', '‹李大光›')}${first}`],
    ['D54: moved behind a copy of its own sentence', `${first.replace('王小明', '‹王小明›')}${second}${third}`, `${third}${second}${first}${second}${third}`, `moved ${third}${second}${first.replace('王小明', '‹王小明›')}${second}${third}`],
    ['D54: not taken for another mention when its own was deleted', `${first.replace('王小明', '‹王小明›')}${second}${third}`, `${first.replace('王小明', '')}${second}${third}`, 'orphaned'],
    ['D54: up for review in words that are new', `${first.replace('王小明', '‹王小明›')}${second}${third}`, `${first.replace('王小明', '')}${second}${third}又，王小明否认此事。`, 'review 72'],
    ['D54: up for review where it was misspelt, that place first', `${first.replace('王小明', '‹王小明›')}${second}${third}`, `${first.replace('王小明', '王晓明')}${second}${third}又，王小明否认此事。`, 'review 6,75'],
    ['D54: up for review where its punctuation was made narrow', `${first.replace('表示，会议', '‹表示，会议›')}${second}`, `${first.replace('，', ',')}${second}`, 'review 14'],
    ['D54: up for review where it is open which of two is gone', '开头‹院长›、院长结尾', '开头院长结尾', 'review 2'],
    ['D54: orphaned where something else stands in its place', `${first.replace('王小明', '‹王小明›')}${third}`, `${first.replace('王小明', '某某某')}${third}`, 'orphaned'],
    ['D54: up for review in a text of which nothing is left', '今天‹院长›来了', '关于院长：无', 'review 2'],
    ['D54: orphaned in an empty text', '‹院长›表示', '', 'orphaned'],
  ])('%s', (_, text, source, expected) => {
    expect(follows(text, source)).toBe(expected)
  })

  it('D54: goes by quote and context when the record does not fit the text that was kept', () => {
    const record = recordOf('清华大学副校长‹王小明›表示，医工结合项目已通过验收。')
    const source = '新增。清华大学副校长王小明表示，医工结合项目已通过验收。'
    const earlier = new EarlierText('完全是另一篇文章，谁也不认识。', source)
    expect(shown(anchor(record, articleOf(source, 'two'), codePointsOf(source), earlier), source)).toBe(`moved ${source.replace('王小明', '‹王小明›')}`)
  })

  it('D54: any two texts give a place on cluster edges with the quote in it, or none (seed 14)', () => {
    const text = fc.array(fc.constantFrom('院', '长', '𠮷', '👨‍👩‍👧', 'é', '\r\n', '\n', ' ', '\u3000', '。', '，', '\ud83d', '\ufeff', '\u200d'), {minLength: 1, maxLength: 40})
    fc.assert(fc.property(text, text, fc.nat(), fc.nat(), fc.nat(), (parts, others, cut, a, b) => {
      const was = parts.join('')
      const now = [...parts.slice(0, cut % parts.length), ...others, ...parts.slice(cut % parts.length)].join('')
      const from = a % was.length
      const to = from + 1 + (b % (was.length - from))
      const points = codePointsOf(was)
      if (points.toUnits(points.fromUnits(from)) !== from || points.toUnits(points.fromUnits(to)) !== to) return
      const made = toRecord(annotationAt(from, to), articleOf(was), points)
      const found = anchor(made, articleOf(now, 'two'), codePointsOf(now), new EarlierText(was, now))
      const spans = 'annotation' in found ? [found.annotation.span] : found.kind === 'review' ? found.candidates : []
      for (const span of spans) expect(isGraphemeEdge(now, span.from) && isGraphemeEdge(now, span.to) && span.to <= now.length).toBe(true)
      if ('annotation' in found) expect(now.slice(found.annotation.span.from, found.annotation.span.to)).toBe(made.exact)
    }), {seed: 14, numRuns: 500})
  })
})
