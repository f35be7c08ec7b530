import type {Annotation} from '../../src/core/annotation.ts'
import {rivalOf, strayOf, type Aside} from '../../src/core/aside.ts'
import {sourceSpan, type Span} from '../../src/core/offset.ts'
import type {AnnotationRecord} from '../../src/core/record.ts'
import {seedArticles} from './corpus.ts'
import {articleOf, sessionOver, type SessionOptions} from './session.ts'

export const undecidedText = '今天开会。\n东海大学校长李明说，李明又说。\n王红在南山医院。'

/** A stored record of `1.txt` as it was in an earlier version. */
export function storedRecord(id: string, exact: string, more: Partial<AnnotationRecord> = {}): AnnotationRecord {
  return {
    id, article: '1.txt', sha256: '0'.repeat(64), label: 'speaker', start: 9, end: 9 + exact.length, exact, prefix: '早先的', suffix: '早先说',
    by: 'alice', at: '2025-06-30T08:00:00.000Z', rev: 1, via: 'hand', ...more,
  }
}

const spanOf = (text: string, nth = 0): Span => {
  let from = undecidedText.indexOf(text)
  for (let times = nth; times > 0; times--) from = undecidedText.indexOf(text, from + 1)
  return sourceSpan(from, from + text.length)
}

const tagged = (id: string, text: string, more: Partial<Annotation> = {}): Annotation =>
  ({id, article: '1.txt', label: 'institution', span: spanOf(text), by: 'alice', at: '2025-06-30T08:00:00.000Z', rev: 1, via: 'hand', ...more})

/** In reading order: a conflict over 南山医院, 李明 in doubt between two places, 赵四 whose place is lost, and 东海大学, which has moved. */
export function undecided(): {readonly annotations: readonly Annotation[]; readonly asides: readonly Aside[]} {
  const rival = storedRecord('c', '南山医院', {label: 'outcome', rev: 2, start: 30, end: 34, note: '另一人'})
  const here: Annotation = tagged('c', '南山医院', {label: 'outcome', rev: 2})
  return {
    annotations: [tagged('m', '东海大学', {moved: true}), tagged('c', '南山医院', {rev: 2})],
    asides: [
      rivalOf(rival, {kind: 'exact', annotation: here}),
      strayOf(storedRecord('r', '李明', {extra: 'kept', note: '校长'}), [spanOf('李明'), spanOf('李明', 1)]),
      strayOf(storedRecord('o', '赵四', {start: 20, end: 22}), []),
    ],
  }
}

/**
 * The same four kinds in one of the five articles, whose text has supposedly changed since: a conflict over the label of a hospital,
 * 周良震 in doubt between the places where the name stands, 蔡绪良 who is gone, and three tags that have moved.
 */
export function undecidedSeed(): {readonly annotations: readonly Annotation[]; readonly asides: readonly Aside[]} {
  const {id: article, source} = seedArticles[1]!
  const places = (text: string): Span[] => [...source.matchAll(new RegExp(text, 'g'))].map(({index}) => sourceSpan(index, index + text.length))
  const tag = (id: string, text: string, label: string, more: Partial<Annotation> = {}): Annotation =>
    ({id, article, label, span: places(text)[0]!, by: 'alice', at: '2025-06-30T08:00:00.000Z', rev: 1, via: 'hand', ...more})
  const kept = (id: string, exact: string, start: number, prefix: string, suffix: string, more: Partial<AnnotationRecord> = {}): AnnotationRecord =>
    storedRecord(id, exact, {article, start, end: start + exact.length, prefix, suffix, ...more})
  const hospital = tag('c', '西安交通大学第一附属医院', 'institution', {rev: 2})
  const other = kept('c', '西安交通大学第一附属医院', 124, '', '', {label: 'outcome', by: 'bob', note: '算不算成果？', at: '2025-07-02T08:00:00.000Z'})
  return {
    annotations: [hospital, tag('m1', '陈竺', 'speaker', {moved: true}), tag('m2', '西安交大二附院', 'institution', {moved: true}), tag('m3', '《PTSD项目合作意向书》', 'outcome', {moved: true})],
    asides: [
      rivalOf(other, {kind: 'exact', annotation: {...hospital, label: 'outcome'}}),
      strayOf(kept('r', '周良震', 860, '为“世界之光、生命之光”作出更大贡献。\n\n北京医学校友会会长', '教授致辞，他表示，医工结合开拓了临床医学的新领域', {note: '校友会会长'}), places('周良震')),
      strayOf(kept('o', '蔡绪良', 2900, '交大一附院副院长韩苏夏与北京经纬传奇科技公司董事长', '签订《临床研究质量管理战略合作意向书》，双方将', {by: 'bob'}), []),
    ],
  }
}

/** A session over the one-line article with all of that. */
export const undecidedSession = (options: SessionOptions = {}) => sessionOver([articleOf(undecidedText, '1.txt')], {...undecided(), ...options})
