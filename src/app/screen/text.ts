import type {Layout, LayoutRow} from '../../core/layout.ts'
import {segments} from '../../core/paint.ts'
import type {Colour, Schema} from '../../core/schema.ts'
import type {View} from '../../core/view.ts'
import {cellWidth} from '../../core/width.ts'
import type {Geometry} from '../reader/geometry.ts'
import type {Page} from '../reader/page.ts'
import type {State} from '../state.ts'
import {hiddenOn, overRows, type Brush, type Paint} from './brushes.ts'
import {cut, run} from './rows.ts'
import type {Row, Run, Tone} from './screen.ts'

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

const blank: Row = []

/** A row as it was drawn, and what it was drawn from. */
interface Drawn {
  readonly schema: Schema
  readonly geometry: Geometry
  readonly over: readonly Brush[]
  readonly row: Row
}

/** The rows of the page that was drawn last. */
const pages = new WeakMap<Layout, ReadonlyMap<LayoutRow, Drawn>>()

/**
 * The page's rows of text, each with its gutter, exactly as many as the body has. A row that looks as it did in the last page is the same
 * object: nobody further on need look at it again.
 */
export function textRows(state: State, page: Page): Row[] {
  const {schema} = state
  const {layout, geometry, top} = page
  const visible = layout.rows.slice(top, top + geometry.body)
  const over = overRows(state, page, visible)
  const before = pages.get(layout)
  const now = new Map<LayoutRow, Drawn>()
  visible.forEach((row, at) => {
    const drawn = {schema, geometry, over: over[at]!}
    const known = before?.get(row)
    now.set(row, known && looksSame(known, drawn, row) ? known : {...drawn, row: rowOf(page, schema, row, drawn.over)})
  })
  pages.set(layout, now)
  const rows = visible.map(row => now.get(row)!.row)
  while (rows.length < geometry.body) rows.push(blank)
  return rows
}

function looksSame(a: Drawn, b: Omit<Drawn, 'row'>, row: LayoutRow): boolean {
  const {geometry: before, over} = a
  const {geometry: now} = b
  if (a.schema !== b.schema || before.margin !== now.margin || before.gutter !== now.gutter) return false
  return over === b.over || (over.length === b.over.length && over.every((brush, at) => sameOn(row, brush, b.over[at]!)))
}

/** True when two brushes do the same to a row. */
function sameOn({from, to}: LayoutRow, a: Brush, b: Brush): boolean {
  if (a === b) return true
  return a.what === b.what && Math.max(a.span.from, from) === Math.max(b.span.from, from) && Math.min(a.span.to, to) === Math.min(b.span.to, to)
}

function rowOf({view, geometry}: Page, schema: Schema, row: LayoutRow, over: readonly Brush[]): Row {
  const {margin, gutter, measure} = geometry
  return [
    {text: ' '.repeat(margin), tone: 'plain' as const},
    ...gutterOf(schema, gutter, row, over),
    {text: ' '.repeat(row.from === row.to ? 0 : row.indent), tone: 'plain' as const},
    ...runsOf(view, row, [...over, ...hiddenOn(view, row)], measure - row.indent),
  ].filter(part => part.text !== '')
}

function runsOf(view: View, row: LayoutRow, brushes: readonly Brush[], cells: number): Row {
  const tone = tones[row.kind]
  const runs: Run[] = []
  for (const {span, over} of segments(row.from, row.to, brushes)) {
    const hint = over.find(paint => paint.kind === 'hint')
    if (!hint) runs.push(painted(view.text.slice(span.from, span.to), tone, over))
    else if (span.from === hint.from) runs.push(run(hint.text, 'hint'))
  }
  const fitting = withoutHangingBlank(runs, cells)
  // One grapheme of many hidden signs can be wider than a row.
  return row.to - row.from > cells ? cut(fitting, cells) : fitting
}

/** Text with the looks of what lies over it, innermost first. */
function painted(text: string, tone: Tone, over: readonly Paint[]): Run {
  const marks: {-readonly [mark in keyof Run]?: Run[mark]} = {}
  let suggested: Colour | undefined
  let hidden = false
  for (const paint of over) {
    if (paint.kind === 'label') marks[marks.label ? 'outer' : 'label'] ??= paint.colour
    else if (paint.kind === 'suggestion') suggested ??= paint.colour
    else if (paint.kind === 'selection') marks.selected = true
    else if (paint.kind === 'hit') marks.hit = true
    else if (paint.kind === 'hidden') hidden = true
  }
  if (suggested && !marks.label) {
    marks.label = suggested
    marks.suggested = true
  }
  return run(text, hidden ? 'bad' : tone, marks)
}

/** The one blank that may hang over a row's end is not drawn where it would not fit. */
function withoutHangingBlank(runs: Run[], cells: number): Run[] {
  const last = runs.at(-1)
  if (!last || !/\s$/.test(last.text)) return runs
  const width = runs.reduce((sum, part) => sum + cellWidth(part.text), 0)
  return width > cells ? [...runs.slice(0, -1), {...last, text: last.text.slice(0, -1)}] : runs
}

/** Paragraph number, then the keys of the labels that are in the row: colour is never the only carrier. */
function gutterOf(schema: Schema, width: number, row: LayoutRow, over: readonly Brush[]): Run[] {
  if (width === 0) return []
  const number = width >= 8 ? [run(row.paragraph > 0 ? `${row.paragraph}`.padStart(3).padEnd(4) : '    ', 'dim')] : []
  const here = new Set<string>()
  for (const {what} of over) if (what.kind === 'label') here.add(what.annotation.label)
  if (here.size === 0) return [...number, run('    ')]
  const marks = schema.labels.filter(label => here.has(label.id)).slice(0, 3)
  const initials = marks.map(label => run(label.key, 'badge', {label: label.colour}))
  if (here.size > marks.length && initials.length < 3) initials.push(run('?', 'dim'))
  return [...number, ...initials, run(' '.repeat(4 - initials.length))]
}
