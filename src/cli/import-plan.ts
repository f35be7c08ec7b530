import type {Annotation, LabelId} from '../core/annotation.ts'
import type {Article} from '../core/article.ts'
import {nearest} from '../core/nearest.ts'
import type {Problem, Words} from '../core/result.ts'
import type {Schema} from '../core/schema.ts'
import type {ImportRecord, ImportSpan} from '../formats/import.ts'
import type {Match} from '../formats/match.ts'
import type {Library} from './library.ts'

/** What an import does to a library: nothing of it is done yet. */
export interface ImportPlan {
  readonly made: readonly Annotation[]
  /** Tags that stand there already, with the same label. */
  readonly existing: number
  /** What cannot go in, each with file and line. */
  readonly refused: readonly Problem[]
}

export interface MatchedRecord {
  readonly record: ImportRecord
  readonly match: Match
}

export interface ImportHow {
  /** Of the file, for messages. */
  readonly path: string
  /** Labels of the file → labels of the schema. */
  readonly renamed: ReadonlyMap<string, LabelId>
  readonly now: string
  readonly randomId: () => string
}

/**
 * Sorts the spans of matched records: new ones, those that are there already, those that cannot go in. A span keeps the id, note, time and
 * origin that its file states; without them it gets a fresh id and `via: imported`. An id that another tag has is not taken twice.
 */
export function planImport(records: readonly MatchedRecord[], {annotations, schema, store}: Library, how: ImportHow): ImportPlan {
  const there = new Set<string>()
  for (const list of annotations.values()) for (const annotation of list) there.add(placeKey(annotation))
  const ids = new Set(store.records().map(({id}) => id))
  const made: Annotation[] = []
  const refused: Problem[] = []
  let existing = 0
  for (const {record, match} of records) {
    for (const {line, code, message} of match.faults) refused.push({code, message, path: how.path, line})
    for (const {span, from} of match.spans) {
      const label = labelFor(from.label, schema, how.renamed)
      if (label === undefined) {
        refused.push({...unknownLabel(from.label, schema), path: how.path, line: from.line ?? record.line})
        continue
      }
      const id = from.id === undefined || ids.has(from.id) ? how.randomId() : from.id
      const annotation = annotationFrom(from, {id, article: match.article.id, label, span}, store.annotator, how.now)
      if (there.has(placeKey(annotation))) existing++
      else {
        there.add(placeKey(annotation))
        ids.add(id)
        made.push(annotation)
      }
    }
  }
  return {made, existing, refused}
}

const placeKey = ({article, label, span}: Pick<Annotation, 'article' | 'label' | 'span'>): string => `${label} ${span.from}-${span.to} ${article}`

function annotationFrom(
  {note, by, at, rev, via, extra}: ImportSpan,
  place: Pick<Annotation, 'id' | 'article' | 'label' | 'span'>,
  annotator: string,
  now: string,
): Annotation {
  return {
    ...place,
    ...(note !== undefined && note !== '' && {note}),
    by: by ?? annotator,
    at: at ?? now,
    rev: rev ?? 1,
    via: via ?? 'imported',
    ...(extra && {extra}),
  }
}

/** The schema's label that a file means: as it was told, by id, or by its name in either language. */
function labelFor(label: string, {labels}: Schema, renamed: ReadonlyMap<string, LabelId>): LabelId | undefined {
  const told = renamed.get(label)
  if (told !== undefined) return told
  return (labels.find(({id}) => id === label) ?? labels.find(({name}) => name.zh === label || name.en === label))?.id
}

function unknownLabel(label: string, {labels}: Schema): {code: string; message: Words} {
  const ids = labels.map(({id}) => id)
  const near = nearest(label, ids) ?? ids[0]
  return {
    code: 'label.unknown',
    message: {
      zh: `schema 没有标签“${label}”，此处没有导入。可用：${ids.join('、')}；要换名请加 --map ${label}=${near}`,
      en: `the schema has no label "${label}": not imported. Labels: ${ids.join(', ')}; to rename it add --map ${label}=${near}`,
    },
  }
}

/** The article that most of the tags are in: an undo in the reader shows it. */
export function mainArticle(made: readonly Annotation[]): Article['id'] {
  const counts = new Map<string, number>()
  for (const {article} of made) counts.set(article, (counts.get(article) ?? 0) + 1)
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1])
  if (!most) throw new Error('an import without annotations has no article')
  return most[0]
}
