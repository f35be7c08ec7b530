import {extname} from 'node:path'
import type {ArticleId} from '../../core/article.ts'
import type {Problem} from '../../core/result.ts'
import {ownIds} from '../article-ids.ts'
import type {HowToRead} from '../articles.ts'
import {sha256} from '../article-file.ts'
import {bytesInMemory} from './checked-bytes.ts'
import type {Stamp} from './entry.ts'
import type {CatalogueFolder} from './folder.ts'
import {Rows, type Manifest} from './manifest.ts'
import type {KnownRow, NamedPart} from './open-parts.ts'
import type {Pace} from './pace.ts'
import {CataloguePart} from './part.ts'
import {PartWriter, type NewArticle, type NewFile} from './part-writer.ts'
import {Progress} from './progress.ts'
import {articlesIn, readFile} from './read-file.ts'
import {newArticle} from './new-article.ts'
import {notKept, type HeldPart, type Report} from './report.ts'
import {readStretches, streamedFrom} from './stretches.ts'
import {entryOf, type Slot, type Slots} from './slots.ts'

/** Articles of the first part that is made, so that the list soon has some, and of the largest. Each is twice the one before. */
const first = 64
const most = 4096

/** Bytes of text at which a part is full. */
const full = 24 * 1024 * 1024

export interface Making {
  readonly slots: Slots
  /** Absent where nothing is kept on the disk. */
  readonly folder: CatalogueFolder | undefined
  readonly options: HowToRead
  readonly pace: Pace
  readonly post: (report: Report) => void
  readonly known: readonly NamedPart[]
  readonly problems: readonly Problem[]
}

/** A row that is in the part under construction. */
interface Waiting extends Stamp {
  readonly slot: Slot
  readonly row: number
  /** The rows of the file so far. */
  readonly into: KnownRow[]
  /** They take the place of those that the file had: of a changed file when all of it was read. */
  readonly shown: boolean
}

/** Reads what is not in the catalogue, and puts it there part by part. */
export class Maker {
  readonly #with: Making
  #folder: CatalogueFolder | undefined
  #writer = new PartWriter()
  #waiting: Waiting[] = []
  #limit = first
  #held: HeldPart[] = []
  #touched: boolean
  #made = 0
  readonly #progress: Progress

  constructor(making: Making) {
    this.#with = making
    this.#folder = making.folder
    this.#touched = making.slots.moved
    this.#progress = new Progress(making.slots.all, making.post)
  }

