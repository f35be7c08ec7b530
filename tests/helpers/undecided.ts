import type {Annotation} from '../../src/core/annotation.ts'
import {rivalOf, strayOf, type Aside} from '../../src/core/aside.ts'
import {sourceSpan, type Span} from '../../src/core/offset.ts'
import type {AnnotationRecord} from '../../src/core/record.ts'
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

/** A session over one article with all of that. */
export const undecidedSession = (options: SessionOptions = {}) => sessionOver([articleOf(undecidedText, '1.txt')], {...undecided(), ...options})
