import type {Noise} from '../article.ts'
import {isGraphemeEdge, isPlain} from '../graphemes.ts'
import {sourceSpan, type Span} from '../offset.ts'
import {blankRun, cleanBlank, strayBlank} from './blanks.ts'

/** Neighbours that are looked at to see whether cutting between them would join them into one grapheme. */
const reach = 8

/** The stray layout space of one block: invisible signs, and runs of blanks that become one. Never cuts or joins a grapheme. */
export function findLayoutNoise(source: string, block: Span): Noise[] {
  const found: Noise[] = []
  const text = source.slice(block.from, block.to)
  if (!strayBlank.test(text)) return found
  for (const match of text.matchAll(blankRun)) {
    const keep = cleanBlank(match[0])
    if (keep === undefined) continue
    const from = block.from + match.index
    const to = from + match[0].length
    if (from === block.from || to === block.to) continue
    if (standsAlone(source, from, to) || (isGraphemeEdge(source, from) && isGraphemeEdge(source, to) && staysApart(source, from, to, keep))) {
      found.push({kind: 'layout', span: sourceSpan(from, to), keep})
    }
  }
  return found
}

/** The common case, told without segmenting. */
function standsAlone(source: string, from: number, to: number): boolean {
  return isPlain(source.charCodeAt(from - 1)) && isPlain(source.codePointAt(to)!)
}

function staysApart(source: string, from: number, to: number, keep: string): boolean {
  const before = source.slice(Math.max(0, from - reach), from)
  const joined = before + keep + source.slice(to, to + reach)
  return isGraphemeEdge(joined, before.length) && isGraphemeEdge(joined, before.length + keep.length)
}
