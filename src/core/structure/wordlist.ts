/** A fixed list of words that can be looked for at a place of a text, from either side. */
export interface WordList {
  /** Length of the longest word that begins at `at`; 0 when none does. */
  from(text: string, at: number): number
  /** Lengths of all words that begin at `at`. */
  allFrom(text: string, at: number): readonly number[]
  /** Length of the longest word that ends at `to`; 0 when none does. */
  upTo(text: string, to: number): number
  has(word: string): boolean
}

/** Makes a list of words out of lines: words are separated by blanks and line breaks. They are put in order when first looked for. */
export function wordList(...lines: readonly string[]): WordList {
  let made: Words | undefined
  const list = (): Words => (made ??= wordsOf(lines))
  return {
    from: (text, at) => list().byFirst.get(text.charCodeAt(at))?.find(word => text.startsWith(word, at))?.length ?? 0,
    allFrom: (text, at) => list().byFirst.get(text.charCodeAt(at))?.filter(word => text.startsWith(word, at)).map(word => word.length) ?? [],
    upTo: (text, to) => list().byLast.get(text.charCodeAt(to - 1))?.find(word => text.endsWith(word, to))?.length ?? 0,
    has: word => list().words.has(word),
  }
}

interface Words {
  readonly words: ReadonlySet<string>
  readonly byFirst: ReadonlyMap<number, readonly string[]>
  readonly byLast: ReadonlyMap<number, readonly string[]>
}

function wordsOf(lines: readonly string[]): Words {
  const words = new Set(lines.flatMap(line => line.split(/\s+/)).filter(word => word !== ''))
  return {words, byFirst: sorted(words, word => word.charCodeAt(0)), byLast: sorted(words, word => word.charCodeAt(word.length - 1))}
}

/** The words by one of their units, the longest first. */
function sorted(words: Iterable<string>, keyOf: (word: string) => number): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>()
  for (const word of words) {
    const list = found.get(keyOf(word))
    if (list) list.push(word)
    else found.set(keyOf(word), [word])
  }
  for (const list of found.values()) list.sort((a, b) => b.length - a.length)
  return found
}
