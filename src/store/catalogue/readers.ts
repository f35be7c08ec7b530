import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {fileURLToPath} from 'node:url'
import {Worker} from 'node:worker_threads'
import type {Batch, Made} from './batch.ts'
import {BatchReader, type BatchReading} from './batch-reader.ts'
import type {Job} from './report.ts'

/** Reads batches one after the other. */
export interface Reader {
  /** Resolves when the batch was read, or left since the work was stopped. Rejects with what broke the reader. */
  read(batch: Batch, post: (made: Made) => void): Promise<void>
  close(): Promise<void>
}

/** What a thread that reads is started with. */
export type ReaderJob = Job & {readonly kind: 'reader'}

/** What it answers: what it made of the present batch, or that it has come to its end. */
export type Answer = {readonly made: Made} | 'end'

/** More threads than this wait for the disk, and for memory. */
const most = 4

/** Fewer articles than this are read sooner than threads for it have begun. */
const few = 500

/** The program's own thread for this, where the program is bundled. */
const entry = new URL('./indexer.js', import.meta.url)

/**
 * As many readers as there are processors for, four at most: threads of their own, or, for few articles, with little memory, with one
 * processor and where there are no threads to be had, one that takes turns with everything else here.
 */
export function readersFor(articles: number, job: Job, reading: BatchReading, signal: AbortSignal): readonly Reader[] {
  const count = job.lean ? 1 : Math.min(most, availableParallelism())
  if (count < 2 || articles < few || !existsSync(fileURLToPath(entry))) return [readerHere(reading)]
  return Array.from({length: count}, () => readerInThread({...job, kind: 'reader'}, signal))
}

function readerHere(reading: BatchReading): Reader {
  const reader = new BatchReader(reading)
  return {read: (batch, post) => reader.read(batch, post), close: async () => {}}
}

function readerInThread(job: ReaderJob, signal: AbortSignal): Reader {
  // What the thread would write would tear the screen.
  const worker = new Worker(entry, {workerData: job, stdout: true, stderr: true})
  const broken = new Promise<never>((_, reject) => {
    worker.on('error', reject)
    worker.on('exit', code => reject(new Error(`a thread that reads ended with ${code}`)))
  })
  // It is asked for while a batch is read.
  broken.catch(() => {})
  signal.addEventListener('abort', () => worker.postMessage('stop', []), {once: true})
  const batchRead = (batch: Batch, post: (made: Made) => void): Promise<void> =>
    new Promise(resolve => {
      const hear = (answer: Answer): void => {
        if (answer !== 'end') return post(answer.made)
        worker.off('message', hear)
        resolve()
      }
      worker.on('message', hear)
      worker.postMessage(batch, [])
    })
  return {
    read: (batch, post) => Promise.race([batchRead(batch, post), broken]),
    async close() {
      await worker.terminate()
    },
  }
}
