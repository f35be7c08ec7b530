import type {Words} from '../core/result.ts'
import type {ImportPlan} from './import-plan.ts'
import type {Io} from './io.ts'
import {jsonLine} from './json.ts'
import {styled} from './paper.ts'

export interface ImportSummary {
  readonly plan: ImportPlan
  /** Records of the file. */
  readonly records: number
  /** Names of the articles that were, or would be, made of texts that no article had. */
  readonly added: readonly string[]
  /** Nothing was done: this is what would be. */
  readonly dry: boolean
}

/** How many tags went in, in how many articles, how many were there, how many were refused and why (on stderr, told before). */
export function printImport({plan, records, added, dry}: ImportSummary, io: Io): void {
  const {made, existing, refused} = plan
  const articles = new Set(made.map(({article}) => article))
  if (io.json) {
    io.stdout.write(`${jsonLine({dry, records, imported: made.length, articles: [...articles], existing, refused: refused.length, new: added})}\n`)
    return
  }
  const lead: Words = dry ? {zh: '将导入', en: 'would import'} : {zh: '已导入', en: 'imported'}
  io.out.line(
    styled('good', io.say(lead)),
    io.say({zh: ` ${made.length} 处标注 · ${articles.size} 篇 · 文件共 ${records} 条`, en: ` ${made.length} tags · ${articles.size} articles · ${records} records in the file`}),
  )
  if (existing > 0) io.out.line('  ', io.say({zh: `${existing} 处早已标过`, en: `${existing} were there already`}))
  if (refused.length > 0) io.out.line('  ', styled('bad', io.say({zh: `${refused.length} 处没有导入，原因见上`, en: `${refused.length} refused, the reasons are above`})))
  for (const name of added) io.out.line('  ', io.say(dry ? {zh: '将存为新文章 ', en: 'would be a new article: '} : {zh: '新文章 ', en: 'new article: '}), name)
}
