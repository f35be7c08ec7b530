import {Alignment} from './align/alignment.ts'
import type {Annotation} from './annotation.ts'
import type {Article} from './article.ts'
import {codePointsOf, type CodePoints} from './codepoints.ts'
import {isGraphemeEdge, snapToGraphemes} from './graphemes.ts'
import {sourceSpan, type Span} from './offset.ts'
import type {AnnotationRecord} from './record.ts'

/** What anchoring needs of an article. */
export type Anchored = Pick<Article, 'id' | 'sha256' | 'source'>

/**
 * Where a stored annotation stands in the text as it is now.
 * `exact`: at its position. `moved`: the quote stands elsewhere, and it is known which place is meant; shown as moved until confirmed.
 * `review`: there are places that may be meant (`candidates`, best first, at most 20); the first may be one where the quote was changed.
 * `orphaned`: there is none.
 * Only `exact` and `moved` carry an annotation; the record is never lost.
 */
export type Anchoring =
  | {readonly kind: 'exact' | 'moved'; readonly annotation: Annotation}
  | {readonly kind: 'review'; readonly record: AnnotationRecord; readonly candidates: readonly Span[]}
  | {readonly kind: 'orphaned'; readonly record: AnnotationRecord}

/** An earlier version of an article whose text was kept, beside the present one. Made once for all records of that version. */
export class EarlierText {
  readonly source: string
  readonly codePoints: CodePoints
  readonly #now: string
  #alignment: Alignment | undefined

  constructor(source: string, now: string) {
    this.source = source
    this.codePoints = codePointsOf(source)
    this.#now = now
  }

  /** How it became the present text; worked out when it is first asked for. */
  get alignment(): Alignment {
    return (this.#alignment ??= new Alignment(this.source, this.#now))
  }
}

/** Code points of context kept on each side of a quote. */
export const contextLength = 32

/** Share of the stored context that must still stand around a quote for its place to be believed without the user. */
const threshold = 0.5

const maxCandidates = 20

/** Places that are looked at for candidates, in a text that is full of the quote. */
const maxOccurrences = 1000

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
 * In the version that it was made on, its position is its place. In another version it is followed through the changes from `earlier`, the
 * text of that version; what they leave open is up for review. Without that text the position counts only when the quote and at least
 * half of its context still stand there, or when the quote stands nowhere else; a repeated word must not be taken for its neighbour.
 * A place is always on grapheme edges.
 */
export function anchor(record: AnnotationRecord, article: Anchored, codePoints: CodePoints, earlier?: EarlierText): Anchoring {
  const {source} = article
  const here = spanAt(record, source, codePoints)
  if (here && record.sha256 === article.sha256) return placed('exact', record, article, here)
  const before = earlier && spanAt(record, earlier.source, earlier.codePoints)
  if (earlier && before) return followed(record, article, codePoints, before, earlier)
  const hereScore = here ? contextScore(record, source, here) : 0
  if (here && hereScore >= threshold) return placed('exact', record, article, here)

  const found = byContext(record, source, [...occurrences(record.exact, source)])
  const [best, second] = found
  if (!best) return {kind: 'orphaned', record}
  if (best.score >= threshold && (!second || second.score < best.score)) return placed('moved', record, article, best.span)
  if (here && !second) return placed('exact', record, article, here)
  return {kind: 'review', record, candidates: found.slice(0, maxCandidates).map(({span}) => span)}
}

/** The place of a record that stood at `before` in a text that was kept. A place that was another's then is no candidate. */
function followed(record: AnnotationRecord, article: Anchored, codePoints: CodePoints, before: Span, {alignment}: EarlierText): Anchoring {
  const {source} = article
  const fate = alignment.fateOf(before)
  if (fate.kind === 'kept' && standsAt(record, source, fate.span)) {
    return placed(codePoints.fromUnits(fate.span.from) === record.start ? 'exact' : 'moved', record, article, fate.span)
  }
  const changed = fate.kind === 'kept' || fate.kind === 'changed' ? [snapToGraphemes(source, fate.span)] : []
  const candidates = [...changed, ...possiblePlaces(record, source, before, alignment)].slice(0, maxCandidates)
  return candidates.length > 0 ? {kind: 'review', record, candidates} : {kind: 'orphaned', record}
}

function possiblePlaces(record: AnnotationRecord, source: string, before: Span, alignment: Alignment): Span[] {
  const spans: Span[] = []
  let looked = 0
  for (const span of occurrences(record.exact, source)) {
    const origin = alignment.cameFrom(span)
    if (origin === undefined || (origin >= before.from && origin < before.to)) spans.push(span)
    if (++looked === maxOccurrences) break
  }
  return byContext(record, source, spans).map(({span}) => span)
}

/** The places with how much of the context stands around them, best first. */
function byContext(record: AnnotationRecord, source: string, spans: readonly Span[]) {
  return spans.map(span => ({span, score: contextScore(record, source, span)})).toSorted((a, b) => b.score - a.score || a.span.from - b.span.from)
}

function placed(kind: 'exact' | 'moved', record: AnnotationRecord, article: Anchored, span: Span): Anchoring {
  return {kind, annotation: annotationAt(record, article.id, span)}
}

/** The annotation of a record at a place of its article; what it says beside the place stays as it is. */
export function annotationAt(record: AnnotationRecord, article: string, span: Span): Annotation {
  const unknown = Object.entries(record).filter(([key]) => !knownFields.has(key))
  return {
    id: record.id,
    article,
    label: record.label,
    span,
    ...(record.note === undefined ? {} : {note: record.note}),
    by: record.by,
    at: record.at,
    rev: record.rev,
    via: record.via,
    ...(unknown.length === 0 ? {} : {extra: Object.fromEntries(unknown)}),
  }
}

/** The stored position, if the quote stands there on grapheme edges. */
function spanAt(record: AnnotationRecord, source: string, codePoints: CodePoints): Span | undefined {
  if (!(Number.isInteger(record.start) && Number.isInteger(record.end) && record.start >= 0 && record.start < record.end && record.end <= codePoints.length)) return undefined
  const from = codePoints.toUnits(record.start)
  const to = codePoints.toUnits(record.end)
  const span = sourceSpan(from, to)
  return standsAt(record, source, span) ? span : undefined
}

const standsAt = ({exact}: AnnotationRecord, source: string, {from, to}: Span): boolean =>
  source.slice(from, to) === exact && isGraphemeEdge(source, from) && isGraphemeEdge(source, to)

/** Every place where the quote stands on grapheme edges, in reading order; places may overlap. */
function* occurrences(exact: string, source: string): Generator<Span> {
  if (exact === '') return
  for (let from = source.indexOf(exact); from >= 0; from = source.indexOf(exact, from + 1)) {
    const to = from + exact.length
    if (isGraphemeEdge(source, from) && isGraphemeEdge(source, to)) yield sourceSpan(from, to)
  }
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
