// What search itself costs over parts with grams, without disk and terminal: `npx tsx bench/search.ts [articles]`. The corpus is that of
// shuffled.ts; ripgrep looks through the same texts in one file, in the same run. CPU time is the process's own.
import {spawnSync} from 'node:child_process'
import {closeSync, mkdtempSync, openSync, rmSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {GramBuilder} from '../src/core/search/gram-builder.ts'
import {mergeGrams} from '../src/core/search/gram-merge.ts'
import {openGrams} from '../src/core/search/gram-reader.ts'
import {indexParts, loadPinyin, withPinyin, type SearchIndex} from '../src/core/search/index.ts'
import type {Part, StoredText} from '../src/core/search/part.ts'
import {median, percentile, table} from './numbers.ts'
import {shuffledArticle} from './shuffled.ts'

const count = Number(process.argv[2] ?? 10_000)
const perPart = 4000
/** A step ends after so many ms, or with so many hits: a screen. */
const slice = 8
const screen = 40
const queries: readonly (readonly [what: string, query: string])[] = [
  ['written', '医工交叉'],
  ['written', '国家医学中心'],
  ['written', '人民健康'],
  ['rare', shuffledArticle(7).people[0]!],
  ['two words', '雄安 血管'],
  ['conditions', '"医工结合" -雄安 title:医'],
  ['pinyin', 'yigongjiaocha'],
  ['initials', 'xajd'],
  ['near', '医工桔合'],
  ['none', '量子纠缠态'],
]

const cpu = (): number => {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}

const folder = mkdtempSync(join(tmpdir(), 'bench-search-'))
try {
  const file = join(folder, 'all.txt')
  const texts = makeTexts(file)
  const characters = texts.reduce((sum, {text}) => sum + text.length, 0)
  const before = cpu()
  const segments = Array.from({length: Math.ceil(count / perPart)}, (_, at) => gramsOf(texts.slice(at * perPart, (at + 1) * perPart)))
  const built = cpu() - before
  const merging = cpu()
  const whole = merge(segments)
  const merged = cpu() - merging
  const bytes = segments.reduce((sum, segment) => sum + segment.length, 0)
  process.stdout.write(`${count} articles, ${(characters / 1e6).toFixed(1)} M characters; grams of ${segments.length} parts ${(bytes / 1e6).toFixed(1)} MB, `
    + `${(built / 1000).toFixed(1)} s of CPU; merged ${(whole.length / 1e6).toFixed(1)} MB, ${(merged / 1000).toFixed(1)} s\n`)
  const pinyin = await loadPinyin()
  const ways: readonly (readonly [string, readonly Part[]])[] = [
    [`${segments.length} parts`, segments.map((segment, at) => partOf(texts, at * perPart, segment))],
    ['one part', [partOf(texts, 0, whole)]],
  ]
  for (const [name, parts] of ways) {
    const index = withPinyin(indexParts(parts, () => undefined), pinyin)
    measure(index, '医院')
    measure(index, 'yiyuan')
    const rows = queries.map(([what, query]) => rowOf(index, what, query, file))
    process.stdout.write(`\n${name}, ms a keystroke\n${table([['', '', 'keys', 'first p50', 'first p95', 'most', 'whole p50', 'whole p95', 'rg p50', 'first/rg'], ...rows])}\n`)
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function makeTexts(file: string): StoredText[] {
  const out = openSync(file, 'w')
  const texts = Array.from({length: count}, (_, number) => {
    const {file: id, title, text} = shuffledArticle(number)
    writeSync(out, `${text}\n`)
    return {id, title, text, kinds: new Uint8Array(text.split('\n').length).fill(3)}
  })
  closeSync(out)
  return texts
}

function gramsOf(texts: readonly StoredText[]): Uint8Array {
  const builder = new GramBuilder()
  for (const text of texts) builder.add(text)
  return collected(write => builder.finish(write))
}

function merge(segments: readonly Uint8Array[]): Uint8Array {
  const parts = segments.map(segment => ({grams: openGrams(segment.length, readerOf(segment))!, lives: () => true}))
  return collected(write => mergeGrams(parts, write))
}

function collected(make: (write: (bytes: Uint8Array) => void) => void): Uint8Array {
  const chunks: Uint8Array[] = []
  make(bytes => chunks.push(bytes))
  return Buffer.concat(chunks)
}

/** As a file is read: each answer is a copy. */
function readerOf(bytes: Uint8Array): (from: number, length: number) => Uint8Array {
  return (from, length) => new Uint8Array(bytes.subarray(from, from + length))
}

function partOf(texts: readonly StoredText[], from: number, segment: Uint8Array): Part {
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

/** ms to a screen of hits with what is shown of them, and to the end. */
function measure(index: SearchIndex, query: string): {readonly first: number; readonly whole: number} {
  const start = performance.now()
  const search = index.begin(query)
  search.step(() => search.hits.length >= screen || performance.now() - start > slice)
  for (const hit of search.hits.slice(0, screen)) if (hit.snippet === '' && hit.titleMatches.length === 0) throw new Error(`nothing to show of ${hit.article}`)
  const first = performance.now() - start
  search.step(() => false)
  if (search.hits.length > count) throw new Error(`${search.hits.length} hits`)
  return {first, whole: performance.now() - start}
}

function rowOf(index: SearchIndex, what: string, query: string, file: string): string[] {
  const prefixes = Array.from(query, (_, at) => query.slice(0, at + 1))
  const all = prefixes.flatMap(prefix => [measure(index, prefix), measure(index, prefix)])
  const rg = prefixes.map(prefix => {
    const start = performance.now()
    spawnSync('rg', ['--count', '--fixed-strings', '--', prefix, file])
    return performance.now() - start
  })
  const first = all.map(times => times.first)
  const whole = all.map(times => times.whole)
  const figures = [median(first), percentile(first, 0.95), Math.max(...first), median(whole), percentile(whole, 0.95), median(rg)]
  return [query, what, String(prefixes.length), ...figures.map(figure => figure.toFixed(1)), (percentile(first, 0.95) / median(rg)).toFixed(2)]
}

