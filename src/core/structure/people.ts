import {neverInNames, rarelyInNames, transliteration} from './lists/surnames.ts'
import {heads} from './lists/institutions.ts'
import {followers, notNames, speech} from './lists/verbs.ts'
import type {Slices} from '../slices.ts'
import {slice, type Part} from './part.ts'
import {isHan, isWhole, isWordEdge, wordFrom} from './region.ts'
import {surnameAt} from './surname.ts'
import {titleBefore, titleBehind} from './titles.ts'
import {titles} from './lists/titles.ts'
import {unitsOf, wordList} from './wordlist.ts'

/** A stretch between two separators in a list is a person when it looks like one and a neighbour is known to be one. */
const separators = unitsOf('、和与及/ \n')

/**
 * The people that a folded text names: a family name and one or two characters more, behind a title or before one, before a word of speech,
 * or in a list with others; foreign names with their middle dots. Who is recognised once is recognised everywhere in the text.
 * `institutions` are those of the text: no name begins inside of one. In time linear in the text.
 */
export function* peopleIn(text: string, institutions: readonly Part[]): Slices<Part[]> {
  const inside = covered(institutions, text.length)
  const found = new Map<number, number>()
  const add = (from: number, to: number): void => {
    if (!inside[from] && (found.get(from) ?? 0) < to) found.set(from, to)
  }
  for (const {from, to} of foreignNames(text)) add(from, to)
  const ends = new Set(institutions.map(({to}) => to))
  for (let at = 0; at < text.length; at++) {
    if (at % slice === 0) yield at / text.length
    if (inside[at]) continue
    const size = surnameAt(text, at)
    const to = size > 0 ? sureName(text, at, size, ends) : at
    const end = to > at ? to : foreignBehindTitle(text, at, ends)
    if (end > at) add(at, end)
  }
  inLists(text, found, add)
  const everywhere = [...found].map(([from, to]): Part => ({from, to, kind: 'person'}))
  return [...everywhere, ...again(text, everywhere, inside)]
}

/** By unit: 1 inside of an institution. */
function covered(parts: readonly Part[], length: number): Uint8Array {
  const units = new Uint8Array(length)
  for (const {from, to} of parts) units.fill(1, from, to)
  return units
}

/** Where a name at `at` ends that its surroundings vouch for; `at` when they do not. */
function sureName(text: string, at: number, surname: number, organisationEnds: ReadonlySet<number>): number {
  const left = leftOf(text, at, organisationEnds)
  if (left === 'none') return at
  const long = vouchedEnd(text, at, at + surname + 2, left)
  if (long > at && !rarelyInNames.has(text.charCodeAt(long - 1))) return long
  const short = vouchedEnd(text, at, at + surname + 1, left)
  return short > at ? short : long
}

/** `to` when a name can reach so far, else `at`. */
function vouchedEnd(text: string, at: number, to: number, left: Left): number {
  if (!isHanRun(text, at, to)) return at
  const right = rightOf(text, to)
  return right !== 'none' && vouched(text, at, to, left, right) ? to : at
}

type Left = 'title' | 'host' | 'organisation' | 'mark' | 'none'
type Right = 'speech' | 'title' | 'follower' | 'word' | 'mark' | 'none'

function vouched(text: string, from: number, to: number, left: Left, right: Right): boolean {
  const word = text.slice(from, to)
  if (notNames.has(word) || notNames.has(text.slice(from, from + 2)) && to - from > 2 && !isWordEdge(text, from + 1)) return false
  const common = !isWordEdge(text, from + 1) && isWhole(text, from, to) && to - from === 2
  const crossing = !isWordEdge(text, to) || !isWordEdge(text, from)
  if (crossing && right !== 'title' && right !== 'speech' && !(left === 'title' && right === 'mark')) return false
  switch (left) {
    case 'title':
      return right === 'mark' || right === 'speech' || right === 'title' || (!common && (right === 'follower' || isWordEdge(text, from + 1)))
    case 'host':
      return right !== 'mark' && right !== 'word' && !(common && right === 'follower')
    case 'organisation':
      return !common && right !== 'word' && (right !== 'mark' || isWordEdge(text, from + 1))
    case 'mark':
      return right === 'title' || (right === 'speech' && !common)
    case 'none':
      return false
  }
}

const hosting = unitsOf('由请让被对据向给和与及、')

const leading = wordList('对此 其中 日前 近日 会上 会后 随后 目前 同时 此外 期间 中 时 后 上')

