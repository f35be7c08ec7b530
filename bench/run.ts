// What the program costs, beside a floor or another program on the same machine in the same run: bench/measures.
// `--only search,cache` for some measures, `--sizes 100,1000` for other corpora (the default takes about ten minutes, half of it at 10,000
// articles; 100000 takes most of an hour), `--json` for machines, `--write` into docs/bench: table, pictures, results.json, beside what was measured there before.
import {cpus, loadavg, release, totalmem, type} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {root} from '../scripts/root.ts'
import {buildProgram} from '../scripts/stage.ts'
import type {Measure} from './measure.ts'
import {cache} from './measures/cache.ts'
import {engine} from './measures/engine.ts'
import {exported} from './measures/export.ts'
import {index} from './measures/index.ts'
import {keys} from './measures/keys.ts'
import {library} from './measures/library.ts'
import {save} from './measures/save.ts'
import {search} from './measures/search.ts'
import {start} from './measures/start.ts'
import {textTable} from './report.ts'
import {type Run, writeResults} from './results.ts'
import {type Failure, isFailure, type Row, whyOf} from './row.ts'
import {toolsHere} from './tools.ts'
import {Workbench} from './workbench.ts'

const measures: readonly Measure[] = [start, keys, save, index, cache, library, search, engine, exported]

const {values} = parseArgs({
  options: {
    only: {type: 'string'},
    sizes: {type: 'string', default: '100,1000,10000'},
    json: {type: 'boolean', default: false},
    write: {type: 'boolean', default: false},
  },
})
const only = values.only?.split(',')
const unknown = only?.filter(name => !measures.some(measure => measure.name === name)) ?? []
if (unknown.length > 0) throw new Error(`no such measure: ${unknown.join(', ')}; there are ${measures.map(({name}) => name).join(', ')}`)
const sizes = values.sizes.split(',').map(Number)
if (sizes.some(size => !Number.isInteger(size) || size < 100)) throw new Error(`not sizes: ${values.sizes}; expected numbers from 100, as in 100,1000`)

const say = (line: string): void => void process.stderr.write(`${line}\n`)

async function rowsOf(measure: Measure, bench: Workbench, size: number | undefined): Promise<(Row | Failure)[]> {
  const rows: (Row | Failure)[] = []
  for (const task of measure.tasks(bench, size ?? 0)) {
    const same = {measure: measure.name, articles: size}
    const from = performance.now()
    try {
      rows.push(...(await task.run()).map(row => ({...same, ...row})))
    } catch (error) {
      rows.push({...same, what: task.what, why: whyOf(error)})
    }
    const failed = rows.at(-1)
    say(`${measure.name}${size === undefined ? '' : ` ${size}`}, ${task.what}: ${failed && isFailure(failed) ? `failed: ${failed.why}` : `${((performance.now() - from) / 1000).toFixed(1)} s`}`)
  }
  return rows
}

buildProgram()
const chosen = measures.filter(({name}) => only === undefined || only.includes(name))
const facts = {
  date: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
  command: ['npm run bench', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' '),
  machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${type()} ${release()}`,
  node: process.version,
  load: loadavg()[0] ?? 0,
  tools: toolsHere(),
}
const bench = new Workbench()
const rows: (Row | Failure)[] = []
try {
  const places = [
    ...chosen.filter(({sized}) => !sized).map(measure => ({measure, size: undefined})),
    ...sizes.flatMap(size => chosen.filter(({sized}) => sized).map(measure => ({measure, size}))),
  ]
  for (const {measure, size} of places) {
    rows.push(...(await rowsOf(measure, bench, size)))
    // As far as it is: a run that is broken off has written what it measured.
    if (values.write) writeResults(join(root, 'docs', 'bench'), {...facts, rows}, measures)
  }
} finally {
  bench.close()
}
const run: Run = {...facts, rows}
process.stdout.write(values.json ? `${JSON.stringify(run)}\n` : `${facts.machine}, load ${facts.load.toFixed(1)}, Node ${facts.node}; ${facts.tools.join(', ')}\n${report()}\n`)

function report(): string {
  const tables = chosen.map(({name, about}) => `\n${name}\n${about}\n\n${textTable(rows.filter(({measure}) => measure === name))}`)
  return tables.join('\n')
}
