import {resolve} from 'node:path'
import {Low} from 'lowdb'
import type {AnnotationRecord, ArticleRecord, Operation, RefusalRecord} from '../core/record.ts'
import {failed, ok, type Problem, type Result} from '../core/result.ts'
import {SnapshotAdapter} from './adapter.ts'
import {nodeFileSystem, type FileSystem} from './fs.ts'
import {articlesOf, recordsOf, refusalsOf, rivalsOf} from './ledger.ts'
import {load} from './load.ts'
import {takeLock, type Lock} from './lock.ts'
import {capped, lineProblem} from './notices.ts'
import {annotatorStem, storePaths, type StorePaths} from './paths.ts'
import {diskProblem} from './problems.ts'
import {ReadingStore, signature} from './reading-store.ts'
import {emptySnapshot} from './snapshot.ts'
import {TextKeeper} from './text-keeper.ts'
import {readText, type KeptText, type VersionText} from './texts.ts'
import {Writer} from './writer.ts'

export interface StoreOptions {
  /** The annotations folder; it is made with the first commit. */
  readonly dir: string
  readonly annotator: string
  /** For the time in journal and lock; the system's clock unless told. */
  readonly now?: () => Date
  readonly fs?: FileSystem
  /** Takes no lock and writes nothing. */
  readonly readOnly?: boolean
}

/** One annotator's records. Opening and closing without a commit leaves every byte as it was. */
export interface Store {
  readonly annotator: string
  /** `read`: every commit is refused; `why` says who holds the lock, or what keeps the files from being written. */
  readonly access: {readonly kind: 'write'} | {readonly kind: 'read'; readonly why: Problem}
  /** What a user must hear about, in the order in which it was found; grows while the store is open. */
  readonly notices: readonly Problem[]
  /** What has come to `notices` since the store was opened or this was last asked; texts that are being kept are waited for. */
  news(): Promise<readonly Problem[]>
  /** One record an id, saved or pending, in no promised order. */
  records(): readonly AnnotationRecord[]
  articles(): readonly ArticleRecord[]
  refusals(): readonly RefusalRecord[]
  /** Records under an id that another record has, which counts (`records` has that one). */
  rivals(): readonly AnnotationRecord[]
  /**
   * Saves the operations of one act; ok only when they are on the disk, and everything committed before them. After a crash an act is
   * there whole or not at all. On failure they stay in `pending` and go with the next commit, for which `[]` will do.
   * An invalid record is refused (`store.bad-record`), and nothing of its act is kept.
   * `texts` are the versions that the records were made on. They are kept beside the commit, which neither waits for them nor fails with them.
   */
  commit(operations: readonly Operation[], texts?: readonly VersionText[]): Promise<Result<void>>
  /** The kept text of a version. */
  text(sha256: string): Promise<KeptText>
  /** Operations that are not on the disk. */
  readonly pending: number
  /** The journal has grown, and a checkpoint in an idle moment would be well spent. */
  readonly due: boolean
  /** One more each time that records were taken over that others wrote, by a checkpoint or by `refresh`: `records` must be read again. */
  readonly generation: number
  /**
   * Looks whether others have changed the file, and takes over what they did; that it was damaged or removed is a notice. Writes no record,
   * and costs little when nothing has changed. A kept text that could not be written is tried again.
   */
  refresh(): Promise<Result<void>>
  /** Folds the journal into the lowdb file. Failure loses nothing: what was acknowledged stays in the journals. */
  checkpoint(): Promise<Result<void>>
  /** As `checkpoint`, also when this session has changed nothing: what was found damaged is written anew, and its bytes are kept. */
  fold(): Promise<Result<void>>
  /** Saves what is pending, folds the journal, gives the lock back in any case. */
  close(): Promise<Result<void>>
}

/**
 * Opens the files of an annotator. Whatever state they are in, it opens what can be read and says the rest in `notices`; it fails only when
 * the name cannot be a file name (`store.annotator-name`) or a file cannot be read at all (`store.unreadable`).
 */
