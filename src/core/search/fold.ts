import {simplify} from '../script.ts'
import type {Slices} from '../slices.ts'
import {representative} from './variants.ts'

/**
 * A text as search compares it, with the way back.
 *
 *     text     Ｓ Ｗ Ｏ Ｔ 分 析 … 醫     folded   s w o t 分 析 . . . 医
 *
 * Folding looks at one code point at a time, never at its neighbours: what is equal alone is equal in every context, so that part of a
 * text folds to part of the folded text.
 */
export interface Folded {
  readonly text: string
  /** Where the character starts in the text that gave the folded unit `at`, which begins a code point. */
  from(at: number): number
  /** Where the character ends in the text that gave the folded unit `at`, which ends a code point. */
  to(at: number): number
}

/**
 * True when the folded units `[at, end)`, whole code points, cut no character of the text that was folded: its part from `from(at)` to
 * `to(end - 1)` folds to just them.
 */
export const isWholeFold = ({text, from, to}: Folded, at: number, end: number): boolean =>
  (at === 0 || to(at - 1) <= from(at)) && (end === text.length || to(end - 1) <= from(end))

/** What `foldUnit` gives for what folds to anything but one unit. */
export const notOneUnit = 0xffff

/** Folded units by code unit: 0 is not known yet. */
const folds = new Uint16Array(0x10000)

/** What does not fold to one unit, and code points above the Basic Multilingual Plane. */
const specials = new Map<string, string>()

/**
 * Folds script (simplified, and one character for each group of variants), width and compatibility forms (NFKC), case, accents,
 * typographic quotes; blanks become U+0020 (a line feed stays), ignorable code points go, a lone surrogate becomes U+FFFD.
 * Linear; a text that keeps its places costs no map.
 */
export function foldText(text: string): Folded {
  const folding = new Folding(text)
  folding.goTo(text.length)
  return folding.folded()
}

/** Units of text that are folded in a slice. */
const slice = 65_536

/** As `foldText`. */
export function* foldInSlices(text: string): Slices<Folded> {
  const folding = new Folding(text)
  for (let end = slice; end < text.length; end += slice) {
    folding.goTo(end)
    yield end / text.length
  }
  folding.goTo(text.length)
  return folding.folded()
}

/** What `foldText` makes of one code point, before the variants that only phrases and regions know are taken for one. */
export function foldStrictly(char: string): string {
  if (char >= '\u4e00' && char <= '\u9fff' && char.length === 1) return simplify(char).text
  if (/^\p{Cs}$/u.test(char)) return '\u{fffd}'
  if (/^\p{Default_Ignorable_Code_Point}$/u.test(char)) return ''
  if (/^[^\S\n]$/u.test(char)) return ' '
  const plain = char.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toUpperCase().toLowerCase().normalize('NFKC')
  const quoted = plain.replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[\u201c\u201d]/g, '"')
  return /\p{Script=Han}/u.test(quoted) ? simplify(quoted).text : quoted
}

function foldChar(char: string): string {
  return Array.from(foldStrictly(char), representative).join('')
}

/** The folded unit of a code unit that is a code point and folds to one unit; `notOneUnit` for all others. */
export function foldUnit(unit: number): number {
  return folds[unit] || learn(unit)
}

function learn(unit: number): number {
  const surrogate = (unit & 0xf800) === 0xd800
  const folded = surrogate ? '' : foldChar(String.fromCharCode(unit))
  const code = folded.length === 1 ? folded.charCodeAt(0) : notOneUnit
  folds[unit] = code === 0 ? notOneUnit : code
  return folds[unit]
}

function learnSpecial(char: string): string {
  const folded = foldChar(char)
  specials.set(char, folded)
  return folded
}

function pairAt(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
}

/** A lone surrogate never gets here, so that decoding loses nothing; joining characters takes ten times as long. */
const decoder = new TextDecoder(new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 'utf-16le' : 'utf-16be', {ignoreBOM: true})

/** A text being folded. Search folds thousands of texts for a key: nothing is allocated for a unit. */
class Folding {
  readonly #text: string
  #at = 0
  #units: Uint16Array
  #count = 0
  /** Where each unit comes from; absent as long as each stands where it came from. */
  #places: Int32Array | undefined

  constructor(text: string) {
    this.#text = text
    this.#units = new Uint16Array(text.length)
  }

  /** Folds what begins before `end`. */
  goTo(end: number): void {
    let at = this.#at
    while (at < end) {
      at = this.#run(at, end)
      if (at < end) at += this.#special(at)
    }
    this.#at = at
  }

  /** Folds `[at, end)` as far as one unit becomes one. Returns how far. */
  #run(at: number, end: number): number {
    const text = this.#text
    let count = this.#count
    while (count + end - at > this.#units.length) this.#grow()
    if (!this.#places && count !== at) this.#places = identity(this.#units.length)
    const units = this.#units
    const places = this.#places
    for (; at < end; at++) {
      const unit = text.charCodeAt(at)
      const folded = folds[unit] || learn(unit)
      if (folded === notOneUnit) break
      if (places) places[count] = at
      units[count++] = folded
    }
    this.#count = count
    return at
  }

  folded(): Folded {
    const text = decoder.decode(this.#units.subarray(0, this.#count))
    const source = this.#text
    if (!this.#places && this.#count === source.length) return {text, from: at => at, to: at => at + 1}
    const places = this.#places?.slice(0, this.#count) ?? identity(this.#count)
    return {text, from: at => places[at]!, to: at => places[at]! + (pairAt(source, places[at]!) ? 2 : 1)}
  }

  /** Folds a code point that folds to anything but one unit. Returns its size. */
  #special(at: number): number {
    const size = pairAt(this.#text, at) ? 2 : 1
    const char = this.#text.slice(at, at + size)
    const becomes = specials.get(char) ?? learnSpecial(char)
    for (let i = 0; i < becomes.length; i++) this.#push(becomes.charCodeAt(i), becomes.length === size ? at + i : at)
    return size
  }

  #push(unit: number, place: number): void {
    const at = this.#count++
    if (at === this.#units.length) this.#grow()
    this.#units[at] = unit
    if (!this.#places && place !== at) this.#places = identity(this.#units.length)
    if (this.#places) this.#places[at] = place
  }

  #grow(): void {
    const size = this.#units.length * 2 + 16
    const units = new Uint16Array(size)
    units.set(this.#units)
    this.#units = units
    if (!this.#places) return
    const places = new Int32Array(size)
    places.set(this.#places)
    this.#places = places
  }
}

function identity(size: number): Int32Array<ArrayBuffer> {
  const places = new Int32Array(size)
  for (let at = 0; at < size; at++) places[at] = at
  return places
}
