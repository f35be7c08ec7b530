import type {Problem} from '../../core/result.ts'
import {bytesInMemory, type CheckedBytes} from './checked-bytes.ts'
import {Catalogue, type Difference} from './catalogue.ts'
import {folderOf, type CatalogueFolder} from './folder.ts'
import type {PartName} from './manifest.ts'
import type {Job, Report} from './report.ts'
import {startIndexer, type Running} from './thread.ts'

/** How far the reading of a library is. */
export type Reading = Omit<Extract<Report, {readonly kind: 'progress'}>, 'kind'>

/** Who listens while a library is read. */
export interface Listener {
  readonly changed: (difference: Difference) => void
  readonly progress: (reading: Reading) => void
  readonly problem: (problem: Problem) => void
}

/** A library that is read by way of a catalogue: what was known of it is there at once, the rest comes when it is started. */
export class LargeLibrary {
  readonly catalogue: Catalogue
  readonly #job: Job
  readonly #folder: CatalogueFolder | undefined
  readonly #held = new Map<string, Uint8Array>()
  /** Problems that came up before somebody listened. */
  readonly #early: Problem[] = []
  #listener: Listener | undefined
  #kept = true

  /** `room` is how many bytes of texts may stay in memory. */
  constructor(job: Job, room: number) {
    this.#job = job
    this.#folder = folderOf(job)
    this.catalogue = new Catalogue({
      ...job.options,
      room,
      open: name => this.#open(name),
      tell: problem => this.#tell(problem),
      damaged: name => this.#folder?.drop(name),
    })
  }

  /** Takes over what an earlier run has left. False when there is nothing that can be used. */
  recall(): boolean {
    const manifest = this.#folder?.manifestIfGood()
    if (!manifest) return false
    try {
      this.catalogue.take(manifest)
      return true
    } catch {
      return false
    }
  }

  /** True when the next reading goes on where this one ends: what was read is on the disk. */
  get keepsAll(): boolean {
    return this.#folder !== undefined && this.#kept
  }

  /** Reads on where the catalogue ends, and checks what it has. */
  start(listener: Listener): Running {
    this.#listener = listener
    for (const problem of this.#early.splice(0)) listener.problem(problem)
    return startIndexer(this.#job, report => this.#hear(report, listener))
  }

  #hear(report: Report, listener: Listener): void {
    if (report.kind === 'progress') listener.progress(report)
    else if (report.kind === 'problem') listener.problem(report.problem)
    else if (report.kind === 'manifest') {
      for (const {name, content} of report.held) this.#held.set(name, content)
      this.#kept &&= report.held.length === 0
      try {
        listener.changed(this.catalogue.take(report.manifest))
      } catch {
        // Someone has removed a part since: the next manifest, or the next start, has others.
      }
    }
  }

  #tell(problem: Problem): void {
    if (this.#listener) this.#listener.problem(problem)
    else this.#early.push(problem)
  }

  #open(name: PartName): CheckedBytes {
    const held = this.#held.get(name.name)
    if (held) {
      this.#held.delete(name.name)
      return bytesInMemory(held)
    }
    if (!this.#folder) throw new Error(`no folder has the part ${name.name}`)
    return this.#folder.openPart(name)
  }
}