export async function openStore(options: StoreOptions): Promise<Result<Store>> {
  const {fs = nodeFileSystem, now = () => new Date(), annotator} = options
  const stem = annotatorStem(annotator)
  if (!stem.ok) return stem
  const dir = resolve(options.dir)
  const paths = await storePaths(fs, dir, stem.value)
  if (!paths.ok) return paths

  const lock = options.readOnly ? failed(askedReadOnly(paths.value)) : await takeLock(fs, paths.value.lock, now)
  const adapter = new SnapshotAdapter(fs, paths.value, stem.value)
  const low = new Low(adapter, emptySnapshot(stem.value))
  try {
    const seen = lock.ok ? undefined : await signature(fs, paths.value)
    const loaded = await load(fs, paths.value, low, adapter)
    const text = (sha256: string): Promise<KeptText> => readText(fs, dir, sha256)
    const reading = {fs, paths: paths.value, annotator: stem.value, loaded, seen, text}
    if (!lock.ok) return ok(new ReadingStore({...reading, why: lock.problem}))
    if (loaded.untouchable) {
      await lock.value.release()
      return ok(new ReadingStore({...reading, why: loaded.untouchable}))
    }
    low.data = {...low.data, annotator: stem.value}
    const notices = capped(loaded.notices)
    const writer = new Writer({fs, paths: paths.value, low, adapter, lock: lock.value, loaded, now, notices})
    return ok(new WritableStore(stem.value, writer, notices, new TextKeeper(fs, dir, notices), text))
  } catch (error) {
    await releaseIfHeld(lock)
    return failed(diskProblem({code: 'store.unreadable', what: {zh: '读取标注', en: 'reading the annotations'}, path: paths.value.snapshot}, error))
  }
}

async function releaseIfHeld(lock: Result<Lock>): Promise<void> {
  if (lock.ok) await lock.value.release()
}

class WritableStore implements Store {
  readonly access = {kind: 'write'} as const
  readonly annotator: string
  readonly notices: readonly Problem[]
  readonly text: Store['text']
  readonly #writer: Writer
  readonly #texts: TextKeeper
  #known: number

  constructor(annotator: string, writer: Writer, notices: readonly Problem[], texts: TextKeeper, text: Store['text']) {
    this.annotator = annotator
    this.notices = notices
    this.text = text
    this.#writer = writer
    this.#texts = texts
    this.#known = notices.length
  }

  async news(): Promise<readonly Problem[]> {
    await this.#texts.idle()
    const news = this.notices.slice(this.#known)
    this.#known = this.notices.length
    return news
  }

  get pending(): number {
    return this.#writer.pending
  }

  get due(): boolean {
    return this.#writer.due
  }

  get generation(): number {
    return this.#writer.generation
  }

  records = (): readonly AnnotationRecord[] => recordsOf(this.#writer.ledger)
  articles = (): readonly ArticleRecord[] => articlesOf(this.#writer.ledger)
  refusals = (): readonly RefusalRecord[] => refusalsOf(this.#writer.ledger)
  rivals = (): readonly AnnotationRecord[] => rivalsOf(this.#writer.ledger)
  checkpoint = (): Promise<Result<void>> => this.#writer.checkpoint()
  fold = (): Promise<Result<void>> => this.#writer.fold()

  commit(operations: readonly Operation[], texts: readonly VersionText[] = []): Promise<Result<void>> {
    const committed = this.#writer.commit(operations)
    this.#texts.keep(texts)
    return committed
  }

  refresh(): Promise<Result<void>> {
    this.#texts.keep([])
    return this.#writer.refresh()
  }

  async close(): Promise<Result<void>> {
    await this.#texts.settled()
    return await this.#writer.close()
  }
}

const askedReadOnly = ({snapshot}: StorePaths): Problem =>
  lineProblem('store.read-only', snapshot, undefined, {zh: '按要求只读打开', en: 'opened read-only, as asked'})
