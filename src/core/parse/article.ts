import type {Block, BlockKind, Field, Noise, Parsed} from '../article.ts'
import {contains, sourceSpan, type Span} from '../offset.ts'
import {readFacts} from './facts.ts'
import {readHead, type Head} from './head.ts'
import {findLayoutNoise} from './layout-noise.ts'
import {linesOf, type Line} from './line.ts'
import {readPage} from './page.ts'
import {findReadings} from './readings.ts'
import {scriptOf} from './script-of.ts'
import {normaliseStated, type Stated} from './stated.ts'

/**
 * Reads a news page saved as text: its lines as blocks, what it states about itself, and its noise. Never fails; linear in the text.
 *
 * `stated` is what the record around the text says (JSONL). It wins over what the text says, and has a span only where the text says the same.
 */
export function parseArticle(source: string, stated: Stated = {}): Parsed {
  const readings = findReadings(source)
  const lines = linesOf(source, readings)
  const known = normaliseStated(stated)
  const head = readHead(lines, known.title)
  const roles = readPage(lines, head)
  const blocks = lines.map((line, at): Block => ({kind: roles[at]!.kind, span: roles[at]!.span ?? line.span}))
  const found = {...titles(lines, head), ...readFacts(lines, roles, head.title?.line ?? -1)}
  const body = bodyOf(blocks)
  return {
    ...merge(found, known),
    ...(body ? {body} : {}),
    blocks,
    noise: noiseOf(source, blocks, readings),
    script: scriptOf(source),
  }
}

type Said = Pick<Parsed, 'title' | 'subtitle' | 'date' | 'publisher' | 'author' | 'editor' | 'views'>

function merge(found: Said, known: Stated): Said {
  const said: {-readonly [key in keyof Said]: Said[key]} = {...found}
  for (const key of ['title', 'subtitle', 'date', 'publisher', 'author', 'editor', 'views'] as const) {
    const value = known[key]
    if (value !== undefined && found[key]?.value !== value) said[key] = {value}
  }
  return said
}

function titles(lines: readonly Line[], head: Head): Pick<Parsed, 'title' | 'subtitle'> {
  const title = head.title && joined(lines, [head.title])
  const subtitle = joined(lines, head.subtitles)
  return {...(title ? {title} : {}), ...(subtitle ? {subtitle} : {})}
}

/** One field of several lines: the values with a blank between them, the span from the first to the last. */
function joined(lines: readonly Line[], parts: Head['subtitles']): Field | undefined {
  const spans = parts.flatMap(({line, from, to}) => lines[line]!.part(from, to) ?? [])
  const value = parts.map(({line, from, to}) => lines[line]!.value(from, to)).join(' ')
  return spans.length > 0 ? {value, span: sourceSpan(spans[0]!.from, spans.at(-1)!.to)} : undefined
}

const storyKinds: ReadonlySet<BlockKind> = new Set<BlockKind>(['heading', 'paragraph', 'caption'])

function bodyOf(blocks: readonly Block[]): Span | undefined {
  const story = blocks.filter(block => storyKinds.has(block.kind))
  return story.length > 0 ? sourceSpan(story[0]!.span.from, story.at(-1)!.span.to) : undefined
}

/** Readings and layout noise of all blocks, merged in source order; the two never touch the same text. */
function noiseOf(source: string, blocks: readonly Block[], readings: readonly Noise[]): Noise[] {
  const noise: Noise[] = []
  let next = 0
  for (const {span} of blocks) {
    const inside = findLayoutNoise(source, span)
    for (; next < readings.length && readings[next]!.span.to <= span.to; next++) {
      if (contains(span, readings[next]!.span)) inside.push(readings[next]!)
    }
    // One by one: spread into push, the noise of a hostile block would overflow the stack.
    for (const one of inside.toSorted((a, b) => a.span.from - b.span.from)) noise.push(one)
  }
  return noise
}

