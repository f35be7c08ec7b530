// What the program costs, against peers on the same machine in the same minute. `--json` for machines; `--only start|keys|export`; `--runs N`.
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {buildProgram} from '../scripts/stage.ts'
import {type ExportSpeed, measureExports} from './measures/export.ts'
import {measureKeys} from './measures/keys.ts'
import {table} from './numbers.ts'
import {measureStart} from './measures/start.ts'

const {values} = parseArgs({
  options: {json: {type: 'boolean', default: false}, only: {type: 'string'}, runs: {type: 'string', default: '15'}, presses: {type: 'string', default: '100'}, articles: {type: 'string', default: '10000'}},
})
const wants = (name: string): boolean => values.only === undefined || values.only === name

buildProgram()
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const annotations = join(folder, 'empty')
mkdirSync(annotations)
try {
  const start = wants('start') ? await measureStart(annotations, Number(values.runs)) : undefined
  const keys = wants('keys') ? await measureKeys(folder, Number(values.presses)) : undefined
  const exported = wants('export') ? measureExports(folder, Number(values.articles)) : undefined
  const result = {node: process.version, start, keys, export: exported}
  process.stdout.write(`${values.json ? JSON.stringify(result) : `${report(start, keys)}${exported ? `\n\n${speeds(exported)}` : ''}`}\n`)
} finally {
  rmSync(folder, {recursive: true, force: true})
}

function report(start: Awaited<ReturnType<typeof measureStart>> | undefined, keys: Awaited<ReturnType<typeof measureKeys>> | undefined): string {
  const parts: string[] = [`Node ${process.version}`]
  if (start) {
    const row = (name: string, ms: number): string[] => [name, ms.toFixed(0), (ms / start.node).toFixed(2)]
    parts.push(
      `Start, five articles, 80x24, medians of ${start.runs}`,
      table([['', 'ms', 'ratio'], row('pizhu, first frame', start.firstFrame), row('pizhu, first key answered', start.input), row('node -e 0', start.node)]),
    )
    if (start.memory !== undefined) parts.push(`Memory, five articles opened and paged through, one search, 100x40: ${(start.memory / 1e6).toFixed(0)} MB`)
  }
  if (keys) {
    const rows = keys.map(key => [
      `${key.program} ${key.key}`,
      String(key.presses),
      key.p50.toFixed(1),
      key.p95.toFixed(1),
      key.processor?.toFixed(1) ?? '',
      String(key.bytes50),
      String(key.bytes95),
    ])
    const head = ['', 'presses', 'p50 ms', 'p95 ms', 'cpu ms', 'p50 bytes', 'p95 bytes']
    parts.push('Key to last byte of the frame, 100x40, an article with 500 tags', table([head, ...rows]))
  }
  return parts.join('\n\n')
}

function speeds(exports: readonly ExportSpeed[]): string {
  const rows = exports.map(({format, ms, jsonMs, peak}) => [format, ms.toFixed(0), jsonMs.toFixed(0), (jsonMs / ms).toFixed(2), (peak / 1e6).toFixed(0)])
  const [{articles, annotations} = {articles: 0, annotations: 0}] = exports
  return [
    `Export of ${annotations} tags in ${articles} articles, processor time, against JSON.parse and JSON.stringify of the same`,
    table([['', 'ms', 'JSON ms', 'speed', 'peak MB'], ...rows]),
  ].join('\n')
}
