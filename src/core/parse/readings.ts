import type {Noise} from '../article.ts'
import {isGraphemeEdge} from '../graphemes.ts'
import {sourceSpan} from '../offset.ts'
import {isToneless, readingOf, type Reading} from './pinyin.ts'

/** One small letter of pinyin or a combining tone mark; which of them make a syllable is looked at later. */
const letter = '[a-z\\u00e0-\\u01dc\\u01f9\\u0251\\u0261\\u0300-\\u030c\\u1e3f\\u1ebf\\u1ec1]{1,12}'
const inParentheses = new RegExp(`\\((${letter})\\)|（(${letter})）`, 'g')

/** One ideograph, of any plane, with its variation selectors, at the end of what is looked at. */
const lastIdeograph = /(\p{Unified_Ideograph}|〇)[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{0,2}$/u

/** The ideograph that ends at `at`; undefined when something else does. */
function ideographBefore(source: string, at: number): string | undefined {
  const unit = source.charCodeAt(at - 1)
  return unit >= 0x4e00 && unit <= 0x9fff ? source[at - 1] : lastIdeograph.exec(source.slice(Math.max(0, at - 6), at))?.[0]
}

/** What was read of letters, in any text, so long as there are no more of them than Chinese has syllables. */
const readings = new Map<string, Reading | undefined>()
const mostReadings = 2000

function readingOfLetters(letters: string): Reading | undefined {
  if (readings.has(letters)) return readings.get(letters)
  if (readings.size >= mostReadings) readings.clear()
  const reading = readingOf(letters)
  readings.set(letters, reading)
  return reading
}

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
  for (const match of source.matchAll(inParentheses)) {
    const base = ideographBefore(source, match.index)
    const reading = base && readingOfLetters(match[1] ?? match[2] ?? '')
    if (!base || !reading) continue
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
