import {basename, resolve} from 'node:path'
import type {Finding} from '../core/finding.ts'
import {ok, type Problem, type Result, type Words} from '../core/result.ts'
import {keepAside} from './aside.ts'
import {examineStore, type Examined} from './examine.ts'
import {removeIfThere, type FileSystem} from './fs.ts'
import {lineProblem} from './notices.ts'
import {diskProblem} from './problems.ts'
import {openStore} from './store.ts'

/** What a repair did, and the state that it left. */
export interface Repaired {
  /** In the form of problems: each names the file, and the line where there is one. */
  readonly done: readonly Problem[]
  readonly after: Examined
  /** Why it went no further: another session writes, the disk is full. What was done before stands. */
  readonly failure: Problem | undefined
}

/** What became of each kind of finding. */
const words: ReadonlyMap<string, Words> = new Map([
  ['store.damaged', {zh: '已由能读的行、备份和日志重新写出', en: 'written anew from the lines that can be read, the backup and the journals'}],
  ['store.damaged-line', {zh: '读不懂的这一行已去掉', en: 'this line could not be read and was taken out'}],
  ['store.conflict-marker', {zh: '冲突标记已去掉，两边的记录都在文件里', en: 'the conflict marker was taken out; the records of both sides are in the file'}],
  ['store.bad-line', {zh: '不可信的这一行已去掉', en: 'this line could not be believed and was taken out'}],
  ['store.torn-line', {zh: '没有写完的末尾一行已去掉', en: 'the last line was cut off and was taken out'}],
  ['store.rebuilt', {zh: '找回的标注已写进文件', en: 'what was rebuilt was written to the file'}],
  ['store.temporary', {zh: '临时文件已删去', en: 'the temporary file was removed'}],
  ['store.lock-stale', {zh: '无主的锁已删去', en: 'the lock of a session that is gone was removed'}],
  ['store.backup-damaged', {zh: '已写出新的备份', en: 'a new backup was made'}],
  ['store.unfolded', {zh: '日志已并入标注文件', en: 'the journal was folded into the annotation file'}],
])

/**
 * Puts right what needs nobody's decision: opens the files for writing, as a session does, and writes them anew where something was found.
 * Damaged bytes are kept as `.damaged-<n>` first. Where there is nothing to put right, no byte changes; while another session writes,
 * nothing is done. Killed at any moment it leaves what any session can open.
 */
export async function repairStore(fs: FileSystem, dir: string, before: Examined, now: () => Date): Promise<Result<Repaired>> {
  const kept = new Set(await fs.list(before.paths.folder).catch(() => []))
  const failure = before.held ?? (before.findings.some(({mends}) => mends) ? await mend(fs, dir, before, now) : undefined)
  const after = await examineStore(fs, dir, before.annotator)
  if (!after.ok) return after
  const left = new Set(after.value.findings.map(keyOf))
  const done = before.findings.filter(finding => finding.mends && !left.has(keyOf(finding))).flatMap(({problem: {code, path = '', line}}) => {
    const what = words.get(code)
    return what ? [lineProblem(code, path, line, what)] : []
  })
  return ok({done: [...done, ...(await newlyKept(fs, before, kept))], after: after.value, failure})
}

async function mend(fs: FileSystem, dir: string, {annotator, paths, findings, temporary, backupBroken}: Examined, now: () => Date): Promise<Problem | undefined> {
  const opened = await openStore({dir: resolve(dir), annotator, fs, now})
  if (!opened.ok) return opened.problem
  const store = opened.value
  if (store.access.kind === 'read') return store.access.why
  try {
    // First of all: on a full disk this is what makes room.
    for (const path of temporary) await removeIfThere(fs, path)
    if (backupBroken) await keepAside(fs, paths, {path: paths.backup, kind: 'json'})
    if (findings.some(finding => finding.mends && !leftBehind.has(finding.problem.code))) {
      const folded = await store.fold()
      if (!folded.ok) return folded.problem
    }
    return store.notices.find(({code}) => code === 'store.tidy-failed')
  } catch (error) {
    return diskProblem({code: 'store.repair-failed', what: {zh: '修复', en: 'the repair'}, path: paths.snapshot}, error)
  } finally {
    await store.close()
  }
}

/** Put right without writing the file anew. */
const leftBehind: ReadonlySet<string> = new Set(['store.temporary', 'store.lock-stale'])

const keyOf = ({problem: {code, path, line}}: Finding): string => JSON.stringify([code, path, line])

/** The old files that the repair kept. */
async function newlyKept(fs: FileSystem, {paths}: Examined, before: ReadonlySet<string>): Promise<Problem[]> {
  const stem = basename(paths.snapshot, '.json')
  const names = await fs.list(paths.folder).catch(() => [])
  return names.filter(name => name.startsWith(`${stem}.damaged-`) && !name.endsWith('.tmp') && !before.has(name)).toSorted().map(name =>
    lineProblem('store.kept', `${paths.folder}/${name}`, undefined, {zh: '损坏的原文件保存在这里', en: 'the damaged file is kept here as it was'}))
}
