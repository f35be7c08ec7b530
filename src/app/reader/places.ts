import {isGraphemeEdge} from '../../core/graphemes.ts'
import {isLineEnd} from '../../core/line-ends.ts'
import {sameSpan} from '../../core/offset.ts'
import type {Seeker} from '../../core/search/seek.ts'
import type {Slices} from '../../core/slices.ts'
import {landingOn} from './landing.ts'
import type {Page} from './page.ts'
import {headOf} from './selection.ts'

/** True when the seeker means what stands at `at`; a letter means only what begins a unit. A line end is nothing to land on. */
const isPlace = (page: Page, seeker: Seeker, at: number): boolean => seeker.meets(page.view.text, at) && isLanding(page, seeker, at)

/** The same of a place that has what the seeker means. */
function isLanding(page: Page, seeker: Seeker, at: number): boolean {
  const {text} = page.view
  if (!isGraphemeEdge(text, at) || isLineEnd(text.charCodeAt(at))) return false
  if (!seeker.initial) return true
  // Inside a Latin word no unit begins: texts in letters are passed over here.
  return !/^[a-z]{2}/i.test(text.slice(Math.max(0, at - 1), at + 1)) && landingOn(page, at).from === at
}

/** The places on the page that are meant, in reading order; the unit that is selected already is none. */
export function placesOnPage(page: Page, seeker: Seeker): number[] {
  const {layout, geometry, top, selection, reader} = page
  const rows = layout.rows.slice(top, top + geometry.body)
  const end = rows.at(-1)?.to ?? 0
  const found: number[] = []
  for (let at: number = rows[0]?.from ?? 0; at < end; at++) {
    if (isPlace(page, seeker, at) && (reader.anchor || !sameSpan(landingOn(page, at), selection))) found.push(at)
  }
  return found
}

/** What a slice may take, counted in units that are passed over, and what it takes to look at one, and to read a stretch of that many units. */
const slice = 30_000
const look = 100
const stretch = 4096
const reading = 20_000

/** The next place behind the selection, or before it, over the whole article and round its ends; in extend mode from its head. */
export function* nextPlace(page: Page, seeker: Seeker, by: 1 | -1): Slices<{readonly at: number; readonly round: boolean} | undefined> {
  const {text} = page.view
  const {from, to} = page.reader.anchor ? headOf(page) : page.selection
  const start = by === 1 ? to : from - 1
  let seen = 0
  let spent = 0
  let read = -1
  function* search(first: number, end: number): Slices<number | undefined> {
    for (let at = first; at !== end; at += by) {
      seen++
      spent++
      if (seeker.meets(text, at)) {
        const here = Math.floor(at / stretch)
        spent += look + (seeker.initial && here !== read ? reading : 0)
        read = here
        if (isLanding(page, seeker, at)) return at
      }
      if (spent < slice) continue
      spent = 0
      yield seen / text.length
    }
    return undefined
  }
  const ahead = yield* search(start, by === 1 ? text.length : -1)
  if (ahead !== undefined) return {at: ahead, round: false}
  const behind = yield* search(by === 1 ? 0 : text.length - 1, start)
  return behind === undefined ? undefined : {at: behind, round: true}
}
