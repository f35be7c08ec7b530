import {closeSync} from 'node:fs'
import {randomBytes} from 'node:crypto'
import type {Problem} from '../../core/result.ts'
import {fromRecord, sha256} from '../article-file.ts'
import {recordOfLine} from '../article-records.ts'
import type {HowToRead} from '../articles.ts'
import {unreadable} from '../problems.ts'
import type {Batch, Came, Made, MadePart, MadeRow, Piece, SameFile} from './batch.ts'
import {bytesInMemory} from './checked-bytes.ts'
import {noStamp, type LineStart, type Stamp} from './entry.ts'
import type {CatalogueFolder} from './folder.ts'
import {Lines} from './lines.ts'
import {newArticle} from './new-article.ts'
import type {Pace} from './pace.ts'
import {PartWriter, type NewArticle, type NewFile} from './part-writer.ts'
import {articlesIn, openFile, readFile} from './read-file.ts'
import {notKept} from './report.ts'
import {readsOf} from './stretches.ts'

/** Articles, or files, and bytes of text at which a part is full before its batch has come to an end. */
const most = 4096
const full = 24 * 1024 * 1024

/** How often it is told how much has come, in ms. */
const every = 100

export interface BatchReading {
  /** Absent where nothing is kept on the disk. */
  readonly folder: CatalogueFolder | undefined
  readonly options: HowToRead
  readonly pace: Pace
}

type Post = (made: Made) => void

/** Reads batches, one after the other, and makes parts of them. */
export class BatchReader {
  readonly #with: BatchReading
  #folder: CatalogueFolder | undefined
  #post: Post = () => {}
  #writer = new PartWriter()
  #rows: MadeRow[] = []
  #same: SameFile[] = []
  #came: Came = {files: 0, bytes: 0, articles: 0}
  #told = 0

  constructor(reading: BatchReading) {
    this.#with = reading
    this.#folder = reading.folder
  }

  /** Reads a batch, or what of it there is time for: when the work is stopped, what was read by then is a part all the same. */
  async read(batch: Batch, post: Post): Promise<void> {
    this.#post = post
    for (const piece of batch) {
      if (await this.#with.pace.rest()) break
      if (piece.kind === 'stretch') await this.#stretch(piece)
      else this.#file(piece)
      if (this.#room <= 0) this.#flush()
    }
    this.#flush()
  }

  /** Articles that the present part has room for. */
  get #room(): number {
    return this.#writer.size >= full ? 0 : most - Math.max(this.#writer.count, this.#writer.files)
  }

  #file(piece: Exclude<Piece, {readonly kind: 'stretch'}>): void {
    const {slot, found} = piece
    this.#tell(1, 0, 0)
    if (piece.kind === 'refused') return this.#row(slot, {...found, problems: [piece.problem], sha256: '', more: undefined}, [], piece.stamp)
    const {known} = piece
    const read = readFile(found)
    if (!read.ok) {
      if (JSON.stringify([read.problem]) === known?.problems) this.#same.push({slot, stamp: undefined})
      else this.#row(slot, {...found, problems: [read.problem], sha256: '', more: undefined}, [], noStamp)
      return
    }
    const {bytes, stamp} = read.value
    const hash = sha256(bytes)
    if (hash === known?.sha256) {
      this.#same.push({slot, stamp})
      return
    }
    const {articles, problems} = articlesIn(found, bytes, this.#with.options)
    const isText = articles.length === 1 && articles[0]!.article.file === found.path
    this.#tell(0, 0, articles.length)
    this.#row(slot, {...found, problems, sha256: isText ? '' : hash, more: undefined}, articles.map(({article}) => newArticle(article, found.path)), stamp)
  }

  async #stretch({slot, found, encoding, from, to, stamp}: Extract<Piece, {readonly kind: 'stretch'}>): Promise<void> {
    let begin = from
    let articles: NewArticle[] = []
    let problems: Problem[] = []
    const put = (more: LineStart | undefined, as: Stamp): void => {
      this.#row(slot, {...found, problems, sha256: '', more}, articles, as, begin.line)
      articles = []
      problems = []
    }
    let file: number | undefined
    try {
      file = openFile(found.disk).file
      const decoder = new TextDecoder(encoding, {ignoreBOM: true})
      const lines = new Lines(readsOf(file), from.byte, encoding)
      for (let place = from.line; !(lines.at >= (to?.byte ?? Infinity)); place++) {
        const line = lines.next()
        if (!line) break
        const {record, problem} = recordOfLine(decoder.decode(line.bytes), place, found.path, this.#with.options.textField)
        if (record) articles.push(newArticle(fromRecord(record, found, encoding), found.path, {from: line.from, length: line.bytes.length}))
        if (problem) problems.push(problem)
        this.#tell(0, lines.at - line.from, record ? 1 : 0)
        const stop = await this.#with.pace.rest()
        if (!stop && articles.length < this.#room) continue
        const next = {byte: lines.at, line: place + 1}
        put(next, stamp)
        if (stop) return
        this.#flush()
        begin = next
      }
      if (begin.byte !== to?.byte) put(to, stamp)
    } catch (error) {
      problems.push(unreadable(found.path, error))
      put(to, noStamp)
    } finally {
      if (file !== undefined) closeSync(file)
    }
  }

  #row(slot: number, file: NewFile, articles: readonly NewArticle[], stamp: Stamp, from?: number): void {
    this.#rows.push({slot, row: this.#writer.add(file, articles), from, last: !file.more, ...stamp})
  }

  /** Makes a part of what was read. */
  #flush(): void {
    this.#tell(0, 0, 0, 0)
    if (this.#rows.length + this.#same.length === 0) return
    const part = this.#rows.length > 0 ? this.#part(this.#writer.content()) : undefined
    this.#post({kind: 'part', part, rows: this.#rows, same: this.#same})
    this.#writer = new PartWriter()
    this.#rows = []
    this.#same = []
  }

  #part(pieces: readonly Uint8Array[]): MadePart {
    try {
      const name = this.#folder?.addPart(pieces)
      if (name) return {name, content: undefined}
    } catch (error) {
      this.#post({kind: 'problem', problem: notKept(this.#folder!.path, error)})
      this.#folder = undefined
    }
    const content = Buffer.concat(pieces)
    return {name: {name: `held-${randomBytes(8).toString('hex')}`, sum: bytesInMemory(content).sum}, content}
  }

  /** Counts what has come, and tells it now and then. */
  #tell(files: number, bytes: number, articles: number, pause = every): void {
    const came = this.#came
    this.#came = {files: came.files + files, bytes: came.bytes + bytes, articles: came.articles + articles}
    const now = performance.now()
    if (now - this.#told < pause) return
    this.#told = now
    this.#post({kind: 'came', ...this.#came})
    this.#came = {files: 0, bytes: 0, articles: 0}
  }
}
