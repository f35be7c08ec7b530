import {anchor} from '../core/anchor.ts'
import type {Annotation} from '../core/annotation.ts'
import type {Article} from '../core/article.ts'
import {rivalOf, strayOf, type Aside} from '../core/aside.ts'
import type {AnnotationRecord} from '../core/record.ts'
import type {Library} from './library.ts'
import {readFrom} from './origins.ts'

/** How a session holds a stored record of an article: as a tag at its place, or laid aside. */
export function held(record: AnnotationRecord, article: Article, {codePoints, earlier}: Pick<Library, 'codePoints' | 'earlier'>): Annotation | Aside {
  const anchoring = anchor(record, article, codePoints(article), earlier.of(record))
  if (!('annotation' in anchoring)) return strayOf(record, anchoring.kind === 'review' ? anchoring.candidates : [])
  const annotation: Annotation = anchoring.kind === 'moved' ? {...anchoring.annotation, moved: true} : anchoring.annotation
  readFrom(annotation, record)
  return annotation
}

export const isAside = (held: Annotation | Aside): held is Aside => 'record' in held

export const isAnnotation = (held: Annotation | Aside): held is Annotation => !isAside(held)

/** Everything of the open articles that waits for someone to decide: records without a place, and those whose id another one has. */
export function asidesOf({byId, store, unplaced, codePoints, earlier}: Library): Aside[] {
  const strays = [...unplaced.values()].flat().map(found => strayOf(found.record, found.kind === 'review' ? found.candidates : []))
  const rivals = store.rivals().flatMap(record => {
    const article = byId.get(record.article)
    return article ? rivalOf(record, anchor(record, article, codePoints(article), earlier.of(record))) : []
  })
  return [...strays, ...rivals]
}
