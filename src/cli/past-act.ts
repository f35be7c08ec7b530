import {anchor} from '../core/anchor.ts'
import type {Annotation, Change, Refusal} from '../core/annotation.ts'
import type {ArticleId} from '../core/article.ts'
import type {AnnotationRecord, RefusalRecord} from '../core/record.ts'
import {placeRefusal} from '../core/refusal.ts'
import type {Words} from '../core/result.ts'
import type {Act} from '../app/state.ts'
import type {PastAct} from '../store/history-line.ts'
import type {Library} from './library.ts'
import {readFrom, recordOf, refusalReadFrom, refusalRecordOf} from './origins.ts'

/** A change as the history writes it down: with the records that the store has, or gets. */
export function pastAct({put, drop, marks, refuse = [], unrefuse = []}: Change, article: ArticleId, what: Words, library: Library): PastAct {
  const records = (list: readonly Annotation[]): AnnotationRecord[] => list.map(annotation => recordOf(annotation, library))
  const refusals = (list: readonly Refusal[]): RefusalRecord[] => list.map(refusal => refusalRecordOf(refusal, library))
  return {article, put: records(put), drop: records(drop), marks, refuse: refusals(refuse), unrefuse: refusals(unrefuse), what}
}

/** An act of an earlier session as this one can do it; undefined when one of its articles is not open, or a place of it is lost or in doubt. */
export function actOf({article, put, drop, marks, refuse, unrefuse, what}: PastAct, library: Library): Act | undefined {
  const texts = articlesById(library)
  const known = [article, ...marks.map(mark => mark.article)].every(id => texts.has(id))
  const change = {
    put: every(put, record => placed(record, library)),
    drop: every(drop, record => placed(record, library)),
    refuse: every(refuse, record => placedRefusal(record, library)),
    unrefuse: every(unrefuse, record => placedRefusal(record, library)),
  }
  if (!known || !change.put || !change.drop || !change.refuse || !change.unrefuse) return undefined
  return {
    article,
    what,
    change: {
      put: change.put,
      drop: change.drop,
      marks,
      ...(refuse.length > 0 && {refuse: change.refuse}),
      ...(unrefuse.length > 0 && {unrefuse: change.unrefuse}),
    },
  }
}

const byIds = new WeakMap<Library, ReadonlyMap<ArticleId, Library['articles'][number]>>()

function articlesById(library: Library) {
  const known = byIds.get(library) ?? new Map(library.articles.map(article => [article.id, article]))
  byIds.set(library, known)
  return known
}

/** All of them, or undefined when one of them is. */
function every<T, U>(list: readonly T[], of: (item: T) => U | undefined): readonly U[] | undefined {
  const found: U[] = []
  for (const item of list) {
    const made = of(item)
    if (made === undefined) return undefined
    found.push(made)
  }
  return found
}

function placed(record: AnnotationRecord, library: Library): Annotation | undefined {
  const article = articlesById(library).get(record.article)
  const anchoring = article && anchor(record, article, library.codePoints(article), library.earlier.of(record))
  if (!anchoring || !('annotation' in anchoring)) return undefined
  readFrom(anchoring.annotation, record)
  return anchoring.annotation
}

function placedRefusal(record: RefusalRecord, library: Library): Refusal | undefined {
  const article = articlesById(library).get(record.article)
  const refusal = article && placeRefusal(record, article, library.codePoints(article), library.earlier.of(record))
  if (refusal) refusalReadFrom(refusal, record)
  return refusal
}
