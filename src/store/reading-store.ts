import {Low} from 'lowdb'
import {failed, ok, type Problem, type Result} from '../core/result.ts'
import {SnapshotAdapter} from './adapter.ts'
import type {FileSystem} from './fs.ts'
import {articlesOf, recordsOf, refusalsOf, rivalsOf, type Ledger} from './ledger.ts'
import {load, type Loaded} from './load.ts'
import {capped} from './notices.ts'
import type {StorePaths} from './paths.ts'
import {diskProblem} from './problems.ts'
import {emptySnapshot} from './snapshot.ts'
import type {KeptText} from './texts.ts'

export interface ReadingParts {
  readonly fs: FileSystem
  readonly paths: StorePaths
  readonly annotator: string
  readonly loaded: Loaded
  /** Why nothing is written. */
  readonly why: Problem
  /** The files' signature before they were read; undefined when nobody looked. */
  readonly seen: string | undefined
  /** See `Store.text`. */
  readonly text: (sha256: string) => Promise<KeptText>
}

/** A store that only reads: someone else writes to the files, or nobody may. Every commit is refused. */
export class ReadingStore {
  readonly annotator: string
  readonly access: {readonly kind: 'read'; readonly why: Problem}
  readonly notices: Problem[]
  readonly text: ReadingParts['text']
  readonly pending = 0
  readonly due = false
  generation = 0
  readonly #parts: ReadingParts
  #ledger: Ledger
  #seen: string | undefined
  #known: number

  constructor(parts: ReadingParts) {
    const {annotator, loaded, why, seen} = parts
    this.annotator = annotator
    this.text = parts.text
    this.access = {kind: 'read', why}
    this.#parts = parts
    this.notices = this.#tellable(loaded.notices)
    this.#known = this.notices.length
    this.#ledger = loaded.ledger
    this.#seen = seen
  }

  records = () => recordsOf(this.#ledger)
  articles = () => articlesOf(this.#ledger)
  refusals = () => refusalsOf(this.#ledger)
  rivals = () => rivalsOf(this.#ledger)

  /** A writer elsewhere may be in the middle of a line: that is no damage. */
  #tellable(notices: readonly Problem[]): Problem[] {
    return capped(this.#parts.why.code === 'store.locked' ? notices.filter(({code}) => code !== 'store.torn-line') : notices)
  }

  async news(): Promise<readonly Problem[]> {
    const news = this.notices.slice(this.#known)
    this.#known = this.notices.length
    return news
  }

  /** Reads the files again when one of them looks different. */
  async refresh(): Promise<Result<void>> {
    const {fs, paths, annotator} = this.#parts
    try {
      const now = await signature(fs, paths)
      if (now === this.#seen) return ok(undefined)
      const adapter = new SnapshotAdapter(fs, paths, annotator)
      const {ledger, notices} = await load(fs, paths, new Low(adapter, emptySnapshot(annotator)), adapter)
      this.#ledger = ledger
      this.#seen = now
      this.generation++
      const told = new Set(this.notices.map(({message}) => message.en))
      for (const notice of this.#tellable(notices)) if (!told.has(notice.message.en)) this.notices.push(notice)
      return ok(undefined)
    } catch (error) {
      return failed(diskProblem({code: 'store.unreadable', what: {zh: '读取标注', en: 'reading the annotations'}, path: paths.snapshot}, error))
    }
  }

  commit = (): Promise<Result<void>> => Promise.resolve(failed(this.access.why))
  fold = (): Promise<Result<void>> => Promise.resolve(failed(this.access.why))
  checkpoint = (): Promise<Result<void>> => Promise.resolve(ok(undefined))
  close = (): Promise<Result<void>> => Promise.resolve(ok(undefined))
}

/** Size, time and identity of the files that hold the records: different when one of them was written. */
export async function signature(fs: FileSystem, {snapshot, journal, oldJournal}: StorePaths): Promise<string> {
  const stats = [await fs.stat(snapshot), await fs.stat(journal), await fs.stat(oldJournal)]
  return stats.map(stat => (stat ? `${stat.identity} ${stat.size} ${stat.mtimeMs}` : '')).join('\n')
}
