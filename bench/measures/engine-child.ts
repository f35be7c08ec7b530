// Measures search over parts with grams, without disk and terminal; run by engine.ts.
import {performance} from 'node:perf_hooks'
import {GramBuilder} from '../../src/core/search/gram-builder.ts'
import {openGrams} from '../../src/core/search/gram-reader.ts'
import {indexParts, loadPinyin, withPinyin, type SearchIndex} from '../../src/core/search/index.ts'
import {viewSpan} from '../../src/core/offset.ts'
import type {Findable} from '../../src/core/search/match.ts'
import type {Part, Search} from '../../src/core/search/part.ts'
import {shuffledArticle} from '../shuffled.ts'
import type {EngineSpeed} from './engine.ts'

const perPart = 4000
/** A step ends after so many ms, or with so many hits: a screen. */
const slice = 8
const screen = 40

/** Processor time of this process so far, in ms. */
const cpu = (): number => {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}

function textsOf(count: number): Findable[] {
  return Array.from({length: count}, (_, number) => {
    const {file: id, title, text} = shuffledArticle(number)
    const blocks = Array.from(text.matchAll(/.+/g), ({0: line, index}) => ({kind: 'paragraph' as const, span: viewSpan(index, index + line.length)}))
    return {id, title, clean: {text, blocks}}
  })
}

function gramsOf(texts: readonly Findable[]): Uint8Array {
  const builder = new GramBuilder()
  for (const {title, clean: {text}} of texts) builder.add({title, text})
  const chunks: Uint8Array[] = []
  builder.finish(bytes => chunks.push(bytes))
  return Buffer.concat(chunks)
}

/** As a file is read: each answer is a copy. */
function readerOf(bytes: Uint8Array): (from: number, length: number) => Uint8Array {
  return (from, length) => new Uint8Array(bytes.subarray(from, from + length))
}

function partOf(texts: readonly Findable[], from: number, segment: Uint8Array): Part {
  const grams = openGrams(segment.length, readerOf(segment))!
  return {
    count: grams.count,
    grams,
    lives: () => true,
    position: number => from + number,
    id: number => texts[from + number]!.id,
    text: number => texts[from + number],
  }
}

/** ms to a screen of hits with what is shown of them. */
function screenful(index: SearchIndex, query: string): {readonly search: Search; readonly ms: number} {
  const start = performance.now()
  const search = index.begin(query)
  search.step(() => search.hits.length >= screen || performance.now() - start > slice)
  for (const hit of search.hits.slice(0, screen)) if (hit.snippet === '' && hit.titleMatches.length === 0) throw new Error(`nothing to show of ${hit.article}`)
  return {search, ms: performance.now() - start}
}

/** The same, and ms to all hits. */
function measure(index: SearchIndex, query: string): {readonly first: readonly number[]; readonly whole: number} {
  const before = screenful(index, query).ms
  const {search, ms} = screenful(index, query)
  const from = performance.now()
  search.step(() => false)
  return {first: [before, ms], whole: ms + performance.now() - from}
}

async function speed(count: number, queries: readonly string[]): Promise<EngineSpeed> {
  const texts = textsOf(count)
  const from = cpu()
  const segments = Array.from({length: Math.ceil(count / perPart)}, (_, at) => gramsOf(texts.slice(at * perPart, (at + 1) * perPart)))
  const builtMs = cpu() - from
  const index = withPinyin(indexParts(segments.map((segment, at) => partOf(texts, at * perPart, segment)), () => undefined), await loadPinyin())
  for (const query of ['医院', 'yiyuan']) measure(index, query)
  return {
    parts: segments.length,
    characters: texts.reduce((sum, {clean: {text}}) => sum + text.length, 0),
    bytes: segments.reduce((sum, segment) => sum + segment.length, 0),
    builtMs,
    queries: queries.map(query => {
      const prefixes = Array.from(query, (_, at) => query.slice(0, at + 1))
      const all = prefixes.map(prefix => measure(index, prefix))
      return {query, first: all.flatMap(({first}) => first), whole: all.map(({whole}) => whole)}
    }),
  }
}

const [, , articles = '1000', ...queries] = process.argv
process.stdout.write(JSON.stringify(await speed(Number(articles), queries)))
