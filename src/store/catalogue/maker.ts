import type {ArticleId} from '../../core/article.ts'
import type {Problem} from '../../core/result.ts'
import {ownIds} from '../article-ids.ts'
import type {Made, MadePart, MadeRow, SameFile} from './batch.ts'
import {batchesOf} from './batches.ts'
import {bytesInMemory} from './checked-bytes.ts'
import {noStamp} from './entry.ts'
import type {CatalogueFolder} from './folder.ts'
import {Rows, type Manifest} from './manifest.ts'
import {livingIn, mergedIn, worthMerging, type Moved} from './merge-parts.ts'
import type {KnownRow, NamedPart} from './open-parts.ts'
import type {Pace} from './pace.ts'
import {CataloguePart} from './part.ts'
import {articlesToRead, Progress} from './progress.ts'
import {readersFor, type Reader} from './readers.ts'
import {notKept, type HeldPart, type Job, type Report} from './report.ts'
import {entryOf, type Slot, type Slots} from './slots.ts'

export interface Making {
  readonly job: Job
  readonly slots: Slots
  /** Absent where nothing is kept on the disk. */
  readonly folder: CatalogueFolder | undefined
  readonly pace: Pace
  readonly signal: AbortSignal
  readonly post: (report: Report) => void
  readonly known: readonly NamedPart[]
  readonly problems: readonly Problem[]
}

/** What has come of a file that is read in stretches. */
interface Coming {
  readonly rows: KnownRow[]
  /** They take the place of those that the file had when all of it was read: until then the file is what it was. */
  readonly hidden: boolean
}

type PartMade = Extract<Made, {readonly kind: 'part'}>

/** Has read what is not in the catalogue, and puts it there part by part. */
export class Maker {
  readonly #with: Making
  #folder: CatalogueFolder | undefined
  readonly #progress: Progress
  readonly #coming = new Map<Slot, Coming>()
  /** By number of the batch: what has come of it before its turn. Parts are taken over in the library's order, so that the list grows at its end. */
  readonly #early = new Map<number, PartMade[]>()
  /** The batch whose turn it is, and those behind it that have been read. */
  #turn = 0
  readonly #done = new Set<number>()
  #held: HeldPart[] = []
  #touched: boolean
  /** Told that all was read. */
  #whole = false

  constructor(making: Making) {
    this.#with = making
    this.#folder = making.folder
    this.#touched = making.slots.moved
    this.#progress = new Progress(making.slots.all, making.post)
  }

  /** Reads everything that is to be read. */
  async run(): Promise<void> {
    const {slots: {all: slots}, job, folder, pace, signal} = this.#with
    const articles = slots.reduce((sum, slot) => sum + articlesToRead(slot), 0)
    const readers = readersFor(articles, job, {folder, options: job.options, pace}, signal)
    const batches = batchesOf(slots, readers.length, job.options)
    let number = 0
    const readOn = async (reader: Reader): Promise<void> => {
      while (!signal.aborted) {
        const batch = batches.next()
        if (batch.done) return
        const own = number++
        await reader.read(batch.value, made => this.#hear(own, made))
        this.#end(own)
      }
    }
    try {
      await Promise.all(readers.map(readOn))
    } finally {
      batches.return()
      for (const reader of readers) void reader.close()
    }
    this.#tell()
    if (!this.#whole) return
    await this.#merge()
    this.#sweep()
  }

  #hear(batch: number, made: Made): void {
    if (made.kind === 'came') this.#progress.came(made)
    else if (made.kind === 'problem') this.#notKept(made.problem)
    else if (batch === this.#turn) this.#take(made)
    else this.#early.set(batch, [...(this.#early.get(batch) ?? []), made])
  }

  /** A batch is over; what has come of those behind it is taken over as far as it is their turn. */
  #end(batch: number): void {
    this.#done.add(batch)
    while (this.#done.delete(this.#turn)) {
      this.#turn++
      for (const made of this.#early.get(this.#turn) ?? []) this.#take(made)
      this.#early.delete(this.#turn)
    }
  }

  #take({part, rows, same}: PartMade): void {
    for (const file of same) this.#same(file)
    const of = part && this.#open(part)
    if (of) for (const row of rows) this.#row(of, row)
    if (of) this.#touched = true
    this.#tell()
  }

  #same({slot: number, stamp}: SameFile): void {
    const slot = this.#with.slots.all[number]!
    const [row] = slot.rows
    slot.state = 'read'
    if (!row || !stamp) return
    slot.rows = [{...row, ...stamp}]
    this.#touched = true
  }

