import type {Article, Block, BlockKind, Field, Noise} from '../../core/article.ts'
import {sourceSpan, type Span} from '../../core/offset.ts'

/** What of an article is read when it is asked for. */
export type Content = Pick<Article, 'source' | 'subtitle' | 'author' | 'editor' | 'views' | 'body' | 'blocks' | 'noise'>

/** The numbers that stand for kinds of blocks on disk: never renumber. */
const storedKinds: readonly BlockKind[] = ['title', 'subtitle', 'heading', 'paragraph', 'caption', 'boilerplate', 'field']

const fields = ['subtitle', 'author', 'editor', 'views'] as const

interface Stored {
  /** Kind, from, to of each block. */
  readonly b: readonly number[]
  /** Kind, from, to of each noise; what is kept of it. */
  readonly n: readonly number[]
  readonly k: readonly string[]
  readonly body?: readonly [number, number]
  readonly f: Readonly<Partial<Record<(typeof fields)[number], readonly [string] | readonly [string, number, number]>>>
}

/** What was found in a text, short: parsing costs more than reading this. */
export function storedContent(article: Article): string {
  const b: number[] = []
  const n: number[] = []
  const k: string[] = []
  const f: {-readonly [key in keyof Stored['f']]: Stored['f'][key]} = {}
  for (const {kind, span} of article.blocks) b.push(storedKinds.indexOf(kind), span.from, span.to)
  for (const {kind, span, keep} of article.noise) {
    n.push(kind === 'pinyin' ? 0 : 1, span.from, span.to)
    k.push(keep)
  }
  for (const name of fields) {
    const field = article[name]
    if (field) f[name] = field.span ? [field.value, field.span.from, field.span.to] : [field.value]
  }
  return JSON.stringify({b, n, k, ...(article.body && {body: [article.body.from, article.body.to]}), f} satisfies Stored)
}

/** The content again. The bytes were checked: what does not fit is a bug, and throws. */
export function contentOf(source: string, stored: string): Content {
  const {b, n, k, body, f} = JSON.parse(stored) as Stored
  const content: {-readonly [key in keyof Content]: Content[key]} = {source, blocks: blocksOf(b), noise: noiseOf(n, k)}
  for (const name of fields) {
    const field = f[name]
    if (field) content[name] = fieldOf(field[0], field[1], field[2])
  }
  if (body) content.body = sourceSpan(body[0], body[1])
  return content
}

/** A field of which lists show the value. */
export const fieldOf = (value: string, from?: number, to?: number): Field =>
  from === undefined || to === undefined ? {value} : {value, span: sourceSpan(from, to)}

function blocksOf(numbers: readonly number[]): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < numbers.length; at += 3) blocks.push({kind: storedKinds[numbers[at]!]!, span: spanAt(numbers, at + 1)})
  return blocks
}

function noiseOf(numbers: readonly number[], kept: readonly string[]): Noise[] {
  const noise: Noise[] = []
  for (let at = 0; at < numbers.length; at += 3) noise.push({kind: numbers[at] === 0 ? 'pinyin' : 'layout', span: spanAt(numbers, at + 1), keep: kept[at / 3]!})
  return noise
}

const spanAt = (numbers: readonly number[], at: number): Span => sourceSpan(numbers[at]!, numbers[at + 1]!)
