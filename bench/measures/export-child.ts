// Measures the export of one format; run by export.ts.
import {createHash} from 'node:crypto'
import type {Annotation} from '../../src/core/annotation.ts'
import type {Article} from '../../src/core/article.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {sourceSpan} from '../../src/core/offset.ts'
import {parseArticle} from '../../src/core/parse/article.ts'
import {makeView, type View, type ViewName} from '../../src/core/view.ts'
import {exportCorpus, type Export} from '../../src/formats/export.ts'
import {settle} from '../../src/formats/options.ts'
import type {ExportArticle} from '../../src/formats/prepare.ts'
import {encoded} from '../../src/store/encoded.ts'
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

/** Makes bytes of a text as the store does, which both sides pay for; answers their number. */
function sent(chunks: Iterable<string>, watch = (): void => undefined): number {
  let bytes = 0
  for (const batch of encoded(chunks)) {
    bytes += batch.length
    watch()
  }
  return bytes
}

function* readAndWritten(lines: readonly string[]): Generator<string> {
  for (const line of lines) yield `${JSON.stringify(JSON.parse(line))}\n`
}

/** JSON.parse and JSON.stringify of lines that came from a file, as flat strings. */
function jsonOf(lines: readonly string[]): () => void {
  const flat = lines.map(line => Buffer.from(line).toString())
  const bytes = flat.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0)
  return () => {
    if (sent(readAndWritten(flat)) !== bytes) throw new Error('the JSON is not as it was')
  }
}

const viewOf = (article: Article, name: ViewName): View => makeView(article, name)

function exportOf(articles: readonly ExportArticle[], format: string): Export {
  const settled = settle({format}, defaultSchema)
  if (!settled.ok) throw new Error(settled.problem.message.en)
  return exportCorpus({articles, schema: defaultSchema, tool: 'bench', viewOf}, settled.value)
}

function exportAll(articles: readonly ExportArticle[], format: string, watch?: () => void): void {
  const result = exportOf(articles, format)
  for (const file of result.files) if (sent(file.chunks, watch) === 0 && file.kind === 'data') throw new Error(`${file.name} is empty`)
  result.finish([])
}

/** What an export wrote, as lines, when all its data are JSON. */
function ownLines(articles: readonly ExportArticle[], format: string): string[] | undefined {
  const data = exportOf(articles, format).files.filter(({kind}) => kind === 'data')
  const [file] = data
  if (!file || data.length > 1 || !/json/.test(file.name)) return undefined
  // An array has one element a line, between brackets and commas.
  return [...file.chunks].join('').split('\n').map(line => line.replace(/,$/, '')).filter(line => line.length > 1)
}

/** By how much the process grows while it exports, in bytes. */
function growth(articles: readonly ExportArticle[], format: string): number {
  globalThis.gc?.()
  const from = process.memoryUsage.rss()
  let most = from
  exportAll(articles, format, () => {
    most = Math.max(most, process.memoryUsage.rss())
  })
  return most - from
}

function measure(format: string, count: number): ExportSpeed {
  const articles = corpusOf(count)
  const grown = growth(articles, format)
  const json = jsonOf([...exportOf(articles, 'jsonl').files[0]!.chunks].map(line => line.trimEnd()))
  const ownData = ownLines(articles, format)
  const own = ownData && jsonOf(ownData)
  for (const warm of [json, () => exportAll(articles.slice(0, 500), format)]) warm()
  const rounds = Array.from({length: 3}, () => ({ms: timed(() => exportAll(articles, format)), json: timed(json), own: own ? timed(own) : 0}))
  return {
    format,
    articles: count,
    annotations: count * tagsEach,
    ms: rounds.map(({ms}) => ms),
    jsonMs: rounds.map(round => round.json),
    ...(own && {ownMs: rounds.map(round => round.own)}),
    growth: grown,
    peak: process.resourceUsage().maxRSS * 1024,
  }
}

const [, , format = 'jsonl', articles = '10000'] = process.argv
process.stdout.write(JSON.stringify(measure(format, Number(articles))))
