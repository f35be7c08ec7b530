import {type Annotation, compareAnnotations, type LabelId, type Status} from '../core/annotation.ts'
import type {Article} from '../core/article.ts'
import {codePointsOf} from '../core/codepoints.ts'
import {sameSpan, type Span, type ViewSpan} from '../core/offset.ts'
import {toSourceSpan, toViewSpan, type View} from '../core/view.ts'
import type {ExportUnit, Format, UnitKind, UnitSpan} from './format.ts'
import {isBlankAt} from './blank.ts'
import {type Loss, LossReport, type Reason} from './loss.ts'
import {type Policy, resolveOverlaps, spanOrder} from './overlap.ts'
import {type Cut, cutUnits} from './units.ts'

/** An article that goes out. */
export interface ExportArticle {
  readonly article: Article
  readonly status: Status
  /** Anchored in `article.source`; in any order. */
  readonly annotations: readonly Annotation[]
  /** Records that could not be anchored: listed in the manifest, never exported. */
  readonly dropped?: readonly Loss[]
  /** What is otherwise than it was tagged before the export begins, as an annotation at the likeliest of its places. */
  readonly changed?: readonly Loss[]
}

export interface Preparing {
  readonly format: Format
  readonly kind: UnitKind
  readonly boilerplate: boolean
  /** When stated, every format gets one layer. */
  readonly overlap: Policy | undefined
  /** How a format with a single layer is resolved when `overlap` is not stated. */
  readonly layerPolicy: Policy
  readonly rank: (label: LabelId) => number
}

export interface Prepared {
  readonly units: readonly ExportUnit[]
  readonly dropped: readonly Loss[]
  readonly changed: readonly Loss[]
}

interface Seen {
  readonly annotation: Annotation
  readonly view: ViewSpan
  /** What the view shows there. */
  readonly shown: string
  /** True when the view shows more or less of the source than was tagged. */
  readonly moved: boolean
}

/**
 * One article as a format gets it: spans mapped to the view, units cut, offsets in code points, overlaps resolved where the format
 * asks for it. Every annotation comes out in a unit or in `dropped`; one that does not come out as it was tagged is in `changed`.
 * Throws when an annotation does not lie in the source on code point edges: anchoring comes before.
 */
export function prepare(entry: ExportArticle, view: View, how: Preparing): Prepared {
  const {article, status} = entry
  const report = new LossReport(article, entry.dropped ?? [], entry.changed ?? [])
  const {units: cuts, outside} = cutUnits(view, how.kind, how.boilerplate, visible(entry, view, report))
  for (const {item, reason} of outside) report.drop(item.annotation, reason)
  const units = cuts.map((cut, index): ExportUnit => {
    const text = how.format.wellFormed ? wellFormed(cut.text) : cut.text
    const {spans, layer} = layered(placed(cut, text, how.format, report), how, report)
    return {article, status, view: view.name, kind: how.kind, index, text, spans, layer}
  })
  return {units, ...report.result()}
}

/** A text that can be written in UTF-8, as long as before. The first test spares most texts the slow one. */
function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Cs}/gu, '\ufffd') : text
}

/** The annotations that the view shows, with their places in it. */
function visible({article, annotations}: ExportArticle, view: View, report: LossReport): Seen[] {
  const seen: Seen[] = []
  for (const annotation of inOrder(annotations, compareAnnotations)) {
    check(annotation, article)
    const span = toViewSpan(view, annotation.span)
    if (span) {
      const shown = view.text.slice(span.from, span.to)
      seen.push({annotation, view: span, shown, moved: moved(article.source, view, span, shown, annotation.span)})
    } else report.drop(annotation, 'not-in-view')
  }
  return seen
}

/**
 * True when the view span stands for other source than was tagged, and can be seen to: a character without its reading looks the same.
 */
