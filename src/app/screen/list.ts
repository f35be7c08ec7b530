import type {ArticleId} from '../../core/article.ts'
import type {Words} from '../../core/result.ts'
import {cellWidth, pad} from '../../core/width.ts'
import {isIndexing} from '../indexing.ts'
import {listed, listPosition, queryOf, titleOf, type Listed} from '../library.ts'
import {isNarrowed} from '../list/facets.ts'
import {windowOf} from '../list/window.ts'
import {named} from '../named.ts'
import {isBare} from '../progress.ts'
import {undecidedIn} from '../tray.ts'
import {statusOf, tagsIn, type State} from '../state.ts'
import {cut, filled, lit, rowWidth, run, say} from './rows.ts'
import type {Row} from './screen.ts'

/** The rows of the list around the cursor. */
export function listRows(state: State, cells: number, height: number): Row[] {
  if (listed(state).length === 0) return emptyRows(state, cells, height)
  const {start, fits, tall} = windowOf(state)
  const rows = listed(state).rows(start, start + fits)
  const position = listPosition(state)
  const columns = columnsOf(state, cells, rows)
  const body = rows.flatMap((row, at) => {
    const line = articleRow(state, row, columns, start + at === position)
    return tall === 2 ? [line, snippetRow(row, cells)] : [line]
  })
  while (body.length < height) body.push([])
  return body.slice(0, height)
}

/** Why nothing is listed. */
function emptyWords(state: State): Words {
  const query = queryOf(state)
  const {library, indexing} = state
  if (!library.job.complete && query !== '') return {zh: '还在找…', en: 'still looking…'}
  if (isNarrowed(library.facets)) return {zh: '筛选后没有文章 · ⟦library.filter⟧ 改筛选', en: 'no article is left by the filters · ⟦library.filter⟧ changes them'}
  if (query !== '') return {zh: `没有文章含有「${query}」`, en: `no article contains "${query}"`}
  if (isIndexing(indexing)) return {zh: '正在读入文章…', en: 'reading the articles…'}
  return {zh: '这里没有文章：pizhu 文件夹或文件…（.txt .md .json .jsonl）', en: 'no articles here: pizhu FOLDER or FILES… (.txt .md .json .jsonl)'}
}

function emptyRows(state: State, cells: number, height: number): Row[] {
  const body: Row[] = [[], cut([run('  '), run(say(state.lang, named(state.schema, emptyWords(state))), 'dim')], cells)]
  while (body.length < height) body.push([])
  return body.slice(0, height)
}

/** Widths of the list's columns in cells; 0 where there is no room for one. */
interface Columns {
  readonly title: number
  /** One a label. */
  readonly counts: readonly number[]
  readonly date: number
  readonly publisher: number
}

function columnsOf(state: State, cells: number, rows: readonly Listed[]): Columns {
  const digits = (label: string): number => Math.max(...rows.map(row => `${countOf(state, row.article.id, label)}`.length))
  const counts = cells >= 50 ? state.schema.labels.slice(0, 6).map(label => digits(label.id) + 2) : []
  const date = cells >= 44 ? 12 : 0
  const longest = Math.max(0, ...rows.map(row => cellWidth(row.article.publisher?.value ?? '')))
  const publisher = cells >= 76 && longest > 0 ? Math.min(14, longest) + 2 : 0
  const title = Math.max(4, cells - 5 - counts.reduce((sum, width) => sum + width, 0) - date - publisher)
  return {title, counts, date, publisher}
}

const countOf = (state: State, article: ArticleId, label: string): number =>
  tagsIn(state, article).count(label)

function articleRow(state: State, row: Listed, columns: Columns, here: boolean): Row {
  const {article, hit} = row
  const signs = {unseen: run('○ ', 'dim'), begun: run('◐ ', 'accent'), done: run('● ', 'good')}
  const counts = columns.counts.flatMap((width, at) => {
    const label = state.schema.labels[at]!
    const count = countOf(state, article.id, label.id)
    return count === 0
      ? [run(`${label.key}·`.padStart(width), 'dim')]
      : [run(label.key.padStart(width - `${count}`.length), 'badge', {label: label.colour}), run(`${count}`)]
  })
  const open = undecidedIn(state, article.id)
  const mark = open > 0 ? [run(` ?${open}`, 'bad')] : []
  return [
    run(here ? ' ▸' : '  ', 'accent'),
    isBare(state, article.id) ? run('◎ ', 'good') : signs[statusOf(state, article.id)],
    ...filled(lit(titleOf(article), hit?.titleMatches ?? [], here ? 'strong' : 'plain'), columns.title - rowWidth(mark)),
    ...mark,
    ...counts,
    ...(columns.date > 0 ? [run(pad(`  ${article.date?.value.slice(0, 10) ?? ''}`, columns.date), 'dim')] : []),
    ...(columns.publisher > 0 ? [run(pad(`  ${article.publisher?.value ?? ''}`, columns.publisher), 'dim')] : []),
  ]
}

function snippetRow({hit}: Listed, cells: number): Row {
  return hit ? cut([run('     '), ...lit(hit.snippet, hit.snippetMatches, 'dim')], cells - 1) : []
}
