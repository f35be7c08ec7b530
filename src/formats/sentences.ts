import {sentenceAt} from '../core/sentences.ts'

/**
 * The ends of the sentences of one line, ascending; the last is the line's length. UTF-16 units. The rule is the reader's own
 * (`sentenceAt`), but the sentences tile the line: blanks go with the sentence before them.
 */
export function sentenceEnds(line: string): number[] {
  const ends: number[] = []
  for (let at = 0; at < line.length; at = ends.at(-1)!) {
    let end = sentenceAt(line, at).to
    while (end < line.length && /\s/.test(line.charAt(end))) end++
    ends.push(end > at ? end : line.length)
  }
  return ends
}
