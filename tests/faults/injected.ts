import {openStore} from '../../src/store/store.ts'
import {faulty, type Counting, type Fault} from '../helpers/faulty-fs.ts'
import {MemoryFs, powerCuts, type PowerCut} from '../helpers/memory-fs.ts'
import {Promised, stateOf, verdictOn, type State} from './promised.ts'
import {clock, dir, play, script} from './script.ts'
import {Tally, type Row} from './tally.ts'

/** Every how many-th point is tried; 1 for all. */
export interface Depth {
  readonly every: number
}

interface Played {
  readonly calls: readonly string[]
  readonly promised: Promised
}

/** The scripted session on a disk in memory that fails where it is told. Where the store cannot be opened there is no session. */
async function session(
  fs: MemoryFs,
  fault: Fault | undefined,
  {name = 'a', promised = new Promised(), after, ...counting}: Counting & {name?: string; promised?: Promised; after?: (promised: Promised) => Promise<void>} = {},
): Promise<Played> {
  const disk = faulty(fs, fault, counting)
  const store = await openStore({dir, annotator: 'alice', fs: disk, now: clock})
  if (store.ok && store.value.access.kind === 'write') await play(store.value, script(name), promised, async () => await after?.(promised))
  return {calls: disk.calls, promised}
}

interface Seen {
  readonly lost: readonly string[]
  readonly damage: readonly string[]
  readonly found: State
}

/** Opens what a session left and compares it with what it was promised. After a mere crash there is nothing to report but a cut-off act. */
async function look(fs: MemoryFs, promised: Promised, cut: PowerCut): Promise<Seen> {
  const store = await openStore({dir, annotator: 'alice', fs, now: clock, readOnly: true})
  if (!store.ok) return {lost: ['everything'], damage: [store.problem.message.en], found: new Map()}
  const found = stateOf(store.value)
  const {lost, torn} = verdictOn(promised, found)
  const reported = store.value.notices.filter(({code}) => code !== 'store.torn-line')
  // A hole in what was never flushed is reported, and what stands behind it is kept, be it a part of an act: it may have been acknowledged.
  const damage = cut === 'holes' && reported.length > 0 ? [] : [...torn, ...reported.map(({code, message}) => `${code}: ${message.en}`)]
  return {lost, damage, found}
}

/** Each call fails, once or from then on; the session goes on, and the disk is looked at after every act, as if the power went. */
export async function failures(code: string, lasts: 'once' | 'from-now', {every}: Depth, counting: Counting = {}): Promise<Row> {
  const tally = new Tally(`${code} ${lasts === 'once' ? 'once' : 'from now on'} at ${counting.looks ? 'a look at the disk' : 'a change of the disk'}`)
  const {calls} = await session(new MemoryFs(), undefined, counting)
  for (let at = 1; at <= calls.length; at += every) {
    if (counting.looks && !looks(calls[at - 1])) continue
    const fs = new MemoryFs()
    const where = `${at} ${calls[at - 1]}`
    const after = async (promised: Promised): Promise<void> => {
      for (const cut of ['nothing', 'names without contents', 'names out of order'] as const) {
        const {lost} = await look(fs.powerCut(cut), promised, cut)
        tally.add(`${where}, ${cut}`, {lost})
      }
    }
    const {promised} = await session(fs, {at, code, lasts}, {...counting, after})
    await after(promised)
    tally.points++
    tally.acknowledged += promised.acknowledged
    if (lasts === 'once' && promised.acknowledged < promised.issued) {
      tally.add(where, {lost: [], damage: [`${promised.issued - promised.acknowledged} acts were never saved`]})
    }
  }
  return tally.row()
}

const looks = (call = ''): boolean => /^(?:read|lstat|stat|realPath|readLink|list) /u.test(call)

/** The process or the power dies at each call. */
export async function deaths(cut: PowerCut, {every}: Depth): Promise<Row> {
  const tally = new Tally(cut === 'everything' ? 'death of the process' : `power cut: ${told[cut]}`)
  for await (const {disk, promised, where} of afterDeath(cut, every)) {
    tally.add(where, await look(disk, promised, cut))
    tally.points++
    tally.acknowledged += promised.acknowledged
  }
  return tally.row()
}

/** The process or the power dies at each call, and again at each call of the session that opens what is left. */
export async function doubleDeaths(cut: PowerCut, {every}: Depth): Promise<Row> {
  const tally = new Tally(cut === 'everything' ? 'two deaths, the second in recovery' : `two power cuts, the second in recovery: ${told[cut]}`)
  let offset = 0
  for await (const {disk, promised: first, where} of afterDeath(cut, 1)) {
    const {found} = await look(disk, first, cut)
    offset = (offset + 1) % every
    // Recovery is over with the first checkpoint: what comes later is the single death again.
    for (let at = 1 + offset; at <= recovery; at += every) {
      const second = disk.powerCut('everything')
      // What was found counts as promised now: it was shown to a user.
      const {promised, calls} = await session(second, {at, code: 'EIO', lasts: 'death'}, {name: 'b', promised: new Promised(found)})
      const left = bury(second.powerCut(cut))
      tally.add(`${where}, then ${at} ${calls[at - 1]}`, await look(left, promised, cut))
      tally.points++
      tally.acknowledged += first.acknowledged + promised.acknowledged
    }
  }
  return tally.row()
}

const recovery = 48

const told: Record<Exclude<PowerCut, 'everything'>, string> = {
  nothing: 'nothing stays that was not flushed',
  'names without contents': 'names stay, contents do not',
  'half the contents': 'names and half of the contents stay',
  holes: 'sizes stay, half of the contents is zeros',
  'names out of order': 'later changes of names stay, earlier do not',
}

async function* afterDeath(cut: PowerCut, every: number): AsyncGenerator<{disk: MemoryFs; promised: Promised; where: string}> {
  const {calls} = await session(new MemoryFs(), undefined)
  for (let at = 1; at <= calls.length; at += every) {
    const fs = new MemoryFs()
    const {promised} = await session(fs, {at, code: 'EIO', lasts: 'death'})
    yield {disk: bury(fs.powerCut(cut)), promised, where: `${at} ${calls[at - 1]}`}
  }
}

/** The lock file of the dead: its number may have another process by now. */
function bury(fs: MemoryFs): MemoryFs {
  const path = `${dir}/alice.lock`
  const lock = fs.files().get(path)
  if (lock) fs.plant(path, lock.replace(/"start":"[^"]*"/u, '"start":"another boot"'))
  return fs
}

/** The whole family. */
export async function injected(every: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const code of ['EIO', 'ENOSPC']) {
    for (const lasts of ['once', 'from-now'] as const) rows.push(await failures(code, lasts, {every}))
  }
  rows.push(await failures('EIO', 'once', {every}, {looks: true}))
  for (const cut of powerCuts) rows.push(await deaths(cut, {every}))
  for (const cut of powerCuts) rows.push(await doubleDeaths(cut, {every: every * 8}))
  return rows
}
