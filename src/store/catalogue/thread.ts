import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {Worker} from 'node:worker_threads'
import {runIndexer} from './indexer.ts'
import {Rows} from './manifest.ts'
import type {Job, Report} from './report.ts'

/** Work that goes on beside the session. */
export interface Running {
  /** Asks for the end of it, which comes soon. */
  stop(): void
  /** Resolves when it has come to an end, with what broke it, if anything did. */
  readonly ended: Promise<unknown>
}

/** The program's own thread for this, where the program is bundled. */
const entry = new URL('./indexer.js', import.meta.url)

/** How long a thread that is asked to end may take to put away what it has read, in ms. */
const patient = 3000

/** With little memory what is new is looked through more often: in MB. */
const lean = {maxYoungGenerationSizeMb: 12}

/** Runs the indexer in a thread of its own; where there is none to be had, in turns with everything else. */
export function startIndexer(job: Job, post: (report: Report) => void, thread: URL = entry): Running {
  return existsSync(fileURLToPath(thread)) ? inThread(job, post, thread) : inTurns(job, post)
}

function inTurns(job: Job, post: (report: Report) => void): Running {
  const stop = new AbortController()
  const ended = runIndexer(job, post, stop.signal).then(() => undefined, (error: unknown) => error)
  return {stop: () => stop.abort(), ended}
}

function inThread(job: Job, post: (report: Report) => void, thread: URL): Running {
  // What the thread would write would tear the screen.
  const worker = new Worker(thread, {workerData: job, stdout: true, stderr: true, resourceLimits: job.lean ? lean : {}})
  let over = false
  const ended = new Promise<unknown>(resolve => {
    worker.on('message', (report: Report) => {
      if (report.kind === 'end') over = true
      post(revived(report))
    })
    worker.on('error', resolve)
    worker.on('exit', code => resolve(over ? undefined : new Error(`the thread ended with ${code}`)))
  })
  const stop = (): void => {
    worker.postMessage('stop', [])
    const patience = setTimeout(() => {
      over = true
      void worker.terminate()
    }, patient)
    void ended.then(() => clearTimeout(patience))
  }
  return {stop, ended}
}

/** Between threads an object loses what it can do. */
const revived = (report: Report): Report =>
  report.kind === 'manifest' ? {...report, manifest: {...report.manifest, rows: new Rows(report.manifest.rows.bytes)}} : report
