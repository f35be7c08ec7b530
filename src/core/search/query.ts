import {foldStrictly, foldText} from './fold.ts'
import {PinyinFinder} from './pinyin-finder.ts'
import {compilePattern} from './pinyin-pattern.ts'
import type {PinyinTable} from './pinyin.ts'
import {hasVariants} from './variants.ts'

/** One word of a query. */
export interface Word {
  /** Folded; never empty, free of blanks. */
  readonly text: string
  /** Set when the word is one code point that has variants: such a word asks for its own form, because no context tells 画 from 划. */
  readonly strict?: string
  /** The word read as pinyin; absent when it cannot be. */
  readonly pinyin?: Sound
  /** Set when it must stand there as written, Latin letters as whole words; such a word may have blanks inside. */
  readonly exact?: true
  /** Set when it must stand in the title. */
  readonly inTitle?: true
}

/** What finds a word by its sound: every syllable in full, or shortened ones too. */
export interface Sound {
  readonly whole: PinyinFinder
  readonly shortened: PinyinFinder
}

/** What was typed: an article answers it when it has every word. */
export interface Query {
  readonly words: readonly Word[]
  /** The words in a row, one blank between them; absent when there is only one. */
  readonly phrase?: Word
}

/** Words beyond this many are not looked for. */
const maxWords = 64

/** Reads plain words, where nothing is syntax and every string is a query. Without words (empty, blank, invisible) it asks for nothing. */
export function parseQuery(query: string, table?: PinyinTable): Query {
  return parseWords(query.split(/\s+/), table)
}

/** As `parseQuery`, for words that were typed apart. */
export function parseWords(all: readonly string[], table?: PinyinTable): Query {
  const words = new Map<string, Word>()
  const kept: string[] = []
  for (const typed of all) {
    // Few compatibility characters fold to text with a blank in it: their parts are words.
    for (const text of foldText(typed).text.split(/\s+/)) {
      if (text === '' || words.has(text) || words.size === maxWords) continue
      words.set(text, wordOf(text, typed, table))
      kept.push(typed)
    }
  }
  const list = [...words.values()]
  if (list.length < 2) return {words: list}
  return {words: list, phrase: {text: [...words.keys()].join(' '), ...soundOf(kept.join(' '), table)}}
}

function wordOf(text: string, typed: string, table: PinyinTable | undefined): Word {
  const char = Array.from(typed).length === 1 ? foldStrictly(typed) : ''
  return {text, ...(hasVariants(char) ? {strict: char} : {}), ...soundOf(typed, table)}
}

function soundOf(typed: string, table: PinyinTable | undefined): {pinyin?: Sound} {
  const pattern = table && compilePattern(typed)
  if (!pattern) return {}
  return {pinyin: {whole: new PinyinFinder(table, pattern, 'whole'), shortened: new PinyinFinder(table, pattern, 'shortened')}}
}

/**
 * The query without the toned readings in parentheses behind its 汉字, as a selection in the source view may bring them along:
 * 網(wǎng)絡 asks for 網絡, which is what the clean view shows.
 */
export function withoutReadings(query: string): string {
  return query.replace(/(?<=\p{Script=Han})[(（]([\p{L}\p{M}]{1,9})[)）]/gu, (all, reading: string) => (toned(reading) ? '' : all))
}

function toned(reading: string): boolean {
  const letters = reading.normalize('NFD')
  return /[\u0300\u0301\u0304\u030c]/.test(letters) && /^[a-z\p{Mn}]+$/iu.test(letters)
}
