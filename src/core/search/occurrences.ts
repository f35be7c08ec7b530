/** Up to this length the engine's own search is quick on any text; behind it, it may compare most of the word at every place. */
const quick = 200

/** Where the word (not empty) starts in the text, in order, also where it overlaps itself. Linear in both. */
export function* occurrences(text: string, word: string): Generator<number, void> {
  if (word.length > quick) yield* occurrencesOfLong(text, word)
  else for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) yield at
}

/** Knuth, Morris and Pratt: no unit of the text is looked at more than twice. */
function* occurrencesOfLong(text: string, word: string): Generator<number, void> {
  const borders = bordersOf(word)
  let same = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    while (same > 0 && word.charCodeAt(same) !== unit) same = borders[same - 1]!
    if (word.charCodeAt(same) === unit) same++
    if (same < word.length) continue
    yield at + 1 - word.length
    same = borders[same - 1]!
  }
}

/** For every beginning of the word, by its last unit: the length of the longest shorter beginning that is also its end. */
function bordersOf(word: string): Int32Array {
  const borders = new Int32Array(word.length)
  let same = 0
  for (let at = 1; at < word.length; at++) {
    while (same > 0 && word.charCodeAt(same) !== word.charCodeAt(at)) same = borders[same - 1]!
    if (word.charCodeAt(same) === word.charCodeAt(at)) same++
    borders[at] = same
  }
  return borders
}
