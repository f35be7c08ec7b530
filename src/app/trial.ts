import {foldText} from '../core/search/fold.ts'
import type {Slices} from '../core/slices.ts'
import {listedHere, titleOf} from './library.ts'
import {goOn, hasBegun} from './list/relist.ts'
import {screenOf} from './screen/build.ts'
import type {State} from './state.ts'
import {update} from './update.ts'
import type {Late} from './work.ts'

/** Characters that are typed, and how many pieces the search for each has to find anything. */
const typed = 3
const mostPieces = 10

/** Articles looked at in a piece. */
const articles = 8

/** Units of a text that hold the usual characters, and how many of them are folded in a piece. */
const usual = 4096
const units = 256

const atOnce: Late = () => true

/** Late when it has been asked so many times. */
function lateAfter(times: number): Late {
  let asked = 0
  return () => ++asked >= times
}

/**
 * Types the beginning of the title under the cursor into the search line of a state that nobody sees: what the first search of a session
 * has to read, to compile and to learn of characters is then there. Nothing where no article is listed.
 */
export function* trialSearch(state: State): Slices<void> {
  const article = listedHere(state)?.article
  if (!article) return
  const text = article.source.slice(0, usual)
  for (let at = 0; at < text.length; at += units) {
    foldText(text.slice(at, at + units))
    yield 0
  }
  let trial: State = {...state, typing: 'query'}
  for (const character of Array.from(titleOf(article)).slice(0, typed)) {
    trial = update(trial, {kind: 'paste', text: character}, atOnce).state
    yield 0
    for (let piece = 0; piece < mostPieces && !hasBegun(trial); piece++) {
      goOn(trial, lateAfter(articles))
      yield 0
    }
    trial = update(trial, {kind: 'worked'}, atOnce).state
    screenOf(trial)
    yield 0
  }
}
