import {fold} from '../parse/fold.ts'

/** Longer strings are no names; they would make every look-up reach far. UTF-16 units. */
const longest = 64

/** Strings that were tagged anywhere. */
export interface Known {
  /** The longest known string that begins at `at`; its length, 0 when none does. `text` is folded. */
  from(text: string, at: number): number
  /** How far before a place a string that reaches over it may begin. */
  readonly reach: number
}

export const nothingKnown: Known = {from: () => 0, reach: 0}

/**
 * Collects strings, in either script. One character, more than 64 units or several lines are left out: they are no names that
 * a cursor should jump to.
 */
export function knownOf(texts: Iterable<string>): Known {
  const byFirst = new Map<number, Map<number, Set<string>>>()
  let reach = 0
  for (const text of texts) {
    const folded = fold(text)
    if (folded.length < 2 || folded.length > longest || /[\n\r]/.test(folded)) continue
    const lengths = byFirst.get(folded.charCodeAt(0)) ?? new Map<number, Set<string>>()
    byFirst.set(folded.charCodeAt(0), lengths)
    lengths.set(folded.length, (lengths.get(folded.length) ?? new Set()).add(folded))
    reach = Math.max(reach, folded.length)
  }
  if (reach === 0) return nothingKnown
  const sorted = new Map(Array.from(byFirst, ([unit, lengths]) => [unit, [...lengths].toSorted(([a], [b]) => b - a)]))
  return {
    from: (text, at) => sorted.get(text.charCodeAt(at))?.find(([length, words]) => words.has(text.slice(at, at + length)))?.[0] ?? 0,
    reach,
  }
}
