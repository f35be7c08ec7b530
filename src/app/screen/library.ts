import type {ArticleId} from '../../core/article.ts'
import type {Words} from '../../core/result.ts'
import {cellWidth, pad} from '../../core/width.ts'
import {named} from '../named.ts'
import {listed, listPosition, titleOf, type Listed} from '../library.ts'
import {isBare, progressIn} from '../progress.ts'
import {annotationsOf, statusOf, type State} from '../state.ts'
import {undecidedIn} from '../tray.ts'
import {firstSteps} from './first-steps.ts'
import {hintRow} from './hints.ts'
import {previewRows} from './preview.ts'
import {cut, filled, lit, rowWidth, rule, run, say, spread} from './rows.ts'
import type {Prompt, Row, Run, Screen} from './screen.ts'
import {noticeOr, savedMark} from './status.ts'

/** How the library's screen is divided. */
interface Frame {
  readonly head: number
  readonly body: number
  readonly foot: number
  readonly list: number
  readonly pane: number
  /** Rows of preview below a short list, where there is no room beside it. */
  readonly below: number
}

function frameOf(state: State): Frame {
  const {columns, rows} = state.size
  const head = rows >= 8 ? 2 : 1
  const foot = rows >= 7 ? 2 : 1
  const pane = columns >= 112 && rows >= 12 ? Math.min(72, Math.floor(columns * 0.44)) : 0
  const body = Math.max(1, rows - head - foot)
  const used = listed(state).length * rowsEach(state)
  const below = used > 0 && pane === 0 && columns >= 50 && body - used >= 6 ? body - used - 1 : 0
  return {head, foot, body, list: columns - pane, pane, below}
}

/** A found article takes a second row for its snippet. */
const rowsEach = (state: State): number => (state.library.hits ? 2 : 1)

/** The library: search line, list of articles, preview beside it on wide terminals, status line, hints. */
export function libraryScreen(state: State): Screen {
  const {columns, rows} = state.size
  const frame = frameOf(state)
  const typing = state.typing === 'query'
  const head = [typing ? [] : searchRow(state), rule(columns)].slice(0, frame.head)
  const foot = [statusRow(state), hintRow(state, columns)].slice(0, frame.foot)
  const selected = listed(state)[listPosition(state)]
  return {
    columns,
    rows,
    head,
    body: [...listRows(state, {...frame, body: frame.body - frame.below}), ...(selected ? below(state, selected, frame) : blank(frame.below))],
    ...(frame.pane > 0 ? {pane: {width: frame.pane, rows: selected ? previewRows(state, selected, frame.pane - 3, frame.body) : []}} : {}),
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

/** Articles, hits of the search, tags: `5 篇 · 12 命中 · 已标 321`. */
function totals(state: State): Row {
  const rows = listed(state)
  const parts = [say(state.lang, {zh: `${rows.length} 篇`, en: `${rows.length} ${rows.length === 1 ? 'article' : 'articles'}`})]
  if (state.library.only) parts.unshift(say(state.lang, {zh: '只列未完成', en: 'unfinished only'}))
  if (state.library.hits) {
    const hits = rows.reduce((sum, row) => sum + (row.hit?.matches.length ?? 0), 0)
    parts.push(say(state.lang, {zh: `${hits} 命中`, en: `${hits} hits`}))
  }
  return [run(parts.join(' · '), 'dim')]
}

function statusRow(state: State): Row {
  const total = [...state.annotations.values()].reduce((sum, list) => sum + list.length, 0)
  const calm = (): Row => [
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
  const all = state.corpus.articles.length
  const none = bare > 0 ? {zh: `（${bare} 篇无可标）`, en: ` (${bare} with nothing to tag)`} : {zh: '', en: ''}
  const open = begun > 0 ? {zh: ` · 在标 ${begun}`, en: ` · begun ${begun}`} : {zh: '', en: ''}
  return {zh: `完成 ${done}/${all}${none.zh}${open.zh}`, en: `done ${done}/${all}${none.en}${open.en}`}
}

function problemRuns(state: State): Run[] {
  const {length} = state.corpus.problems
  if (length === 0) return []
  return [run(' · ', 'dim'), run(say(state.lang, named(state.schema, {zh: `${length} 个问题，按 ⟦app.problems⟧ 看`, en: `${length} ${length === 1 ? 'problem' : 'problems'}, ⟦app.problems⟧ shows`})), 'bad')]
}

const blank = (rows: number): Row[] => Array.from({length: rows}, () => [])

/** The preview under the list, behind a rule. */
function below(state: State, selected: Listed, frame: Frame): Row[] {
  if (frame.below === 0) return []
  const rows = previewRows(state, selected, Math.min(80, frame.list - 3), frame.below - 1)
  return [rule(frame.list), ...rows, ...blank(frame.below - 1 - rows.length)]
}

/** Which articles of the list are shown: `fits` from number `start` on, each `tall` rows high. */
function windowOf(state: State, {body}: Pick<Frame, 'body'>): {readonly start: number; readonly fits: number; readonly tall: number} {
  const tall = rowsEach(state)
  const fits = Math.max(1, Math.floor(body / tall))
  return {start: Math.max(0, Math.min(listPosition(state) - Math.floor(fits / 2), listed(state).length - fits)), fits, tall}
}

/** The article of the list that is drawn in a cell; undefined where none is. 0-based cells of the screen. */
export function articleAt(state: State, column: number, row: number): Listed | undefined {
  const frame = frameOf(state)
  const {start, fits, tall} = windowOf(state, {body: frame.body - frame.below})
  const number = Math.floor((row - frame.head) / tall)
  return column < frame.list && row >= frame.head && number < fits ? listed(state)[start + number] : undefined
}

/** The rows of the list around the cursor. */
function listRows(state: State, frame: Frame): Row[] {
  const rows = listed(state)
  if (rows.length === 0) return emptyRows(state, frame)
  const {start, fits, tall} = windowOf(state, frame)
  const position = listPosition(state)
  const columns = columnsOf(state, frame.list, rows.slice(start, start + fits))
  const body = rows.slice(start, start + fits).flatMap((row, at) => {
    const here = start + at === position
    const line = articleRow(state, row, columns, here)
    return tall === 2 ? [line, snippetRow(row, frame.list)] : [line]
  })
  while (body.length < frame.body) body.push([])
  return body.slice(0, frame.body)
}

function emptyRows(state: State, frame: Frame): Row[] {
  const words = state.library.hits
    ? {zh: `没有文章含有「${state.library.input.text.trim()}」`, en: `no article contains "${state.library.input.text.trim()}"`}
    : {zh: '这里没有文章：pizhu 文件夹或文件…（.txt .md .json .jsonl）', en: 'no articles here: pizhu FOLDER or FILES… (.txt .md .json .jsonl)'}
  const body: Row[] = [[], cut([run('  '), run(say(state.lang, words), 'dim')], frame.list)]
  while (body.length < frame.body) body.push([])
  return body.slice(0, frame.body)
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
  annotationsOf(state, article).filter(annotation => annotation.label === label).length

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
