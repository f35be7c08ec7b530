import type {Came} from './batch.ts'
import {stampOf} from './read-file.ts'
import type {Report} from './report.ts'
import type {Slot} from './slots.ts'
import {inStretches} from './stretches.ts'

/** How often it is told how far the work is, in ms. */
const every = 200

/** Bytes of a record, until some were read. */
const usual = 4000

/** How far the reading is: articles that are there, how many there will be as far as can be said, and how fast they come. */
export class Progress {
  readonly #post: (report: Report) => void
  readonly #began = performance.now()
  /** Articles that were there before. */
  readonly #known: number
  #files = 0
  /** Bytes of the files of records that are still to be read, and of those that were. */
  #bytes = 0
  #read = 0
  #made = 0
  #told = 0

  constructor(slots: readonly Slot[], post: (report: Report) => void) {
    this.#post = post
    let known = 0
    for (const slot of slots) {
      if (slot.state === 'read') for (const {of, row} of slot.rows) known += of.part.articlesOf(row)[1]
      else if (inStretches(slot.found)) this.#bytes += sizeOf(slot)
      else this.#files++
    }
    this.#known = known
  }

  /** Counts what has come, and tells it now and then. */
  came({files, bytes, articles}: Came): void {
    this.#files -= files
    this.#bytes = Math.max(0, this.#bytes - bytes)
    this.#read += bytes
    this.#made += articles
    const now = performance.now()
    if (now - this.#told < every) return
    this.#told = now
    const made = this.#made
    const seconds = (now - this.#began) / 1000
    const rate = made > 0 && seconds > 0.5 ? made / seconds : undefined
    const records = this.#bytes / (this.#read > 0 && made > 0 ? Math.max(1, this.#read / made) : usual)
    const rest = Math.round(Math.max(0, this.#files) + records)
    const count = this.#known + made
    this.#post({kind: 'progress', checking: false, count, total: count + rest, rate, left: rate && rest / rate})
  }
}

/** How many articles a file will have, as far as can be said before it is read. */
export const articlesToRead = (slot: Slot): number => (slot.state === 'read' ? 0 : inStretches(slot.found) ? Math.ceil(sizeOf(slot) / usual) : 1)

const sizeOf = ({found}: Slot): number => stampOf(found.disk)?.size ?? 0
