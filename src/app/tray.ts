import type {Annotation, AnnotationId} from '../core/annotation.ts'
import type {Article, ArticleId} from '../core/article.ts'
import type {Aside} from '../core/aside.ts'
import {floorGrapheme, nextGrapheme} from '../core/graphemes.ts'
import {sourceSpan, type Span} from '../core/offset.ts'
import {isReadable, openReader} from './reading.ts'
import {selectSource} from './reader/selection.ts'
import {annotationsOf, type State} from './state.ts'

/** One of several records under one id. */
export type Version = {readonly annotation: Annotation} | {readonly aside: Aside}

/**
 * Something that waits for someone to decide. `review`: the quote stands in several places; `orphaned`: nowhere; `conflict`: one id has
 * several records, of which the first counts; `moved`: the tags of an article that were found elsewhere in it than they were made.
 */
export type TrayItem =
  | {readonly kind: 'review' | 'orphaned'; readonly key: string; readonly article: ArticleId; readonly aside: Aside}
  | {readonly kind: 'conflict'; readonly key: string; readonly article: ArticleId; readonly id: AnnotationId; readonly versions: readonly Version[]}
  | {readonly kind: 'moved'; readonly key: string; readonly article: ArticleId; readonly annotations: readonly Annotation[]}

const moved = new WeakMap<readonly Annotation[], readonly Annotation[]>()

/** Those of the tags of an article whose place nobody has confirmed since the text changed. */
function movedAmong(all: readonly Annotation[]): readonly Annotation[] {
  let found = moved.get(all)
  if (!found) moved.set(all, (found = all.filter(annotation => annotation.moved)))
  return found
}

const counts = new WeakMap<State['asides'], number>()
const countsIn = new WeakMap<readonly Aside[], number>()

/** How many things of an article wait for a decision. */
export function undecidedIn({asides}: State, article: ArticleId): number {
  const list = asides.get(article) ?? noAsides
  let count = countsIn.get(list)
  if (count === undefined) countsIn.set(list, (count = new Set(list.map(({record}) => record.id)).size))
  return count
}

/** How many things wait for a decision: records without a place and conflicts; moved tags stand, and are not counted. */
export function undecided({asides}: State): number {
  let count = counts.get(asides)
  if (count === undefined) {
    count = new Set([...asides.values()].flat().map(({record}) => record.id)).size
    counts.set(asides, count)
  }
  return count
}

/** Whether the tray has anything to show. */
export const trayIsEmpty = (state: State): boolean => trayItems(state).length === 0

interface Worked {
  readonly asides: State['asides']
  readonly corpus: State['corpus']
  readonly items: readonly TrayItem[]
}

const worked = new WeakMap<State['annotations'], Worked>()

/** Everything in the tray: article by article in the order of the list, in reading order. Worked out once for what is tagged and laid aside. */
export function trayItems(state: State): readonly TrayItem[] {
  const {annotations, asides, corpus} = state
  const known = worked.get(annotations)
  if (known?.asides === asides && known.corpus === corpus) return known.items
  const placed: {readonly items: readonly TrayItem[]; readonly number: number}[] = []
  const place = (id: ArticleId, number = corpus.numberOf(id)): void => {
    if (number !== undefined) placed.push({items: itemsIn(id, annotationsOf(state, id), asides.get(id) ?? noAsides), number})
  }
  for (const [id, list] of annotations) if (!asides.has(id) && movedAmong(list).length > 0) place(id)
  for (const id of asides.keys()) place(id)
  const items = placed.toSorted((a, b) => a.number - b.number).flatMap(one => one.items)
  worked.set(annotations, {asides, corpus, items})
  return items
}

const noAsides: readonly Aside[] = []

interface WorkedIn {
  readonly annotations: readonly Annotation[]
  readonly asides: readonly Aside[]
  readonly items: readonly TrayItem[]
}

const workedIn = new WeakMap<readonly (Annotation | Aside)[], WorkedIn>()

/** The items of an article; an act works them out anew for the articles that it touched alone. */
function itemsIn(article: ArticleId, annotations: readonly Annotation[], asides: readonly Aside[]): readonly TrayItem[] {
  if (annotations.length === 0 && asides.length === 0) return []
  // Lists that hold something are of one article alone.
  const list = asides.length > 0 ? asides : annotations
  const known = workedIn.get(list)
  if (known?.annotations === annotations && known.asides === asides) return known.items
  const items = [...asideItems(article, annotations, asides), ...movedItem(article, annotations)]
  workedIn.set(list, {annotations, asides, items})
  return items
}

