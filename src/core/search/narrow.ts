import {Bits} from './bits.ts'
import {gramOf, isGap} from './gram-file.ts'
import type {Grams} from './grams.ts'
import type {Reach} from './match.ts'
import {minNear} from './near.ts'
import type {Query, Word} from './query.ts'
import {soundsLike} from './sound-grams.ts'
import {add, all, textsAskedFor, type Worth} from './worth.ts'

/** Of a longer word not every gram is asked for: these are enough to leave few texts. */
const maxGrams = 16

/** For each text how many of the query's words its title may have. */
export type InTitle = Uint8Array

/**
 * The texts that may answer the query within `reach`: none that `matchDocument` would accept is missing. What the grams cannot say, because
 * they are damaged or the query is too vague, leaves all texts.
 */
export function worthALook(grams: Grams, {words, phrase}: Query, reach: Reach): {readonly texts: Bits; readonly inTitle: InTitle} {
  const texts = Bits.all(grams.count)
  const inTitle = new Uint8Array(grams.count)
  for (const word of words) {
    const worth = textsWith(grams, word, reach)
    texts.keep(word.inTitle ? worth.titles : worth.texts)
    worth.titles.each(number => inTitle[number]!++)
  }
  if (phrase) texts.addAll(textsWith(grams, phrase, reach).texts)
  return {texts, inTitle}
}

/** The texts that may have the word as written. */
export function textsWritten(grams: Grams, word: Word): Bits {
  const {texts, titles} = written(grams, word.text)
  return word.inTitle ? titles : texts
}

function textsWith(grams: Grams, word: Word, reach: Reach): Worth {
  const worth = written(grams, word.text)
  if (word.exact) return worth
  if (word.pinyin) add(worth, soundsLike(grams, reach === 0 ? word.pinyin.whole : word.pinyin.shortened))
  if (reach < 2) return worth
  // One half of the word must stand there as it is, as in near.ts.
  const chars = Array.from(word.text)
  if (chars.length < minNear) return worth
  const middle = chars.length >> 1
  add(worth, written(grams, chars.slice(0, middle).join('')))
  add(worth, written(grams, chars.slice(middle).join('')))
  return worth
}

function written(grams: Grams, text: string): Worth {
  const worth = all(grams)
  for (const gram of gramsOf(text)) {
    const found = textsAskedFor(grams, gram)
    worth.texts.keep(found.texts)
    worth.titles.keep(found.titles)
    if (worth.texts.empty) break
  }
  return worth
}

/** What a folded text is made of: all of two units in a row, and single ones that stand alone between gaps; of many, some. */
function gramsOf(text: string): number[] {
  const grams = new Set<number>()
  let before = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0
    const next = isGap(unit) ? 0 : unit
    if (before !== 0 && next !== 0) grams.add(gramOf(before, next))
    else if (next !== 0 && isGap(text.charCodeAt(at + 1) || 0)) grams.add(next)
    before = next
  }
  const all = [...grams]
  const every = Math.ceil(all.length / maxGrams)
  return all.filter((_, at) => at % every === 0)
}
