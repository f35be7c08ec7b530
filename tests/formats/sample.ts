import type {Annotation, LabelId, Status} from '../../src/core/annotation.ts'
import type {Article, Block, BlockKind, Noise} from '../../src/core/article.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {sourceSpan} from '../../src/core/offset.ts'
import type {Converter} from '../../src/core/script.ts'
import {makeView} from '../../src/core/view.ts'
import {type Corpus, exportCorpus} from '../../src/formats/export.ts'
import type {Manifest} from '../../src/formats/manifest.ts'
import {type ExportOptions, settle} from '../../src/formats/options.ts'
import type {ExportArticle} from '../../src/formats/prepare.ts'

/** A line of a test article: a paragraph, or with a kind in front (`boilerplate|打印 关闭`). */
const kindOf = /^(title|subtitle|heading|paragraph|caption|boilerplate|field)\|/

/**
 * An article from text with marked spans. `{label:…}` marks a span and nests; lines are blocks, a `kind|` in front says which;
 * `漢(hàn)` in the text is a pinyin reading when `pinyin` is set. `gap` stands between the lines.
 */
export function marked(text: string, {id = 'a.txt', gap = '\n', pinyin = false, status = 'begun' as Status} = {}): ExportArticle {
  let source = ''
  const blocks: Block[] = []
  const annotations: Annotation[] = []
  const open: {label: LabelId; from: number}[] = []
  for (const [number, line] of text.split('\n').entries()) {
    if (number > 0) source += gap
    const kind = kindOf.exec(line)?.[1] as BlockKind | undefined
    const from = source.length
    const rest = kind ? line.slice(kind.length + 1) : line
    for (const [token, label] of rest.matchAll(/\{(\w+):|\}|[^{}]+/g)) {
      if (label !== undefined) open.push({label, from: source.length})
      else if (token === '}') {
        const {label, from} = open.pop()!
        annotations.push(annotation(`${id}-${annotations.length}`, id, label, from, source.length))
      } else source += token
    }
    if (source.length > from) blocks.push({kind: kind ?? 'paragraph', span: sourceSpan(from, source.length)})
  }
  return {article: articleOf(source, blocks, id, pinyin), status, annotations}
}

export function annotation(id: string, article: string, label: LabelId, from: number, to: number): Annotation {
  return {id, article, label, span: sourceSpan(from, to), by: 'li', at: '2024-06-25T08:00:00.000Z', rev: 1, via: 'hand'}
}

export function articleOf(source: string, blocks: readonly Block[], id = 'a.txt', pinyin = false): Article {
  const noise: Noise[] = []
  for (const match of pinyin ? source.matchAll(/\p{Script=Han}\([a-zà-ǜ]+\)/gu) : []) {
    const keep = String.fromCodePoint(match[0].codePointAt(0)!)
    noise.push({kind: 'pinyin', span: sourceSpan(match.index, match.index + match[0].length), keep})
  }
  return {id, file: id, sha256: 'ab'.repeat(32), encoding: 'utf-8', source, blocks, noise, script: 'simplified'}
}

export function corpusOf(articles: readonly ExportArticle[], schema = defaultSchema, traditional?: Converter): Corpus {
  return {articles, schema, tool: 'pizhu 0.1.0', viewOf: (article, name) => makeView(article, name, traditional)}
}

export interface Exported {
  readonly files: ReadonlyMap<string, string>
  readonly manifest: Manifest
  readonly warnings: readonly string[]
}

/** Exports to memory. */
export function exported(
  articles: readonly ExportArticle[],
  options: ExportOptions,
  schema = defaultSchema,
  traditional?: Converter,
): Exported {
  const settled = settle(options, schema)
  if (!settled.ok) throw new Error(settled.problem.message.en)
  const result = exportCorpus(corpusOf(articles, schema, traditional), settled.value)
  const files = new Map(result.files.map(({name, chunks}) => [name, [...chunks].join('')]))
  const {manifest, warnings} = result.finish([])
  return {files, manifest, warnings: warnings.map(({en}) => en)}
}

/** The records of a JSONL file. */
export function records<T>(text: string): T[] {
  return text.split('\n').slice(0, -1).map(line => JSON.parse(line) as T)
}

/** The sample of the format table: institution [0, 4), speaker [7, 10), outcome [13, 24). */
export const sample = '{institution:清华大学}副校长{speaker:王小明}表示，{outcome:医工结合项目已通过验收}。'

export interface JsonSpan {
  readonly id: string
  readonly label: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly source: {readonly start: number; readonly end: number}
}

export interface JsonRecord {
  readonly id: string
  readonly article: string
  readonly text: string
  readonly spans: readonly JsonSpan[]
  readonly meta: Readonly<Record<string, unknown>>
}

export interface SpacyRecord {
  readonly text: string
  readonly spans: readonly {readonly start: number; readonly end: number; readonly label: string}[]
  readonly ents: readonly {readonly start: number; readonly end: number; readonly label: string}[]
  readonly meta: Readonly<Record<string, unknown>>
}

/** A slice by code points. */
export function cut(text: string, start: number, end: number): string {
  return Array.from(text).slice(start, end).join('')
}

export interface ConllUnit {
  readonly tokens: readonly string[]
  readonly spans: readonly {readonly start: number; readonly end: number; readonly label: string}[]
}

/**
 * Reads columns back as a sequence labeller does, BIO or BIOES; throws on a line that is not a token and a tag, and on a tag that
 * cannot follow.
 */
export function readConll(text: string): ConllUnit[] {
  return text.split('\n\n').slice(0, -1).map(block => {
    const tokens: string[] = []
    const spans: {start: number; end: number; label: string}[] = []
    for (const [at, line] of block.split('\n').entries()) {
      const [token, tag, ...more] = line.split(/\s/)
      if (!token || !tag || more.length > 0) throw new Error(`line ${at}: ${JSON.stringify(line)}`)
      tokens.push(token)
      const [part, label] = [tag.slice(0, 1), tag.slice(2)]
      const last = spans.at(-1)
      if (part === 'B' || part === 'S') spans.push({start: at, end: at + 1, label})
      else if (part !== 'O') {
        if (!last || last.end !== at || last.label !== label) throw new Error(`line ${at}: ${tag} follows nothing`)
        last.end = at + 1
      }
    }
    return {tokens, spans}
  })
}
