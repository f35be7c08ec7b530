/**
 * The process that is killed, starved and lied to. Bundled once and run by plain node: `victim.mjs MODE FOLDER NAME`.
 * It says on stdout what happens, a line each: `write` or `read` (what it may do), `issue`, `ack N` (so many acts are acknowledged), `pending N`,
 * `call …` (what the layer of the store counted), `end`.
 */
import {writeSync} from 'node:fs'
import {join} from 'node:path'
import {Low} from 'lowdb'
import {JSONFile} from 'lowdb/node'
import type {AnnotationRecord, Operation} from '../../src/core/record.ts'
import {nodeFileSystem} from '../../src/store/fs.ts'
import {openStore, type Store} from '../../src/store/store.ts'
import {faulty} from '../helpers/faulty-fs.ts'
import {clock, script, storm} from './script.ts'

const [mode = '', dir = '', name = ''] = process.argv.slice(2)
const say = (line: string): void => void writeSync(1, `${line}\n`)

/** Resolves with the next line of stdin. */
const told = (): Promise<void> => new Promise(done => void process.stdin.once('data', () => done()))

/** Aborted by the next line of stdin. */
function stopped(): AbortSignal {
  const control = new AbortController()
  void told().then(() => control.abort())
  return control.signal
}

async function open(fs = nodeFileSystem): Promise<Store> {
  const store = await openStore({dir, annotator: 'alice', now: clock, fs})
  if (!store.ok) {
    say(`closed ${store.problem.message.en}`)
    process.exit(0)
  }
  say(store.value.access.kind)
  if (store.value.access.kind === 'read') process.exit(0)
  return store.value
}

let issued = 0

async function commit(store: Store, operations: readonly Operation[]): Promise<boolean> {
  issued++
  say('issue')
  const {ok} = await store.commit(operations)
  if (ok) say(`ack ${issued}`)
  return ok
}

const modes: Readonly<Record<string, () => Promise<void>>> = {
  /** The scripted session, once; temporary names can be foreseen, so that a tracer can be told of them. */
  async session() {
    let random = 0
    Math.random = () => ++random / 2 ** 20
    const disk = faulty(nodeFileSystem)
    const store = await open(disk)
    for (const step of script(name)) {
      if (step !== 'checkpoint') await commit(store, step)
      else if ((await store.checkpoint()).ok) say(`ack ${issued}`)
    }
    if ((await store.close()).ok) say(`ack ${issued}`)
    for (const call of disk.calls) say(`call ${call}`)
  },
  /** Commits until it is killed, with a checkpoint every seventh act. */
  async storm() {
    const store = await open()
    for (let n = 0; ; n++) {
      await commit(store, storm(name, n))
      if (n % 7 === 6) await store.checkpoint()
    }
  },
  /** Opens when it is told to, commits until it is told to stop, and closes. */
  async turn() {
    await told()
    const store = await open()
    const stop = stopped()
    for (let n = 0; !stop.aborted; n++) {
      if (!(await commit(store, storm(name, n)))) {
        // Another session has the lock after all.
        say('refused')
        process.exit(0)
      }
      if (n % 7 === 6) await store.checkpoint()
    }
    if ((await store.close()).ok) say(`ack ${issued}`)
    process.exit(0)
  },
  /** Commits until the disk has refused twelve times; tries once more when it is told that there is space again. */
  async fill() {
    const store = await open()
    for (let n = 0, refused = 0; refused < 12 && n < 5000; n++) {
      if (!(await commit(store, storm(name, n)))) refused++
      if (n % 7 === 6 && (await store.checkpoint()).ok) say(`ack ${issued}`)
    }
    say(`pending ${store.pending}`)
    await told()
    if ((await store.commit([])).ok) say(`ack ${issued}`)
    say(`pending ${store.pending}`)
    if ((await store.close()).ok) say(`ack ${issued}`)
    process.exit(0)
  },
  /** lowdb as it comes, the way its manual shows it: the control. */
  async lowdb() {
    await told()
    const low = new Low<{records: AnnotationRecord[]}>(new JSONFile(join(dir, 'lowdb.json')), {records: []})
    await low.read()
    say('write')
    const stop = stopped()
    for (let n = 0; !stop.aborted && n < 200; n++) {
      for (const operation of storm(name, n)) if ('put' in operation) low.data.records.push(operation.put)
      issued++
      say('issue')
      try {
        await low.write()
        say(`ack ${issued}`)
      } catch {
        // What was not written is written with the next act: the file holds all of `data`.
      }
    }
    process.exit(0)
  },
}

await modes[mode]?.()
say('end')
