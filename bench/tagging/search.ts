import {pageOf} from '../../src/app/reader/page.ts'
import type {State} from '../../src/app/state.ts'
import {rowAt} from '../../src/core/layout.ts'
import {inView, type ViewSpan} from '../../src/core/offset.ts'
import {endings, reached, shownAt, type Goal} from './goal.ts'
import {movesFrom, type Move} from './moves.ts'
import type {Policy} from './policy.ts'
import type {Typist} from './typist.ts'

/** How many places are gone on from at most for one goal, the most promising first. */
const mostPlaces = 40

/** An edge can be moved to wherever it should be: nothing takes more. */
const mostKeys = 400

const placeKey = ({reader}: State): string =>
  `${reader!.selection.from} ${reader!.selection.to} ${reader!.head} ${reader!.anchor?.from} ${reader!.anchor?.to} ${reader!.top}`

/** Whether the page shows all of a span. */
export function inSight(state: State, {from, to}: ViewSpan): boolean {
  const {layout, top, geometry} = pageOf(state)
  return rowAt(layout, from) >= top && rowAt(layout, inView(to - 1)) < top + geometry.body
}

/** The fewest page turns that bring all of a span on the page. Throws when none do. */
export function turned(typist: Typist, state: State, target: ViewSpan): Move {
  let front: Move[] = [{keys: [], state}]
  const seen = new Set<number>()
  while (front.length > 0) {
    const there = front.find(move => inSight(move.state, target))
    if (there) return there
    front = front.flatMap(({keys, state: at}) =>
      ['Space', 'Ctrl-d', 'PgUp', 'Ctrl-u'].flatMap((key): Move[] => {
        const next = typist.press(at, key)
        const {top} = pageOf(next)
        if (seen.has(top)) return []
        seen.add(top)
        return [{keys: [...keys, key], state: next}]
      }),
    )
  }
  throw new Error(`no page shows all of [${target.from}, ${target.to})`)
}

/**
 * The cheapest keys found to a goal that the page shows, with what they lead to; every way counts only when its keys, pressed from the
 * start, do exactly what is wanted and nothing else.
 */
export function cheapest(typist: Typist, policy: Policy, start: State, goal: Goal): Move {
  const target = shownAt(start, goal)
  let best: Move | undefined
  const most = (): number => best?.keys.length ?? mostKeys + 1
  const finish = ({keys, state}: Move): number => {
    const ways = endings(policy, state, goal, target)
    for (const ending of ways) {
      if (keys.length + ending.length >= most()) continue
      const all = [...keys, ...ending]
      const end = typist.type(start, all)
      if (reached(start, end, goal)) best = {keys: all, state: end}
    }
    return keys.length + (ways[0]?.length ?? mostKeys)
  }
  const root: Move = {keys: [], state: start}
  const seen = new Map([[placeKey(start), 0]])
  const open: (readonly [guess: number, move: Move])[] = [[finish(root), root]]
  for (let places = 0; places < mostPlaces && open.length > 0; places++) {
    open.sort((a, b) => a[0] - b[0] || a[1].keys.length - b[1].keys.length)
    const [, {keys, state}] = open.shift()!
    // One key to move and one to tag are the least that it still takes.
    if (keys.length + 2 >= most()) continue
    for (const move of movesFrom(typist, policy, state, target)) {
      const next: Move = {keys: [...keys, ...move.keys], state: move.state}
      if (next.keys.length + 1 >= most()) continue
      const key = placeKey(next.state)
      if ((seen.get(key) ?? Infinity) <= next.keys.length) continue
      seen.set(key, next.keys.length)
      open.push([finish(next), next])
    }
  }
  if (!best) throw new Error(`no ${mostKeys} keys ${goal.act} [${target.from}, ${target.to}) as ${goal.label}`)
  return best
}