function moved(source: string, view: View, seen: ViewSpan, shown: string, tagged: Span): boolean {
  // The cheaper question first: most spans look as they were tagged.
  if (shown.length === tagged.to - tagged.from && source.startsWith(shown, tagged.from)) return false
  return !sameSpan(toSourceSpan(source, view, seen), tagged)
}

function check({id, span}: Annotation, {id: article, source}: Article): void {
  if (span.from < 0 || span.from >= span.to || span.to > source.length) {
    throw new RangeError(`annotation ${id} [${span.from}, ${span.to}) lies outside ${article}, which has ${source.length} units`)
  }
  if (halves(source, span.from) || halves(source, span.to)) {
    throw new RangeError(`annotation ${id} [${span.from}, ${span.to}) cuts a code point of ${article}`)
  }
}

function halves(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
}

/** The spans of a unit in reading order. `text` is the unit's text as it is written, as long as the cut's. */
function placed(cut: Cut<Seen>, text: string, format: Format, report: LossReport): readonly UnitSpan[] {
  const points = codePointsOf(text)
  const spans: UnitSpan[] = []
  for (const {item, from, to} of cut.spans) {
    const {annotation} = item
    const {note} = annotation
    const [start, end] = format.blankEdges === 'trimmed' ? trim(text, from, to) : [from, to]
    if (start === end) {
      report.drop(annotation, 'blank')
      continue
    }
    // Most spans stand in the unit as the view shows them.
    const whole = end - start === to - from
    const same = whole && text === cut.text && to - from === item.shown.length && text.startsWith(item.shown, from)
    const quote = same ? item.shown : text.slice(start, end)
    const change = same ? undefined : whole ? changeOf(quote, cut.text.slice(from, to), item.shown) : 'blank-edges'
    const reason = item.moved ? 'edges-moved' : change
    if (reason) report.change(annotation, reason, {became: quote})
    if (note !== undefined && !holds(format, note)) report.change(annotation, 'note', {note})
    spans.push({annotation, start: points.fromUnits(start), end: points.fromUnits(end), text: quote, source: report.range(annotation)})
  }
  return inOrder(spans, spanOrder)
}

/** The items sorted; most lists are already, and are given back as they are. */
function inOrder<T>(items: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  for (let at = 1; at < items.length; at++) if (compare(items[at - 1]!, items[at]!) > 0) return items.toSorted(compare)
  return items
}

function holds({notes}: Format, note: string): boolean {
  return notes === 'any' || (notes === 'line' && !/[\p{Cc}\u2028\u2029]/u.test(note))
}

/** What happened to a span between the view, the cut and the text as written. */
function changeOf(written: string, cut: string, shown: string): Reason | undefined {
  if (written !== cut) return 'ill-formed'
  if (cut === shown) return undefined
  return shown.startsWith(cut) || shown.endsWith(cut) || shown.trim() === cut ? 'edges-moved' : 'layout-inside'
}

/** The range without the blanks at its edges; empty when it holds nothing else. */
function trim(text: string, from: number, to: number): [number, number] {
  let start = from
  while (start < to && isBlankAt(text, start)) start++
  let end = to
  while (end > start && isBlankAt(text, end - 1)) end--
  return [start, end]
}

/** The spans as far as the format holds overlaps, and the single layer if it has one. */
function layered(spans: readonly UnitSpan[], how: Preparing, report: LossReport): Pick<ExportUnit, 'spans' | 'layer'> {
  const {layers} = how.format
  if (layers === 'all' && !how.overlap) return {spans, layer: []}
  const {kept, lost} = resolveOverlaps(spans, how.overlap ?? how.layerPolicy, how.rank)
  const keepAll = layers === 'both' && !how.overlap
  for (const {span, by} of lost) {
    if (keepAll) report.change(span.annotation, 'overlap-layer', {by: by.annotation.id})
    else report.drop(span.annotation, 'overlap', by.annotation.id)
  }
  return {spans: keepAll ? spans : kept, layer: layers === 'all' ? [] : kept}
}
