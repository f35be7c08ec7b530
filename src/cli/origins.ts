import {isAbsolute} from 'node:path'
import {toRecord} from '../core/anchor.ts'
import type {Annotation, Refusal} from '../core/annotation.ts'
import type {Article, ArticleId} from '../core/article.ts'
import type {Change} from '../core/change.ts'
import type {CodePoints} from '../core/codepoints.ts'
import type {AnnotationRecord, RefusalRecord} from '../core/record.ts'
import {toRefusalRecord} from '../core/refusal.ts'
import {eachInSlices, type Slices} from '../core/slices.ts'

const annotations = new WeakMap<Annotation, AnnotationRecord>()
const refusals = new WeakMap<Refusal, RefusalRecord>()

/**
 * Notes which stored record an annotation was read from. When an undo puts that annotation back, the record comes back as it was, also one
 * that was made on another version of its article.
 */
export const readFrom = (annotation: Annotation, record: AnnotationRecord): void => void annotations.set(annotation, record)

/** As `readFrom`, of a refusal. */
export const refusalReadFrom = (refusal: Refusal, record: RefusalRecord): void => void refusals.set(refusal, record)

/** The open articles. */
interface Texts {
  readonly byId: ReadonlyMap<ArticleId, Article>
  readonly codePoints: (article: Article) => CodePoints
}

function textOf(id: string, {byId, codePoints}: Texts) {
  const article = byId.get(id)
  if (!article) throw new Error(`a change of ${id}, which is none of the ${byId.size} articles`)
  return [article, codePoints(article)] as const
}

/** The record of an annotation: the one that it was read from, else one of the text as it is now, made once. Throws when its article is not open. */
export function recordOf(annotation: Annotation, texts: Texts): AnnotationRecord {
  let record = annotations.get(annotation)
  if (!record) annotations.set(annotation, (record = toRecord(annotation, ...textOf(annotation.article, texts))))
  return record
}

/** As `recordOf`, of a refusal. */
export function refusalRecordOf(refusal: Refusal, texts: Texts): RefusalRecord {
  let record = refusals.get(refusal)
  if (!record) refusals.set(refusal, (record = toRefusalRecord(refusal, ...textOf(refusal.article, texts))))
  return record
}

/** Annotations and refusals of which the records are made in a slice. */
const slice = 1000

/** Makes the records that `recordOf` and `refusalRecordOf` will be asked for. */
export function* makeRecords({put, drop, refuse = [], unrefuse = []}: Change, texts: Texts): Slices<void> {
  for (const list of [put, drop]) yield* eachInSlices(list, slice, annotation => recordOf(annotation, texts))
  for (const list of [refuse, unrefuse]) yield* eachInSlices(list, slice, refusal => refusalRecordOf(refusal, texts))
}

/** The file as it is written down: no machine's own path goes into a file that others share. */
export const fileOf = (id: ArticleId, file: string): string => (isAbsolute(file) ? id : file)
