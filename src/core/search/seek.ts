import {foldText, foldUnit, notOneUnit} from './fold.ts'
import type {PinyinTable} from './pinyin.ts'

/** What a typed character stands for in a text. */
export interface Seeker {
  /** True for a Latin letter: it stands for the first letter of a word, as written or as the word's first 汉字 sounds. */
  readonly initial: boolean
  /** True when what stands at `at` is meant. For an initial it is still to be asked whether a word begins there. */
  readonly meets: (text: string, at: number) => boolean
}

/** Marks as a keyboard without an input method has them, with those that they may stand for beside their folded selves. */
const marks = new Map([
  ['.', '。'],
  ['\\', '、'],
  ['<', '《〈'],
  ['>', '》〉'],
  ['[', '【〔'],
  [']', '】〕'],
  ['{', '「『'],
  ['}', '」』'],
  ['`', '·・'],
])

/**
 * How to look for a character, or for 汉字 in a row: folded for script, width and case. A Latin letter also means every 汉字 with a
 * reading that begins with it, once there is a table of readings.
 */
export function seekerOf(typed: string, table: PinyinTable | undefined): Seeker {
  const wanted = foldText(typed).text
  if (/^[a-z]$/.test(wanted)) return {initial: true, meets: meetsInitial(wanted, table)}
  const others = marks.get(typed) ?? ''
  return {
    initial: false,
    meets: (text, at) => startsWith(text, at, wanted) || (others !== '' && at < text.length && others.includes(text[at]!)),
  }
}

function meetsInitial(letter: string, table: PinyinTable | undefined): Seeker['meets'] {
  return (text, at) => {
    if (startsWith(text, at, letter)) return true
    if (!table || at >= text.length) return false
    const unit = text.charCodeAt(at)
    if ((unit & 0xf800) !== 0xd800) return table.spellings(table.classOf(unit)).some(spelling => spelling.startsWith(letter))
    return table.readingsOf(String.fromCodePoint(text.codePointAt(at)!)).some(reading => reading.startsWith(letter))
  }
}

/** True when the text, folded, goes on with `wanted` at `at`. */
function startsWith(text: string, at: number, wanted: string): boolean {
  if (at >= text.length || wanted === '') return false
  const first = foldUnit(text.charCodeAt(at))
  const certain = first !== notOneUnit
  if (certain && first !== wanted.charCodeAt(0)) return false
  // One more unit a character for what folds to fewer: characters above the BMP.
  return (certain && wanted.length === 1) || foldText(text.slice(at, at + 2 * wanted.length)).text.startsWith(wanted)
}
