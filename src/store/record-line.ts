import type {AnnotationRecord, ArticleRecord, RefusalRecord} from '../core/record.ts'

const annotationFields = ['id', 'article', 'sha256', 'label', 'start', 'end', 'exact', 'prefix', 'suffix', 'note', 'by', 'at', 'rev', 'via']
const refusalFields = ['id', 'article', 'sha256', 'label', 'start', 'end', 'exact', 'prefix', 'suffix', 'by', 'at']
const articleFields = ['id', 'file', 'sha256', 'status']

/** The record as one line of JSON: known fields in their fixed order, then unknown ones by name, so that equal records are equal lines. */
export const annotationLine = (record: AnnotationRecord): string => line(record, annotationFields)

export const refusalLine = (record: RefusalRecord): string => line(record, refusalFields)

export const articleLine = (record: ArticleRecord): string => line(record, articleFields)

function line(record: Readonly<Record<string, unknown>>, known: readonly string[]): string {
  const ordered: Record<string, unknown> = {}
  let found = 0
  for (const key of known) {
    if (!Object.hasOwn(record, key)) continue
    ordered[key] = record[key]
    found++
  }
  const json = JSON.stringify(ordered)
  const keys = Object.keys(record)
  if (keys.length === found) return json
  // Field by field: a name such as __proto__ or 1 would not keep its place in an object.
  const unknown = keys.filter(key => !known.includes(key) && record[key] !== undefined).toSorted()
  return `${json.slice(0, -1)}${unknown.map(key => `,${JSON.stringify(key)}:${JSON.stringify(record[key])}`).join('')}}`
}

/** The order at rest: article, start, end, id; by code unit, the same on every machine. */
export function compareRecords<T extends AnnotationRecord | RefusalRecord>(a: T, b: T): number {
  return compareText(a.article, b.article) || a.start - b.start || a.end - b.end || compareText(a.id, b.id) || revision(a) - revision(b)
}

const revision = ({rev}: AnnotationRecord | RefusalRecord): number => (typeof rev === 'number' ? rev : 0)

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
