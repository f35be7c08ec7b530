import {findWord, Kind, Searchable, type Found} from './match.ts'
import type {PinyinTable} from './pinyin.ts'
import {parseQuery, type Word} from './query.ts'
import {united, type Marked} from './snippet.ts'

/** A candidate that fits what was typed. */
export interface Chosen<T> {
  readonly candidate: T
  /** Which characters of its text were meant; sorted, disjoint. */
  readonly matches: readonly Marked[]
}

const known = new Map<string, Searchable>()

/** A short list is asked again with every key: its folded texts are kept, as many as several lists have. */
function searchable(text: string): Searchable {
  let made = known.get(text)
  if (!made) {
    if (known.size > 1000) known.clear()
    known.set(text, (made = new Searchable(text)))
  }
  return made
}

/**
 * The candidates whose text has every word of the query as written or, with a table, in pinyin or initials: for short lists such as names
 * of commands. The stronger kind of match first, then the earlier one; what ties keeps its order. A query without words fits all.
 */
export function chooseCandidates<T>(query: string, candidates: readonly T[], textOf: (of: T) => string, table?: PinyinTable): Chosen<T>[] {
  const {words, phrase} = parseQuery(query, table)
  return candidates
    .flatMap(candidate => {
      const where = searchable(textOf(candidate))
      const found = everyWord(where, words) ?? (phrase && everyWord(where, [phrase]))
      if (!found) return []
      const kind = Math.min(Kind.written, ...found.map(word => word.kind))
      const places = found.flatMap(word => word.places).toSorted((a, b) => a.from - b.from || b.to - a.to)
      return [{candidate, matches: united(places), kind}]
    })
    .toSorted((a, b) => b.kind - a.kind || (a.matches[0]?.from ?? 0) - (b.matches[0]?.from ?? 0))
    .map(({candidate, matches}) => ({candidate, matches}))
}

/** True when the text has every word of the query as written or in pinyin or initials. False for a query without words. */
export function matchesPinyin(table: PinyinTable, text: string, query: string): boolean {
  return parseQuery(query).words.length > 0 && chooseCandidates(query, [text], of => of, table).length > 0
}

function everyWord(where: Searchable, words: readonly Word[]): Found[] | undefined {
  const found = words.flatMap((word, index) => findWord(where, word, index, 1) ?? [])
  return found.length === words.length ? found : undefined
}