function asideItems(article: ArticleId, annotations: readonly Annotation[], asides: readonly Aside[]): TrayItem[] {
  if (asides.length === 0) return []
  const rivals = new Map<AnnotationId, Aside[]>()
  const strays = new Map<AnnotationId, Aside>()
  for (const aside of asides) {
    const {id} = aside.record
    const others = rivals.get(id)
    if (!aside.rival) strays.set(id, aside)
    else if (others) others.push(aside)
    else rivals.set(id, [aside])
  }
  const standing = new Map(rivals.size > 0 ? annotations.map(annotation => [annotation.id, annotation]) : [])
  const conflicts = [...rivals].map(([id, others]): TrayItem => {
    const annotation = standing.get(id)
    const stray = strays.get(id)
    const first: Version[] = annotation ? [{annotation}] : stray ? [{aside: stray}] : []
    return {kind: 'conflict', key: `conflict ${id}`, article, id, versions: [...first, ...others.map(aside => ({aside}))]}
  })
  const lost = [...strays.values()].filter(({id}) => !rivals.has(id)).map((aside): TrayItem => ({
    kind: aside.candidates.length > 0 ? 'review' : 'orphaned', key: `aside ${aside.id}`, article, aside,
  }))
  return [...conflicts, ...lost]
}

function movedItem(article: ArticleId, all: readonly Annotation[]): TrayItem[] {
  const annotations = movedAmong(all)
  return annotations.length > 0 ? [{kind: 'moved', key: `moved ${article}`, article, annotations}] : []
}

/** The item under the cursor and its number; the first one when that is gone, undefined when the tray is empty. */
export function currentItem(state: State): {readonly item: TrayItem; readonly at: number; readonly items: readonly TrayItem[]} | undefined {
  const items = trayItems(state)
  const at = Math.max(0, items.findIndex(({key}) => key === state.tray.item))
  const item = items[at]
  return item && {item, at, items}
}

/** What can be chosen of an item: places, versions, or moved tags to look at. */
export function choicesOf(item: TrayItem): readonly (Span | undefined)[] {
  switch (item.kind) {
    case 'orphaned':
      return []
    case 'review':
      return item.aside.candidates
    case 'conflict':
      return item.versions.map(version => ('annotation' in version ? version.annotation.span : version.aside.candidates[0]))
    case 'moved':
      return item.annotations.map(({span}) => span)
  }
}

/** The number of the choice that is shown. */
export const choiceOf = (state: State, item: TrayItem): number => Math.max(0, Math.min(state.tray.choice, choicesOf(item).length - 1))

/** The tray on an item and one of its choices, with the place in the reader behind it. */
export function showItem(state: State, item: TrayItem, choice = 0): State {
  const next: State = {...state, tray: {...state.tray, item: item.key, choice}}
  const article = next.corpus.byId.get(item.article)!
  if (!isReadable(next, article)) return next
  const span = choicesOf(item)[choiceOf(next, item)] ?? nearbyOf(item, article)
  // Articles that are passed keep the place where they were left.
  const there = next.screen === 'reader' && next.reader?.article === item.article ? next : openReader({...next, reader: undefined}, item.article)
  return {...selectSource(there, span), notice: state.notice}
}

/** Where something stood whose quote is gone: between what stood around it if that is there, else at its old position. */
function nearbyOf(item: TrayItem, {source}: Article): Span {
  const record = item.kind === 'orphaned' ? item.aside.record : undefined
  const before = record ? Array.from(record.prefix).slice(-telling).join('') : ''
  const behind = record ? Array.from(record.suffix).slice(0, telling).join('') : ''
  const found = [placeOf(source, before, before.length), placeOf(source, behind, 0)].find(at => at !== undefined)
  const at = floorGrapheme(source, Math.min(found ?? record?.start ?? 0, Math.max(0, source.length - 1)))
  return sourceSpan(at, Math.max(at + 1, nextGrapheme(source, at)))
}

/** Characters of context that tell a place. */
const telling = 8

function placeOf(source: string, text: string, behind: number): number | undefined {
  const at = text === '' ? -1 : source.indexOf(text)
  return at < 0 ? undefined : at + behind
}
