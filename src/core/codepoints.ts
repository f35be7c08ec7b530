/** Conversion between UTF-16 units and Unicode code points of one text. Built once a text; each conversion is a binary search. */
export interface CodePoints {
  /** Code points before the UTF-16 `offset`; an offset inside a surrogate pair counts the pair as behind it. */
  fromUnits(offset: number): number
  /** UTF-16 offset of the code point with that number; the text's length for the number of code points. */
  toUnits(codePoint: number): number
  /** Code points in the whole text. */
  readonly length: number
}

export function codePointsOf(text: string): CodePoints {
  const pairs = surrogatePairs(text)
  if (pairs.length === 0) return {fromUnits: offset => offset, toUnits: codePoint => codePoint, length: text.length}
  return {
    // A pair that starts at p shifts every offset behind it by one: those are offsets > p + 1, and p + 1 itself rounds down to p.
    fromUnits: offset => offset - countBelow(pairs, pair => pair + 1 <= offset),
    toUnits: codePoint => codePoint + countBelow(pairs, (pair, before) => pair - before < codePoint),
    length: text.length - pairs.length,
  }
}

const none = new Int32Array(0)

function surrogatePairs(text: string): Int32Array {
  const found: number[] = []
  // Most texts have none, and the engine finds that out far faster than the loop.
  if (!/[\ud800-\udbff]/.test(text)) return none
  for (let at = 0; at < text.length - 1; at++) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) found.push(at++)
  }
  return Int32Array.from(found)
}

/** How many of the sorted pairs satisfy `test`, which holds for a prefix of them; `before` is the number of pairs in front. */
function countBelow(pairs: Int32Array, test: (pair: number, before: number) => boolean): number {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(pairs[middle]!, middle)) low = middle + 1
    else high = middle
  }
  return low
}
