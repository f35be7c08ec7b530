import {join, relative} from 'node:path'
import type {Words} from '../core/result.ts'
import {manifestName, type Manifest, type Tally} from '../formats/manifest.ts'
import type {Io} from './io.ts'
import {jsonLine} from './json.ts'
import {styled} from './paper.ts'

/** What was exported. `dir` is undefined when it went to stdout: then all of this goes to stderr. */
export interface Summary {
  readonly manifest: Manifest
  readonly warnings: readonly Words[]
  readonly dir: string | undefined
}

/** Files, counts by label and part, what was left out and where the manifest says why. Warnings go to stderr. */
export function printSummary({manifest, warnings, dir}: Summary, io: Io): void {
  if (io.json) {
    const sink = dir === undefined ? io.stderr : io.stdout
    sink.write(`${jsonLine(summaryJson({manifest, warnings, dir}, io))}\n`)
    return
  }
  const paper = dir === undefined ? io.err : io.out
  const {articles, options, dropped, changed} = manifest
  const place = dir === undefined ? io.say({zh: '标准输出', en: 'stdout'}) : relative(io.cwd, dir) || '.'
  paper.line(styled('good', io.say({
    zh: '已导出',
    en: 'exported',
  })), ` ${io.say(amount(articles.length))} · ${options.format} · ${options.view} · ${options.unit} → `, styled('bold', place))
  for (const tally of manifest.counts) paper.line('  ', styled('bold', fileOf(tally, manifest)), `  ${io.say(told(tally))}`)
  if (dropped.length > 0 || changed.length > 0) {
    paper.line('  ', io.say({
      zh: `${dropped.length} 个标注未导出，${changed.length} 个有改动，原因见 manifest.json`,
      en: `${dropped.length} tags left out, ${changed.length} changed; manifest.json says why`,
    }))
  }
  if (dir !== undefined) paper.line('  ', styled('dim', relative(io.cwd, join(dir, manifestName))))
  for (const warning of warnings) io.err.line(styled('bad', io.say({zh: '注意：', en: 'note: '})), io.say(warning))
}

const amount = (articles: number): Words => ({zh: `${articles} 篇`, en: `${articles} ${articles === 1 ? 'article' : 'articles'}`})

function told({articles, units, labels}: Tally): Words {
  const counts = [...labels].map(([label, count]) => `${label} ${count}`).join(' · ')
  return {zh: `${articles} 篇 · ${units} 条 · ${counts}`, en: `${amount(articles).en} · ${units} records · ${counts}`}
}

/** The data file of a part, or its files when there are several; on stdout they have no name and the part stands for them. */
function fileOf({part}: Tally, {files}: Manifest): string {
  const [first, ...more] = files.filter(file => file.part === part).map(({name}) => name)
  return first === undefined ? part : more.length === 0 ? first : `${first} … ${more.at(-1)}`
}

function summaryJson({manifest, warnings, dir}: Summary, io: Io): unknown {
  const {options, files, counts, dropped, changed} = manifest
  return {
    dir: dir ?? null,
    manifest: dir === undefined ? null : join(dir, manifestName),
    options,
    files: files.map(({name, bytes, lines}) => ({name, bytes, lines})),
    counts: counts.map(({part, articles, units, labels}) => ({part, articles, units, labels: Object.fromEntries(labels)})),
    dropped: dropped.length,
    changed: changed.length,
    warnings: warnings.map(io.say),
  }
}
