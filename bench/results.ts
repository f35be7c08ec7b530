import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {type Chart, chartSvg, type Series} from './chart.ts'
import type {Curve, Measure, Picture} from './measure.ts'
import {markdownTable} from './report.ts'
import {type Failure, isFailure, isMissing, type Row} from './row.ts'

/** What was measured by one command. */
export interface Run {
  /** `2024-03-12 09:30 UTC`. */
  readonly date: string
  readonly command: string
  /** Processor, memory, system. */
  readonly machine: string
  readonly node: string
  /** Mean number of processes that wanted the processor in the minute before. */
  readonly load: number
  /** The programs beside it with their versions, and what is missing. */
  readonly tools: readonly string[]
  readonly rows: readonly (Row | Failure)[]
}

const placeOf = ({measure, articles}: Row | Failure): string => `${measure} ${articles ?? ''}`

/** The runs with a newer one, which takes the place of what they measured at the same sizes; a run of which nothing is left goes. */
export function withRun(runs: readonly Run[], newer: Run): readonly Run[] {
  const places = new Set(newer.rows.map(placeOf))
  const kept = runs.map(run => ({...run, rows: run.rows.filter(row => !places.has(placeOf(row)))})).filter(({rows}) => rows.length > 0)
  return [...kept, newer]
}

function valueOf(row: Row, of: Curve['of']): number | undefined {
  if (typeof of === 'string') return row[of]
  const peer = row.peers.find(({name}) => name === of.peer)
  return peer && !isMissing(peer) ? peer.median : undefined
}

function seriesOf(rows: readonly Row[], {what, of, name}: Curve): Series {
  const points = rows.filter(row => row.what === what).flatMap((row): [number, number][] => {
    const value = valueOf(row, of)
    return row.articles === undefined || value === undefined || value <= 0 ? [] : [[row.articles, value]]
  })
  return {name, points: points.toSorted(([a], [b]) => a - b)}
}

/** Undefined unless some line has two sizes. */
export function chartOf(rows: readonly Row[], {title, unit, curves}: Picture): Chart | undefined {
  const series = curves.map(curve => seriesOf(rows, curve)).filter(({points}) => points.length > 0)
  return series.some(({points}) => points.length > 1) ? {title, xName: 'articles', yName: unit, series} : undefined
}

const intro = `# What the program costs

Made by \`npm run bench -- --write\`; the numbers are in [results.json](results.json). Each row is measured in the same run as what stands
beside it, so a ratio says more than a time: *ratio* is the program's median to the other's, below 1 where the program takes less. ✓ and ✗ say
whether a bar is kept: a number, or so many medians of a peer. What could not be measured says why.

**Articles** are made by [bench/shuffled.ts](../../bench/shuffled.ts) from the sentences of the five in [seeds](../../seeds), shuffled by a generator seeded with
the article's number: the same on every machine, 1,000 to 2,000 characters each, 100 articles being the first of 1,000. Sentences of five articles repeat, so a phrase stands
in some per cent of all articles, more than in a real archive; invented names, three an article, stand for what is rare.

**Frames** are timed in a pseudo-terminal of 100 × 40 unless a row says otherwise, from the write of a key to the last byte of the frame. The next
comes when nothing has come for 30 ms, as when a key is held down: faster than anybody types, and too fast for what is done in pauses (from 120 ms on).

Times are those that pass. A machine that shares its processors with others has theirs in it, above all in p95: compare \`node -e 0\`, which takes 40 to 50 ms on a quiet one.

**SQLite** is Debian's command-line program, not better-sqlite3: npm has to compile that one for some minutes wherever its prebuilt file cannot be
downloaded, and every installation of this project would wait for it. The program is kept open, so that no start is in its times.
`

function runLines(runs: readonly Run[]): string {
  return runs.map(({date, command, machine, node, load, tools}) => `- ${date}, \`${command}\`: ${machine}, load ${load.toFixed(1)}; Node ${node}; ${tools.join(', ')}`).join('\n')
}

/** Rows of the same thing one after the other, small sizes first. */
function bySubject(rows: readonly (Row | Failure)[]): readonly (Row | Failure)[] {
  const subjects = [...new Set(rows.map(({what}) => what))]
  return subjects.flatMap(subject => rows.filter(({what}) => what === subject).toSorted((a, b) => (a.articles ?? 0) - (b.articles ?? 0)))
}

/** Writes results.json, README.md and a picture for each chart that has something to show into `folder`, beside what was measured before. */
export function writeResults(folder: string, run: Run, measures: readonly Measure[]): void {
  mkdirSync(folder, {recursive: true})
  const file = join(folder, 'results.json')
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as {readonly runs: readonly Run[]}).runs : []
  const runs = withRun(before, run)
  writeFileSync(file, `${JSON.stringify({runs}, undefined, 1)}\n`)
  const all = runs.flatMap(({rows}) => rows)
  const parts = measures.flatMap(({name, about, pictures}) => {
    const rows = bySubject(all.filter(({measure}) => measure === name))
    if (rows.length === 0) return []
    const drawn = pictures.flatMap(picture => {
      const chart = chartOf(rows.filter((row): row is Row => !isFailure(row)), picture)
      if (!chart) return []
      writeFileSync(join(folder, `${picture.file}.svg`), chartSvg(chart))
      return [`![${picture.title}](${picture.file}.svg)`]
    })
    return [`## ${name}\n\n${about}\n`, ...drawn.map(line => `${line}\n`), `${markdownTable(rows)}\n`]
  })
  writeFileSync(join(folder, 'README.md'), [intro, `## Machine and commands\n\n${runLines(runs)}\n`, ...parts].join('\n'))
}
