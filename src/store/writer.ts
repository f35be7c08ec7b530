import {setImmediate} from 'node:timers/promises'
import type {Low} from 'lowdb'
import type {Operation} from '../core/record.ts'
import {failed, ok, type Problem, type Result} from '../core/result.ts'
import {inOne, inPauses, type Slices} from '../core/slices.ts'
import {ChangedOutside, type SnapshotAdapter} from './adapter.ts'
import {keepAside, retireJournal, rotateJournal, type Damaged} from './aside.ts'
import type {FileSystem} from './fs.ts'
import {actLinesInSlices} from './journal-line.ts'
import {Journal} from './journal.ts'
import {apply, cloneLedger, conflicts, ledgerOf, listsOf, type Ledger} from './ledger.ts'
import type {Loaded} from './load.ts'
import type {Lock} from './lock.ts'
import {mergeOutside, mergeSalvaged} from './merge.ts'
import {capped, lineProblem} from './notices.ts'
import {invalid} from './operation-check.ts'
import type {StorePaths} from './paths.ts'
import {diskProblem} from './problems.ts'
import type {Snapshot} from './snapshot.ts'
import {replaceFile} from './whole.ts'

/** Bytes of journal from which on a checkpoint is worth its while. */
const journalLimit = 256 * 1024

/** Records from which on a checkpoint takes long enough to be felt, and waits until it is asked for. */
const promptLimit = 20_000

/** Acts of more operations are taken in by slices: so many take some ten milliseconds. */
export const mostAtOnce = 500

/** How often a checkpoint starts again when the file is changed by others under its hands. */
const attempts = 3

interface Act {
  readonly lines: string
  readonly count: number
}

export interface WriterParts {
  readonly fs: FileSystem
  readonly paths: StorePaths
  readonly low: Low<Snapshot>
  readonly adapter: SnapshotAdapter
  readonly lock: Lock
  readonly loaded: Loaded
  readonly now: () => Date
  readonly notices: Problem[]
}

/**
 * The one writer of an annotator's files: journal first, snapshot at checkpoints (docs/decisions/001-journal.md).
 * Its disk work is done one piece after the other; an act that could not be saved stays in `#queue` and goes with the next try.
 */
export class Writer {
  readonly ledger: Ledger
  /** One more each time that records came in from outside. */
  generation = 0
  readonly #parts: WriterParts
  readonly #queue: Act[] = []
  /** Operations of acts that are not in the queue yet, as their lines are being made. */
  #making = 0
  #base: Ledger
  #journal: Journal
  #damaged: readonly Damaged[]
  #rest: Pick<Snapshot, 'odd' | 'extra'>
  #dirty = false
  #closed = false
  #limit = journalLimit
  /** SHA-256 of a file that is not good, of which was told before a checkpoint came to it. */
  #told: string | undefined
  #work: Promise<unknown> = Promise.resolve()

  constructor(parts: WriterParts) {
    const {loaded, low} = parts
    this.#parts = parts
    this.ledger = loaded.ledger
    this.#base = loaded.base
    this.#damaged = loaded.damaged
    this.#rest = low.data
    this.#journal = new Journal(parts.fs, parts.paths.journal, loaded.journalLength)
  }

  get pending(): number {
    return this.#queue.reduce((sum, act) => sum + act.count, this.#making)
  }

  get due(): boolean {
    return this.#dirty && this.#journal.length > this.#limit
  }

