import type {Annotation} from './annotation.ts'
import type {Article} from './article.ts'
import type {CodePoints} from './codepoints.ts'
import {isGraphemeEdge} from './graphemes.ts'
import {sourceSpan, type Span} from './offset.ts'
import type {AnnotationRecord} from './record.ts'

/** What anchoring needs of an article. */
export type Anchored = Pick<Article, 'id' | 'sha256' | 'source'>

/**
 * Where a stored annotation stands in the text as it is now.
 * `exact`: at its position. `moved`: the quote stands elsewhere, and its context says which place is meant; shown as moved until confirmed.
 * `review`: the quote occurs (`candidates`, best first, at most 20), but its context does not tell where. `orphaned`: the quote is gone.
 * Only `exact` and `moved` carry an annotation; the record is never lost.
 */
export type Anchoring =
  | {readonly kind: 'exact' | 'moved'; readonly annotation: Annotation}
  | {readonly kind: 'review'; readonly record: AnnotationRecord; readonly candidates: readonly Span[]}
  | {readonly kind: 'orphaned'; readonly record: AnnotationRecord}

/** Code points of context kept on each side of a quote. */
export const contextLength = 32

/** Share of the stored context that must still stand around a quote for its place to be believed without the user. */
const threshold = 0.5

const maxCandidates = 20

const knownFields: ReadonlySet<string> = new Set([
  'id', 'article', 'sha256', 'label', 'start', 'end', 'exact', 'prefix', 'suffix', 'note', 'by', 'at', 'rev', 'via',
])

/**
 * The record of an annotation: position in code points, quote and 32 code points of context on each side, from the text as it is now.
 * `codePoints` must be those of `article.source`. Throws when the annotation is not of this article or its span leaves the text.
 */
export function toRecord(annotation: Annotation, article: Anchored, codePoints: CodePoints): AnnotationRecord {
  const {from, to} = annotation.span
  const {source} = article
  if (annotation.article !== article.id) throw new Error(`annotation ${annotation.id} is of ${annotation.article}, not ${article.id}`)
  if (to > source.length) throw new RangeError(`span [${from}, ${to}) leaves ${article.id}, ${source.length} units`)
  const start = codePoints.fromUnits(from)
  const end = codePoints.fromUnits(to)
  return {
    ...annotation.extra,
    id: annotation.id,
    article: article.id,
    sha256: article.sha256,
    label: annotation.label,
    start,
    end,
    exact: source.slice(from, to),
    prefix: source.slice(codePoints.toUnits(Math.max(0, start - contextLength)), from),
    suffix: source.slice(to, codePoints.toUnits(Math.min(codePoints.length, end + contextLength))),
    ...(annotation.note === undefined ? {} : {note: annotation.note}),
    by: annotation.by,
    at: annotation.at,
    rev: annotation.rev,
    via: annotation.via,
  }
}

/**
 * Finds the place of a stored annotation in the article as it is now (W3C TextPositionSelector, then TextQuoteSelector).
 *
 * In the version that it was made on, its position is its place. In another version the position counts only when the quote and at least
 * half of its context still stand there, or when the quote stands nowhere else; a repeated word must not be taken for its neighbour.
 * A place is always on grapheme edges.
 */
export function anchor(record: AnnotationRecord, article: Anchored, codePoints: CodePoints): Anchoring {
  const {source} = article
  const here = spanAt(record, source, codePoints)
  if (here && record.sha256 === article.sha256) return placed('exact', record, article, here)
  const hereScore = here ? contextScore(record, source, here) : 0
  if (here && hereScore >= threshold) return placed('exact', record, article, here)

  const found = occurrences(record.exact, source).map(span => ({span, score: contextScore(record, source, span)}))
  found.sort((a, b) => b.score - a.score || a.span.from - b.span.from)
  const [best, second] = found
  if (!best) return {kind: 'orphaned', record}
  if (best.score >= threshold && (!second || second.score < best.score)) return placed('moved', record, article, best.span)
  if (here && !second) return placed('exact', record, article, here)
  return {kind: 'review', record, candidates: found.slice(0, maxCandidates).map(({span}) => span)}
}

function placed(kind: 'exact' | 'moved', record: AnnotationRecord, article: Anchored, span: Span): Anchoring {
  const unknown = Object.entries(record).filter(([key]) => !knownFields.has(key))
  const annotation: Annotation = {
    id: record.id,
    article: article.id,
    label: record.label,
    span,
    ...(record.note === undefined ? {} : {note: record.note}),
    by: record.by,
    at: record.at,
    rev: record.rev,
    via: record.via,
    ...(unknown.length === 0 ? {} : {extra: Object.fromEntries(unknown)}),
  }
  return {kind, annotation}
}

/** The stored position, if the quote stands there on grapheme edges. */
function spanAt(record: AnnotationRecord, source: string, codePoints: CodePoints): Span | undefined {
  if (!(record.start >= 0 && record.start < record.end && record.end <= codePoints.length)) return undefined
  const from = codePoints.toUnits(record.start)
  const to = codePoints.toUnits(record.end)
  const stands = source.slice(from, to) === record.exact && isGraphemeEdge(source, from) && isGraphemeEdge(source, to)
  return stands ? sourceSpan(from, to) : undefined
}

/** Every place where the quote stands on grapheme edges, in reading order; places may overlap. */
function occurrences(exact: string, source: string): Span[] {
  const found: Span[] = []
  if (exact === '') return found
  for (let from = source.indexOf(exact); from >= 0; from = source.indexOf(exact, from + 1)) {
    const to = from + exact.length
    if (isGraphemeEdge(source, from) && isGraphemeEdge(source, to)) found.push(sourceSpan(from, to))
  }
  return found
}

/** How much of the stored context stands around the span, 0 to 1, counted outwards from the quote to the first difference. */
function contextScore(record: AnnotationRecord, source: string, span: Span): number {
  const {prefix, suffix} = record
  const total = prefix.length + suffix.length
  if (total === 0) return 1
  let before = 0
  while (before < prefix.length && source[span.from - 1 - before] === prefix[prefix.length - 1 - before]) before++
  let behind = 0
  while (behind < suffix.length && source[span.to + behind] === suffix[behind]) behind++
  return (before + behind) / total
}
