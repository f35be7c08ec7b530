import {nextGrapheme} from '../core/graphemes.ts'
import {viewSpan} from '../core/offset.ts'
import type {Words} from '../core/result.ts'
import {seekerOf, type Seeker} from '../core/search/seek.ts'
import {part, type Slices} from '../core/slices.ts'
import {nameAt} from '../core/structure/landing.ts'
import {toViewSpan} from '../core/view.ts'
import {notice, only, type Update} from './command.ts'
import {hintKeys, mostHints} from './hint-keys.ts'
import type {Key} from './key.ts'
import {landingOn} from './reader/landing.ts'
import {pageOf, type Page} from './reader/page.ts'
import {nextPlace, placesOnPage} from './reader/places.ts'
import {headOf, select, toSource} from './reader/selection.ts'
import {leapt} from './spots.ts'
import type {Jump, JumpTarget, State} from './state.ts'
import {begin, type Outcome} from './ongoing.ts'

/** Landings in a slice. */
const landings = 16

/** Most often that a count repeats a jump. */
const mostRepeats = 1000

/** True when a character may mean readings and the table of them is not there yet. */
const lacksPinyin = (state: State, character: string): boolean => !state.index.hasPinyin && seekerOf(character, undefined).initial

/**
 * Looks for a character on the page. One place: lands there. Several: they get hints, and the next key chooses; the nearer ones, those
 * ahead and names get the easier keys. None: lands on the next one beyond the page. With a count that place is counted out from the head.
 * Where readings are still to be loaded, the jump waits for them.
 */
export function jumpTo(state: State, character: string, count: number | undefined): Update {
  const sought: State = {...state, sought: character}
  if (!lacksPinyin(state, character)) return jumpNow(sought, character, count)
  return {state: {...sought, jump: {text: character, targets: undefined, typed: '', count}}, effects: [{kind: 'load', what: 'pinyin'}]}
}

/** The jump with what is known now, whether the table of readings is there or not. */
function jumpNow(state: State, character: string, count: number | undefined): Update {
  if (count !== undefined) return stepJump(state, 1, count)
  const page = pageOf(state)
  const places = placesOnPage(page, seekerOf(character, state.index.pinyin))
  if (places.length === 0) return stepJump(state, 1, 1)
  if (places.length === 1) return only(landOn(state, places[0]!))
  return only({...state, jump: {text: character, targets: targetsAt(page, places), typed: '', count: undefined}})
}

/** Places with their hints: going back is farther than going on, and a plain word farther than a name. */
function targetsAt(page: Page, places: readonly number[]): JumpTarget[] {
  const head = headOf(page).from
  const nearest = places
    .map(place => ({place, cost: (place >= head ? place - head : 1.5 * (head - place)) * (nameAt(page.view.text, place, page.known) ? 1 : 3)}))
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, mostHints)
  const hints = hintKeys(nearest.length)
  return nearest
    .map(({place}, at): JumpTarget => ({at: toSource(page, viewSpan(place, nextGrapheme(page.view.text, place))), hint: hints[at]!}))
    .toSorted((a, b) => a.at.from - b.at.from)
}

/** Goes on to the next place of the last jump's character, or the one before, `times` over. There must have been a jump. */
export function stepJump(state: State, by: 1 | -1, times: number): Update {
  const character = state.sought!
  return begin(state, {zh: `正在找 ${character}`, en: `looking for ${character}`}, steps(state, character, by, Math.min(times, mostRepeats)))
}

function* steps(state: State, character: string, by: 1 | -1, times: number): Slices<Outcome> {
  const seeker = seekerOf(character, state.index.pinyin)
  let now = state
  let round = false
  for (let done = 0; done < times; done++) {
    const next = yield* part(nextPlace(pageOf(now), seeker, by), done / times, 1 / times)
    if (done % landings === landings - 1) yield done / times
    if (!next) return there => only(notice(there, nowhere(character, seeker), 'bad'))
    now = landOn(now, next.at)
    round ||= next.round
  }
  const {reader} = now
  return from => {
    const there = leapt(from, {...from, reader})
    return only(round ? notice(there, {zh: '已绕回', en: 'went round'}) : there)
  }
}

function nowhere(character: string, {initial}: Seeker): Words {
  return initial
    ? {zh: `文中没有 ${character} 开头的词`, en: `no word here begins with ${character}`}
    : {zh: `文中没有「${character}」`, en: `no "${character}" in this article`}
}

const landOn = (state: State, place: number): State => leapt(state, select(state, landingOn(pageOf(state), place)))

export const leaveJump = (state: State): State => ({...state, jump: undefined})

/** A key while a jump has targets: it chooses a hint, narrows the choice, or leaves. */
export function hintKey(state: State, key: Key): State {
  const jump = state.jump!
  const targets = jump.targets!
  const typed = jump.typed + key
  const chosen = targets.find(({hint}) => hint === typed)
  if (chosen) return landOnTarget(state, chosen)
  if (targets.some(({hint}) => hint.startsWith(typed))) return {...state, jump: {...jump, typed}}
  return narrowed(state, jump, key) ?? notice(leaveJump(state), {zh: `${key} 不是提示键，没有跳`, en: `${key} is no hint: stayed here`})
}

function landOnTarget(state: State, target: JumpTarget): State {
  const left = leaveJump(state)
  const place = placeOf(pageOf(left), target)
  return place === undefined ? left : landOn(left, place)
}

/** Where a target shows in the page's view; undefined when it does not. */
export const placeOf = (page: Page, target: JumpTarget): number | undefined => toViewSpan(page.view, target.at)?.from

/** An input method commits several 汉字 at once: those behind the first one say which place is meant. */
function narrowed(state: State, jump: Jump, key: Key): State | undefined {
  if (/^[\u0000-\u007f]/.test(key) || seekerOf(jump.text, undefined).initial) return undefined
  const text = jump.text + key
  const page = pageOf(state)
  const seeker = seekerOf(text, undefined)
  const targets = jump.targets!.filter(target => {
    const place = placeOf(page, target)
    return place !== undefined && seeker.meets(page.view.text, place)
  })
  if (targets.length === 0) return undefined
  return targets.length === 1 ? landOnTarget(state, targets[0]!) : {...state, jump: {...jump, text, targets, typed: ''}}
}

/** Answers a jump that waited for the readings, with them or, when they could not be had, without. */
export function answerJump(state: State): Update {
  const {jump} = state
  return jump && !jump.targets ? jumpNow(leaveJump(state), jump.text, jump.count) : only(state)
}
