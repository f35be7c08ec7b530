import type {Noise} from '../article.ts'
import {isGraphemeEdge} from '../graphemes.ts'
import {sourceSpan} from '../offset.ts'
import {isToneless, readingOf, type Reading} from './pinyin.ts'

/** One small letter of pinyin or a combining tone mark; which of them make a syllable is looked at later. */
const letter = '[a-z\\u00e0-\\u01dc\\u01f9\\u0251\\u0261\\u0300-\\u030c\\u1e3f\\u1ebf\\u1ec1]{1,12}'
const inParentheses = new RegExp(`\\((${letter})\\)|（(${letter})）`, 'g')

/** One ideograph, of any plane, with its variation selectors, at the end of what is looked at. */
const lastIdeograph = /(\p{Unified_Ideograph}|〇)[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{0,2}$/u

interface Candidate {
  readonly from: number
  readonly to: number
  readonly base: string
  readonly reading: Reading
}

/**
 * The pinyin readings glued behind a single character, `醫(yī)`, in source order.
 *
 * A reading is one valid syllable with a tone mark. Without a tone mark it is one only in a text that has toned readings, and only where
 * the character is commonly toneless (們(men)) or carries the same syllable with a tone elsewhere in the text; so 人工智能(ai) stays.
 */
export function findReadings(source: string): readonly Noise[] {
  const candidates: Candidate[] = []
  const toned = new Set<string>()
  const known = new Map<string, Reading | undefined>()
  for (const match of source.matchAll(inParentheses)) {
    const base = lastIdeograph.exec(source.slice(Math.max(0, match.index - 6), match.index))?.[0]
    const letters = match[1] ?? match[2] ?? ''
    if (!known.has(letters)) known.set(letters, readingOf(letters))
    const reading = known.get(letters)
    if (base === undefined || !reading) continue
    const candidate = {from: match.index - base.length, to: match.index + match[0].length, base, reading}
    if (!isGraphemeEdge(source, candidate.from) || !isGraphemeEdge(source, candidate.to)) continue
    if (reading.toned) toned.add(base + reading.syllable)
    candidates.push(candidate)
  }
  return candidates
    .filter(
      ({base, reading}) =>
        reading.toned || toned.has(base + reading.syllable) || (toned.size > 0 && isToneless(base, reading.syllable)),
    )
    .map(({from, to, base}) => ({kind: 'pinyin', span: sourceSpan(from, to), keep: base}))
}
