import type {ArticleId} from './article.ts'
import {compareSpans, type Span} from './offset.ts'

export type AnnotationId = string
export type LabelId = string
export type Via = 'hand' | 'propagated' | 'suggested' | 'imported'

/** A tagged span as a session holds it: anchored in the source text of one version of one article, in UTF-16 units. */
export interface Annotation {
  readonly id: AnnotationId
  readonly article: ArticleId
  readonly label: LabelId
  readonly span: Span
  readonly note?: string
  /** Who tagged it. */
  readonly by: string
  /** When it was made or last changed, ISO 8601 in UTC. */
  readonly at: string
  /** 1 when made, one more with every change. */
  readonly rev: number
  readonly via: Via
  /** Fields of the stored record that this version does not know; written back as they came. */
  readonly extra?: Readonly<Record<string, unknown>>
}

export type Status = 'unseen' | 'begun' | 'done'

/** A place where a label was offered and refused, and is not offered again. Never changed, only taken back. */
export interface Refusal {
  readonly id: string
  readonly article: ArticleId
  readonly label: LabelId
  readonly span: Span
  readonly by: string
  readonly at: string
  /** As in `Annotation`. */
  readonly extra?: Readonly<Record<string, unknown>>
}

/** The one stored fact of an article's progress; `begun` is not stored: it follows from having annotations. */
export interface DoneMark {
  readonly article: ArticleId
  readonly done: boolean
}

/**
 * What one act does to the annotations: whole records, so that the inverse is a swap.
 * A changed annotation is in both lists under one id, the old state in `drop`, the new one in `put`.
 */
export interface Change {
  readonly put: readonly Annotation[]
  readonly drop: readonly Annotation[]
  /** Articles whose done mark becomes `done`; the inverse negates. */
  readonly marks: readonly DoneMark[]
  /** Places that are refused from now on; absent for none. */
  readonly refuse?: readonly Refusal[]
  /** Refusals that are taken back; absent for none. */
  readonly unrefuse?: readonly Refusal[]
}

/** The change that takes `change` back. */
export function invert(change: Change): Change {
  return {
    put: change.drop,
    drop: change.put,
    marks: change.marks.map(mark => ({article: mark.article, done: !mark.done})),
    ...(change.unrefuse ? {refuse: change.unrefuse} : {}),
    ...(change.refuse ? {unrefuse: change.refuse} : {}),
  }
}

/** A change of annotations of one kind and refusals of another: those of a session, or their records. */
interface Swaps<A, R> {
  readonly put: readonly A[]
  readonly drop: readonly A[]
  readonly marks: readonly DoneMark[]
  readonly refuse?: readonly R[]
  readonly unrefuse?: readonly R[]
}

/** True when one of the others takes the mark back. */
const undone = (mark: DoneMark, others: readonly DoneMark[]): boolean => others.some(({article, done}) => article === mark.article && done !== mark.done)

/** One change that does what `first` and then `second` do. */
export function joined<A extends Identified, R extends Identified>(first: Swaps<A, R>, second: Swaps<A, R>): Swaps<A, R> {
  const [put, drop] = inTurn([first.put, first.drop], [second.put, second.drop])
  const [refuse, unrefuse] = inTurn([first.refuse ?? [], first.unrefuse ?? []], [second.refuse ?? [], second.unrefuse ?? []])
  return {
    put,
    drop,
    marks: [...first.marks.filter(mark => !undone(mark, second.marks)), ...second.marks.filter(mark => !undone(mark, first.marks))],
    ...(refuse.length > 0 ? {refuse} : {}),
    ...(unrefuse.length > 0 ? {unrefuse} : {}),
  }
}

interface Identified {
  readonly id: string
}

type Swap<T> = readonly [put: readonly T[], drop: readonly T[]]

/** What the first puts and the second drops is in neither list. */
function inTurn<T extends Identified>([put, drop]: Swap<T>, [thenPut, thenDrop]: Swap<T>): Swap<T> {
  const made = new Set(put.map(({id}) => id))
  const gone = new Set(thenDrop.map(({id}) => id))
  return [[...put.filter(({id}) => !gone.has(id)), ...thenPut], [...drop, ...thenDrop.filter(({id}) => !made.has(id))]]
}

/** Reading order; ties by label and id, so that the order is total. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  return compareSpans(a.span, b.span) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** The annotations of one article after a change; the result is sorted, the input is not touched. */
export function applyChange(annotations: readonly Annotation[], change: Change, article: ArticleId): readonly Annotation[] {
  const gone = new Set(change.drop.map(annotation => annotation.id))
  const put = change.put.filter(annotation => annotation.article === article)
  if (put.length === 0 && !annotations.some(annotation => gone.has(annotation.id))) return annotations
  for (const annotation of put) gone.add(annotation.id)
  return [...annotations.filter(annotation => !gone.has(annotation.id)), ...put].toSorted(compareAnnotations)
}

/** The refusals of one article after a change; the input is not touched. */
export function applyRefusals(refusals: readonly Refusal[], change: Change, article: ArticleId): readonly Refusal[] {
  const gone = new Set([...(change.unrefuse ?? []), ...(change.refuse ?? [])].map(({id}) => id))
  const refuse = (change.refuse ?? []).filter(refusal => refusal.article === article)
  if (refuse.length === 0 && !refusals.some(({id}) => gone.has(id))) return refusals
  return [...refusals.filter(({id}) => !gone.has(id)), ...refuse]
}
