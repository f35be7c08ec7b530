import {foldText} from './fold.ts'

/**
 * A query read as pinyin: lower-case letters stand for syllables of 汉字 in a row, anything else for itself (folded).
 *
 *     xi'anjd      x i | a n j d       | a syllable must end here
 */
export interface PinyinPattern {
  /** Code units, without the apostrophes and blanks. */
  readonly units: string
  /** `breaks[i]`: no syllable may run over the edge before unit i. */
  readonly breaks: readonly boolean[]
}

/** Longer queries are not pinyin: the longest name of an institution in full spelling stays below. */
const maxUnits = 64

/**
 * Reads what was typed as pinyin: ü (with or without tone) is `v`, tone marks are dropped, an apostrophe or a blank ends a syllable.
 * Undefined when that cannot be meant: no letter, a single character, too long, or letters of no syllable beside the letters.
 */
export function compilePattern(typed: string): PinyinPattern | undefined {
  if (typed.length > 4 * maxUnits || !/\p{Script=Latin}/u.test(typed)) return undefined
  const umlauts = typed.normalize('NFD').replace(/u[\u0300-\u0307\u0309-\u036f]*\u0308/gi, 'v')
  const breaks: boolean[] = []
  let units = ''
  let edge = false
  for (const char of foldText(umlauts).text) {
    if (/['\s]/.test(char)) {
      edge = units !== ''
      continue
    }
    if (!/[a-z0-9\p{Script=Han}]/u.test(char)) return undefined
    breaks.push(edge, ...Array.from({length: char.length - 1}, () => false))
    units += char
    edge = false
  }
  return /[a-z]/.test(units) && units.length > 1 && units.length <= maxUnits ? {units, breaks} : undefined
}
