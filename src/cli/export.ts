import {resolve} from 'node:path'
import {ok, failed, type Result} from '../core/result.ts'
import {loadTraditional} from '../core/script.ts'
import type {ViewName} from '../core/view.ts'
import type {Export} from '../formats/export.ts'
import type {Scheme, UnitKind} from '../formats/format.ts'
import {settle, type ExportOptions, type Settled} from '../formats/options.ts'
import {parseSplit} from '../formats/split.ts'
import type {Schema} from '../core/schema.ts'
import {defaultExportDir, writeExport} from '../store/exports.ts'
import {exportOf} from './export-of.ts'
import {printSummary} from './export-summary.ts'
import type {Io} from './io.ts'
import {loadNamed, withLibrary} from './library.ts'
import {annotationsFolder} from './places.ts'
import {progressOn, type Progress} from './progress.ts'
import {report} from './report.ts'
import type {Args, Run} from './subcommand.ts'
import {badValue, conflict} from './usage.ts'

/**
 * `pizhu export`: the tags as a training set, with its manifest, whole or not at all. `--out -` writes the one data file to stdout and
 * the summary to stderr. Exit code 1 when an article could not be read or a tag stays behind without a place.
 */
export const exportTags: Run = async (args, io) => {
  const progress = progressOn(io, !(args.text('out') === '-' && io.stdout.isTTY))
  const loaded = await loadNamed(args.words, args, io, progress)
  progress.end()
  return withLibrary(loaded, args, io, 'read', async library => {
    const settled = settledOf(args, library.schema)
    if (!settled.ok) return settled
    const out = args.text('out')
    if (out === '') return failed(conflict({zh: '--out 是空的', en: '--out is empty'}, 'export'))
    if (out === '-' && settled.value.format.per) {
      const {id} = settled.value.format
      return failed(conflict({zh: `${id} 写出许多文件，不能写到标准输出`, en: `${id} makes many files and cannot go to stdout`}, 'export'))
    }
    if (out === '-' && settled.value.split) {
      return failed(conflict({zh: '--split 写出几个文件，不能写到标准输出', en: '--split makes several files and cannot go to stdout'}, 'export'))
    }
    for (const problem of library.unread) report(problem, io)
    const traditional = settled.value.view === 'traditional' ? await loadTraditional() : undefined
    const review = args.flag('with-review')
    const result = exportOf(library, settled.value, traditional, io, {review, told: progress.at})
    const done = out === '-' ? await toStdout(result, progress, io) : await toFolder(result, settled.value, progress, args, io)
    if (!done.ok) return done
    const lost = [...library.unplaced.values()].some(list => list.some(({kind}) => !review || kind === 'orphaned'))
    return ok(library.unread.length > 0 || lost ? 1 : 0)
  })
}

function settledOf(args: Args, schema: Schema): Result<Settled> {
  const stated = args.text('split')
  if (stated === undefined && args.flag('seed')) {
    return failed(conflict({zh: '--seed 只与 --split 同用', en: '--seed goes with --split only'}, 'export'))
  }
  const split = stated === undefined ? undefined : parseSplit(stated, args.number('seed') ?? 0)
  if (split && !split.ok) return failed(badValue(split.problem, 'export'))
  // The parser has checked these choices against the same names.
  const options: ExportOptions = {
    format: args.text('format') ?? 'jsonl',
    boilerplate: args.flag('with-boilerplate'),
    status: (args.text('status') ?? 'any') as 'done' | 'any',
    ...(args.flag('view') && {view: args.text('view') as ViewName}),
    ...(args.flag('unit') && {unit: args.text('unit') as UnitKind}),
    ...(args.flag('overlap') && {overlap: args.text('overlap') as Schema['overlap']}),
    relations: args.flag('relations'),
    ...(args.flag('scheme') && {scheme: args.text('scheme') as Scheme}),
    ...(split && {split: split.value}),
  }
  const settled = settle(options, schema)
  return settled.ok ? settled : failed(badValue(settled.problem, 'export'))
}

async function toStdout(result: Export, progress: Progress, io: Io): Promise<Result<void>> {
  for (const file of result.files) {
    for (const chunk of file.kind === 'data' ? file.chunks : []) {
      io.stdout.data(chunk)
      await io.stdout.drained()
      // The reader of the pipe has gone: there is nobody to tell the rest to.
      if (io.stdout.closed()) return ok(undefined)
    }
  }
  progress.end()
  const {manifest, warnings} = result.finish([])
  printSummary({manifest, warnings, dir: undefined}, io)
  return ok(undefined)
}

async function toFolder(result: Export, settled: Settled, progress: Progress, args: Args, io: Io): Promise<Result<void>> {
  const out = args.text('out')
  const dir = out === undefined ? defaultExportDir(annotationsFolder(args, io), settled) : resolve(io.cwd, out)
  const written = await writeExport(dir, result, {force: args.flag('force'), ...(out === undefined && {within: annotationsFolder(args, io)})})
  progress.end()
  if (!written.ok) return written
  printSummary(written.value, io)
  return ok(undefined)
}
