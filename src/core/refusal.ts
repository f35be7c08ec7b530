import {anchor, toRecord, type Anchored, type EarlierText} from './anchor.ts'
import type {Refusal} from './annotation.ts'
import type {CodePoints} from './codepoints.ts'
import type {AnnotationRecord, RefusalRecord} from './record.ts'

/** The record of a refusal, by the rules of `toRecord`. */
export function toRefusalRecord(refusal: Refusal, article: Anchored, codePoints: CodePoints): RefusalRecord {
  const {rev: _rev, via: _via, ...record} = toRecord({...refusal, rev: 1, via: 'hand'}, article, codePoints)
  return record
}

/** A stored refusal at its place in the article as it is now, by the rules of `anchor`; undefined when its place is lost or in doubt. */
export function placeRefusal(record: RefusalRecord, article: Anchored, codePoints: CodePoints, earlier?: EarlierText): Refusal | undefined {
  const anchoring = anchor({...record, rev: 1, via: 'hand'} as AnnotationRecord, article, codePoints, earlier)
  if (!('annotation' in anchoring)) return undefined
  const {id, label, span, by, at, extra} = anchoring.annotation
  return {id, article: article.id, label, span, by, at, ...(extra ? {extra} : {})}
}
