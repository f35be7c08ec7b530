import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {nodeFileSystem, type FileSystem} from '../../src/store/fs.ts'
import {openStore} from '../../src/store/store.ts'
import {textOf} from '../../src/store/texts.ts'
import {faulty, type Fault} from '../helpers/faulty-fs.ts'
import type {Ran} from '../helpers/program.ts'
import {runHere} from '../hostile/host.ts'
import {scratch} from './child.ts'
import {Tally, type Row} from './tally.ts'

/** A command that writes, run in this process on a disk that fails. */
export interface Command {
  readonly name: string
  readonly argv: (folder: string) => readonly string[]
  /** Makes what is there before; two records of it count as promised. */
  readonly prepare: (folder: string) => Promise<void>
  /** Records that the command adds. */
  readonly adds: number
}

const text = '标题: 合作双方召开会议\n\n发言人王小明表示，双方将在医学领域开展联合培养。\n'

async function run(folder: string, ...argv: readonly string[]): Promise<void> {
  const {code, stderr} = await runHere(folder, argv)
  if (code !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`)
}

const tag = (folder: string, quote: string): Promise<void> => run(folder, 'tag', join(folder, 'corpus/a.txt'), '--label', 'speaker', '--quote', quote)

async function tagged(folder: string): Promise<void> {
  await tag(folder, '发言人')
  await tag(folder, '王小明')
}

const edit = (path: string, change: (content: string) => string): void => writeFileSync(path, change(readFileSync(path, 'utf8')))

/** A journal line cut off, conflict markers, a kept text with a character changed, a temporary file of a dead writer. */
async function spoilt(folder: string): Promise<void> {
  await tagged(folder)
  const annotations = join(folder, 'annotations')
  const texts = join(annotations, 'texts')
  writeFileSync(join(annotations, 'reader.journal.jsonl'), '{"put":{"id')
  writeFileSync(join(annotations, '.reader.json.0123456789abcdef.tmp'), 'x')
  edit(join(texts, readdirSync(texts)[0] ?? ''), content => content.replace('合作', '合昨'))
  edit(join(annotations, 'reader.json'), content => content.replace(/^(\{"id".*\n)/mu, '<<<<<<< ours\n$1=======\n$1>>>>>>> theirs\n'))
}

/** Another program's file: a tag in the open article, and one in an article that is not there yet. */
async function foreign(folder: string): Promise<void> {
  await tagged(folder)
  const lines = [{text, label: [[31, 35, 'outcome']]}, {text: '另一篇文章里的发言人李明。\n', label: [[10, 12, 'speaker']]}]
  writeFileSync(join(folder, 'in.jsonl'), lines.map(line => JSON.stringify(line)).join('\n'))
}

async function exported(folder: string): Promise<void> {
  await tagged(folder)
  await run(folder, 'export', join(folder, 'corpus'), '--format', 'spacy', '--out', 'out')
}

export const commands: readonly Command[] = [
  {name: 'pizhu tag', argv: folder => ['tag', join(folder, 'corpus/a.txt'), '--label', 'outcome', '--quote', '联合培养'], prepare: tagged, adds: 1},
  {name: 'pizhu import --new', argv: folder => ['import', 'in.jsonl', '--format', 'doccano', '--new', join(folder, 'corpus'), join(folder, 'corpus')], prepare: foreign, adds: 2},
  {name: 'pizhu export', argv: folder => ['export', join(folder, 'corpus'), '--out', 'out'], prepare: exported, adds: 0},
  {name: 'pizhu check --fix', argv: folder => ['check', join(folder, 'corpus'), '--fix'], prepare: spoilt, adds: 0},
]

/** Runs on a disk of this whole process that fails. Nothing else may use it meanwhile. */
async function onDisk<T>(fault: Fault | undefined, looks: boolean, work: () => Promise<T>): Promise<{readonly done: T; readonly calls: readonly string[]}> {
  const sound: FileSystem = {...nodeFileSystem}
  const {calls, ...failing} = faulty(sound, fault, {looks})
  Object.assign(nodeFileSystem, failing)
  try {
    return {done: await work(), calls}
  } finally {
    Object.assign(nodeFileSystem, sound)
  }
}

/** The quotes of the records of a folder, as the next session finds them. */
async function quotesIn(folder: string): Promise<readonly string[]> {
  const store = await openStore({dir: join(folder, 'annotations'), annotator: 'reader', readOnly: true})
  return store.ok ? store.value.records().map(({exact}) => exact) : []
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Kept texts, articles and exports that are neither whole nor absent. */
function torn(folder: string, spoiltText: boolean): string[] {
  const texts = join(folder, 'annotations', 'texts')
  const kept = namesIn(texts).filter(name => /^[0-9a-f]{64}\.txt$/u.test(name))
  const halves = namesIn(join(folder, 'corpus')).filter(name => name.endsWith('.txt') && !readFileSync(join(folder, 'corpus', name), 'utf8').endsWith('\n'))
  const out = namesIn(join(folder, 'out')).filter(name => name.endsWith('.jsonl') && !readFileSync(join(folder, 'out', name), 'utf8').endsWith('\n'))
  return [...(spoiltText ? [] : kept.filter(name => textOf(readFileSync(join(texts, name)), name.slice(0, 64)) === undefined)), ...halves, ...out].map(name => `${name} is not whole`)
}

/** What is wrong with what a command said when a call had failed, and with what it and the next run of it left. */
async function judge({argv, adds, name}: Command, folder: string, {code, stdout, stderr}: Ran): Promise<{readonly lost: string[]; readonly damage: string[]}> {
  const promised = ['发言人', '王小明']
  const found = await quotesIn(folder)
  const damage = torn(folder, name.includes('--fix'))
  if (code !== 0 && code !== 1) damage.push(`exit ${code}: ${stderr.slice(-200)}`)
  if (code === 1 && !/\p{Script=Han}/u.test(stderr + stdout)) damage.push('a failure of which nothing is said')
  const added = found.length - promised.length
  if (added !== adds && (code === 0 || added !== 0)) damage.push(`${added} of ${adds} records were added, exit ${code}`)
  // A process whose lock file could not be removed is gone when the next one comes; this one is not.
  rmSync(join(folder, 'annotations/reader.lock'), {force: true})
  const again = await runHere(folder, argv(folder))
  const left = await quotesIn(folder)
  if (left.length !== promised.length + adds) damage.push(`after the next run there are ${left.length} records: ${again.stderr.slice(-200)}`)
  return {lost: promised.filter(quote => !found.includes(quote) || !left.includes(quote)), damage: [...damage, ...torn(folder, false).map(what => `after the next run ${what}`)]}
}

/** Each call of a command fails, once or from then on, calls that only look at the disk as well where it is once. */
export async function commandFaults(command: Command, code: string, lasts: 'once' | 'from-now', every: number): Promise<Row> {
  const tally = new Tally(`${command.name}: ${code} ${lasts === 'once' ? 'once' : 'from now on'} at any call`)
  const work = scratch()
  const template = join(work, 'template')
  const fresh = (name: string): string => {
    cpSync(template, join(work, name), {recursive: true})
    return join(work, name)
  }
  try {
    mkdirSync(join(template, 'corpus'), {recursive: true})
    writeFileSync(join(template, 'corpus/a.txt'), text)
    await command.prepare(template)
    const looks = lasts === 'once'
    const sound = fresh('sound')
    const {calls} = await onDisk(undefined, looks, () => runHere(sound, command.argv(sound)))
    for (let at = 1; at <= calls.length; at += every) {
      const folder = fresh(`${at}`)
      const {done} = await onDisk({at, code, lasts}, looks, () => runHere(folder, command.argv(folder)))
      tally.add(`${at} ${calls[at - 1]}`, await judge(command, folder, done))
      tally.points++
      tally.acknowledged += 2
      rmSync(folder, {recursive: true, force: true})
    }
  } finally {
    rmSync(work, {recursive: true, force: true})
  }
  return tally.row()
}

/** The whole family. */
export async function allCommands(every: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const command of commands) {
    rows.push(await commandFaults(command, 'EIO', 'once', every))
    rows.push(await commandFaults(command, 'ENOSPC', 'from-now', every))
  }
  return rows
}
