import {anchor} from '../core/anchor.ts'
import {compareAnnotations, type Annotation, type Refusal} from '../core/annotation.ts'
import type {Article, ArticleId} from '../core/article.ts'
import {compareAsides, rivalOf, type Aside} from '../core/aside.ts'
import type {AnnotationRecord} from '../core/record.ts'
import type {Held, Renewal} from '../app/renewal.ts'
import {annotationLine, refusalLine} from '../store/record-line.ts'
import {held, isAnnotation, isAside} from './held.ts'
import type {Library} from './library.ts'
import {recordOf, refusalRecordOf} from './origins.ts'
import {refusalsOf} from './refusals.ts'

/** Compares what a session has with what its store has. What is the same stays the same object; everything else is placed anew. */
export function renewalOf(library: Library, session: Held): Renewal {
  const {store, byId: articles} = library
  const known = knownIn(library, session, articles)
  const annotations = new Set(known.keys())
  const records: (Annotation | Aside)[] = []
  for (const record of store.records()) {
    const article = articles.get(record.article)
    if (!article) continue
    const before = known.get(record.id)
    const same = before !== undefined && before.line === annotationLine(record)
    if (same) annotations.delete(record.id)
    else annotations.add(record.id)
    records.push(same ? before.held : held(record, article, library))
  }
  const rivals = rivalsIn(library, session, articles, annotations)
  const refusals = refusalsIn(library, session)
  const done = new Set(store.articles().filter(({id, status}) => status === 'done' && articles.has(id)).map(({id}) => id))
  const marks = new Set([...articles.keys()].filter(id => done.has(id) !== session.done.has(id)))
  return {
    held: {
      annotations: grouped(records.filter(isAnnotation), compareAnnotations),
      asides: grouped([...records.filter(isAside), ...rivals], compareAsides),
      refusals: grouped(refusals.now, () => 0),
      done,
    },
    annotations,
    refusals: refusals.changed,
    marks,
  }
}

/** What the session holds under each id, with its record as a line. */
function knownIn(library: Library, {annotations, asides}: Held, articles: ReadonlyMap<ArticleId, Article>) {
  const known = new Map<string, {readonly held: Annotation | Aside; readonly line: string}>()
  for (const [id, list] of annotations) {
    if (!articles.has(id)) continue
    for (const annotation of list) known.set(annotation.id, {held: annotation, line: annotationLine(recordOf(annotation, library))})
  }
  for (const aside of [...asides.values()].flat()) if (!aside.rival) known.set(aside.id, {held: aside, line: annotationLine(aside.record)})
  return known
}

/** The rivals that there are now; an id that has others than before is added to `changed`. */
function rivalsIn({store, codePoints, earlier}: Library, {asides}: Held, articles: ReadonlyMap<ArticleId, Article>, changed: Set<string>): Aside[] {
  const before = new Map([...asides.values()].flat().filter(({rival}) => rival).map(aside => [lineOf(aside.record), aside]))
  const now = store.rivals().flatMap(record => {
    const article = articles.get(record.article)
    const same = before.get(lineOf(record))
    if (!same && article) changed.add(record.id)
    before.delete(lineOf(record))
    return same ?? (article ? rivalOf(record, anchor(record, article, codePoints(article), earlier.of(record))) : [])
  })
  for (const {record} of before.values()) changed.add(record.id)
  return now
}

const lineOf = (record: AnnotationRecord): string => annotationLine(record)

function refusalsIn(library: Library, session: Held): {readonly now: readonly Refusal[]; readonly changed: ReadonlySet<string>} {
  const line = (refusal: Refusal): string => refusalLine(refusalRecordOf(refusal, library))
  const before = new Map([...session.refusals.values()].flat().map(refusal => [refusal.id, refusal]))
  const changed = new Set(before.keys())
  const now = refusalsOf(library).map(refusal => {
    const was = before.get(refusal.id)
    if (!was || line(was) !== line(refusal)) {
      changed.add(refusal.id)
      return refusal
    }
    changed.delete(refusal.id)
    return was
  })
  return {now, changed}
}

/** By article, each list sorted. */
export function grouped<T extends {readonly article: ArticleId}>(all: readonly T[], compare: (a: T, b: T) => number): ReadonlyMap<ArticleId, readonly T[]> {
  const lists = new Map<ArticleId, T[]>()
  for (const one of all) {
    const list = lists.get(one.article)
    if (list) list.push(one)
    else lists.set(one.article, [one])
  }
  for (const list of lists.values()) list.sort(compare)
  return lists
}
