import {compareAnnotations, type Annotation, type Refusal} from './annotation.ts'
import type {ArticleId} from './article.ts'
import {compareAsides, type Aside} from './aside.ts'

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
  /** Records that are laid aside from now on; absent for none. */
  readonly lay?: readonly Aside[]
  /** Records laid aside that now stand, or are gone; absent for none. */
  readonly take?: readonly Aside[]
}

/** The change that takes `change` back. */
export function invert(change: Change): Change {
  return {
    put: change.drop,
    drop: change.put,
    marks: change.marks.map(mark => ({article: mark.article, done: !mark.done})),
    ...(change.unrefuse ? {refuse: change.unrefuse} : {}),
    ...(change.refuse ? {unrefuse: change.refuse} : {}),
    ...(change.take ? {lay: change.take} : {}),
    ...(change.lay ? {take: change.lay} : {}),
  }
}

/** A change of annotations of one kind and refusals of another: those of a session, or their records. */
interface Swaps<A, R> {
  readonly put: readonly A[]
  readonly drop: readonly A[]
  readonly marks: readonly DoneMark[]
  readonly refuse?: readonly R[]
  readonly unrefuse?: readonly R[]
  readonly lay?: readonly Aside[]
  readonly take?: readonly Aside[]
}

/** True when one of the others takes the mark back. */
const undone = (mark: DoneMark, others: readonly DoneMark[]): boolean => others.some(({article, done}) => article === mark.article && done !== mark.done)

/** One change that does what `first` and then `second` do. */
export function joined<A extends Identified, R extends Identified>(first: Swaps<A, R>, second: Swaps<A, R>): Swaps<A, R> {
  const [put, drop] = inTurn([first.put, first.drop], [second.put, second.drop])
  const [refuse, unrefuse] = inTurn([first.refuse ?? [], first.unrefuse ?? []], [second.refuse ?? [], second.unrefuse ?? []])
  const [lay, take] = inTurn([first.lay ?? [], first.take ?? []], [second.lay ?? [], second.take ?? []])
  return {
    put,
    drop,
    marks: [...first.marks.filter(mark => !undone(mark, second.marks)), ...second.marks.filter(mark => !undone(mark, first.marks))],
    ...(refuse.length > 0 ? {refuse} : {}),
    ...(unrefuse.length > 0 ? {unrefuse} : {}),
    ...(lay.length > 0 ? {lay} : {}),
    ...(take.length > 0 ? {take} : {}),
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

/** The annotations of one article, in reading order, after a change; the input is not touched. */
export function applyChange(annotations: readonly Annotation[], change: Change, article: ArticleId): readonly Annotation[] {
  const gone = new Set(change.drop.map(annotation => annotation.id))
  const put = change.put.filter(annotation => annotation.article === article)
  if (put.length === 0 && !annotations.some(annotation => gone.has(annotation.id))) return annotations
  for (const annotation of put) gone.add(annotation.id)
  return merged(annotations.filter(annotation => !gone.has(annotation.id)), put.toSorted(compareAnnotations))
}

/** One list of two, each in reading order. */
function merged(old: readonly Annotation[], come: readonly Annotation[]): readonly Annotation[] {
  if (come.length === 0) return old
  const all: Annotation[] = []
  let at = 0
  for (const annotation of old) {
    while (at < come.length && compareAnnotations(come[at]!, annotation) < 0) all.push(come[at++]!)
    all.push(annotation)
  }
  while (at < come.length) all.push(come[at++]!)
  return all
}

/** The refusals of one article after a change; the input is not touched. */
export function applyRefusals(refusals: readonly Refusal[], change: Change, article: ArticleId): readonly Refusal[] {
  const gone = new Set([...(change.unrefuse ?? []), ...(change.refuse ?? [])].map(({id}) => id))
  const refuse = (change.refuse ?? []).filter(refusal => refusal.article === article)
  if (refuse.length === 0 && !refusals.some(({id}) => gone.has(id))) return refusals
  return [...refusals.filter(({id}) => !gone.has(id)), ...refuse]
}

/** What is laid aside of one article after a change; the input is not touched. */
export function applyAsides(asides: readonly Aside[], change: Change, article: ArticleId): readonly Aside[] {
  const gone = new Set([...(change.take ?? []), ...(change.lay ?? [])].map(({id}) => id))
  const lay = (change.lay ?? []).filter(aside => aside.article === article)
  if (lay.length === 0 && !asides.some(({id}) => gone.has(id))) return asides
  return [...asides.filter(({id}) => !gone.has(id)), ...lay].toSorted(compareAsides)
}