  #row(of: NamedPart, {slot: number, row, from, last, size, mtime}: MadeRow): void {
    const slot = this.#with.slots.all[number]!
    const known: KnownRow = {of, part: 0, row, size, mtime}
    if (from === undefined) {
      slot.rows = [known]
      slot.state = 'read'
      return
    }
    const coming = this.#coming.get(slot) ?? {rows: slot.state === 'cut' ? [...slot.rows] : [], hidden: slot.state === 'changed' && slot.rows.length > 0}
    const before = coming.rows.at(-1)
    // What stands before it was left when the work was stopped.
    if (from !== (before ? entryOf(before).more?.line : 1)) return
    coming.rows.push(before?.size === noStamp.size ? {...known, ...noStamp} : known)
    if (last || !coming.hidden) slot.rows = coming.rows
    if (last) slot.state = 'read'
    this.#coming.set(slot, coming)
  }

  /** Undefined when someone has removed it since: the next start makes another. */
  #open({name, content}: MadePart): NamedPart | undefined {
    if (content) this.#held.push({name: name.name, content})
    try {
      return {name, part: new CataloguePart(name.name, content ? bytesInMemory(content) : this.#with.folder!.openPart(name))}
    } catch (error) {
      this.#notKept(notKept(this.#with.folder!.path, error))
      return undefined
    }
  }

  /** From now on no manifest is written: those that are there name parts that are there. That is told once. */
  #notKept(problem: Problem): void {
    if (this.#folder) this.#with.post({kind: 'problem', problem})
    this.#folder = undefined
  }

  /** Tells what the library is made of by now, where that has changed, and once that it is whole. */
  #tell(): void {
    const whole = this.#with.slots.all.every(({state}) => state === 'read')
    if (!this.#touched && whole === this.#whole) return
    this.#whole = whole
    const manifest = this.#manifest(whole)
    if (this.#touched) this.#save(manifest)
    this.#with.post({kind: 'manifest', manifest, held: this.#held})
    this.#held = []
    this.#touched = false
  }

  #save(manifest: Manifest): void {
    try {
      // A whole one that came in between, from another session, is better than a beginning.
      if (manifest.whole || !this.#folder?.manifestIfGood()?.whole || this.#with.known.length > 0) this.#folder?.setManifest(manifest)
    } catch (error) {
      this.#notKept(notKept(this.#folder!.path, error))
    }
  }

  #manifest(whole: boolean): Manifest {
    const parts = new Map<NamedPart, number>()
    const rows = this.#with.slots.all.flatMap(({rows: some}) => some)
    for (const {of} of rows) if (!parts.has(of)) parts.set(of, parts.size)
    return {parts: Array.from(parts.keys(), ({name}) => name), rows: Rows.of(rows, ({of}) => parts.get(of)!), problems: this.#with.problems, renamed: renamedIn(rows), whole}
  }

  /** Makes one part of several where that is worth it, for the next start: this session goes on with those that it has open. */
  async #merge(): Promise<void> {
    const {slots: {all: slots}, pace} = this.#with
    const moved = new Map<NamedPart, Moved>()
    try {
      for (const group of worthMerging(livingIn(slots.flatMap(({rows}) => rows)))) {
        if ((await pace.rest()) || !this.#folder) return
        for (const [part, to] of mergedIn(this.#folder, group)) moved.set(part, to)
      }
      if (moved.size === 0) return
      for (const slot of slots) {
        slot.rows = slot.rows.map(row => {
          const to = moved.get(row.of)
          return to ? {...row, of: to.of, row: to.rows[row.row]!} : row
        })
      }
      this.#folder?.setManifest(this.#manifest(true))
      for (const {name} of moved.keys()) this.#folder?.retire(name.name, Date.now())
    } catch {
      // What could not be merged stays as it is, and is whole.
    }
  }

  #sweep(): void {
    try {
      this.#folder?.sweep(Date.now())
    } catch {
      // What is not swept now is swept another time.
    }
  }
}

/** The ids that are others than in the rows, by the articles' numbers in the library's order. */
function renamedIn(rows: readonly KnownRow[]): (readonly [number, ArticleId])[] {
  const seen = new Set<ArticleId>()
  let count = 0
  for (const {of, row} of rows) {
    const [from, many] = of.part.articlesOf(row)
    for (let number = from; number < from + many; number++) seen.add(of.part.id(number))
    count += many
  }
  if (seen.size === count) return []
  const found = rows.flatMap(({of, row}) => {
    const root = of.part.root(row)
    const [from, many] = of.part.articlesOf(row)
    return Array.from({length: many}, (_, at) => ({id: of.part.id(from + at), root}))
  })
  return ownIds(found).flatMap((id, at) => (id === found[at]!.id ? [] : [[at, id] as const]))
}
