import {breakLine} from '../../core/linebreak.ts'
import {inView, type ViewOffset} from '../../core/offset.ts'
import {segments, type Painted} from '../../core/paint.ts'
import type {View} from '../../core/view.ts'
import {cellWidth} from '../../core/width.ts'
import {titleOf, type Listed} from '../library.ts'
import {viewOf} from '../reader/page.ts'
import type {State} from '../state.ts'
import {cut, run} from './rows.ts'
import type {Row} from './screen.ts'

/** The article under the cursor of the list: its title, what it states of itself, and its text from the first hit or the start. */
export function previewRows(state: State, {article, hit}: Listed, cells: number, height: number): Row[] {
  const view = viewOf(state, article, 'clean')
  const facts = [article.date?.value.replace('T', ' '), article.publisher?.value, article.author?.value, article.editor?.value].filter(Boolean).join(' · ')
  const title = broken(titleOf(article), cells).map(line => [run(line, 'strong')])
  const rows: Row[] = [...title, ...(facts === '' ? [] : [cut([run(facts, 'dim')], cells)]), []]
  const hits: Painted<ViewOffset, 'hit'>[] = (hit?.matches ?? []).slice(0, 50).flatMap(match => {
    const span = view.map.spanToView(match)
    return span ? [{span, what: 'hit' as const}] : []
  })
  rows.push(...bodyRows(view, hits, cells, height - rows.length))
  return rows.slice(0, height).map(row => [run(' '), ...row])
}

function broken(text: string, cells: number): string[] {
  let from = 0
  return breakLine(text, 0, text.length, cells).map(to => {
    const line = text.slice(from, to)
    from = to
    return line
  })
}

/** The first rows of the story; where there are hits, from the paragraph of the first one. */
function bodyRows(view: View, hits: readonly Painted<ViewOffset, 'hit'>[], cells: number, height: number): Row[] {
  const story = view.blocks.filter(block => block.kind !== 'field' && block.kind !== 'title' && block.kind !== 'boilerplate')
  const first = hits[0]?.span.from ?? 0
  const start = Math.max(0, story.findIndex(block => block.span.to > first))
  const rows: Row[] = []
  for (const block of story.slice(start)) {
    if (rows.length >= height) break
    // However long a paragraph is, no more of it is broken into rows than can be shown.
    const end = Math.min(block.span.to, block.span.from + height * cells)
    const tone = block.kind === 'heading' || block.kind === 'subtitle' ? 'heading' : block.kind === 'caption' ? 'caption' : 'plain'
    let from: number = block.span.from
    for (const to of breakLine(view.text, block.span.from, end, cells)) {
      const parts = segments(inView(from), inView(to), hits)
      const row = parts.map(part => run(view.text.slice(part.span.from, part.span.to), tone, part.over.length > 0 ? {hit: true} : {}))
      rows.push(cellWidth(view.text.slice(from, to)) > cells ? cut(row, cells) : row)
      from = to
    }
    rows.push([])
  }
  return rows
}
