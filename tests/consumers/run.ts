// Reads every export back with the code of the program that it is made for, and compares each span with what was tagged; then trains a
// small model on one. `--skip-if-missing` makes a missing Python or registry no failure; `--only NAME` takes the formats of that name.
import {execFile, execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs, promisify} from 'node:util'
import {table} from '../../bench/numbers.ts'
import {root} from '../../scripts/root.ts'
import {buildProgram, program} from '../../scripts/stage.ts'
import {compare, type ReadRecord, type Told, type Verdict} from './compare.ts'
import {type Corpus, layCorpus} from './corpus.ts'
import {type Job, jobs} from './exports.ts'
import {compareRows, type Row} from './rows.ts'
import {environment} from './python.ts'
import {type Shown, type Truth, truthOf} from './truth.ts'

type Answer = {readonly consumers: Readonly<Record<string, readonly (ReadRecord | Row)[]>>} | {readonly error: string}

const {values} = parseArgs({options: {'skip-if-missing': {type: 'boolean', default: false}, only: {type: 'string'}}})
const here = join(root, 'tests', 'consumers')
const run = promisify(execFile)
const started = Date.now()
const say = (text: string): boolean => process.stderr.write(`${text} (${Math.round((Date.now() - started) / 1000)} s)\n`)

const found = environment(join(here, 'requirements.txt'))
if ('missing' in found) {
  process.stdout.write(`\n*** SKIPPED: no consumer has read an export. ${found.missing}\n\n`)
  process.exitCode = values['skip-if-missing'] ? 0 : 1
} else {
  const folder = mkdtempSync(join(tmpdir(), 'consumers-'))
  try {
    process.exitCode = (await prove(found.python, folder)) ? 0 : 1
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** True when nothing is wrong. */
async function prove(python: string, folder: string): Promise<boolean> {
  say('packages are there')
  buildProgram()
  const corpus = await layCorpus(root, folder)
  const wanted = jobs.filter(({name}) => values.only === undefined || name.startsWith(values.only))
  const {shown, wrong: misplaced} = await showAll(corpus, folder)
  const folders = await inTwos(wanted.map((job, at) => () => exportTo(join(folder, 'out', String(at)), job.args, folder)))
  say(`${wanted.length} exports are written`)
  writeFileSync(join(folder, 'jobs.json'), JSON.stringify(wanted.map(({reader, scheme}, at) => ({reader, scheme, folder: folders[at]}))))
  const answers = read(python, folder)
  say('the consumers have read them')
  const rows = new Map<string, Verdict>([['pizhu show\tstore', {spans: countLaid(corpus), dropped: 0, wrong: misplaced}]])
  for (const [at, job] of wanted.entries()) judge(job, folders[at]!, answers[at]!, corpus, shown, rows)
  const lines = [...rows].map(([name, {spans, dropped, wrong}]) => [...name.split('\t'), String(spans), String(dropped), String(wrong.length)])
  for (const [name, {wrong}] of rows) for (const message of wrong.slice(0, 20)) process.stdout.write(`${name.replace('\t', ' ')}: ${message}\n`)
  process.stdout.write(`${table([['consumer', 'format', 'spans', 'told as dropped', 'wrong'], ...lines])}\n\n`)
  const trained = values.only === undefined ? await train(python, folder) : true
  const wrong = [...rows.values()].reduce((sum, row) => sum + row.wrong.length, 0)
  say(`${wrong} wrong`)
  return wrong === 0 && trained
}

function countLaid(corpus: Corpus): number {
  return [...corpus.values()].reduce((sum, spans) => sum + spans.length, 0)
}

async function pizhu(args: readonly string[], folder: string): Promise<string> {
  const env = {...process.env, PIZHU_AS: 'reader', XDG_STATE_HOME: join(folder, 'state')}
  const {stdout} = await run(process.execPath, [program, ...args, '--lang', 'en'], {cwd: folder, env, maxBuffer: 1 << 28}).catch((error: unknown) => {
    // 1 says that a view does not show every tag, which is part of what is compared.
    if (error instanceof Error && 'code' in error && error.code === 1 && 'stdout' in error && error.stdout !== '') return {stdout: String(error.stdout)}
    throw error
  })
  return stdout
}

async function exportTo(target: string, args: readonly string[], folder: string): Promise<string> {
  await pizhu(['export', 'news', ...args, '--out', target], folder)
  return target
}

/** Every article in every view; and whether the source shows each span where it was laid. */
async function showAll(corpus: Corpus, folder: string): Promise<{shown: ReadonlyMap<string, Shown>; wrong: string[]}> {
  const shown = new Map<string, Shown>()
  const tasks = [...corpus.keys()].flatMap(id =>
    ['source', 'clean', 'simplified', 'traditional'].map(view => async () => {
      shown.set(`${view}\t${id}`, JSON.parse(await pizhu(['show', id, 'news', '--json', '--view', view], folder)) as Shown)
    }),
  )
  await inTwos(tasks)
  const wrong = [...corpus].flatMap(([id, spans]) => {
    const {annotations} = shown.get(`source\t${id}`)!
    const held = new Map(annotations.map(one => [one.id, one]))
    return spans.flatMap(({id: key, label, start, end, text}) => {
      const one = held.get(key)
      const same = one?.label === label && one.start === start && one.end === end && one.text === text
      return same ? [] : [`${id}: ${key} ${label} [${start}, ${end}) ${JSON.stringify(text)} is shown as ${JSON.stringify(one)}`]
    })
  })
  return {shown, wrong}
}

/** Two at a time. */
async function inTwos<T>(tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    for (let at = next++; at < tasks.length; at = next++) results[at] = await tasks[at]!()
  }
  await Promise.all([worker(), worker()])
  return results
}

function read(python: string, folder: string): readonly Answer[] {
  const env = {...process.env, HF_HUB_OFFLINE: '1', HF_DATASETS_DISABLE_PROGRESS_BARS: '1', HF_HOME: join(folder, 'hf')}
  const lines = execFileSync(python, [join(here, 'read.py'), join(folder, 'jobs.json')], {env, encoding: 'utf8', maxBuffer: 1 << 30})
  return lines.trimEnd().split('\n').map(line => JSON.parse(line) as Answer)
}

function judge(job: Job, folder: string, answer: Answer, corpus: Corpus, shown: ReadonlyMap<string, Shown>, rows: Map<string, Verdict>): void {
  const add = (consumer: string, verdict: Verdict): void => {
    const name = `${consumer}\t${job.name}`
    const before = rows.get(name) ?? {spans: 0, dropped: 0, wrong: []}
    const wrong = verdict.wrong.map(message => `${job.args.slice(2).join(' ')}: ${message}`)
    rows.set(name, {spans: before.spans + verdict.spans, dropped: before.dropped + verdict.dropped, wrong: [...before.wrong, ...wrong]})
  }
  if ('error' in answer) {
    add('?', {spans: 0, dropped: 0, wrong: [answer.error]})
    return
  }
  const told = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Told
  const truth = new Map<string, Truth>()
  for (const {id} of told.articles) {
    truth.set(id, truthOf(shown.get(`${job.view}\t${id}`) ?? emptyShown(id), (corpus.get(id) ?? []).map(span => span.id), job.boilerplate))
  }
  for (const [consumer, records] of Object.entries(answer.consumers)) {
    if (job.reader === 'tsv') add(consumer, compareRows(records as readonly Row[], truth, corpus, told))
    else add(consumer, compare(records as readonly ReadRecord[], {truth, told, singleLayer: consumer === 'spaCy doc.ents', skipsBlank: job.reader === 'gliner', whole: job.reader === 'brat' || job.reader === 'w3c'}))
  }
}

function emptyShown(id: string): Shown {
  throw new Error(`${id} was not shown`)
}

/** Trains spaCy on a split and prints what it learned. True when it learned the training set at all. */
async function train(python: string, folder: string): Promise<boolean> {
  const target = await exportTo(join(folder, 'split'), ['--format', 'spacy', '--unit', 'sentence', '--split', '1:1', '--seed', '3'], folder)
  const {stdout} = await run(python, [join(here, 'train.py'), target], {maxBuffer: 1 << 24})
  process.stdout.write(stdout)
  return stdout.includes('\nlearned\n')
}
