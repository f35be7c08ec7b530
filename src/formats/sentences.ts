/**
 * Where sentences end: behind a run of 。！？；… and the closing marks and blanks that follow it, so that 「。”」 stays together. ASCII ! and ? end a
 * sentence unless another visible ASCII character follows, as in an address. Each alternative takes one bounded character before one greedy class: linear.
 */
const sentenceEnd = /(?:[。！？；…｡]|[!?](?![!-~]))[。！？；…｡」』”’）》】〉〕］｝)\]}\p{M}\p{White_Space}]*/gu

/** The ends of the sentences of one block, ascending; the last is the text's length. UTF-16 units; the sentences tile the text. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = []
  for (const match of text.matchAll(sentenceEnd)) ends.push(match.index + match[0].length)
  if (ends.at(-1) !== text.length && text.length > 0) ends.push(text.length)
  return ends
}