  /** Answers ok when these operations, and all before them, are on the disk. */
  async commit(operations: readonly Operation[]): Promise<Result<void>> {
    if (this.#closed) return failed(closedProblem(this.#parts.paths))
    const long = operations.length > mostAtOnce || this.#making > 0
    if (long) return await this.#commitInSlices(operations)
    const taken = this.#take(operations, inOne(this.#lines(operations)))
    return taken.ok ? await this.#inTurn(() => this.#saved()) : taken
  }

  /** As `commit`, for many operations: the thread is free between slices. What is committed meanwhile comes after them. */
  async #commitInSlices(operations: readonly Operation[]): Promise<Result<void>> {
    this.#making += operations.length
    return await this.#inTurn(async () => {
      const lines = await inPauses(this.#lines(operations), setImmediate)
      this.#making -= operations.length
      const taken = this.#take(operations, lines)
      return taken.ok ? await this.#saved() : taken
    })
  }

  /** The lines of an act, of which nothing is taken in yet; why there are none, where a record is not valid. */
  *#lines(operations: readonly Operation[]): Slices<Result<string>> {
    const wrong = yield* invalid(operations)
    if (wrong) return failed(wrong)
    const at = this.#parts.now().toISOString()
    return ok(yield* actLinesInSlices(operations, at, id => this.ledger.annotations.active.get(id)?.rev ?? 0))
  }

  #take(operations: readonly Operation[], lines: Result<string>): Result<void> {
    if (!lines.ok) return lines
    if (operations.length === 0) return ok(undefined)
    for (const operation of operations) apply(this.ledger, operation)
    this.#queue.push({lines: lines.value, count: operations.length})
    return ok(undefined)
  }

  async #saved(): Promise<Result<void>> {
    const saved = await this.#flush()
    if (saved.ok && this.due && this.ledger.annotations.active.size < promptLimit) void this.checkpoint()
    return saved
  }

  async checkpoint(): Promise<Result<void>> {
    return await this.#inTurn(async () => (this.#dirty || this.#queue.length > 0 ? await this.#checkpoint() : ok(undefined)))
  }

  /** A checkpoint also when this session has changed nothing. */
  async fold(): Promise<Result<void>> {
    return await this.#inTurn(() => this.#checkpoint())
  }

  /**
   * Takes in what others did to the file since it was read or written here; writes nothing. A file that is gone, cut off, or of a newer
   * version is told once and left to the next checkpoint, which knows how to go on from it.
   */
  async refresh(): Promise<Result<void>> {
    return await this.#inTurn(async () => {
      const {adapter, paths, notices} = this.#parts
      try {
        const look = this.#closed ? undefined : await adapter.look()
        if (!look) return ok(undefined)
        if (look.reading?.state === 'good') {
          const blocked = await this.#mergeOutside()
          return blocked ? failed(blocked) : ok(undefined)
        }
        this.#told = look.hash
        notices.push(...capped(look.reading?.notices ?? [gone(paths)]))
        return ok(undefined)
      } catch (error) {
        return failed(diskProblem({code: 'store.unreadable', what: {zh: '读取标注', en: 'reading the annotations'}, path: paths.snapshot}, error))
      }
    })
  }

  /** Saves what is pending, folds the journal, gives the lock back. A second call does nothing. */
  async close(): Promise<Result<void>> {
    if (this.#closed) return ok(undefined)
    this.#closed = true
    return await this.#inTurn(async () => {
      const saved = await this.#flush()
      const folded = saved.ok && this.#dirty ? await this.#checkpoint() : saved
      await this.#journal.close().catch(() => undefined)
      await this.#parts.lock.release()
      return folded
    })
  }

  /** Lets every piece of disk work wait for the one before it. */
  async #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#work.then(task)
    this.#work = result.catch(() => undefined)
    return await result
  }

  async #flush(): Promise<Result<void>> {
    const acts = [...this.#queue]
    if (acts.length === 0) return ok(undefined)
    const {adapter, lock, fs, paths, now} = this.#parts
    if (this.#journal.poisoned) return await this.#checkpoint()
    try {
      if (this.#journal.length === 0) await fs.makeFolder(paths.folder)
      const confirmed = await lock.confirm()
      if (!confirmed.ok) return confirmed
      await this.#journal.append(acts.map(act => act.lines).join(''), adapter.hash, now().toISOString(), adapter.mode)
    } catch (error) {
      if (this.#journal.poisoned) return await this.#checkpoint()
      return failed(diskProblem({code: 'store.not-saved', what: {zh: '保存标注', en: 'saving annotations'}, path: paths.journal}, error))
    }
    this.#dirty = true
    this.#queue.splice(0, acts.length)
    return ok(undefined)
  }

  /** Writes everything, the queue too, into a new snapshot; after it the journal is empty, and sound again if it was poisoned. */
  async #checkpoint(): Promise<Result<void>> {
    const {fs, paths, lock} = this.#parts
    try {
      await fs.makeFolder(paths.folder)
      const confirmed = await lock.confirm()
      if (!confirmed.ok) return confirmed
      // What is left behind of a poisoned file is not needed: the ledger holds it all.
      await this.#journal.close().catch(() => undefined)
      for (const damaged of this.#damaged) await keepAside(fs, paths, damaged)
      await rotateJournal(fs, paths)
      this.#journal = new Journal(fs, paths.journal, undefined)
      const blocked = await this.#writeSnapshot()
      if (blocked) return failed(blocked)
    } catch (error) {
      this.#limit = this.#journal.length + journalLimit
      return failed(diskProblem({code: 'store.checkpoint-failed', what: {zh: '写标注文件', en: 'writing the annotation file'}, path: paths.snapshot}, error))
    }
    this.#dirty = false
    this.#limit = journalLimit
    await this.#tidy()
    return ok(undefined)
  }

  /** Merges what others did to the file, and replaces it. Answers why not, when the file has become one that must not be touched. */
  async #writeSnapshot(): Promise<Problem | undefined> {
    const {low, adapter, paths} = this.#parts
    for (let attempt = 1; ; attempt++) {
      const blocked = (await adapter.changed()) ? await this.#mergeOutside() : undefined
      if (blocked) return blocked
      const included = this.#queue.length
      const base = cloneLedger(this.ledger)
      low.data = {annotator: low.data.annotator, ...listsOf(this.ledger), odd: this.#rest.odd, extra: this.#rest.extra}
      try {
        await low.write()
      } catch (error) {
        if (!(error instanceof ChangedOutside)) throw error
        if (attempt < attempts) continue
        return lineProblem('store.busy', paths.snapshot, undefined, {
          zh: '文件一再被别的程序改动，暂不写入；标注都在日志里',
          en: 'another program keeps changing the file; it is left alone for now, and the annotations are in the journal',
        })
      }
      this.#base = base
      this.#queue.splice(0, included)
      return undefined
    }
  }

  async #mergeOutside(): Promise<Problem | undefined> {
    const {fs, paths, low, adapter, notices} = this.#parts
    await low.read()
    const {reading} = adapter
    // A file that was removed is written anew.
    if (!reading) return undefined
    if (reading.state === 'newer' || reading.state === 'foreign') return reading.notices[0]
    const theirs = ledgerOf(reading.snapshot)
    const damaged = reading.state === 'damaged'
    if (reading.state !== 'good') await keepAside(fs, paths, {path: paths.snapshot, kind: 'json'})
    if (!damaged) this.#rest = reading.snapshot
    const {taken, removed, conflicting} = (damaged ? mergeSalvaged : mergeOutside)(this.#base, theirs, this.ledger)
    this.#base = theirs
    this.generation++
    notices.push(...capped([...(this.#told === adapter.hash ? [] : reading.notices), ...conflicts(this.ledger, paths.snapshot)]))
    notices.push(lineProblem('store.merged', paths.snapshot, undefined, {
      zh: `文件在打开期间被改动，已按编号合并：读入 ${taken} 条，去掉 ${removed} 条，两边都改了 ${conflicting} 条`,
      en: `the file was changed while it was open and has been merged by id: ${taken} taken over, ${removed} removed, ${conflicting} changed on ` +
        'both sides',
    }))
    return undefined
  }

  /** What may fail without harm once the snapshot is durable: an old journal that stays is folded again the next time. */
  async #tidy(): Promise<void> {
    const {fs, paths, adapter} = this.#parts
    this.#damaged = []
    try {
      if (adapter.backupMissing) await replaceFile(paths.backup, await fs.read(paths.snapshot), {fs})
      await retireJournal(fs, paths)
    } catch (error) {
      this.#parts.notices.push(
        diskProblem({code: 'store.tidy-failed', what: {zh: '整理旧日志', en: 'putting the old journal away'}, path: paths.oldJournal}, error),
      )
    }
  }
}

const gone = ({snapshot}: StorePaths): Problem =>
  lineProblem('store.gone', snapshot, undefined, {
    zh: '标注文件在打开期间不见了；标注都还在，下次整理时重新写出',
    en: 'the annotation file was removed while it was open; nothing is lost, and it is written anew with the next checkpoint',
  })

const closedProblem = ({snapshot}: StorePaths): Problem =>
  lineProblem('store.closed', snapshot, undefined, {zh: '已经关闭，没有保存', en: 'closed already; not saved'})
