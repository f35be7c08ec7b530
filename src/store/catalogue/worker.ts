import {parentPort, workerData} from 'node:worker_threads'
import type {Batch, Made} from './batch.ts'
import {BatchReader} from './batch-reader.ts'
import {folderOf} from './folder.ts'
import {runIndexer} from './indexer.ts'
import {Pace} from './pace.ts'
import type {Answer, ReaderJob} from './readers.ts'
import type {Job} from './report.ts'

// The threads that read a large library. One is started with its job, finds and compares the files, and ends when all is done; the others
// read what it sends them.
const port = parentPort!
const stop = new AbortController()
const job = workerData as (Job & {readonly kind?: undefined}) | ReaderJob

if (job.kind === 'reader') {
  const answer = (said: Answer): void => port.postMessage(said)
  const reader = new BatchReader({folder: folderOf(job), options: job.options, pace: new Pace(stop.signal)})
  port.on('message', (message: 'stop' | Batch) => {
    if (message === 'stop') return stop.abort()
    void reader.read(message.map(revived), (made: Made) => answer({made})).then(() => answer('end'))
  })
} else {
  port.on('message', () => stop.abort())
  await runIndexer(job, report => port.postMessage(report), stop.signal)
  port.close()
}

/** Between threads a buffer becomes a plain array of bytes. */
function revived(piece: Batch[number]): Batch[number] {
  const {found} = piece
  return typeof found.disk === 'string' ? piece : {...piece, found: {...found, disk: Buffer.from(found.disk)}}
}
