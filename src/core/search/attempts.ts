import {closeQuote, type Asked} from './language.ts'
import type {Reach} from './match.ts'
import {minNear} from './near.ts'
import {withoutReadings} from './query.ts'

/** One way of asking: a query within a reach. */
export interface Attempt {
  readonly asked: Asked
  readonly reach: Reach
}

/**
 * A query by ever weaker means, as far as they could find more; then, when all that finds nothing, without the readings behind its 汉字. A
 * quote that is still open is taken for a character first, and then as if it were closed. A query that asks for nothing makes no attempt.
 */
export function attemptsOf(query: string, read: (query: string) => Asked): Attempt[] {
  const [first = [], ...others] = [...new Set([query, closeQuote(query), withoutReadings(query)])].map(text => attemptsAt(read(text)))
  const [written, ...weaker] = first
  return closeQuote(query) === query ? [...first, ...others.flat()] : [...(written ? [written] : []), ...others[0]!, ...weaker, ...others.slice(1).flat()]
}

function attemptsAt(asked: Asked): Attempt[] {
  const guessed = [...asked.words, ...(asked.phrase ? [asked.phrase] : [])].filter(word => !word.exact)
  const reaches: Reach[] = [0]
  if (guessed.some(word => word.pinyin)) reaches.push(1)
  if (guessed.some(word => Array.from(word.text).length >= minNear)) reaches.push(2)
  const asks = asked.words.length + asked.without.length + asked.filters.length > 0
  return asks ? reaches.map(reach => ({asked, reach})) : []
}
