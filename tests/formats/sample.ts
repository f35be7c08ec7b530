import type {Annotation, LabelId, Status} from '../../src/core/annotation.ts'
import type {Article, Block, BlockKind, Noise} from '../../src/core/article.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {sourceSpan} from '../../src/core/offset.ts'
import {makeView} from '../../src/core/view.ts'
import {type Corpus, exportCorpus} from '../../src/formats/export.ts'
import type {Manifest} from '../../src/formats/manifest.ts'
import {type ExportOptions, settle} from '../../src/formats/options.ts'
import type {ExportArticle} from '../../src/formats/prepare.ts'

/** A line of a test article: a paragraph, or with a kind in front (`boilerplate|打印 关闭`). */
const kindOf = /^(title|subtitle|heading|paragraph|caption|boilerplate|field)\|/

/**
 * An article from text with marked spans. `{label:…}` marks a span and nests; lines are blocks, a `kind|` in front says which; `漢(hàn)` in the text is
 * a pinyin reading when `pinyin` is set. `gap` stands between the lines.
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

export function corpusOf(articles: readonly ExportArticle[], schema = defaultSchema): Corpus {
  return {articles, schema, tool: 'pizhu 0.1.0', viewOf: (article, name) => makeView(article, name)}
}

export interface Exported {
  readonly files: ReadonlyMap<string, string>
  readonly manifest: Manifest
  readonly warnings: readonly string[]
}

/** Exports to memory. */
export function exported(articles: readonly ExportArticle[], options: ExportOptions, schema = defaultSchema): Exported {
  const settled = settle(options, schema)
  if (!settled.ok) throw new Error(settled.problem.message.en)
  const result = exportCorpus(corpusOf(articles, schema), settled.value)
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
