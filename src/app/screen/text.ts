import type {Annotation} from '../../core/annotation.ts'
import type {LayoutRow} from '../../core/layout.ts'
import {snapToGraphemes} from '../../core/graphemes.ts'
import {inView, viewSpan, type ViewOffset, type ViewSpan} from '../../core/offset.ts'
import {segments, type Painted} from '../../core/paint.ts'
import {unsafeIn} from '../../core/safe.ts'
import type {Colour, Schema} from '../../core/schema.ts'
import type {View} from '../../core/view.ts'
import {cellWidth} from '../../core/width.ts'
import type {Page} from '../reader/page.ts'
import {tagsIn, type State} from '../state.ts'
import {suggestionsIn} from '../suggestions.ts'
import {hintsOn, type Hint} from './jump.ts'
import {cut, run} from './rows.ts'
import type {Row, Run, Tone} from './screen.ts'

/** What can lie over a stretch of text. */
type Paint = {readonly kind: 'label'; readonly annotation: Annotation; readonly colour: Colour} | {readonly kind: 'suggestion'; readonly colour: Colour} | {readonly kind: 'selection'} | {readonly kind: 'hit' | 'hidden'} | Hint

type Brush = Painted<ViewOffset, Paint>

const tones: Readonly<Record<LayoutRow['kind'], Tone>> = {
  title: 'title',
  subtitle: 'heading',
  heading: 'heading',
  paragraph: 'plain',
  caption: 'caption',
  boilerplate: 'dim',
  field: 'dim',
  layout: 'dim',
  spacer: 'plain',
}

/** The colour of a label that the schema no longer has. */
const lostColour: Colour = 'grey'

export function colourOf(schema: Schema, label: string): Colour {
  return schema.labels.find(candidate => candidate.id === label)?.colour ?? lostColour
}

/** The page's rows of text, each with its gutter, exactly as many as the body has. */
export function textRows(state: State, page: Page): Row[] {
  const {layout, geometry, view, top} = page
  const visible = layout.rows.slice(top, top + geometry.body)
  const brushes = brushesOf(state, page, visible)
  const rows = visible.map(row => [
    {text: ' '.repeat(geometry.margin), tone: 'plain' as const},
    ...gutter(state, geometry.gutter, row, brushes),
    {text: ' '.repeat(row.from === row.to ? 0 : row.indent), tone: 'plain' as const},
    ...runsOf(view, row, brushes, geometry.measure - row.indent),
  ].filter(part => part.text !== ''))
  while (rows.length < geometry.body) rows.push([])
  return rows
}

function brushesOf(state: State, page: Page, visible: readonly LayoutRow[]): readonly Brush[] {
  const from = visible[0]?.from ?? inView(0)
  const to = visible.at(-1)?.to ?? inView(0)
  const {view, reader} = page
  const onPage = (span: ViewSpan | undefined): span is ViewSpan => span !== undefined && span.from < to && span.to > from
  const start = view.map.toSource(from, -1)
  const end = view.map.toSource(to, 1)
  const labels: Brush[] = []
  for (const annotation of tagsIn(state, reader.article).overlapping({from: start, to: end})) {
    const span = view.map.spanToView(annotation.span)
    if (onPage(span)) labels.push({span, what: {kind: 'label', annotation, colour: colourOf(state.schema, annotation.label)}})
  }
  const suggestions: Brush[] = []
  for (const {span: source, label} of suggestionsIn(state, start, end)) {
    const span = view.map.spanToView(source)
    if (onPage(span)) suggestions.push({span, what: {kind: 'suggestion', colour: colourOf(state.schema, label)}})
  }
  const hits: Brush[] = []
  for (const hit of reader.find?.hits ?? []) {
    const span = view.map.spanToView(hit)
    if (onPage(span)) hits.push({span, what: {kind: 'hit'}})
  }
  return [...labels, ...suggestions, ...hits, {span: page.selection, what: {kind: 'selection'}}, ...hiddenOn(view, visible), ...hintsOn(state, page, visible)]
}

/** The graphemes on the page that hold what is not seen otherwise. */
function hiddenOn({text}: View, visible: readonly LayoutRow[]): Brush[] {
  return visible.flatMap(({from, to}) =>
    unsafeIn(text.slice(from, to)).map(({at, char}) => ({span: snapToGraphemes(text, viewSpan(from + at, from + at + char.length)), what: {kind: 'hidden' as const}})),
  )
}

function runsOf(view: View, row: LayoutRow, brushes: readonly Brush[], cells: number): Row {
  const tone = tones[row.kind]
  const runs = segments(row.from, row.to, brushes).flatMap(({span, over}) => {
    const hint = over.find(paint => paint.kind === 'hint')
    if (hint) return span.from === hint.from ? [run(hint.text, 'hint')] : []
    const colours = over.flatMap(paint => (paint.kind === 'label' ? [paint.colour] : []))
    const suggested = over.find(paint => paint.kind === 'suggestion')
    return run(view.text.slice(span.from, span.to), over.some(paint => paint.kind === 'hidden') ? 'bad' : tone, {
      ...(colours[0] ? {label: colours[0]} : suggested ? {label: suggested.colour, suggested: true} : {}),
      ...(colours[1] ? {outer: colours[1]} : {}),
      ...(over.some(paint => paint.kind === 'selection') ? {selected: true} : {}),
      ...(over.some(paint => paint.kind === 'hit') ? {hit: true} : {}),
    })
  })
  const fitting = withoutHangingBlank(runs, cells)
  // One grapheme of many hidden signs can be wider than a row.
  return row.to - row.from > cells ? cut(fitting, cells) : fitting
}

/** The one blank that may hang over a row's end is not drawn where it would not fit. */
function withoutHangingBlank(runs: Run[], cells: number): Run[] {
  const last = runs.at(-1)
  if (!last || !/\s$/.test(last.text)) return runs
  const width = runs.reduce((sum, part) => sum + cellWidth(part.text), 0)
  return width > cells ? [...runs.slice(0, -1), {...last, text: last.text.slice(0, -1)}] : runs
}

/** Paragraph number, then the keys of the labels that are in the row: colour is never the only carrier. */
function gutter(state: State, width: number, row: LayoutRow, brushes: readonly Brush[]): Run[] {
  if (width === 0) return []
  const here = new Set<string>()
  for (const {span, what} of brushes) if (what.kind === 'label' && span.from < row.to && span.to > row.from) here.add(what.annotation.label)
  const marks = state.schema.labels.filter(label => here.has(label.id)).slice(0, 3)
  const lost = here.size > marks.length ? 1 : 0
  const initials = marks.map(label => run(label.key, 'badge', {label: label.colour}))
  if (lost > 0 && initials.length < 3) initials.push(run('?', 'dim'))
  const number = width >= 8 ? [run(row.paragraph > 0 ? `${row.paragraph}`.padStart(3).padEnd(4) : '    ', 'dim')] : []
  return [...number, ...initials, run(' '.repeat(4 - initials.length))]
}
