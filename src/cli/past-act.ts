import {anchor} from '../core/anchor.ts'
import type {Annotation, Refusal} from '../core/annotation.ts'
import type {ArticleId} from '../core/article.ts'
import {rivalOf, type Aside} from '../core/aside.ts'
import type {Change} from '../core/change.ts'
import type {AnnotationRecord, RefusalRecord} from '../core/record.ts'
import {placeRefusal} from '../core/refusal.ts'
import type {Words} from '../core/result.ts'
import type {Act} from '../app/state.ts'
import type {PastAct} from '../store/history-line.ts'
import type {Library} from './library.ts'
import {held, isAnnotation, isAside} from './held.ts'
import {recordOf, refusalReadFrom, refusalRecordOf} from './origins.ts'

/** A change as the history writes it down: with the records that the store has, or gets. */
export function pastAct({put, drop, marks, refuse = [], unrefuse = [], lay = [], take = []}: Change, article: ArticleId, what: Words, library: Library): PastAct {
  const records = (list: readonly Annotation[]): AnnotationRecord[] => list.map(annotation => recordOf(annotation, library))
  const refusals = (list: readonly Refusal[]): RefusalRecord[] => list.map(refusal => refusalRecordOf(refusal, library))
  const laid = lay.map(({record}) => record)
  const strays = take.filter(({rival}) => !rival).map(({record}) => record)
  const rivals = take.filter(({rival}) => rival).map(({record}) => record)
  return {
    article,
    put: records(put),
    drop: [...records(drop), ...strays],
    marks,
    refuse: refusals(refuse),
    unrefuse: refusals(unrefuse),
    ...(laid.length > 0 && {laid}),
    ...(rivals.length > 0 && {rivals}),
    what,
  }
}

/**
 * An act of an earlier session as this one can do it; undefined when one of its articles is not open, or a place where it put something is
 * lost or in doubt. What it took away may come back without a place: it is laid aside again.
 */
export function actOf({article, put, drop, marks, refuse, unrefuse, laid = [], rivals = [], what}: PastAct, library: Library): Act | undefined {
  const texts = library.byId
  const ids = [article, ...marks.map(mark => mark.article), ...[...laid, ...rivals].map(record => record.article)]
  const known = ids.every(id => texts.has(id))
  const change = {
    put: every(put, record => placed(record, library)),
    drop: every(drop, record => standing(record, library)),
    lay: every(laid, record => standing(record, library)),
    refuse: every(refuse, record => placedRefusal(record, library)),
    unrefuse: every(unrefuse, record => placedRefusal(record, library)),
  }
  if (!known || !change.put || !change.drop || !change.lay || !change.refuse || !change.unrefuse) return undefined
  const lay = change.lay.filter(isAside)
  const take = [...change.drop.filter(isAside), ...rivals.map(record => rivalIn(record, library))]
  return {
    article,
    what,
    change: {
      put: [...change.put, ...change.lay.filter(isAnnotation)],
      drop: change.drop.filter(isAnnotation),
      marks,
      ...(refuse.length > 0 && {refuse: change.refuse}),
      ...(unrefuse.length > 0 && {unrefuse: change.unrefuse}),
      ...(lay.length > 0 && {lay}),
      ...(take.length > 0 && {take}),
    },
  }
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
  const found = standing(record, library)
  return found && isAnnotation(found) ? found : undefined
}

/** A record as this session holds it: a tag, or laid aside; undefined when its article is not open. */
function standing(record: AnnotationRecord, library: Library): Annotation | Aside | undefined {
  const article = library.byId.get(record.article)
  return article && held(record, article, library)
}

const rivalIn = (record: AnnotationRecord, library: Library): Aside => {
  const article = library.byId.get(record.article)!
  return rivalOf(record, anchor(record, article, library.codePoints(article), library.earlier.of(record)))
}

function placedRefusal(record: RefusalRecord, library: Library): Refusal | undefined {
  const article = library.byId.get(record.article)
  const refusal = article && placeRefusal(record, article, library.codePoints(article), library.earlier.of(record))
  if (refusal) refusalReadFrom(refusal, record)
  return refusal
}
