import type {Annotation} from '../../core/annotation.ts'
import {snapToGraphemes} from '../../core/graphemes.ts'
import type {LayoutRow} from '../../core/layout.ts'
import {inView, viewSpan, type Span, type ViewOffset} from '../../core/offset.ts'
import type {Painted} from '../../core/paint.ts'
import {unsafeIn} from '../../core/safe.ts'
import type {Colour, Schema} from '../../core/schema.ts'
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

/** What lies over each of the page's rows, labels first. */
export function overRows(state: State, page: Page, rows: readonly LayoutRow[]): readonly (readonly Brush[])[] {
  const brushes = brushesOf(state, page, rows)
  const over = rows.map((): Brush[] => [])
  for (const brush of brushes) {
    const {from, to} = brush.span
    for (let at = 0; at < rows.length && rows[at]!.from < to; at++) if (rows[at]!.to > from) over[at]!.push(brush)
  }
  return over
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

function brushesOf(state: State, page: Page, visible: readonly LayoutRow[]): readonly Brush[] {
  const from = visible[0]?.from ?? inView(0)
  const to = visible.at(-1)?.to ?? inView(0)
  const {view, reader} = page
  const source = {from: view.map.toSource(from, -1), to: view.map.toSource(to, 1)}
  const brushes: Brush[] = []
  const add = (place: Span, what: Paint): void => {
    if (place.from > source.to || place.to < source.from) return
    const span = view.map.spanToView(place)
    if (span && span.from < to && span.to > from) brushes.push({span, what})
  }
  for (const annotation of tagsIn(state, reader.article).overlapping(source)) add(annotation.span, labelledWith(annotation, state.schema))
  for (const {span, label} of suggestionsIn(state, source.from, source.to)) add(span, suggestedIn(colourOf(state.schema, label)))
  for (const hit of reader.find?.hits ?? []) add(hit, found)
  return [...brushes, {span: page.selection, what: selected}, ...hintsOn(state, page, visible)]
}

/** The graphemes in a row that hold what is not seen otherwise. */
export function hiddenOn({text}: View, {from, to}: LayoutRow): Brush[] {
  return unsafeIn(text.slice(from, to)).map(({at, char}) => ({span: snapToGraphemes(text, viewSpan(from + at, from + at + char.length)), what: {kind: 'hidden' as const}}))
}