function leftOf(text: string, at: number, organisationEnds: ReadonlySet<number>): Left {
  if (at === 0) return 'mark'
  if (titleBefore(text, at) < at && !organisationEnds.has(at)) return 'title'
  if (organisationEnds.has(at)) return 'organisation'
  const before = text[at - 1]!
  if (!isHan(text.charCodeAt(at - 1)) && !/[a-z0-9·]/.test(before)) return /[ (]/.test(before) && titleBefore(text, at - 1) < at - 1 ? 'title' : 'mark'
  if (hosting.has(text.charCodeAt(at - 1)) && isWordEdge(text, at - 1)) return 'host'
  return leading.upTo(text, at) > 0 && isWordEdge(text, at) ? 'host' : 'none'
}

function rightOf(text: string, to: number): Right {
  if (to >= text.length) return 'mark'
  if (speech.from(text, to) > 0 && (speech.from(text, to) > 1 || saysOne(text, to))) return 'speech'
  const title = titleBehind(text, to)
  if (title > to) return 'title'
  if (text[to] === '在' && /^在[^,。;\n]{0,24}(?:致辞|致词|讲话|发言|总结|会上|采访|开幕|报告|表示|指出|介绍|强调|说)/.test(text.slice(to, to + 32))) return 'speech'
  if (followers.from(text, to) > 0) return 'follower'
  const unit = text.charCodeAt(to)
  if (isHan(unit) && isWordEdge(text, to) && wordFrom(text, to) > 1) return 'word'
  return isHan(unit) || (unit >= 0x61 && unit <= 0x7a) || text[to] === '·' ? 'none' : 'mark'
}

/** 说, 称, 作 alone: a word of their own, or before what is said or given. */
const saysOne = (text: string, to: number): boolean => /[,:"“《]/.test(text[to + 1] ?? '') || (isWordEdge(text, to) && isWordEdge(text, to + 1))

function isHanRun(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (!isHan(unit) || (at > from && (separators.has(unit) || neverInNames.has(unit)))) return false
  }
  return true
}

/** Where a foreign name without a dot ends that a title stands before: 总统某某斯基. `at` when there is none. */
function foreignBehindTitle(text: string, at: number, organisationEnds: ReadonlySet<number>): number {
  if (!transliteration.has(text.charCodeAt(at)) || organisationEnds.has(at) || titleBefore(text, at) === at) return at
  let to = at
  while (to - at < 9 && transliteration.has(text.charCodeAt(to)) && !(to - at > 1 && ['speech', 'title'].includes(rightOf(text, to)))) to++
  const right = rightOf(text, to)
  if (to - at < 2 || to - at > 8 || notNames.has(text.slice(at, to)) || (!isWordEdge(text, at + 1) && isWhole(text, at, to) && wordFrom(text, at) === to - at)) return at
  return right === 'speech' || (to - at > 2 && (right === 'mark' || right === 'follower')) ? to : at
}

/** Every 热利科·布迪米尔, and a Latin initial before the dot. */
function* foreignNames(text: string): Generator<{from: number; to: number}> {
  for (let dot = text.indexOf('·'); dot >= 0; dot = text.indexOf('·', dot + 1)) {
    let from = dot
    while (from > 0 && dot - from < 8 && transliteration.has(text.charCodeAt(from - 1)) && titleBefore(text, from) === from) from--
    if (from === dot && /[a-z]/.test(text[dot - 1] ?? '')) from--
    let to = dot
    while (to < text.length && to - from < 40) {
      if (text[to] === '·') to++
      else if (transliteration.has(text.charCodeAt(to)) && !endsBefore(text, to, dot)) to++
      else break
    }
    if (from < dot && to > dot + 1 && text[to - 1] !== '·' && heads.from(text, to) === 0) yield {from, to}
    dot = Math.max(dot, to - 1)
  }
}

/** True when the foreign name has ended before `at`, and a verb or a title begins. */
function endsBefore(text: string, at: number, dot: number): boolean {
  if (at <= text.lastIndexOf('·', at - 1) + 1 || at <= dot + 1) return false
  const word = Math.max(speech.from(text, at), followers.from(text, at))
  return (word > 1 && isWordEdge(text, at + word)) || titles.from(text, at) > 1 || heads.from(text, at) > 1
}

/** Grows lists from their known members: 李涛、王俊、肖渊分别致辞. */
function inLists(text: string, found: ReadonlyMap<number, number>, add: (from: number, to: number) => void): void {
  const sure = [...found].toSorted(([a], [b]) => a - b)
  for (const [from, to] of sure) {
    for (let next = itemBehind(text, to); next; next = itemBehind(text, next.to)) {
      if (found.has(next.from)) break
      add(next.from, next.to)
    }
    for (let last = itemBefore(text, from); last; last = itemBefore(text, last.from)) {
      if (found.get(last.from) === last.to) break
      add(last.from, last.to)
    }
  }
  for (const match of text.matchAll(/[、和与及]/g)) {
    const behind = itemBehind(text, match.index)
    const before = itemBefore(text, match.index + 1)
    if (behind && before && (endsList(text, behind.to) || plainList(text, before.from, behind.to))) {
      add(behind.from, behind.to)
      for (let last: typeof before | undefined = before; last && found.get(last.from) !== last.to; last = itemBefore(text, last.from)) {
        if ((found.get(last.from) ?? 0) > last.to) break
        add(last.from, last.to)
        if (found.get(last.from) !== last.to) break
      }
    }
  }
}

const endsList = (text: string, to: number): boolean => /^(?:分别|共同|等|先后|依次|一起|联合|共)/.test(text.slice(to, to + 2)) || speech.from(text, to) > 1

/** A line or a stretch between marks that is a list of names and nothing else. */
const plainList = (text: string, from: number, to: number): boolean =>
  (from === 0 || /[\n:(]/.test(text[from - 1]!)) && (to === text.length || /[\n)]/.test(text[to]!)) && to - from >= 5

/** The item of a list behind the separator at `to`, when it has the form of a name. */
function itemBehind(text: string, to: number): {from: number; to: number} | undefined {
  const mark = text[to]
  if (mark === undefined || !'、和与及/'.includes(mark)) return undefined
  const from = to + 1
  const surname = surnameAt(text, from)
  if (surname === 0) return undefined
  for (const length of [surname + 2, surname + 1]) {
    const end = from + length
    const after = text[end]
    if (!isHanRun(text, from, end) || notNames.has(text.slice(from, end)) || wordFrom(text, from) === length) continue
    if (after === undefined || !['none', 'word'].includes(rightOf(text, end))) return {from, to: end}
  }
  return undefined
}

/** The item of a list before the separator at `from - 1`. */
function itemBefore(text: string, from: number): {from: number; to: number} | undefined {
  const mark = text[from - 1]
  if (mark === undefined || !'、和与及/'.includes(mark)) return undefined
  const to = from - 1
  for (const length of [4, 3, 2]) {
    const start = to - length
    if (start < 0) continue
    const surname = surnameAt(text, start)
    if (surname === 0 || length - surname > 2 || length - surname < 1 || !isHanRun(text, start, to)) continue
    const before = text[start - 1]
    const open = before === undefined || !isHan(text.charCodeAt(start - 1)) || hosting.has(text.charCodeAt(start - 1)) || titleBefore(text, start) < start
    if (open && !notNames.has(text.slice(start, to)) && wordFrom(text, start) !== length) return {from: start, to}
  }
  return undefined
}

/** The other places at which known names stand, and the last parts of foreign ones. */
function again(text: string, known: readonly Part[], inside: Uint8Array): Part[] {
  const names = new Set<string>()
  for (const {from, to} of known) {
    const name = text.slice(from, to)
    names.add(name)
    if (name.includes('·')) {
      const last = name.slice(name.lastIndexOf('·') + 1)
      if (last.length > 1) names.add(last)
    }
  }
  const lengths = new Map<number, number[]>()
  for (const name of names) {
    const first = name.charCodeAt(0)
    lengths.set(first, [...new Set([...(lengths.get(first) ?? []), name.length])].toSorted((a, b) => b - a))
  }
  const found: Part[] = []
  for (let at = 0; at < text.length; at++) {
    const there = lengths.get(text.charCodeAt(at))
    if (there) for (const length of there) {
      const to = at + length
      if (inside[at] || inside[to - 1] || !names.has(text.slice(at, to)) || !standsAlone(text, at, to)) continue
      found.push({from: at, to, kind: 'person'})
      at = to - 1
      break
    }
  }
  return found
}

/** False where the characters of a name are a part of other words. */
function standsAlone(text: string, from: number, to: number): boolean {
  if (to - from > 2) return true
  if (!isWordEdge(text, from)) return false
  return isWordEdge(text, to) || !['none', 'word'].includes(rightOf(text, to))
}
