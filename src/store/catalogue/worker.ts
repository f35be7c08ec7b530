import {parentPort, workerData} from 'node:worker_threads'
import {runIndexer} from './indexer.ts'
import type {Job} from './report.ts'

// The thread that reads a large library. It is started with its job and ends with it.
let stopped = false
const port = parentPort
port?.on('message', () => {
  stopped = true
})
await runIndexer(workerData as Job, {post: report => port?.postMessage(report), stopped: () => stopped})
port?.close()
