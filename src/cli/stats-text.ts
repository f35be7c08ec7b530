import type {Words} from '../core/result.ts'
import {cellWidth, fit} from '../core/width.ts'
import type {Io} from './io.ts'
import {labelStyle, type Library} from './library.ts'
import {styled} from './paper.ts'
import type {Counts, Progress, Stats} from './tally.ts'

/** Progress, then one line a label with its most frequent strings, one an article, one an annotator. */
export function printStats(stats: Stats, library: Library, io: Io): void {
  const {line} = io.out
  line(io.say(progressWords(stats.progress)), ' · ', io.say({zh: `标注 ${stats.annotations}`, en: `${stats.annotations} tags`}))
  heading(io, {zh: '标签', en: 'Labels'})
  for (const {id, count, strings, frequent} of stats.labels) {
    const top = frequent.slice(0, 5).map(each => `${fit(each.text, 40)} ${each.count}`).join(' · ')
    line('  ', styled(labelStyle(library.schema, id), id), ` ${count}`, ...(count > 0 ? ['  ', styled('dim', io.say({
      zh: `${strings} 种：`,
      en: `${strings} different: `,
    })), top] : []))
  }
  heading(io, {zh: '文章', en: 'Articles'})
  const widest = Math.max(0, ...stats.articles.map(({title}) => Math.min(60, cellWidth(title))))
  for (const {title, counts} of stats.articles) {
    const shown = fit(title, Math.max(1, widest))
    line('  ', shown, ' '.repeat(widest - cellWidth(shown)), '  ', countsText(counts))
  }
  if (stats.annotators.length > 0) heading(io, {zh: '标注者', en: 'Annotators'})
  for (const {name, progress, counts} of stats.annotators) {
    line('  ', styled('bold', name), '  ', countsText(counts), '  ', styled('dim', io.say(progressWords(progress))))
  }
  if (stats.unplaced > 0) line(styled('bad', io.say({
    zh: `${stats.unplaced} 个标注在改动后的文章里找不到原处`,
    en: `${stats.unplaced} tags have lost their place in a changed article`,
  })))
  if (stats.elsewhere > 0) line(styled('dim', io.say({
    zh: `另有 ${stats.elsewhere} 个标注属于没有打开的文章`,
    en: `${stats.elsewhere} more tags belong to articles that were not opened`,
  })))
}

const progressWords = ({total, unseen, begun, done}: Progress): Words => ({
  zh: `${total} 篇：未读 ${unseen}，已开始 ${begun}，已完成 ${done}`,
  en: `${total} articles: ${unseen} unseen, ${begun} begun, ${done} done`,
})

function countsText(counts: Counts): string {
  const found = Object.entries(counts).filter(([, count]) => count > 0)
  return found.length === 0 ? '—' : found.map(([label, count]) => `${label} ${count}`).join(' · ')
}

function heading(io: Io, words: Words): void {
  io.out.line()
  io.out.line(styled('bold', io.say(words)))
}