  /** Reads everything that is to be read. */
  async run(): Promise<void> {
    const {slots, pace} = this.#with
    let all = true
    for (const slot of slots.all) {
      if (slot.state === 'read') continue
      if ((await pace.rest()) || !(await this.#slot(slot))) {
        all = false
        break
      }
      this.#progress.done(slot)
      this.#progress.tell(this.#made)
    }
    this.#flush(all)
    if (all) this.#sweep()
  }

  /** Reads a file. False when it was stopped before its end. */
  async #slot(slot: Slot): Promise<boolean> {
    const {found} = slot
    if (extname(found.path).toLowerCase() === '.jsonl') {
      const from = streamedFrom(slot)
      if (from) return await this.#stretches(slot, from)
    }
    const read = readFile(found)
    if (!read.ok) {
      this.#keep(slot, {...found, problems: [read.problem], sha256: '', more: undefined}, [], {size: -1, mtime: 0n})
      return true
    }
    const {bytes, stamp} = read.value
    const hash = sha256(bytes)
    if (this.#same(slot, hash, stamp)) return true
    const {articles, problems} = articlesIn(found, bytes, this.#with.options)
    const text = articles.length === 1 && articles[0]!.article.file === found.path
    this.#keep(slot, {...found, problems, sha256: text ? '' : hash, more: undefined}, articles.map(({article}) => newArticle(article, found.path)), stamp)
    return true
  }

  /** A file whose bytes are what they were needs no more than another stamp. */
  #same(slot: Slot, hash: string, stamp: Stamp): boolean {
    const [row, second] = slot.rows
    if (!row || second) return false
    const entry = entryOf(row)
    const was = entry.sha256 !== '' ? entry.sha256 : entry.count === 1 ? row.of.part.sha256(entry.first) : ''
    if (was !== hash || entry.more) return false
    slot.rows = [{...row, ...stamp}]
    slot.state = 'read'
    this.#touched = true
    return true
  }

  async #stretches(slot: Slot, from: {readonly byte: number; readonly line: number}): Promise<boolean> {
    const {found, rows} = slot
    const into = from.byte === 0 ? [] : [...rows]
    const changed = from.byte === 0 && rows.length > 0
    const stretches = readStretches(found, from, {...this.#with.options, room: () => this.#room(), pace: this.#with.pace})
    for await (const {problems, articles, more, stamp} of stretches) {
      const row = this.#writer.add({...found, problems, sha256: '', more}, articles)
      this.#waiting.push({slot, row, into, shown: !changed || !more, ...stamp})
      if (!more) slot.state = 'read'
      this.#made += articles.length
      if (!more && this.#room() > 0) return true
      this.#flush(false)
      this.#progress.tell(this.#made)
      if (more && (await this.#with.pace.rest())) return false
    }
    return true
  }

  #keep(slot: Slot, file: NewFile, articles: readonly NewArticle[], stamp: Stamp): void {
    const [row] = slot.rows
    slot.state = 'read'
    const old = row && entryOf(row)
    if (old && articles.length + old.count === 0 && JSON.stringify(old.problems) === JSON.stringify(file.problems)) return
    this.#waiting.push({slot, row: this.#writer.add(file, articles), into: [], shown: true, ...stamp})
    this.#made += articles.length
    if (this.#room() <= 0) this.#flush(false)
  }

  /** Articles that the present part has room for. */
  #room(): number {
    return this.#writer.size >= full ? 0 : Math.max(0, this.#limit - Math.max(this.#writer.count, this.#writer.files))
  }

  /** Makes a part of what waits, and tells of it. */
  #flush(whole: boolean): void {
    if (this.#waiting.length > 0) {
      const of = this.#part(this.#writer.content())
      for (const {slot, row, into, shown, size, mtime} of this.#waiting) {
        into.push({of, part: 0, row, size, mtime})
        if (shown) slot.rows = [...into]
      }
      this.#touched = true
      this.#writer = new PartWriter()
      this.#waiting = []
      this.#limit = Math.min(most, this.#limit * 2)
    }
    if (!this.#touched && !whole) return
    const manifest = this.#manifest(whole)
    if (this.#touched) this.#save(manifest)
    this.#with.post({kind: 'manifest', manifest, held: this.#held})
    this.#held = []
    this.#touched = false
  }

  #part(content: Uint8Array): NamedPart {
    try {
      const name = this.#folder?.addPart(content)
      if (name) return {name, part: new CataloguePart(name.name, this.#folder!.openPart(name))}
    } catch (error) {
      this.#with.post({kind: 'problem', problem: notKept(this.#folder!.path, error)})
      this.#folder = undefined
    }
    const bytes = bytesInMemory(content)
    const name = {name: `held-${this.#made}-${this.#writer.files}`, sum: bytes.sum}
    this.#held.push({name: name.name, content})
    return {name, part: new CataloguePart(name.name, bytes)}
  }

  #save(manifest: Manifest): void {
    try {
      // A whole one that came in between, from another session, is better than a beginning.
      if (manifest.whole || !this.#folder?.manifestIfGood()?.whole || this.#with.known.length > 0) this.#folder?.setManifest(manifest)
    } catch (error) {
      this.#with.post({kind: 'problem', problem: notKept(this.#folder!.path, error)})
      this.#folder = undefined
    }
  }

  #manifest(whole: boolean): Manifest {
    const parts = new Map<NamedPart, number>()
    const rows = this.#with.slots.all.flatMap(({rows: some}) => some).map(row => {
      const part = parts.get(row.of) ?? parts.size
      parts.set(row.of, part)
      return {...row, part}
    })
    return {parts: Array.from(parts.keys(), ({name}) => name), rows: Rows.of(rows), problems: this.#with.problems, renamed: renamedIn(rows), whole}
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
