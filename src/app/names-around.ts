import {nextGrapheme, previousGrapheme} from '../core/graphemes.ts'
import {viewSpan, type ViewSpan} from '../core/offset.ts'
import {entityAt} from '../core/structure/entities.ts'

/** Farther than the longest name reaches. UTF-16 units. */
const reach = 64

/** What a name can go on with. */
const joins = (cluster: string): boolean => /[\p{L}\p{N}·・•&（()）-]/u.test(cluster)

/**
 * The names at both ends of a place, read in the sentence around it alone, so that it costs the same in an article of any length and a walk
 * through a thousand articles stays quick. A place that no name goes on from has none.
 */
export function namesAround(text: string, from: number, to: number): ViewSpan[] {
  if (!joins(text.slice(previousGrapheme(text, from), from)) && !joins(text.slice(to, nextGrapheme(text, to)))) return []
  const start = sentenceStart(text, from)
  const around = text.slice(start, sentenceEnd(text, to))
  return [entityAt(around, from - start), entityAt(around, to - 1 - start)].flatMap(entity =>
    entity ? viewSpan(start + entity.span.from, start + entity.span.to) : [])
}

const ends = new Set('。！？；\n')

function sentenceStart(text: string, from: number): number {
  let at = from
  while (at > 0 && from - at < reach && !ends.has(text[at - 1]!)) at--
  return at
}

function sentenceEnd(text: string, to: number): number {
  let at = to
  while (at < text.length && at - to < reach && !ends.has(text[at]!)) at++
  return at
}
