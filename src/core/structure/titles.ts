import {titlePrefixes, titles} from './lists/titles.ts'

/** Where the title that ends at `to` begins, with what belongs to it (副主任, 党委书记); `to` when none ends there. */
export function titleBefore(text: string, to: number): number {
  const length = titles.upTo(text, to)
  if (length === 0) return to
  let from = to - length
  for (let more = titlePrefixes.upTo(text, from); more > 0; more = titlePrefixes.upTo(text, from)) from -= more
  return from
}

/** Where the title that begins at `from` ends; `from` when none begins there. */
export function titleBehind(text: string, from: number): number {
  let at = from
  for (let more = titlePrefixes.from(text, at); more > 0 && titles.from(text, at) <= more; more = titlePrefixes.from(text, at)) at += more
  const length = titles.from(text, at)
  return length === 0 ? from : at + length
}
