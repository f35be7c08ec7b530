import type {Low} from 'lowdb'
import type {Problem} from '../core/result.ts'
import {sha256Of, type SnapshotAdapter} from './adapter.ts'
import type {Damaged} from './aside.ts'
import {readIfThere, type FileSystem} from './fs.ts'
import {readJournal, type JournalReading} from './journal-read.ts'
import {addAll, cloneLedger, conflicts, ledgerOf, listsOf, replay, type Ledger} from './ledger.ts'
import {lineProblem} from './notices.ts'
import type {StorePaths} from './paths.ts'
import {parse} from './reading.ts'
import {fieldOf, readSnapshot} from './snapshot-read.ts'
import {snapshotLines, type Snapshot} from './snapshot.ts'

/** One annotator's files as read; nothing has been written. */
export interface Loaded {
  readonly ledger: Ledger
  /** What the snapshot alone says, for a three-way merge later. */
  readonly base: Ledger
  /** Bytes of the journal that count; undefined when there is none. */
  readonly journalLength: number | undefined
  readonly damaged: readonly Damaged[]
  /** The snapshot alone does not say, or not in good form, what was loaded: a checkpoint would be well spent. */
  readonly unfolded: boolean
  readonly notices: readonly Problem[]
  /** Why nothing may be written, whoever holds the lock. */
  readonly untouchable: Problem | undefined
}

/** How often a reader without the lock starts again when the writer changes the snapshot under its eyes. */
const attempts = 5

/** Reads snapshot and journals, rebuilding what is damaged from the backup; writes nothing. Rejects with the system's error. */
export async function load(fs: FileSystem, paths: StorePaths, low: Low<Snapshot>, adapter: SnapshotAdapter): Promise<Loaded> {
  for (let attempt = 1; ; attempt++) {
    await low.read()
    // In this order a journal that is being rotated is seen under one of its names at least.
    const journal = await journalAt(fs, paths.journal)
    const old = await journalAt(fs, paths.oldJournal)
    if (attempt === attempts || !(await adapter.changed())) return await assemble(fs, paths, low.data, adapter, {journal, old})
  }
}

interface Journals {
  readonly journal: JournalReading | undefined
  readonly old: JournalReading | undefined
}

async function assemble(fs: FileSystem, paths: StorePaths, snapshot: Snapshot, adapter: SnapshotAdapter, journals: Journals): Promise<Loaded> {
  const {journal, old} = journals
  const {reading} = adapter
  const backup = await readIfThere(fs, paths.backup)
  // A file with our journal or backup beside it was ours before it was spoilt.
  const spoilt = reading?.state === 'foreign' && (backup ?? journal ?? old) !== undefined
  const untouchable = reading?.state === 'newer' || (reading?.state === 'foreign' && !spoilt) ? reading.notices[0] : undefined
  const damaged = spoilt || reading?.state === 'damaged'
  const marked = reading?.state === 'marked'
  const base = ledgerOf(snapshot)
  const rebuilding: Problem[] = []

  let ledger = cloneLedger(base)
  let restored = false
  let rebuiltHash: string | undefined
  if (backup && (damaged || !reading)) {
    const {ledger: rebuilt, kept} = await rebuild(fs, paths, backup, snapshot.annotator)
    replay(rebuilt, old?.entries ?? [], '')
    addAll(rebuilt, listsOf(ledger))
    ledger = rebuilt
    // Equal records make equal bytes: if nothing is missing, the journal knows this snapshot by name, and is applied as it is.
    rebuiltHash = sha256Of(snapshotLines({...kept, ...listsOf(rebuilt)}))
    rebuilding.push(rebuiltNotice(paths, ledger.annotations.active.size, reading === undefined))
  } else if (backup && snapshot.odd.annotations.length > 0) {
    const {ledger: rebuilt} = await rebuild(fs, paths, backup, snapshot.annotator)
    for (const line of snapshot.odd.annotations) {
      const id = fieldOf(parse(line), 'id')
      const record = typeof id === 'string' && !ledger.annotations.active.has(id) ? rebuilt.annotations.active.get(id) : undefined
      if (!record) continue
      ledger.annotations.put(record)
      restored = true
    }
  }
  const entries = [...(old?.entries ?? []), ...(journal?.entries ?? [])]
  if (entries.length > 0) {
    let hash = rebuiltHash ?? adapter.hash
    if (reading?.state === 'good' && entries.some(({on}) => on !== hash)) {
      // Equal records make equal bytes: line ends that an editor or git has changed make no other snapshot.
      const own = sha256Of(snapshotLines(snapshot))
      if (entries.some(({on}) => on === own)) hash = own
    }
    replay(ledger, entries, hash)
  }
  return {
    ledger,
    base,
    journalLength: journal?.goodLength,
    damaged: [
      ...(damaged || marked ? [{path: paths.snapshot, kind: 'json' as const}] : []),
      ...(old?.bad ? [{path: paths.oldJournal, kind: 'jsonl' as const}] : []),
      ...(journal?.bad ? [{path: paths.journal, kind: 'jsonl' as const}] : []),
    ],
    unfolded: damaged || marked || restored || (reading === undefined && backup !== undefined) || (journal ?? old) !== undefined,
    notices: [
      ...(spoilt ? [spoiltNotice(paths.snapshot)] : (reading?.notices ?? [])),
      ...rebuilding,
      ...(old?.notices ?? []),
      ...(journal?.notices ?? []),
      ...conflicts(ledger, paths.snapshot),
    ],
    untouchable,
  }
}

interface Rebuilt {
  readonly ledger: Ledger
  /** What the backup holds beside records. */
  readonly kept: Pick<Snapshot, 'annotator' | 'odd' | 'extra'>
}

/** The last good snapshot, and the changes that led from it to the present one. */
async function rebuild(fs: FileSystem, paths: StorePaths, backup: Uint8Array, annotator: string): Promise<Rebuilt> {
  const {snapshot} = readSnapshot(backup, paths.backup, annotator)
  const ledger = ledgerOf(snapshot)
  replay(ledger, (await journalAt(fs, paths.backupJournal))?.entries ?? [], '')
  return {ledger, kept: snapshot}
}

async function journalAt(fs: FileSystem, path: string): Promise<JournalReading | undefined> {
  const bytes = await readIfThere(fs, path)
  return bytes && readJournal(bytes, path)
}

function spoiltNotice(path: string): Problem {
  return lineProblem('store.damaged', path, undefined, {
    zh: '文件已损坏，开头的字段不对；下次保存前原文件另存为 .damaged-*.json',
    en: 'the file is damaged: its first fields are not those of an annotation file; it will be kept as .damaged-*.json before the next save',
  })
}

function rebuiltNotice(paths: StorePaths, count: number, missing: boolean): Problem {
  return missing
    ? lineProblem('store.rebuilt', paths.snapshot, undefined, {
        zh: `文件不见了，已从备份 ${paths.backup} 找回 ${count} 条标注；若是有意删除，请把备份一并删除`,
        en: `the file is missing; ${count} annotations were taken from the backup ${paths.backup}. If you removed it on purpose, remove the ` +
          'backup as well',
      })
    : lineProblem('store.rebuilt', paths.snapshot, undefined, {
        zh: `已从备份和日志重建 ${count} 条标注`,
        en: `${count} annotations were rebuilt from the backup and the journals`,
      })
}
