import type {Key} from '../../src/app/key.ts'
import {annotationsOf, type State} from '../../src/app/state.ts'
import type {ArticleId} from '../../src/core/article.ts'
import {has, inReadingOrder, shownAt, type Goal, type Tagged} from './goal.ts'
import {cheapest, turned} from './search.ts'
import type {Move} from './moves.ts'
import type {Policy} from './policy.ts'
import type {Typist} from './typist.ts'

/** What one gold span cost. */
export interface Cost {
  readonly article: ArticleId
  readonly label: string
  readonly text: string
  /** Keys to bring it on the page, to select it and to tag it. */
  readonly keys: Key[]
  /** Keys that came of propagating it: the key itself, the answers, the removal of what was tagged wrongly. */
  readonly more: Key[]
  /** How many gold spans its propagation tagged. */
  tagged: number
}

/** What an annotator pressed for the gold of some articles, and what it cost span by span. */
export interface Run {
  readonly costs: readonly Cost[]
  /** Every key in order, with those that open the articles, which no span is charged for. */
  readonly keys: readonly Key[]
}

/** Keys to an article, from the list or from another article. */
function keysTo({screen, corpus}: State, article: ArticleId): Key[] {
  const row = corpus.articles.findIndex(({id}) => id === article)
  return [...(screen === 'reader' ? ['q'] : []), 'g', 'g', ...Array.from({length: row}, () => 'j'), 'Enter']
}

function reach(typist: Typist, policy: Policy, state: State, goal: Goal): Move {
  const page = turned(typist, state, shownAt(state, goal))
  const {keys, state: done} = cheapest(typist, policy, page.state, goal)
  return {keys: [...page.keys, ...keys], state: done}
}

const textOf = (state: State, article: ArticleId, {span}: Tagged): string => state.corpus.byId.get(article)!.source.slice(span.from, span.to)

const costOf = (state: State, article: ArticleId, goal: Tagged, keys: readonly Key[]): Cost => ({
  article, label: goal.label, text: textOf(state, article, goal), keys: [...keys], more: [], tagged: 0,
})

/** Every span by hand, from where the one before left the cursor, with nothing known: each tag is taken away again without a key. */
export function annotateCold(typist: Typist, policy: Policy, start: State, gold: ReadonlyMap<ArticleId, readonly Tagged[]>): Cost[] {
  const costs: Cost[] = []
  for (const [article, tags] of gold) {
    let state = typist.type(start, keysTo(start, article))
    for (const tag of tags.toSorted(inReadingOrder)) {
      const {keys, state: done} = reach(typist, policy, state, {...tag, act: 'tag'})
      costs.push(costOf(state, article, tag, keys))
      state = {...done, annotations: start.annotations, history: start.history, notice: undefined}
    }
  }
  return costs
}

/** With what the program offers to whoever tags more than one span: what is tagged is known, and `*` tags the others. */
export function annotateWarm(typist: Typist, policy: Policy, start: State, gold: ReadonlyMap<ArticleId, readonly Tagged[]>): Run {
  const costs: Cost[] = []
  const pressed: Key[] = []
  let state = start
  for (const [article, tags] of gold) {
    const opening = keysTo(state, article)
    pressed.push(...opening)
    state = typist.type(state, opening)
    /** By whose propagation a tag came that must go. */
    const blame = new Map<string, Cost>()
    const removeBefore = (offset: number): void => {
      for (const wrong of annotationsOf(state, article).filter(tag => !has(tags, tag) && tag.span.from < offset)) {
        const {keys, state: done} = reach(typist, policy, state, {label: wrong.label, span: wrong.span, act: 'remove'})
        blame.get(wrong.id)!.more.push(...keys)
        pressed.push(...keys)
        state = done
      }
    }
    for (const tag of tags.toSorted(inReadingOrder)) {
      removeBefore(tag.span.from)
      if (has(annotationsOf(state, article), tag)) {
        costs.push(costOf(state, article, tag, []))
        continue
      }
      const {keys, state: done} = reach(typist, policy, state, {...tag, act: 'tag'})
      const cost = costOf(state, article, tag, keys)
      costs.push(cost)
      const before = annotationsOf(done, article)
      state = propagated(typist, done, tags, cost)
      pressed.push(...keys, ...cost.more)
      const old = new Set(before.map(({id}) => id))
      for (const one of annotationsOf(state, article)) {
        if (old.has(one.id)) continue
        blame.set(one.id, cost)
        if (has(tags, one)) cost.tagged++
      }
    }
    removeBefore(Infinity)
  }
  return {costs, keys: pressed}
}

/** Presses `*` where it does anything, and answers what it asks as the gold has it. */
function propagated(typist: Typist, state: State, gold: readonly Tagged[], cost: Cost): State {
  let now = typist.press(state, '*')
  if (now.annotations === state.annotations && !now.walk) return state
  cost.more.push('*')
  while (now.walk) {
    const {stops, at, label} = now.walk
    const key = has(gold, {label, span: stops[at]!.span}) ? 'y' : 'n'
    now = typist.press(now, key)
    cost.more.push(key)
  }
  return now
}
