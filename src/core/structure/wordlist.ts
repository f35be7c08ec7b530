/** A fixed list of words that can be looked for at a place of a text, from either side. */
export interface WordList {
  /** Length of the longest word that begins at `at`; 0 when none does. */
  from(text: string, at: number): number
  /** Lengths of all words that begin at `at`. */
  allFrom(text: string, at: number): readonly number[]
  /** Length of the longest word that ends at `to`; 0 when none does. */
  upTo(text: string, to: number): number
  has(word: string): boolean
  readonly words: ReadonlySet<string>
}

/**
 * Makes a list of words out of lines: words are separated by blanks and line breaks. They are put in order when first looked for, by the
 * two units that they begin or end with: a text is asked about unit by unit, and few units begin a word.
 */
export function wordList(...lines: readonly string[]): WordList {
  const words = once(() => new Set(lines.flatMap(line => line.split(/\s+/)).filter(word => word !== '')))
  const forwards = once(() => ordered(words(), word => pairAt(word, 0)))
  const backwards = once(() => ordered(words(), word => pairAt(word, word.length - 2)))
  return {
    from(text, at) {
      const {long, short} = forwards()
      const there = long.get(pairAt(text, at))
      if (there) for (const word of there) if (text.startsWith(word, at)) return word.length
      return short.has(text.charCodeAt(at)) ? 1 : 0
    },
    allFrom(text, at) {
      const {long, short} = forwards()
      const lengths = short.has(text.charCodeAt(at)) ? [1] : []
      const there = long.get(pairAt(text, at))
      if (there) for (const word of there) if (text.startsWith(word, at)) lengths.push(word.length)
      return lengths
    },
    upTo(text, to) {
      const {long, short} = backwards()
      const there = long.get(pairAt(text, to - 2))
      if (there) for (const word of there) if (text.endsWith(word, to)) return word.length
      return short.has(text.charCodeAt(to - 1)) ? 1 : 0
    },
    has: word => words().has(word),
    get words() {
      return words()
    },
  }
}

/** Tells of most places that no word of any of the lists begins there, in one look. */
export function mayBegin(...lists: readonly WordList[]): (text: string, at: number) => boolean {
  const beginnings = once(() => {
    const words = lists.flatMap(list => [...list.words])
    return {long: new Set(words.filter(isLong).map(word => pairAt(word, 0))), short: new Set(words.filter(word => !isLong(word)).map(word => word.charCodeAt(0)))}
  })
  return (text, at) => {
    const {long, short} = beginnings()
    return long.has(pairAt(text, at)) || short.has(text.charCodeAt(at))
  }
}

/** Signs of one unit each, by that unit: as a text is read. */
export const unitsOf = (signs: string): ReadonlySet<number> => new Set(Array.from(signs, sign => sign.charCodeAt(0)))

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** Two units in a row as a number. */
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)

const isLong = (word: string): boolean => word.length > 1

interface Ordered {
  /** Words of two units and more by a pair of theirs, the longest first. */
  readonly long: ReadonlyMap<number, readonly string[]>
  /** Words of one unit. */
  readonly short: ReadonlySet<number>
}

function ordered(words: Iterable<string>, pairOf: (word: string) => number): Ordered {
  const long = new Map<number, string[]>()
  const short = new Set<number>()
  for (const word of words) {
    if (!isLong(word)) short.add(word.charCodeAt(0))
    else {
      const pair = pairOf(word)
      const list = long.get(pair)
      if (list) list.push(word)
      else long.set(pair, [word])
    }
  }
  for (const list of long.values()) list.sort((a, b) => b.length - a.length)
  return {long, short}
}
