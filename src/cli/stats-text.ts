import {greatest} from '../core/greatest.ts'
import type {Words} from '../core/result.ts'
import type {Schema} from '../core/schema.ts'
import {cellWidth, fit, pad} from '../core/width.ts'
import {bar, spark, stacked} from './bars.ts'
import type {Io} from './io.ts'
import {ranges} from './lengths.ts'
import {labelStyle} from './library.ts'
import {type Piece, styled} from './paper.ts'
import type {Counts, Progress, Stats} from './tally.ts'

/** What the report needs of the run. */
export type Page = Pick<Io, 'out' | 'say'> & {readonly stdout: Pick<Io['stdout'], 'isTTY' | 'columns'>}

/**
 * Progress, labels with their most frequent strings, lengths, articles, annotators. On a terminal with bars, no line wider than it from 80 columns on;
 * in a pipe nothing is cut to a width and nothing is drawn.
 */
export function printStats(stats: Stats, schema: Schema, page: Page): void {
  const {out: {line}, say} = page
  line(say(progressWords(stats.progress)), ' · ', say({zh: `标注 ${stats.annotations}`, en: `${stats.annotations} tags`}))
  if (page.stdout.isTTY) line(...progressBar(stats.progress, Math.min(60, page.stdout.columns - 1)))
  heading(page, {zh: '标签', en: 'Labels'})
  printLabels(stats, schema, page)
  if (stats.annotations > 0) printLengths(stats, schema, page)
  heading(page, {zh: '文章', en: 'Articles'})
  printCounted(stats.articles.map(({title, counts}) => ({name: title, counts})), schema, page)
  if (stats.annotators.length > 0) heading(page, {zh: '标注者', en: 'Annotators'})
  printCounted(stats.annotators.map(({name, counts, progress}) => ({name, counts, progress})), schema, page)
  if (stats.unplaced > 0) line(styled('bad', say({
    zh: `${stats.unplaced} 个标注在改动后的文章里找不到原处`,
    en: `${stats.unplaced} tags have lost their place in a changed article`,
  })))
  if (stats.elsewhere > 0) line(styled('dim', say({
    zh: `另有 ${stats.elsewhere} 个标注属于没有打开的文章`,
    en: `${stats.elsewhere} more tags belong to articles that were not opened`,
  })))
}

function printLabels({labels}: Stats, schema: Schema, {out: {line}, say, stdout}: Page): void {
  const widest = widestOf(labels.map(({id}) => id), 24)
  const most = greatest(1, labels.map(({count}) => count))
  const digits = String(most).length
  for (const {id, count, strings, frequent} of labels) {
    const style = labelStyle(schema, id)
    const told = say({zh: `${strings} 种：`, en: `${strings} different: `})
    const top = frequent.map(({text, count}) => `${fit(text, 40)} ${count}`)
    if (stdout.isTTY) {
      line('  ', styled(style, pad(id, widest)), ` ${String(count).padStart(digits)} `, styled(style, bar(count, most, Math.max(1, stdout.columns - widest - digits - 5))))
      if (count > 0) line('    ', styled('dim', fit(`${told}${top.join(' · ')}`, Math.max(1, stdout.columns - 5))))
    } else line('  ', styled(style, id), ` ${count}`, ...(count > 0 ? ['  ', styled('dim', told), top.slice(0, 5).join(' · ')] : []))
  }
}

function printLengths({lengths}: Stats, schema: Schema, page: Page): void {
  const {out: {line}, say, stdout} = page
  heading(page, {zh: '长度（字数）', en: 'Lengths (characters)'})
  const widest = widestOf(lengths.map(({label}) => label), 16)
  const names = ranges.map(([from, to]) => (to === Infinity ? `${from}+` : from === to ? String(from) : `${from}–${to}`))
  const ends = [say({zh: '中位', en: 'mid'}), say({zh: '最长', en: 'max'})]
  line('  ', ' '.repeat(widest), styled('dim', [...names.map(name => right(name, 6)), ...ends.map(name => right(name, 5))].join('')))
  for (const {label, median, longest, spread} of lengths) {
    const counts = spread.map(({count}) => count)
    const numbers = [...counts.map(count => right(String(count), 6)), right(String(median), 5), right(String(longest), 5)].join('')
    const style = labelStyle(schema, label)
    const drawn = stdout.isTTY && stdout.columns >= widest + 70
    line('  ', styled(style, pad(label, widest)), numbers, ...(drawn ? ['  ', styled(style, spark(counts))] : []))
  }
}

const right = (text: string, cells: number): string => ' '.repeat(Math.max(1, cells - cellWidth(text))) + text

interface Counted {
  readonly name: string
  readonly counts: Counts
  readonly progress?: Progress
}

/** One line each: on a terminal a bar in the colours of the labels, and the keys of the labels with their counts. */
function printCounted(list: readonly Counted[], schema: Schema, {out: {line}, say, stdout}: Page): void {
  const columns = stdout.isTTY ? stdout.columns : Infinity
  const most = greatest(1, list.map(({counts}) => sum(Object.values(counts))))
  const widest = widestOf(list.map(({name}) => name), Math.min(60, Math.max(8, Math.floor(columns * 0.4))))
  const short = (id: string): string => schema.labels.find(label => label.id === id)?.key ?? id
  const texts = list.map(({counts}) => (stdout.isTTY ? countsText(counts, short) : countsText(counts)))
  const told = widestOf(texts, Math.max(8, Math.floor(columns * 0.3)))
  for (const [at, {name, counts, progress}] of list.entries()) {
    if (sum(Object.values(counts)) === 0) line('  ', pad(name, widest), '  ', texts[at]!)
    else if (stdout.isTTY) {
      const width = Math.max(1, columns - widest - told - 7)
      line('  ', pad(name, widest), '  ', pad(texts[at]!, told), '  ', ...partsOf(counts, most, width, schema))
    } else line('  ', pad(name, widest), '  ', texts[at]!)
    if (progress) line('    ', styled('dim', say(progressWords(progress))))
  }
}

function partsOf(counts: Counts, most: number, width: number, schema: Schema): Piece[] {
  const cells = stacked(Object.values(counts), most, width)
  return Object.keys(counts).map((id, at) => styled(labelStyle(schema, id), (shades[at % shades.length]!).repeat(cells[at]!)))
}

/** Without colours too the parts of a bar are told apart. */
const shades = ['█', '▓', '▒', '░']

function progressBar({total, unseen, begun, done}: Progress, width: number): Piece[] {
  const [finished, started, rest] = stacked([done, begun, unseen], total, Math.max(1, width)) as [number, number, number]
  return [styled('good', '█'.repeat(finished)), '▓'.repeat(started), styled('dim', '░'.repeat(rest))]
}

const progressWords = ({total, unseen, begun, done}: Progress): Words => ({
  zh: `${total} 篇：未读 ${unseen}，已开始 ${begun}，已完成 ${done}`,
  en: `${total} articles: ${unseen} unseen, ${begun} begun, ${done} done`,
})

function countsText(counts: Counts, named = (label: string): string => label): string {
  const found = Object.entries(counts).filter(([, count]) => count > 0)
  return found.length === 0 ? '—' : found.map(([label, count]) => `${named(label)} ${count}`).join(' · ')
}

/** Cells of the widest text, at most `most`. */
const widestOf = (texts: readonly string[], most: number): number => texts.reduce((widest, text) => Math.max(widest, Math.min(most, cellWidth(text))), 1)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

function heading({out, say}: Page, words: Words): void {
  out.line()
  out.line(styled('bold', say(words)))
}
