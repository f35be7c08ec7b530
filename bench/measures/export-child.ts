// Measures the export of one format; run by export.ts.
import {createHash} from 'node:crypto'
import type {Annotation} from '../../src/core/annotation.ts'
import type {Article} from '../../src/core/article.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {sourceSpan} from '../../src/core/offset.ts'
import {parseArticle} from '../../src/core/parse/article.ts'
import {makeView, type View, type ViewName} from '../../src/core/view.ts'
import {exportCorpus} from '../../src/formats/export.ts'
import {settle} from '../../src/formats/options.ts'
import type {ExportArticle} from '../../src/formats/prepare.ts'
import {taggedArticle} from '../tagged.ts'
import type {ExportSpeed} from './export.ts'

const tagsEach = 10

function corpusOf(articles: number): ExportArticle[] {
  return Array.from({length: articles}, (_, at) => {
    const id = `${String(at).padStart(5, '0')}.txt`
    const {text, annotations} = taggedArticle(id, tagsEach)
    // No two articles are alike.
    const source = `${text}${at}号稿件。\n`
    const article: Article = {
      id, file: id, sha256: createHash('sha256').update(source).digest('hex'), encoding: 'utf-8', source, ...parseArticle(source),
    }
    const tags = annotations.map(({id: key, label, start, end, by, at, rev, via}): Annotation => (
      {id: `${id}${key}`, article: id, label, span: sourceSpan(start, end), by, at, rev, via}
    ))
    return {article, status: 'done', annotations: tags}
  })
}

/** Processor time, which other programs on the machine change less than the clock's. */
function timed(work: () => void): number {
  const from = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(from)
  return (user + system) / 1000
}

/** The articles and their tags as JSON, one article a line: read and written again. */
function jsonTime(lines: readonly string[]): number {
  let written = 0
  const ms = timed(() => {
    for (const line of lines) written += JSON.stringify(JSON.parse(line)).length
  })
  if (written !== lines.reduce((sum, line) => sum + line.length, 0)) throw new Error('the JSON is not as it was')
  return ms
}

const viewOf = (article: Article, name: ViewName): View => makeView(article, name)

function measure(format: string, count: number): ExportSpeed {
  const articles = corpusOf(count)
  const settled = settle({format}, defaultSchema)
  if (!settled.ok) throw new Error(settled.problem.message.en)
  const run = (of: readonly ExportArticle[]): (() => void) => () => {
    const result = exportCorpus({articles: of, schema: defaultSchema, tool: 'bench', viewOf}, settled.value)
    for (const file of result.files) for (const chunk of file.chunks) if (chunk === '') throw new Error(`${file.name} has an empty piece`)
    result.finish([])
  }
  const jsonl = settle({format: 'jsonl'}, defaultSchema)
  if (!jsonl.ok) throw new Error(jsonl.problem.message.en)
  const lines = [...exportCorpus({articles, schema: defaultSchema, tool: 'bench', viewOf}, jsonl.value).files[0]!.chunks].map(line => line.trimEnd())
  run(articles.slice(0, 500))()
  const json = [jsonTime(lines)]
  const ms: number[] = []
  for (let round = 0; round < 3; round++) {
    ms.push(timed(run(articles)))
    json.push(jsonTime(lines))
  }
  return {format, articles: count, annotations: count * tagsEach, ms, jsonMs: json, peak: process.resourceUsage().maxRSS * 1024}
}

const [, , format = 'jsonl', articles = '10000'] = process.argv
process.stdout.write(JSON.stringify(measure(format, Number(articles))))
