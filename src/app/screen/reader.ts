import {cellWidth} from '../../core/width.ts'
import {titleOf} from '../library.ts'
import {isBare} from '../progress.ts'
import {progressOf} from '../reading.ts'
import {pageOf, type Page} from '../reader/page.ts'
import type {State} from '../state.ts'
import {statusOf} from '../state.ts'
import {annotationHere, quoteOf} from '../tagging.ts'
import {hintRow} from './hints.ts'
import {tagPane} from './pane.ts'
import {rule, run, say, spread} from './rows.ts'
import type {Prompt, Row, Screen} from './screen.ts'
import {savedMark, readerStatus} from './status.ts'
import {reviewStatus} from './review.ts'
import {textRows} from './text.ts'

/** The reader: title line, page of text with its gutter, tag pane where there is room, status line, hints. */
export function readerScreen(state: State): Screen {
  const page = pageOf(state)
  const {geometry} = page
  const {columns, rows} = state.size
  const head = [titleRow(state, page), rule(columns)].slice(0, geometry.head)
  const prompt = promptOf(state, rows - geometry.foot)
  const status = prompt ? [] : state.walk ? reviewStatus(state, state.walk, columns) : readerStatus(state, columns)
  const foot = [status, ...(geometry.foot === 2 ? [hintRow(state, columns)] : [])]
  return {
    columns,
    rows,
    head,
    body: textRows(state, page),
    ...(geometry.pane > 0 ? {pane: {width: geometry.pane, rows: tagPane(state, geometry.pane - 2, geometry.body)}} : {}),
    foot,
    ...(prompt ? {prompt} : {}),
  }
}

function titleRow(state: State, {article}: Page): Row {
  const {page, pages, percent} = progressOf(state)
  const done = statusOf(state, article.id) === 'done' ? [run(isBare(state, article.id) ? '◎ ' : '● ', 'good')] : []
  const meta = [article.date?.value.slice(0, 10), article.publisher?.value].filter(Boolean).join(' · ')
  const place = [run(`  ${page}/${pages}`, 'accent'), run(` ${percent}% `, 'dim')]
  const wide = state.size.columns >= 60
  return spread([run(' '), ...done, run(titleOf(article), 'strong')], [...(wide ? [run(meta, 'dim')] : []), ...place], state.size.columns)
}

/** The prompt on the status row, when one of the reader's own is open. */
function promptOf(state: State, row: number): Prompt | undefined {
  const {text, cursor} = state.input
  const typed = {row, value: text, cursor: cellWidth(text.slice(0, cursor)), right: savedMark(state)}
  if (state.typing === 'find') {
    return {...typed, label: ' / ', placeholder: say(state.lang, {zh: '查找文中的字词，拼音、首字母也行', en: 'find in this article; pinyin and initials work too'})}
  }
  const tag = state.typing === 'note' ? annotationHere(state) : undefined
  if (!tag) return undefined
  return {...typed, label: ` ${say(state.lang, {zh: '批注', en: 'note on'})} ${quoteOf(state, tag.span, 16)}  `, placeholder: say(state.lang, {zh: '空着按回车即删去', en: 'Enter on an empty line removes it'})}
}
