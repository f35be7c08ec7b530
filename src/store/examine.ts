import {basename, join, resolve} from 'node:path'
import {Low} from 'lowdb'
import type {Finding, Severity} from '../core/finding.ts'
import type {AnnotationRecord, ArticleRecord, RefusalRecord} from '../core/record.ts'
import {failed, ok, type Problem, type Result} from '../core/result.ts'
import {SnapshotAdapter} from './adapter.ts'
import {readIfThere, type FileSystem} from './fs.ts'
import {conflicts, type Ledger} from './ledger.ts'
import {load, type Loaded} from './load.ts'
import {lockState} from './lock.ts'
import {lineProblem} from './notices.ts'
import {annotatorStem, storePaths, type StorePaths} from './paths.ts'
import {diskProblem} from './problems.ts'
import {bare, parse} from './reading.ts'
import {fieldOf, readSnapshot} from './snapshot-read.ts'
import {emptySnapshot} from './snapshot.ts'
import {isTemporaryOf} from './whole.ts'

/** The state of one annotator's files, and what they hold. */
export interface Examined {
  readonly annotator: string
  readonly paths: StorePaths
  readonly findings: readonly Finding[]
  readonly records: readonly AnnotationRecord[]
  readonly articles: readonly ArticleRecord[]
  readonly refusals: readonly RefusalRecord[]
  /** Who writes to the files just now; undefined when nobody does. */
  readonly held: Problem | undefined
  /** Temporary files that a writer left behind when it died. */
  readonly temporary: readonly string[]
  /** The backup cannot be read as one. */
  readonly backupBroken: boolean
}

interface Judgement {
  readonly severity: Severity
  readonly mends: boolean
}

/** How bad what `load` tells is, and whether writing the file anew puts it right. What is not listed is an error that a person must see to. */
const judgements: ReadonlyMap<string, Judgement> = new Map([
  ['store.damaged', {severity: 'error', mends: true}],
  ['store.damaged-line', {severity: 'error', mends: true}],
  ['store.conflict-marker', {severity: 'error', mends: true}],
  ['store.bad-line', {severity: 'error', mends: true}],
  ['store.torn-line', {severity: 'warning', mends: true}],
  ['store.rebuilt', {severity: 'warning', mends: true}],
  ['store.duplicate', {severity: 'warning', mends: false}],
])

/**
 * Looks at an annotator's files as opening does, and at what opening passes over: left-over files, a stale lock, a backup that is none.
 * Writes nothing and takes no lock. Fails when the name cannot be a file name or a file cannot be read at all.
 */
export async function examineStore(fs: FileSystem, dir: string, annotator: string): Promise<Result<Examined>> {
  const stem = annotatorStem(annotator)
  if (!stem.ok) return stem
  const paths = await storePaths(fs, resolve(dir), stem.value)
  if (!paths.ok) return paths
  try {
    return ok(await examined(fs, paths.value, stem.value))
  } catch (error) {
    return failed(diskProblem({code: 'store.unreadable', what: {zh: '读取标注', en: 'reading the annotations'}, path: paths.value.snapshot}, error))
  }
}

async function examined(fs: FileSystem, paths: StorePaths, annotator: string): Promise<Examined> {
  const lock = await lockState(fs, paths.lock)
  const adapter = new SnapshotAdapter(fs, paths, annotator)
  const loaded = await load(fs, paths, new Low(adapter, emptySnapshot(annotator)), adapter)
  const held = lock.kind === 'held' ? lock.why : undefined
  const temporary = held ? [] : await temporaryFiles(fs, paths)
  const backupBroken = await isBroken(fs, paths, annotator)
  const lines = loaded.ledger.annotations.copies.size > 0 ? await linesOfIds(fs, paths, loaded.ledger) : undefined
  const told = [
    ...loaded.notices.filter(({code}) => code !== 'store.duplicate' && !(held && code === 'store.torn-line')),
    ...conflicts(loaded.ledger, paths.snapshot, lines),
  ]
  const mendable = loaded.untouchable === undefined && held === undefined
  const findings = [
    ...told.map((problem): Finding => {
      const {severity, mends} = judgements.get(problem.code) ?? {severity: 'error', mends: false}
      return {area: 'store', severity, problem, annotator, mends: mends && mendable}
    }),
    ...leftovers(paths, {loaded, stale: lock.kind === 'stale', backupBroken, temporary, told: told.length > 0, held: held !== undefined}).map(
      ([severity, problem]): Finding => ({area: 'store', severity, problem, annotator, mends: mendable}),
    ),
  ]
  const {annotations, articles, refusals} = loaded.ledger
  return {
    annotator,
    paths,
    findings,
    records: [...annotations.active.values()],
    articles: [...articles.active.values()],
    refusals: [...refusals.active.values()],
    held,
    temporary,
    backupBroken,
  }
}

