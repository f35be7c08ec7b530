import type {Words} from '../../core/result.ts'
import {cellWidth, fit} from '../../core/width.ts'
import {grouped} from '../figures.ts'
import {listedHere, queryOf, type Listed} from '../library.ts'
import {facetGroups, isNarrowed, isUnfinished, type FacetGroup, type Facets} from '../list/facets.ts'
import {orderTitle} from '../list/order.ts'
import {facetWords} from '../list/panel.ts'
import {frameOf, type Frame} from '../list/window.ts'
import {named} from '../named.ts'
import {progressIn, tagTotal} from '../progress.ts'
import type {State} from '../state.ts'
import {filterRows} from './filters.ts'
import {firstSteps} from './first-steps.ts'
import {hintRow} from './hints.ts'
import {indexingRuns} from './indexing.ts'
import {listRows} from './list.ts'
import {previewRows} from './preview.ts'
import {cut, rowWidth, rule, run, say, spread} from './rows.ts'
import type {Prompt, Row, Run, Screen} from './screen.ts'
import {noticeOr, savedMark} from './status.ts'

/** The library: search line, list of articles, preview beside it on wide terminals, status line, hints. */
export function libraryScreen(state: State): Screen {
  const {columns, rows} = state.size
  const frame = frameOf(state)
  const typing = state.typing === 'query'
  const head = [typing ? [] : searchRow(state), ruleRow(state)].slice(0, frame.head)
  const foot = [statusRow(state), hintRow(state, columns)].slice(0, frame.foot)
  const selected = listedHere(state)
  const beside = (cells: number): Row[] => (state.library.panel ? filterRows(state, cells, frame.body) : selected ? previewRows(state, selected, cells, frame.body) : [])
  return {
    columns,
    rows,
    head,
    body: frame.list > 0 ? [...listRows(state, frame.list, frame.body - frame.below), ...(selected ? below(state, selected, frame) : blank(frame.below))] : full(beside(columns), frame.body),
    ...(frame.pane > 0 ? {pane: {width: frame.pane, rows: beside(frame.pane - 3)}} : {}),
    foot,
    ...(typing ? {prompt: searchPrompt(state)} : {}),
  }
}

const placeholder = {zh: '搜标题和正文：简繁、拼音、首字母（吕毅、lvyi、xajd）', en: 'search titles and texts: either script, pinyin, initials (吕毅, lvyi, xajd)'}

/** The search line at rest: what is searched for, or what could be. */
function searchRow(state: State): Row {
  const {text} = state.library.input
  const left = text === '' ? [run(' / ', 'key'), run(say(state.lang, placeholder), 'dim')] : [run(' / ', 'key'), run(text, 'strong')]
  return spread(left, [...totals(state), run(' ')], state.size.columns)
}

function searchPrompt(state: State): Prompt {
  const {text, cursor} = state.library.input
  return {
    row: 0,
    label: ' / ',
    value: text,
    cursor: cellWidth(text.slice(0, cursor)),
    placeholder: say(state.lang, placeholder),
    right: [...totals(state), run(' ')],
  }
}

/** The line below: how the list is narrowed and ordered where it is, and the key that takes it back. */
function ruleRow(state: State): Row {
  const {columns} = state.size
  const {facets, order} = state.library
  const words = (zh: string, en: string): string => say(state.lang, named(state.schema, {zh, en}))
  const clears = state.library.panel ? 'filters.clear' : 'library.search.clear'
  const filters: Row = !isNarrowed(facets)
    ? []
    : isUnfinished(facets) && only(facets, 'status')
      ? [run(words('只列未完成', 'unfinished only'), 'accent'), run(words('（⟦work.unfinished⟧ 列全部）', ' (⟦work.unfinished⟧ lists all)'), 'dim')]
      : [run(words('筛选：', 'filter: '), 'dim'), run(fit(facetWords(state), Math.max(8, Math.floor(columns * 0.5))), 'accent'), run(words(`（⟦${clears}⟧ 清除）`, ` (⟦${clears}⟧ clears)`), 'dim')]
  const ordered: Row = order === 'usual' ? [] : [run(words('次序：', 'order: '), 'dim'), run(say(state.lang, orderTitle(order, queryOf(state) !== '')), 'accent')]
  const parts = [filters, ordered].filter(part => part.length > 0)
  if (parts.length === 0) return rule(columns)
  const row = cut([run('── ', 'dim'), ...parts.flatMap((part, at) => (at > 0 ? [run(' · ', 'dim'), ...part] : part)), run(' ', 'dim')], columns)
  return [...row, run('─'.repeat(Math.max(0, columns - rowWidth(row))), 'dim')]
}

