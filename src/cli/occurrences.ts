import type {Article} from '../core/article.ts'
import {isGraphemeEdge} from '../core/graphemes.ts'
import {compareSpans, overlaps, viewSpan, type Span} from '../core/offset.ts'
import type {View} from '../core/view.ts'

/** Where a quote stands in an article, in reading order, disjoint, on grapheme edges of the source. */
export interface Occurrences {
  readonly spans: readonly Span[]
  /** Places left out because the quote's end cuts a grapheme there. */
  readonly cutting: number
}

/**
 * Looks for a quote, letter by letter, in the given texts of an article. A hit in the clean view covers whole pinyin readings and wins over
 * one of the source at the same place, so that `醫院` finds `醫(yī)院` and `醫` takes its reading along.
 */
export function occurrencesOf(quote: string, article: Article, views: readonly View[]): Occurrences {
  const hits = views.flatMap(view => placesIn(quote, view.text).map(at => ({view, at})))
  const spans: Span[] = []
  let cutting = 0
  for (const {view, at} of hits) {
    const inside = isGraphemeEdge(view.text, at) && isGraphemeEdge(view.text, at + quote.length)
    const span = inside ? view.map.spanToSource(viewSpan(at, at + quote.length)) : undefined
    if (span && onEdges(article.source, span)) spans.push(span)
    else cutting++
  }
  // Sorted by start, the longer one first: of two hits at one place the one that holds whole readings comes first and stays.
  const kept: Span[] = []
  for (const span of spans.toSorted(compareSpans)) {
    const last = kept.at(-1)
    if (!last || !overlaps(last, span)) kept.push(span)
  }
  return {spans: kept, cutting}
}

const onEdges = (source: string, span: Span): boolean => isGraphemeEdge(source, span.from) && isGraphemeEdge(source, span.to)

/** Disjoint places of a non-empty quote, from left to right. */
function placesIn(quote: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) places.push(at)
  return places
}
