import {basename, dirname, join, resolve} from 'node:path'
import {failed, ok, type Problem, type Result} from '../core/result.ts'
import {loadTraditional} from '../core/script.ts'
import type {Imported, ImportReader, ImportRecord} from '../formats/import.ts'
import {Matcher} from '../formats/match.ts'
import {findReader, readers} from '../formats/readers.ts'
import {newArticles} from '../formats/new-articles.ts'
import {readText} from '../store/read-text.ts'
import {writeWhole} from '../store/whole.ts'
import {noteAct} from './history-keeper.ts'
import {mainArticle, planImport, type ImportPlan, type MatchedRecord} from './import-plan.ts'
import {printImport} from './import-summary.ts'
import type {Io} from './io.ts'
import {loadNamed, withLibrary, type Library, type Loaded} from './library.ts'
import {commitTo, operationsOf} from './operations.ts'
import {pastAct} from './past-act.ts'
import {articlePaths} from './places.ts'
import {progressOn, type Progress} from './progress.ts'
import {report} from './report.ts'
import type {Args, Run} from './subcommand.ts'
import {badValue, conflict} from './usage.ts'

/**
 * `pizhu import`: spans of a file of another program become tags, in one act that one undo takes back. What cannot go in is told with file
 * and line, and everything else goes in. Exit code 1 when something was refused. Importing twice changes nothing.
 */
export const importTags: Run = async (args, io) => {
  const [word = '', ...named] = args.words
  const path = resolve(io.cwd, word)
  const reader = readerFor(path, args)
  if (!reader.ok) return failed(badValue(reader.problem, 'import'))
  const renamed = renamings(args.text('map') ?? '')
  if (!renamed.ok) return renamed
  const read = await readFor(reader.value, path)
  if (!read.ok) return read
  const {records, problems} = read.value

  const folder = args.text('new') === undefined ? undefined : resolve(io.cwd, args.text('new')!)
  const progress = progressOn(io)
  const loaded = await loadNamed(named, args, io, progress)
  if (!loaded.ok) return loaded
  let among = loaded.value
  let sorted = await sort(records, among, progress)
  progress.end()
  let added: readonly string[] = []
  // What two articles have needs no third.
  const nowhere = sorted.unmatched.filter(({problem}) => problem.code === 'import.no-article')
  if (folder !== undefined && nowhere.length > 0) {
    const written = await writeNew(folder, nowhere.map(({record}) => record), args.flag('dry-run'))
    if (!written.ok) return written
    added = written.value
    if (!args.flag('dry-run')) {
      const all = await loadNamed([...articlePaths(named, io), folder], args, io, progress)
      if (!all.ok) return all
      among = all.value
      sorted = await sort(records, among, progress)
      progress.end()
    }
  }
  const planned = new Set(folder !== undefined && args.flag('dry-run') ? nowhere : [])
  const refused = [...problems, ...sorted.unmatched.filter(one => !planned.has(one)).map(({problem}) => ({...problem, path}))]
  return withLibrary(ok(among), args, io, 'write', async library => {
    const {made, existing, refused: more} = planImport(sorted.matched, library, {path, renamed: renamed.value, now: io.now().toISOString(), randomId: io.randomId})
    const plan: ImportPlan = {made, existing, refused: [...refused, ...more].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))}
    if (made.length > 0 && !args.flag('dry-run')) {
      const committed = await commit(plan, word, library, args, io)
      if (!committed.ok) return committed
    }
    for (const problem of plan.refused) report(problem, io)
    printImport({plan, records: records.length, added, dry: args.flag('dry-run')}, io)
    return ok(plan.refused.length > 0 ? 1 : 0)
  })
}

async function commit({made}: ImportPlan, word: string, library: Library, args: Args, io: Io): Promise<Result<void>> {
  const change = {put: made, drop: [], marks: []}
  const what = {zh: `已导入 ${word} 的 ${made.length} 处标注`, en: `imported ${made.length} tags of ${word}`}
  await noteAct(pastAct(change, mainArticle(made), what, library), library, args, io)
  return await commitTo(library, operationsOf(change, library))
}

/** The reader that was asked for, else the only one of the file's extension, else that of our own format. */
function readerFor(path: string, args: Args): Result<ImportReader> {
  const stated = args.text('format')
  if (stated !== undefined) return findReader(stated)
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  const fitting = readers.filter(({extensions}) => extensions[0] === extension)
  const [only] = fitting
  return fitting.length === 1 && only ? ok(only) : findReader('jsonl')
}

async function readFor(reader: ImportReader, path: string): Promise<Result<Imported>> {
  const text = await readText(path)
  if (!text.ok) return text
  const other = reader.beside?.(path)
  if (other === undefined) return ok(reader.read(text.value, path))
  const beside = await readText(join(dirname(path), basename(other)))
  return beside.ok ? ok(reader.read(text.value, path, beside.value)) : beside
}

interface Sorted {
  readonly matched: readonly MatchedRecord[]
  readonly unmatched: readonly {readonly record: ImportRecord; readonly problem: Problem}[]
}

/** The traditional view costs half a second, so it is made only for what no other has. */
async function sort(records: readonly ImportRecord[], {articles}: Loaded, progress: Progress): Promise<Sorted> {
  const sorted = sortBy(new Matcher(articles, undefined), records, progress)
  return sorted.unmatched.length === 0 ? sorted : sortBy(new Matcher(articles, await loadTraditional()), records, progress)
}

function sortBy(matcher: Matcher, records: readonly ImportRecord[], progress: Progress): Sorted {
  const matched: MatchedRecord[] = []
  const unmatched: {record: ImportRecord; problem: Problem}[] = []
  for (const [at, record] of records.entries()) {
    progress.at('match', at, records.length)
    const match = matcher.match(record)
    if ('article' in match) matched.push({record, match})
    else if (record.spans.length > 0 || match.code === 'import.no-article') unmatched.push({record, problem: {...match, line: record.line}})
  }
  return {matched, unmatched}
}

/** Writes texts that no open article has as articles of their own; what is there already with the same text stays. Answers the names. */
async function writeNew(folder: string, records: readonly ImportRecord[], dry: boolean): Promise<Result<readonly string[]>> {
  const articles = newArticles(records)
  if (!dry) {
    for (const {name, text} of articles) {
      const written = await writeWhole(join(folder, name), text, {mode: 0o644})
      if (!written.ok) return written
    }
  }
  return ok(articles.map(({name}) => name))
}

/** `--map 人物=speaker,ORG=institution`. */
function renamings(stated: string): Result<ReadonlyMap<string, string>> {
  const renamed = new Map<string, string>()
  for (const one of stated.split(',').filter(part => part !== '')) {
    const at = one.lastIndexOf('=')
    if (at <= 0 || at === one.length - 1) {
      return failed(conflict({zh: `--map 要写成 文件里的标签=schema 的标签，不是“${one}”`, en: `--map takes LABEL-OF-THE-FILE=LABEL-OF-THE-SCHEMA, not "${one}"`}, 'import'))
    }
    renamed.set(one.slice(0, at), one.slice(at + 1))
  }
  return ok(renamed)
}
