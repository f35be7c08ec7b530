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

/** Makes a list of words out of lines: words are separated by blanks and line breaks. */
export function wordList(...lines: readonly string[]): WordList {
  const words = new Set(lines.flatMap(line => line.split(/\s+/)).filter(word => word !== ''))
  const byFirst = lengths(words, word => word.charCodeAt(0))
  const byLast = lengths(words, word => word.charCodeAt(word.length - 1))
  return {
    from: (text, at) => byFirst.get(text.charCodeAt(at))?.find(length => at + length <= text.length && words.has(text.slice(at, at + length))) ?? 0,
    allFrom: (text, at) => byFirst.get(text.charCodeAt(at))?.filter(length => at + length <= text.length && words.has(text.slice(at, at + length))) ?? [],
    upTo: (text, to) => byLast.get(text.charCodeAt(to - 1))?.find(length => to >= length && words.has(text.slice(to - length, to))) ?? 0,
    has: word => words.has(word),
  }
}

/** The lengths of the words with one key, each once, longest first. */
function lengths(words: Iterable<string>, keyOf: (word: string) => number): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const word of words) {
    const key = keyOf(word)
    const list = found.get(key) ?? []
    if (!list.includes(word.length)) list.push(word.length)
    found.set(key, list)
  }
  for (const list of found.values()) list.sort((a, b) => b - a)
  return found
}
