import type {ArticleId} from '../article.ts'
import type {Slices} from '../slices.ts'
import type {View} from '../view.ts'
import {foldInSlices, foldStrictly, foldText, type Folded} from './fold.ts'
import {findNear} from './near.ts'
import {occurrences} from './occurrences.ts'
import type {Heard} from './pinyin-finder.ts'
import type {Query, Word} from './query.ts'

/** What finding needs of an article. `clean` is its clean view. */
export interface Findable {
  readonly id: ArticleId
  /** As lists show it; `titleMatches` count in it. */
  readonly title: string
  readonly clean: Pick<View, 'text' | 'blocks'>
}

/** What search needs of an article: `source` is the text that the view's map leads back to. */
export interface Document extends Findable {
  readonly source: string
  readonly clean: View
}

/** How a word was found, the weaker the less. */
export const Kind = {
  /** But for one character. */
  near: 0,
  /** Latin letters inside a longer word: `ear` in `research`. */
  embedded: 1,
  /** Pinyin with shortened syllables: initials, `xianjd`. */
  shortened: 2,
  /** Latin letters at the beginning of a word. */
  begun: 3,
  /** Pinyin in full. */
  sounded: 4,
  /** As written; Latin letters only as a whole word. */
  written: 5,
} as const

/** From this kind on a hit is no guess, and weaker kinds are not asked for. */
export const certain = Kind.sounded

/** How far to go to find a word: `certain` kinds and Latin letters anywhere; shortened pinyin too; but for one character too. */
export type Reach = 0 | 1 | 2

/** More places than this of one word in one text are not looked at. */
export const maxPlaces = 1000

/** Where a word stands: `[from, to)` in the text that was searched, on edges of folded characters. */
export interface Place {
  readonly from: number
  readonly to: number
  /** Index into the words that were asked for. */
  readonly word: number
}

/** An article that answers a query. */
export interface Match {
  readonly document: Prepared
  /** The words that were found: the query's, or its phrase as a single word. */
  readonly words: readonly Word[]
  /** In the clean view and in the title, sorted by start. */
  readonly body: readonly Place[]
  readonly title: readonly Place[]
  /** The weakest of the words' kinds, each word taken at its best. */
  readonly kind: number
  /** The words stand somewhere one behind the other, as they were typed. */
  readonly inRow: boolean
}

/** A text and its folded form, made when it is first asked for. */
export class Searchable implements Heard {
  readonly text: string
  heard: Heard['heard']
  #folded: Folded | undefined

  constructor(text: string) {
    this.text = text
  }

