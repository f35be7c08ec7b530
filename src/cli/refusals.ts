import type {Refusal} from '../core/annotation.ts'
import type {RefusalRecord} from '../core/record.ts'
import {placeRefusal} from '../core/refusal.ts'
import type {Library} from './library.ts'
import {refusalReadFrom} from './origins.ts'

/** What was refused in the opened articles. A refusal that has lost its place stays in the store and counts for nothing. */
export const refusalsOf = (library: Library): Refusal[] => library.store.refusals().flatMap(record => refusalIn(library, record) ?? [])

/** A stored refusal at its place; undefined when its article is not open, or its place is lost. */
export function refusalIn({byId, codePoints, earlier}: Library, record: RefusalRecord): Refusal | undefined {
  const article = byId.get(record.article)
  const refusal = article && placeRefusal(record, article, codePoints(article), earlier.of(record))
  if (refusal) refusalReadFrom(refusal, record)
  return refusal
}
