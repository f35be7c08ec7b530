// How many keys a tag takes: an annotator who knows the gold tags it with the program, by the cheapest keys that a search over the
// program itself finds. `--json` for machines, `--size 80x24`, `--spans` for every span with its keys, `--script FILE` for the warm run as
// a script of `pizhu replay`. Exit code 1 when a bar is missed.
import {writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {parseSize} from '../../scripts/stage.ts'
import type {Annotation} from '../../src/core/annotation.ts'
import {goldAnnotations, seedArticles} from '../../tests/helpers/corpus.ts'
import {annotateCold, annotateWarm, type Cost} from './annotate.ts'
import {counter, jumper, reader} from './policy.ts'
import {desk, Typist} from './typist.ts'
import {median, percentile, table} from '../numbers.ts'

const {values} = parseArgs({
  options: {json: {type: 'boolean', default: false}, spans: {type: 'boolean', default: false}, size: {type: 'string', default: '100x30'}, script: {type: 'string'}},
})
const [columns, rows] = parseSize(values.size)
const start = await desk(seedArticles, {columns, rows})
const gold = new Map<string, Annotation[]>()
for (const tag of goldAnnotations) gold.set(tag.article, [...(gold.get(tag.article) ?? []), tag])

const typist = new Typist()
const warm = annotateWarm(typist, reader, start, gold)
const runs: readonly (readonly [string, readonly Cost[]])[] = [
  ['cold', annotateCold(typist, reader, start, gold)],
  ['cold, jumps', annotateCold(typist, jumper, start, gold)],
  ['cold, counted', annotateCold(typist, counter, start, gold)],
  ['warm', warm.costs],
  ['warm, jumps', annotateWarm(typist, jumper, start, gold).costs],
  ['warm, counted', annotateWarm(typist, counter, start, gold).costs],
]

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const keysOf = ({keys, more}: Cost): number => keys.length + more.length

function figures(costs: readonly Cost[]) {
  const keys = costs.map(keysOf)
  return {spans: keys.length, median: median(keys), p90: percentile(keys, 0.9), mean: sum(keys) / keys.length}
}

const labels = [...new Set(goldAnnotations.map(({label}) => label))]
const report = runs.flatMap(([run, costs]) => [
  {run, label: 'all', ...figures(costs)},
  ...labels.map(label => ({run, label, ...figures(costs.filter(cost => cost.label === label))})),
])

const overall = (run: string) => report.find(row => row.run === run && row.label === 'all')!
const bars = [
  {what: 'cold median', value: overall('cold').median, most: 4},
  {what: 'cold p90', value: overall('cold').p90, most: 7},
  {what: 'warm mean', value: overall('warm').mean, most: 2.5},
]

if (values.script !== undefined) {
  const script = {articles: ['seeds'], annotations: 'annotations', size: {columns, rows}, keys: warm.keys}
  writeFileSync(values.script, `${JSON.stringify(script)}\n`)
}

if (values.json) process.stdout.write(`${JSON.stringify({size: values.size, report, bars})}\n`)
else {
  const lines = report.map(({run, label, spans, median: middle, p90, mean}) => [`${run} ${label}`, String(spans), String(middle), String(p90), mean.toFixed(2)])
  const met = bars.map(({what, value, most}) => `${value <= most ? '✓' : '✗'} ${what} ${Number(value.toFixed(2))}, at most ${most}`)
  process.stdout.write(`Keys per span, ${values.size}\n\n${table([['', 'spans', 'median', 'p90', 'mean'], ...lines])}\n\n${met.join('\n')}\n`)
  if (values.spans) for (const [name, costs] of runs) process.stdout.write(`\n${name}\n${costs.map(spanLine).join('\n')}\n`)
}
if (bars.some(({value, most}) => value > most)) process.exitCode = 1

function spanLine(cost: Cost): string {
  const more = cost.more.length > 0 ? `  then ${cost.more.join(' ')} (tags ${cost.tagged} more)` : ''
  return `${String(keysOf(cost)).padStart(3)}  ${cost.article.slice(0, 3)} ${cost.label.padEnd(11)} ${cost.text}  ${cost.keys.join(' ')}${more}`
}