  get folded(): Folded {
    return (this.#folded ??= foldText(this.text))
  }

  /** The folded form, made in slices. */
  *foldInSlices(): Slices<Folded> {
    return (this.#folded ??= yield* foldInSlices(this.text))
  }
}

/** A document with what is computed from it on demand. */
export class Prepared<T extends Findable = Findable> {
  readonly document: T
  readonly title: Searchable
  #body: Searchable | undefined

  constructor(document: T) {
    this.document = document
    this.title = new Searchable(document.title)
  }

  /** Asks the document for its view, which may not have been made yet. */
  get body(): Searchable {
    return (this.#body ??= new Searchable(this.document.clean.text))
  }
}

/** The article's answer when no word may be found by weaker means than `reach`; undefined when a word is missing from title and body. */
export function matchDocument(document: Prepared, query: Query, reach: Reach): Match | undefined {
  const apart = matchWords(document, query.words, reach)
  // Words in a row may be one name typed with blanks (`y g`, `xian jiaoda`), or a phrase with one character wrong.
  const joined = query.phrase && matchWords(document, [query.phrase], reach)
  if (!joined) return apart
  return apart && apart.kind >= joined.kind ? {...apart, inRow: true} : joined
}

function matchWords(document: Prepared, words: readonly Word[], reach: Reach): Match | undefined {
  const body: Place[] = []
  const title: Place[] = []
  let weakest: number = Kind.written
  for (const [index, word] of words.entries()) {
    const inTitle = findWord(document.title, word, index, reach)
    const anywhere = word.inTitle && !inTitle ? undefined : findWord(document.body, word, index, reach)
    const inBody = word.inTitle ? anywhere && inTitleLines(document, anywhere, inTitle!.kind) : anywhere
    const best = Math.max(inTitle?.kind ?? -1, inBody?.kind ?? -1)
    if (best < 0) return undefined
    // What is near in one place is noise when the word itself stands in the other.
    if (inTitle && (inTitle.kind > Kind.near || best === Kind.near)) title.push(...inTitle.places)
    if (inBody && (inBody.kind > Kind.near || best === Kind.near)) body.push(...inBody.places)
    weakest = Math.min(weakest, best)
  }
  return {document, words, body: body.toSorted(byPlace), title: title.toSorted(byPlace), kind: weakest, inRow: words.length === 1}
}

/** What of a word that is asked for in titles stands in the lines of the body that are its title. */
function inTitleLines({document}: Prepared, found: Found, kind: number): Found {
  const lines = document.clean.blocks.filter(block => block.kind === 'title').map(({span}) => span)
  return {places: found.places.filter(place => lines.some(({from, to}) => from <= place.from && place.to <= to)), kind}
}

const byPlace = (a: Place, b: Place): number => a.from - b.from || b.to - a.to

/** Where a word was found in one text. */
export interface Found {
  readonly places: readonly Place[]
  readonly kind: number
}

/** Every place of one word in one text, by the strongest means within reach, and the best kind among them; undefined when it is not there. */
export function findWord(where: Searchable, word: Word, index: number, reach: Reach): Found | undefined {
  const written = findWritten(where, word, index)
  if (word.exact) return written
  const sounded = findSounded(where, word, index, reach)
  if (written && sounded) return {places: [...written.places, ...sounded.places], kind: Math.max(written.kind, sounded.kind)}
  return written ?? sounded ?? (reach === 2 ? findNearly(where, word, index) : undefined)
}

/** True when the word stands in the article as it is written. */
export const isWritten = (document: Prepared, word: Word): boolean =>
  findWritten(document.title, word, 0) !== undefined || (!word.inTitle && findWritten(document.body, word, 0) !== undefined)

function findWritten({text, folded}: Searchable, word: Word, index: number): Found | undefined {
  const latin = /^[a-z]+$/.test(word.text)
  const places: Place[] = []
  let kind = -1
  let end = 0
  for (const at of occurrences(folded.text, word.text)) {
    if (at < end) continue
    if (places.length === maxPlaces) break
    end = at + word.text.length
    const place = {from: folded.from(at), to: folded.to(end - 1), word: index}
    const found = latin ? standing(folded.text, at, end) : Kind.written
    const fits = word.strict === undefined || foldStrictly(text.slice(place.from, place.to)) === word.strict
    if (fits && (found === Kind.written || !word.exact)) {
      places.push(place)
      kind = Math.max(kind, found)
    }
  }
  return places.length > 0 ? {places, kind} : undefined
}

function standing(text: string, from: number, to: number): number {
  if (latinAt(text, from - 1)) return Kind.embedded
  return latinAt(text, to) ? Kind.begun : Kind.written
}

function latinAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
}

function findSounded(where: Searchable, word: Word, index: number, reach: Reach): Found | undefined {
  if (!word.pinyin) return undefined
  const whole = word.pinyin.whole.find(where, maxPlaces)
  const found = whole.length > 0 || reach === 0 ? whole : word.pinyin.shortened.find(where, maxPlaces)
  if (found.length === 0) return undefined
  return {places: found.map(({from, to}) => ({from, to, word: index})), kind: whole.length > 0 ? Kind.sounded : Kind.shortened}
}

function findNearly({folded}: Searchable, word: Word, index: number): Found | undefined {
  const ranges = findNear(folded.text, word.text, maxPlaces)
  if (ranges.length === 0) return undefined
  return {places: ranges.map(([from, to]) => ({from: folded.from(from), to: folded.to(to - 1), word: index})), kind: Kind.near}
}
