import {openArticle, annotationsOf, type State} from '../../src/app/state.ts'
import type {Key} from '../../src/app/key.ts'
import {pageOf} from '../../src/app/reader/page.ts'
import {compareSpans, sameSpan, type Span, type ViewSpan} from '../../src/core/offset.ts'
import {graphemes} from '../../src/core/graphemes.ts'
import {toViewSpan} from '../../src/core/view.ts'
import {annotationHere} from '../../src/app/tagging.ts'
import type {Policy} from './policy.ts'

/** A tag as two annotators can compare it. */
export interface Tagged {
  readonly label: string
  readonly span: Span
}

/** What is to become of one span: a tag that is to stand there, or one that is to go. */
export interface Goal extends Tagged {
  readonly act: 'tag' | 'remove'
}

const sameTag = (a: Tagged, b: Tagged): boolean => a.label === b.label && sameSpan(a.span, b.span)

export const has = (tags: readonly Tagged[], tag: Tagged): boolean => tags.some(one => sameTag(one, tag))

export const inReadingOrder = (a: Tagged, b: Tagged): number => a.span.from - b.span.from || compareSpans(b.span, a.span)

/** Where a goal shows in the reader's view. Throws when it does not: an annotator could not tag it there. */
export function shownAt(state: State, {span}: Tagged): ViewSpan {
  const shown = toViewSpan(pageOf(state).view, span)
  if (!shown) throw new Error(`[${span.from}, ${span.to}) of ${openArticle(state).id} does not show in the ${state.reader!.view} view`)
  return shown
}

/** Whether every other tag stands as it stood before, and the goal is reached. */
export function reached(before: State, after: State, goal: Goal): boolean {
  const article = before.reader!.article
  const old = annotationsOf(before, article)
  const wanted = goal.act === 'tag' ? [...old, goal] : old.filter(tag => !sameTag(tag, goal))
  const now = annotationsOf(after, article)
  return after.reader?.article === article && !after.reader.anchor && now.length === wanted.length && wanted.every(tag => has(now, tag))
}

/** Keys that move an edge by `steps` graphemes. */
function times(steps: number, left: Key, right: Key, {edgeCount}: Policy): Key[] {
  const key = steps < 0 ? left : right
  const count = Math.abs(steps)
  return count > 1 && count <= edgeCount ? [...Array.from(String(count)), key] : Array.from({length: count}, () => key)
}

/** How many graphemes it is from `a` to `b`; below 0 when `b` comes first. */
const apart = (text: string, a: number, b: number): number => (a <= b ? graphemes(text.slice(a, b)).length : -graphemes(text.slice(b, a)).length)

/** The ways to reach a goal from here with nothing but edges and the last key: those that could do, the shortest first. */
export function endings(policy: Policy, state: State, goal: Goal, target: ViewSpan): Key[][] {
  if (goal.act === 'remove') {
    const here = annotationHere(state)
    return here && sameTag(here, goal) ? [['x']] : []
  }
  const page = pageOf(state)
  const {text} = page.view
  const {from, to} = page.selection
  const label = state.schema.labels.find(({id}) => id === goal.label)!.key
  const start = times(apart(text, from, target.from), '[', '{', policy)
  const end = times(apart(text, to, target.to), '}', ']', policy)
  // What grows goes first, so that there is always something left.
  const edges = target.from < from ? [...start, ...end] : [...end, ...start]
  return edges.length === 0 ? [[label]] : [[...edges, label], [label, ...edges]]
}
