import type {Annotation} from '../../core/annotation.ts'
import {tagsIn, type State} from '../state.ts'
import {annotationHere, labelOf, quoteOf} from '../tagging.ts'
import {cut, filled, run, say} from './rows.ts'
import type {Row} from './screen.ts'
import {colourOf} from './brushes.ts'

/** The tag list of the open article: counts, then the tags in reading order around the one under the cursor. */
export function tagPane(state: State, cells: number, height: number): Row[] {
  const tags = tagList(state, cells)
  const list = Math.max(0, height - 2)
  const current = Math.max(0, tags.current)
  const start = Math.max(0, Math.min(current - Math.floor(list / 2), tags.length - list))
  return [cut(countRow(state), cells), [], ...Array.from({length: Math.min(list, tags.length)}, (_, at) => tags.row(start + at))]
}

/** How many tags there are of each label. */
export function countRow(state: State): Row {
  const tags = tagsIn(state, state.reader!.article)
  if (tags.all.length === 0) return [run(say(state.lang, {zh: '还没有标注', en: 'no tags yet'}), 'dim')]
  return [
    run(say(state.lang, {zh: `标注 ${tags.all.length}`, en: `${tags.all.length} tags`}), 'strong'),
    ...state.schema.labels.flatMap(label => [run('  '), run(`${say(state.lang, label.name)} `, 'badge', {label: label.colour}), run(`${tags.count(label.id)}`, 'dim')]),
  ]
}

/** Rows of which only those that are shown are made: there may be thousands. */
export interface Listing {
  readonly length: number
  /** 0 ≤ at < length. */
  readonly row: (at: number) => Row
}

/** One row a tag: its label's key, its text, its note; the one under the cursor is marked. `current`: the last one at or before the cursor, −1 for none. */
export function tagList(state: State, cells: number): Listing & {readonly current: number} {
  const reader = state.reader!
  const tags = tagsIn(state, reader.article)
  const here = annotationHere(state)
  const at = here ? tags.numberOf(here) : -1
  return {
    length: tags.all.length,
    current: at >= 0 ? at : tags.after(reader.selection) - 1,
    row: number => tagRow(state, tags.all[number]!, number === at, cells),
  }
}

function tagRow(state: State, annotation: Annotation, marked: boolean, cells: number): Row {
  const label = labelOf(state, annotation.label)
  return filled(
    [
      run(marked ? '▸ ' : '  ', 'accent'),
      run(label?.key ?? '?', 'badge', {label: colourOf(state.schema, annotation.label)}),
      run(' '),
      run(quoteOf(state, annotation.span, cells - 4), marked ? 'strong' : 'plain'),
      ...(annotation.moved ? [run(' ↷', 'accent')] : []),
      ...(annotation.note ? [run(`  ${annotation.note}`, 'dim')] : []),
    ],
    cells,
  )
}
