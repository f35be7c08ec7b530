import type {Annotation} from '../../core/annotation.ts'
import {snapToGraphemes} from '../../core/graphemes.ts'
import type {Layout, LayoutRow} from '../../core/layout.ts'
import {viewSpan, type Span, type ViewOffset, type ViewSpan} from '../../core/offset.ts'
import type {Painted} from '../../core/paint.ts'
import {unsafeIn} from '../../core/safe.ts'
import type {Colour, Schema} from '../../core/schema.ts'
import type {Suggestion} from '../../core/suggest.ts'
import type {Tags} from '../../core/tags.ts'
import type {View} from '../../core/view.ts'
import type {Page} from '../reader/page.ts'
import {tagsIn, type State} from '../state.ts'
import {suggestionsIn} from '../suggestions.ts'
import {hintsOn, type Hint} from './jump.ts'

/** What can lie over a stretch of text. */
export type Paint = {readonly kind: 'label'; readonly annotation: Annotation; readonly colour: Colour} | {readonly kind: 'suggestion'; readonly colour: Colour} | {readonly kind: 'selection'} | {readonly kind: 'hit' | 'hidden'} | Hint

/** What lies over a stretch of a view. */
export type Brush = Painted<ViewOffset, Paint>

/** The colour of a label that the schema no longer has. */
const lostColour: Colour = 'grey'

export function colourOf(schema: Schema, label: string): Colour {
  return schema.labels.find(candidate => candidate.id === label)?.colour ?? lostColour
}

/** What lies over the rows of a page wherever the cursor is, and what it follows from. */
interface Lying {
  readonly tags: Tags
  readonly schema: Schema
  readonly hits: readonly Span[]
  readonly suggestions: readonly Suggestion[]
  readonly rows: readonly LayoutRow[]
  readonly over: readonly (readonly Brush[])[]
}

/** Of the page that was drawn last. */
const pages = new WeakMap<Layout, Lying>()

const none: readonly Span[] = []

/** What lies over each of the page's rows, labels first; the same list for a row over which the same lies as in the last page. */
export function overRows(state: State, page: Page, rows: readonly LayoutRow[]): readonly (readonly Brush[])[] {
  const over = [...lyingOver(state, page, rows)]
  for (const brush of [{span: page.selection, what: selected}, ...hintsOn(state, page, rows)]) {
    eachRow(rows, brush.span, at => (over[at] = [...over[at]!, brush]))
  }
  return over
}

function eachRow(rows: readonly LayoutRow[], {from, to}: ViewSpan, act: (at: number) => void): void {
  for (let at = 0; at < rows.length && rows[at]!.from < to; at++) if (rows[at]!.to > from) act(at)
}

/** What lies there wherever the cursor is. */
function lyingOver(state: State, page: Page, rows: readonly LayoutRow[]): readonly (readonly Brush[])[] {
  const {view, reader, layout} = page
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return []
  const source = {from: view.map.toSource(first.from, -1), to: view.map.toSource(last.to, 1)}
  const now = {
    tags: tagsIn(state, reader.article),
    schema: state.schema,
    hits: reader.find?.hits ?? none,
    suggestions: suggestionsIn(state, source.from, source.to),
    rows,
  }
  const before = pages.get(layout)
  if (before && sameGround(before, now)) return before.over
  const over = rows.map((): Brush[] => [])
  for (const brush of brushesOf(now, view, source)) eachRow(rows, brush.span, at => over[at]!.push(brush))
  pages.set(layout, {...now, over})
  return over
}

function sameGround(a: Omit<Lying, 'over'>, b: Omit<Lying, 'over'>): boolean {
  const same = a.tags === b.tags && a.schema === b.schema && a.hits === b.hits && a.rows[0] === b.rows[0] && a.rows.length === b.rows.length
  return same && a.suggestions.length === b.suggestions.length && a.suggestions.every((suggestion, at) => suggestion === b.suggestions[at])
}

// The same objects in every frame: so one sees that a brush does what it did.
const selected: Paint = {kind: 'selection'}
const found: Paint = {kind: 'hit'}
const suggested = new Map<Colour, Paint>()
const labelled = new WeakMap<Annotation, Paint & {readonly kind: 'label'}>()

function suggestedIn(colour: Colour): Paint {
  let paint = suggested.get(colour)
  if (!paint) suggested.set(colour, (paint = {kind: 'suggestion', colour}))
  return paint
}

function labelledWith(annotation: Annotation, schema: Schema): Paint {
  const colour = colourOf(schema, annotation.label)
  let paint = labelled.get(annotation)
  if (paint?.colour !== colour) labelled.set(annotation, (paint = {kind: 'label', annotation, colour}))
  return paint
}

function brushesOf({tags, schema, hits, suggestions}: Omit<Lying, 'over'>, view: View, source: Span): readonly Brush[] {
  const brushes: Brush[] = []
  const add = (place: Span, what: Paint): void => {
    if (place.from > source.to || place.to < source.from) return
    const span = view.map.spanToView(place)
    if (span) brushes.push({span, what})
  }
  for (const annotation of tags.overlapping(source)) add(annotation.span, labelledWith(annotation, schema))
  for (const {span, label} of suggestions) add(span, suggestedIn(colourOf(schema, label)))
  for (const hit of hits) add(hit, found)
  return brushes
}

/** The graphemes in a row that hold what is not seen otherwise. */
export function hiddenOn({text}: View, {from, to}: LayoutRow): Brush[] {
  return unsafeIn(text.slice(from, to)).map(({at, char}) => ({span: snapToGraphemes(text, viewSpan(from + at, from + at + char.length)), what: {kind: 'hidden' as const}}))
}
