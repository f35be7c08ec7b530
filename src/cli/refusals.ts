import type {Refusal} from '../core/annotation.ts'
import {placeRefusal} from '../core/refusal.ts'
import type {Library} from './library.ts'
import {refusalReadFrom} from './origins.ts'

/** What was refused in the opened articles. A refusal that has lost its place stays in the store and counts for nothing. */
export function refusalsOf({byId, store, codePoints, earlier}: Library): Refusal[] {
  return store.refusals().flatMap(record => {
    const article = byId.get(record.article)
    const refusal = article && placeRefusal(record, article, codePoints(article), earlier.of(record))
    if (!refusal) return []
    refusalReadFrom(refusal, record)
    return refusal
  })
}