/** True when no other group is narrowed. */
const only = (facets: Facets, group: FacetGroup): boolean => facetGroups.every(other => other === group || facets[other].size === 0)

/** In small libraries the places found are counted, too: in large ones they are not known before they are shown. */
const mostCounted = 500

/** Articles listed, of those that there are or were found, places of the search, and whether it goes on: `5 篇 · 12 命中`. */
function totals(state: State): Row {
  const {found, job, facets} = state.library
  const {length} = found.listing
  const all = found.total ?? state.corpus.articles.length
  const count = isNarrowed(facets) && all !== length ? `${grouped(length)}/${grouped(all)}` : grouped(all)
  const parts = [say(state.lang, {zh: `${count} 篇`, en: `${count} ${all === 1 ? 'article' : 'articles'}`})]
  if (queryOf(state) !== '' && found.complete && state.corpus.articles.length <= mostCounted) {
    const hits = found.listing.rows(0, length).reduce((sum, row) => sum + (row.hit?.matches.length ?? 0), 0)
    parts.push(say(state.lang, {zh: `${hits} 命中`, en: `${hits} hits`}))
  }
  if (job.complete) return [run(parts.join(' · '), 'dim')]
  const looking = queryOf(state) === '' ? {zh: ' · 排列中…', en: ' · sorting…'} : {zh: ' · 还在找…', en: ' · still looking…'}
  return [run(parts.join(' · '), 'dim'), run(say(state.lang, looking), 'accent')]
}

function statusRow(state: State): Row {
  const total = grouped(tagTotal(state))
  const calm = (): Row => [
    ...indexingRuns(state),
    run(say(state.lang, progressWords(state)), 'dim'),
    run(say(state.lang, {zh: ` · 已标 ${total}`, en: ` · ${total} tags`}), 'dim'),
    ...problemRuns(state),
  ]
  const left = [run(' '), ...noticeOr(state, calm)]
  const right = [run(`${state.annotator}  `, 'dim'), ...savedMark(state), run(' ')]
  const room = state.size.columns - rowWidth(left) - rowWidth(right) - 1
  return spread(state.notice ? left : [...left, ...firstSteps(state, room)], right, state.size.columns)
}

/** How many articles are done, how many of those had nothing to tag, and how many are begun. */
function progressWords(state: State): Words {
  const {begun, done, bare} = progressIn(state)
  const all = grouped(state.corpus.articles.length)
  const none = bare > 0 ? {zh: `（${grouped(bare)} 篇无可标）`, en: ` (${grouped(bare)} with nothing to tag)`} : {zh: '', en: ''}
  const open = begun > 0 ? {zh: ` · 在标 ${grouped(begun)}`, en: ` · begun ${grouped(begun)}`} : {zh: '', en: ''}
  return {zh: `完成 ${grouped(done)}/${all}${none.zh}${open.zh}`, en: `done ${grouped(done)}/${all}${none.en}${open.en}`}
}

function problemRuns(state: State): Run[] {
  const {length} = state.corpus.problems
  if (length === 0) return []
  return [run(' · ', 'dim'), run(say(state.lang, named(state.schema, {zh: `${length} 个问题，按 ⟦app.problems⟧ 看`, en: `${length} ${length === 1 ? 'problem' : 'problems'}, ⟦app.problems⟧ shows`})), 'bad')]
}

/** The rows with blank ones behind them up to `height`. */
const full = (rows: readonly Row[], height: number): Row[] => [...rows, ...blank(height - rows.length)]

const blank = (rows: number): Row[] => Array.from({length: rows}, () => [])

/** The preview under the list, behind a rule. */
function below(state: State, selected: Listed, frame: Frame): Row[] {
  if (frame.below === 0) return []
  const rows = previewRows(state, selected, Math.min(80, frame.list - 3), frame.below - 1)
  return [rule(frame.list), ...rows, ...blank(frame.below - 1 - rows.length)]
}

