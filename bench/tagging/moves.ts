import type {Key} from '../../src/app/key.ts'
import {landingOn} from '../../src/app/reader/landing.ts'
import {pageOf, type Page} from '../../src/app/reader/page.ts'
import {toSource} from '../../src/app/reader/selection.ts'
import type {State} from '../../src/app/state.ts'
import {nextGrapheme, previousGrapheme} from '../../src/core/graphemes.ts'
import {viewSpan, type ViewSpan} from '../../src/core/offset.ts'
import {seekerOf, type Seeker} from '../../src/core/search/seek.ts'
import type {Policy} from './policy.ts'
import type {Typist} from './typist.ts'

/** Keys and what they lead to. */
export interface Move {
  readonly keys: readonly Key[]
  readonly state: State
}

const ascii = Array.from({length: 94}, (_, at) => String.fromCharCode(33 + at)).filter(char => !/[A-Z]/.test(char))

const same = (a: State, b: State): boolean => {
  const [one, other] = [a.reader!, b.reader!]
  return one.selection.from === other.selection.from && one.selection.to === other.selection.to && one.anchor === other.anchor && one.top === other.top
}

/** What an annotator who sees the target could press next; nothing that changes a tag. */
export function* movesFrom(typist: Typist, policy: Policy, state: State, target: ViewSpan): Generator<Move, void> {
  for (const place of placesToAim(pageOf(state), target)) yield* jumpsTo(typist, state, place)
  for (const keys of policy.singles) yield* harmless(state, {keys, state: typist.type(state, keys)})
  for (const key of policy.chains) {
    let now = state
    for (let count = 1; count <= policy.repeats; count++) {
      const next = typist.press(now, key)
      if (next.reader?.article !== state.reader!.article || same(next, now) || next.annotations !== state.annotations) break
      now = next
      yield {keys: policy.counted && count > 1 ? [String(count), key] : Array.from({length: count}, () => key), state: now}
      if (away(now, target)) break
    }
  }
}

/** True when going on in the same direction cannot be of use any more. */
function away(state: State, target: ViewSpan): boolean {
  const {from, to} = pageOf(state).selection
  return from >= target.to || to <= target.from - 60
}

function* harmless(before: State, move: Move): Generator<Move, void> {
  const {state} = move
  const quiet = state.annotations === before.annotations && state.reader?.article === before.reader!.article && !state.typing && !state.overlay && !state.jump
  if (quiet && state.pending.length === 0 && !same(before, state)) yield move
}

/** Where a jump is worth trying: the start of the target, of the unit around it and of those just before it; when extending, of its last unit. */
function placesToAim(page: Page, target: ViewSpan): number[] {
  const {text} = page.view
  const around = (offset: number): number => landingOn(page, offset).from
  if (page.reader.anchor) return [...new Set([around(previousGrapheme(text, target.to)), previousGrapheme(text, target.to)])]
  const first = around(target.from)
  const before = first > 0 ? around(previousGrapheme(text, first)) : first
  return [...new Set([target.from, first, before, around(nextGrapheme(text, target.from))])]
}

const seekers = new Map<State['index'], readonly (readonly [Key, Seeker])[]>()

/** `f`, a character and the hint where there is one, for every character on the keyboard that means the place. */
function* jumpsTo(typist: Typist, state: State, place: number): Generator<Move, void> {
  const page = pageOf(state)
  const {text} = page.view
  let all = seekers.get(state.index)
  if (!all) seekers.set(state.index, (all = ascii.map(key => [key, seekerOf(key, state.index.pinyin)] as const)))
  const source = toSource(page, viewSpan(place, nextGrapheme(text, place))).from
  for (const [key, seeker] of all) {
    if (!seeker.meets(text, place)) continue
    const asked = typist.type(state, ['f', key])
    if (!asked.jump) {
      if (pageOf(asked).selection.from <= place && pageOf(asked).selection.to > place) yield* harmless(state, {keys: ['f', key], state: asked})
      continue
    }
    const aim = asked.jump.targets?.find(({at}) => at.from === source)
    if (!aim) continue
    const hint = Array.from(aim.hint)
    yield* harmless(state, {keys: ['f', key, ...hint], state: typist.type(asked, hint)})
  }
}