interface Left {
  readonly loaded: Loaded
  readonly stale: boolean
  readonly backupBroken: boolean
  readonly temporary: readonly string[]
  /** Something else is wrong already, and says that the file must be written anew. */
  readonly told: boolean
  readonly held: boolean
}

function leftovers(paths: StorePaths, {loaded, stale, backupBroken, temporary, told, held}: Left): [Severity, Problem][] {
  const found: [Severity, Problem][] = temporary.map(path => ['warning', lineProblem('store.temporary', path, undefined, {
    zh: '中断的写入留下的临时文件，没有用处；--fix 会删去',
    en: 'a temporary file that a killed writer left behind; it is of no use, and --fix removes it',
  })])
  if (stale) found.push(['warning', lineProblem('store.lock-stale', paths.lock, undefined, {
    zh: '持有这把锁的会话已经不在；下次打开会接管，--fix 也会删去',
    en: 'the session that held this lock is gone; the next one takes it over, and --fix removes it',
  })])
  if (backupBroken) found.push(['warning', lineProblem('store.backup-damaged', paths.backup, undefined, {
    zh: '备份已损坏，不能用来重建；--fix 会另存原文件并写出新的备份',
    en: 'the backup is damaged and could rebuild nothing; --fix keeps its bytes and makes a new one',
  })])
  if (loaded.unfolded && !told && !held) found.push(['hint', lineProblem('store.unfolded', paths.journal, undefined, {
    zh: '日志里有还没有并入标注文件的操作，都算数；下次保存或 --fix 会并入',
    en: 'the journal holds acts that are not in the annotation file yet; they count, and the next save or --fix folds them in',
  })])
  return found
}

/** Of the names that writing this annotator's files makes; without a writer they are nobody's. */
async function temporaryFiles(fs: FileSystem, paths: StorePaths): Promise<string[]> {
  const stem = basename(paths.snapshot, '.json')
  const kept = new RegExp(`^\\.(${escaped(stem)}\\.damaged-\\d+\\.jsonl?)\\.[0-9a-f]{16}\\.tmp$`, 'u')
  const names = [paths.snapshot, paths.backup, paths.oldJournal].map(path => basename(path))
  const found = (await fs.list(paths.folder)).filter(file => isTemporaryOf(file, names) || kept.test(file))
  const files: string[] = []
  for (const file of found.toSorted()) {
    const path = join(paths.folder, file)
    const stat = await fs.lstat(path)
    if (stat?.kind === 'file' || stat?.kind === 'link') files.push(path)
  }
  return files
}

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&')

async function isBroken(fs: FileSystem, {backup}: StorePaths, annotator: string): Promise<boolean> {
  const bytes = await readIfThere(fs, backup)
  if (!bytes) return false
  const {state} = readSnapshot(bytes, backup, annotator)
  return state !== 'good' && state !== 'newer'
}

/** The lines of the snapshot on which the ids stand that have more than one record. */
async function linesOfIds(fs: FileSystem, {snapshot}: StorePaths, {annotations}: Ledger): Promise<ReadonlyMap<string, readonly number[]>> {
  const lines = new Map<string, number[]>()
  const text = Buffer.from((await readIfThere(fs, snapshot)) ?? []).toString('utf8')
  for (const [index, line] of text.split('\n').entries()) {
    const id = line.startsWith('{"id":') ? fieldOf(parse(bare(line)), 'id') : undefined
    if (typeof id !== 'string' || !annotations.copies.has(id)) continue
    lines.set(id, [...(lines.get(id) ?? []), index + 1])
  }
  return lines
}
