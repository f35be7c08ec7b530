import {compareAnnotations, type Annotation} from '../core/annotation.ts'
import type {Change} from '../core/change.ts'
import {contains, sameSpan, sourceSpan, viewSpan, type Span} from '../core/offset.ts'
import {nextGrapheme, previousGrapheme} from '../core/graphemes.ts'
import type {Words} from '../core/result.ts'
import type {Label} from '../core/schema.ts'
import {safe} from '../core/safe.ts'
import {toSourceSpan, toViewSpan} from '../core/view.ts'
import {fit} from '../core/width.ts'
import {notice, only, type Stamp, type Update} from './command.ts'
import {perform} from './history.ts'
import {openArticle, tagsIn, type ReaderState, type State} from './state.ts'
import {viewOf} from './reader/page.ts'
import {selectSource} from './reader/selection.ts'

/**
 * The annotation under the cursor: one that stands exactly on the selection, else the innermost one that holds the whole selection,
 * else the innermost one under its moving end.
 */
export function annotationHere(state: State): Annotation | undefined {
  const {reader} = state
  if (!reader) return undefined
  const {selection, head: moving} = reader
  const tags = tagsIn(state, reader.article)
  const exact = tags.on(selection).at(-1)
  if (exact) return exact
  const head = moving === 'end' ? selection.to - 1 : selection.from
  // What holds the whole selection is under its moving end too: a selection may be as long as the article.
  const under = tags.overlapping(sourceSpan(head, head + 1))
  const holding = under.filter(annotation => contains(annotation.span, selection))
  return (holding.length > 0 ? holding : under).toSorted((a, b) => length(a.span) - length(b.span) || compareAnnotations(b, a))[0]
}

const length = (span: Span): number => span.to - span.from

/** What a span reads as in the clean view, cut to `cells`: by default short enough for a notice. */
export function quoteOf(state: State, span: Span, cells = 32): string {
  const clean = viewOf(state, openArticle(state), 'clean')
  const shown = toViewSpan(clean, span)
  const text = shown ? clean.text.slice(shown.from, shown.to) : openArticle(state).source.slice(span.from, span.to)
  return fit(safe(text.slice(0, cells).replace(/[\n\r]+/g, ' ')), cells)
}

export const labelOf = (state: State, id: string): Label | undefined => state.schema.labels.find(label => label.id === id)

/** A label's name in both languages; its id when the schema has lost it. */
export function labelName(state: State, id: string): Words {
  return labelOf(state, id)?.name ?? {zh: id, en: id}
}

const change = (put: readonly Annotation[], drop: readonly Annotation[]): Change => ({put, drop, marks: []})

/** A span without blanks and line breaks at its ends; undefined when it holds nothing else. */
export function tight(source: string, span: Span): Span | undefined {
  const slice = source.slice(span.from, span.to)
  const from = span.from + (slice.length - slice.trimStart().length)
  const to = span.to - (slice.length - slice.trimEnd().length)
  return from < to ? sourceSpan(from, to) : undefined
}

/**
 * Puts a label on the selection. Where an annotation stands exactly there with another label, it is relabelled unless `second`,
 * which adds one more on the same range.
 */
export function tag(state: State, label: Label, stamp: Stamp, second: boolean): Update {
  const article = openArticle(state)
  const span = tight(article.source, state.reader!.selection)
  if (!span) return only(notice(state, {zh: '选区里只有空白，没有可标的文字', en: 'the selection is blank: nothing to tag'}, 'bad'))
  const quote = quoteOf(state, span)
  const here = tagsIn(state, article.id).on(span)
  if (here.some(annotation => annotation.label === label.id)) {
    return only(notice(state, {zh: `「${quote}」已标为${label.name.zh}`, en: `"${quote}" is already tagged ${label.name.en}`}))
  }
  const old = second ? undefined : here.at(-1)
  const put: Annotation = old
    ? {...old, label: label.id, by: state.annotator, at: stamp.at, rev: old.rev + 1}
    : {id: stamp.id, article: article.id, label: label.id, span, by: state.annotator, at: stamp.at, rev: 1, via: 'hand'}
  const was = old && labelName(state, old.label)
  const what: Words = was
    ? {zh: `已改标 ${was.zh} → ${label.name.zh} ${quote}`, en: `relabelled ${was.en} → ${label.name.en}: ${quote}`}
    : {zh: `已标 ${label.name.zh} ${quote}`, en: `tagged ${label.name.en}: ${quote}`}
  const done = perform(state, {change: change([put], old ? [old] : []), what, article: article.id})
  return {...done, state: selectSource(done.state, span)}
}

/** Deletes the annotation under the cursor. There must be one. */
export function untag(state: State): Update {
  const old = annotationHere(state)!
  const name = labelName(state, old.label)
  const quote = quoteOf(state, old.span)
  return perform(state, {
    change: change([], [old]),
    what: {zh: `已删 ${name.zh} ${quote}`, en: `deleted ${name.en}: ${quote}`},
    article: old.article,
  })
}

export type Edge = 'start' | 'end'

/** A span with one edge moved by `steps` graphemes (left below 0), at most to the text's end and to a length of one grapheme. */
function moved(state: State, span: Span, edge: Edge, steps: number): Span {
  const view = viewOf(state, openArticle(state), state.reader!.view)
  const {source} = openArticle(state)
  const shown = toViewSpan(view, span)
  const text = shown ? view.text : source
  let {from, to}: {from: number; to: number} = shown ?? span
  for (let step = Math.abs(steps); step > 0; step--) {
    if (edge === 'start' && steps < 0) from = previousGrapheme(text, from)
    else if (edge === 'start') from = Math.min(nextGrapheme(text, from), previousGrapheme(text, to))
    else if (steps > 0) to = nextGrapheme(text, to)
    else to = Math.max(previousGrapheme(text, to), nextGrapheme(text, from))
  }
  if (from >= to) return span
  if (!shown) return sourceSpan(from, to)
  return toSourceSpan(source, view, viewSpan(from, to))
}

/**
 * Moves an edge of the annotation under the cursor, which keeps its id and history; the selection goes along. Where no annotation is,
 * the selection's own edge moves.
 */
export function moveEdge(state: State, edge: Edge, steps: number, stamp: Stamp): Update {
  const reader: ReaderState = state.reader!
  const old = annotationHere(state)
  const before = old?.span ?? reader.selection
  const span = moved(state, before, edge, steps)
  if (sameSpan(span, before)) return only(notice(state, {zh: '这一端不能再移了', en: 'this edge can go no further'}))
  if (!old) return only(selectSource(state, span))
  const put = {...old, span, at: stamp.at, rev: old.rev + 1}
  const name = labelName(state, old.label)
  const what = {zh: `已移边 ${name.zh} ${quoteOf(state, span)}`, en: `moved edge of ${name.en}: ${quoteOf(state, span)}`}
  const done = perform(state, {change: change([put], [old]), what, article: old.article})
  return {...done, state: selectSource(done.state, span)}
}
