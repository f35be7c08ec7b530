import type {AnnotationRecord, ArticleRecord, RefusalRecord} from '../core/record.ts'
import {annotationLine, articleLine, compareRecords, compareText, refusalLine} from './record-line.ts'

/** The newest version of the form at rest that this program reads and writes. */
export const snapshotVersion = 1

/** What the lowdb file of one annotator holds. Ids may repeat after a union merge; see `Shelf`. */
export interface Snapshot {
  readonly annotator: string
  readonly articles: readonly ArticleRecord[]
  readonly annotations: readonly AnnotationRecord[]
  readonly refusals: readonly RefusalRecord[]
  /** Values in the three lists that are no valid records, each as a line of JSON; written back as they came. */
  readonly odd: {readonly articles: readonly string[]; readonly annotations: readonly string[]; readonly refusals: readonly string[]}
  /** Top-level fields that this version does not know; written back as they came. */
  readonly extra: ReadonlyMap<string, unknown>
}

export const headerFields = ['format', 'version', 'unit', 'annotator', 'articles', 'refusals', 'annotations'] as const

export function emptySnapshot(annotator: string): Snapshot {
  return {annotator, articles: [], annotations: [], refusals: [], odd: {articles: [], annotations: [], refusals: []}, extra: new Map()}
}

/**
 * The form at rest, line by line: JSON with one record a line, in the order of `compareRecords`, nothing volatile. Every record's line ends
 * in a comma and a `null` stands last, so that lines can come and go alone.
 *
 * git merges it with `merge=union`. It takes two conflicts with three lines or fewer between them for one, and would then repeat those
 * lines: the blank lines keep header and lists apart. The list of refusals is there only when there are any, and ends in a line of its own
 * kind, so that no diff can shift it over the end of another list.
 */
export function* snapshotLines(snapshot: Snapshot): Generator<string> {
  yield '{\n"format": "pizhu",\n"version": 1,\n"unit": "codepoint",\n'
  yield `"annotator": ${JSON.stringify(snapshot.annotator)},\n`
  for (const [key, value] of snapshot.extra) yield `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`
  yield '\n\n"articles": [\n'
  const articles = snapshot.articles.toSorted((a, b) => compareText(a.id, b.id) || compareText(a.status, b.status))
  for (const record of articles) yield `${articleLine(record)},\n`
  for (const line of snapshot.odd.articles) yield `${line},\n`
  yield 'null\n],\n\n\n'
  if (snapshot.refusals.length + snapshot.odd.refusals.length > 0) {
    yield '"refusals": [\n'
    for (const record of snapshot.refusals.toSorted(compareRecords)) yield `${refusalLine(record)},\n`
    for (const line of snapshot.odd.refusals) yield `${line},\n`
    yield 'null],\n\n\n'
  }
  yield '"annotations": [\n'
  for (const record of snapshot.annotations.toSorted(compareRecords)) yield `${annotationLine(record)},\n`
  for (const line of snapshot.odd.annotations) yield `${line},\n`
  yield 'null\n]\n}\n'
}
