import {openStore, type Store} from '../../src/store/store.ts'
import {put} from '../helpers/records.ts'
import {MemoryFs} from '../helpers/memory-fs.ts'
import {equal, Promised, stateOf, verdictOn, type State} from './promised.ts'
import {clock, dir, play, script} from './script.ts'
import {Tally, type Row} from './tally.ts'

const snapshot = `${dir}/alice.json`
const journal = `${dir}/alice.journal.jsonl`

/** A store as it lies about: snapshot, backup with its journal, and a journal of acts that are not folded yet. */
interface Specimen {
  readonly files: ReadonlyMap<string, string>
  /** The acts in the journal, over what the snapshot says. */
  readonly promised: Promised
  /** Bytes of the journal after each act, 0 acts first. */
  readonly lengths: readonly number[]
}

async function opened(fs: MemoryFs, readOnly: boolean): Promise<Store> {
  const store = await openStore({dir, annotator: 'alice', fs, now: clock, readOnly})
  if (!store.ok) throw new Error(store.problem.message.en)
  return store.value
}

/** The records that count; those kept beside them are told of in notices. */
const activeIn = (store: Store): State => new Map([...stateOf(store)].filter(([subject]) => !subject.startsWith('beside ')))

async function specimen(): Promise<Specimen> {
  const fs = new MemoryFs()
  await play(await opened(fs, false), script('a'), new Promised())
  const store = await opened(fs, false)
  const promised = new Promised(activeIn(store))
  const lengths = [0]
  for (const step of [...script('b'), [put('a3')], [put('a4', {rev: 2, label: 'outcome'})], [{del: 'a5'}]]) {
    if (step === 'checkpoint') continue
    promised.issue(step)
    await store.commit(step)
    lengths.push(Buffer.byteLength(fs.files().get(journal) ?? ''))
  }
  const files = new Map([...fs.files()].filter(([path]) => !path.endsWith('.lock')))
  await store.close()
  return {files, promised, lengths}
}

/** The specimen with one file replaced, and others left out. */
function diskOf({files}: Specimen, path: string, content: Uint8Array, without: readonly string[] = []): MemoryFs {
  const fs = new MemoryFs()
  for (const [name, text] of files) if (name !== path && !without.some(end => name.endsWith(end))) fs.plant(name, text)
  fs.plant(path, content)
  return fs
}

const upTo = ({promised}: Specimen, acts: number): Promised => {
  const part = new Promised(promised.states[0])
  part.states.push(...promised.states.slice(1, acts + 1))
  part.acknowledge()
  return part
}

/** The journal cut off at every byte: exactly the whole acts before the cut are there. */
export async function cutJournal(every: number): Promise<Row> {
  const tally = new Tally('journal cut off at a byte')
  const whole = await specimen()
  const bytes = Buffer.from(whole.files.get(journal) ?? '')
  for (let length = 0; length <= bytes.length; length += every) {
    const acts = whole.lengths.findLastIndex(end => end <= length)
    const promised = upTo(whole, Math.max(acts, 0))
    const store = await opened(diskOf(whole, journal, bytes.subarray(0, length)), true)
    const {lost, torn} = verdictOn(promised, activeIn(store))
    tally.add(`byte ${length}`, {lost, damage: torn})
    tally.points++
    tally.acknowledged += promised.acknowledged
  }
  return tally.row()
}

/** The snapshot cut off at every byte: backup and journals have everything; without the backup, every whole line is there. */
export async function cutSnapshot(every: number, withBackup: boolean): Promise<Row> {
  const tally = new Tally(`snapshot cut off at a byte${withBackup ? '' : ', no backup'}`)
  const whole = await specimen()
  const bytes = Buffer.from(whole.files.get(snapshot) ?? '')
  const all = whole.promised.states.at(-1) ?? new Map()
  for (let length = 0; length < bytes.length; length += every) {
    const cut = bytes.subarray(0, length)
    const store = await opened(diskOf(whole, snapshot, cut, withBackup ? [] : ['.bak']), true)
    const expected = withBackup ? all : intact(all, whole, cut)
    const damage = strangers(whole, activeIn(store))
    // From backup and journals a cut file is made whole without a doubt.
    if (withBackup) for (const {code, message} of store.notices) if (code === 'store.duplicate') damage.push(message.en)
    tally.add(`byte ${length}`, {lost: missing(expected, store), damage})
    tally.points++
    tally.acknowledged += whole.promised.issued
  }
  return tally.row()
}

/** Of the final state, the records whose lines stand unhurt in the journal or in this snapshot. */
function intact(state: State, {files}: Specimen, content: Uint8Array): State {
  const text = Buffer.from(content).toString('latin1').split('\n')
  const sound = new Set(text.map(line => line.replace(/,$/u, '')))
  const later = files.get(journal) ?? ''
  return new Map([...state].filter(([, line]) => later.includes(line) || sound.has(Buffer.from(line).toString('latin1'))))
}

/**
 * Records that are not as expected. Where it can no longer be known which snapshot a journal builds on, a change back to an older revision is
 * kept beside the newer one and reported as a conflict: neither is lost.
 */
function missing(expected: State, store: Store): string[] {
  const state = activeIn(store)
  const told = store.notices.filter(({code}) => code === 'store.duplicate').map(({message}) => message.en)
  const beside = (subject: string): boolean => told.some(text => text.includes(` ${subject.slice(4)} `))
  return [...expected].filter(([subject, line]) => state.get(subject) !== line && !beside(subject)).map(([subject]) => subject)
}

/** Records in a state that nobody ever gave them. */
function strangers({promised}: Specimen, state: State): string[] {
  return [...state].filter(([subject, line]) => !promised.states.some(one => one.get(subject) === line)).map(([subject]) => `${subject} in a state that it never had`)
}

/**
 * Single bits of the journal flipped: every line but the one that was hit (two, where it was the line feed between them) counts; what was hit
 * is reported, and its record is as it was before, never something else. A session that goes on from there keeps all that.
 */
export async function flipJournal(every: number): Promise<Row> {
  const tally = new Tally('journal with a flipped bit')
  const whole = await specimen()
  const bytes = Buffer.from(whole.files.get(journal) ?? '')
  for (let bit = 0; bit < bytes.length * 8; bit += every) {
    const where = `bit ${bit}`
    const flipped = Buffer.from(bytes)
    flipped[bit >> 3]! ^= 1 << (bit & 7)
    const fs = diskOf(whole, journal, flipped)
    const store = await opened(fs, true)
    const state = activeIn(store)
    const {lost, open} = withoutHit(whole, bytes, bit >> 3, store)
    tally.add(where, {lost, damage: [...strangers(whole, state), ...(store.notices.length === 0 ? ['nothing was reported'] : [])]})
    if (tally.points % 16 === 0) tally.add(where, {lost: [], damage: await goOn(fs, state)})
    tally.points++
    tally.acknowledged += whole.promised.issued - open
  }
  return tally.row()
}

/** Records that are not as the unhurt lines say. A hit on the last line feed makes the last act a cut-off one; the first line is no act. */
function withoutHit({promised, lengths}: Specimen, bytes: Buffer, at: number, store: Store): {lost: string[]; open: number} {
  const from = bytes.lastIndexOf(10, at - 1) + 1
  const end = bytes[at] === 10 ? bytes.indexOf(10, at + 1) : bytes.indexOf(10, at)
  const hit = bytes.subarray(from, end < 0 ? bytes.length : end).toString('utf8')
  const last = promised.states.at(-1) ?? new Map<string, string>()
  const first = lengths.findIndex(length => length > from)
  // What the hit acts were about may be as it was before them; everything else must be as it was promised.
  const about = new Set<string>()
  for (let act = first; act <= promised.issued && (lengths[act - 1] ?? 0) < (end < 0 ? bytes.length : end); act++) {
    const [before, after] = [promised.states[act - 1] ?? new Map(), promised.states[act] ?? new Map()]
    for (const subject of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(subject) !== after.get(subject) && (hit.includes(subject.slice(subject.indexOf(' ') + 1)) || end < 0)) about.add(subject)
    }
  }
  const risen = [...activeIn(store).keys()].filter(subject => !last.has(subject) && !about.has(subject))
  return {lost: [...missing(new Map([...last].filter(([subject]) => !about.has(subject))), store), ...risen], open: about.size > 0 ? 1 : 0}
}

/** What is wrong after a session that opened the damaged store, tagged and closed: all that was found must still be there. */
async function goOn(fs: MemoryFs, state: State): Promise<string[]> {
  const store = await opened(fs, false)
  await store.commit([put('after')])
  await store.close()
  const later = new Map(activeIn(await opened(fs, true)))
  if (!later.delete('put after')) return ['the next act is lost']
  return equal(later, state) ? [] : ['the next session changed what was found']
}

/**
 * Single bits of the snapshot flipped. It has no checksum, since git and editors may change it: a bit inside of a text changes that text, and
 * the remark says how often nobody noticed. All other records must be there.
 */
export async function flipSnapshot(every: number): Promise<Row> {
  const tally = new Tally('snapshot with a flipped bit')
  const whole = await specimen()
  const bytes = Buffer.from(whole.files.get(snapshot) ?? '')
  const all = whole.promised.states.at(-1) ?? new Map()
  let silent = 0
  for (let bit = 0; bit < bytes.length * 8; bit += every) {
    const flipped = Buffer.from(bytes)
    flipped[bit >> 3]! ^= 1 << (bit & 7)
    const store = await opened(diskOf(whole, snapshot, flipped), true)
    const state = activeIn(store)
    tally.add(`bit ${bit}`, {lost: missing(intact(all, whole, flipped), store)})
    if (store.notices.every(({code}) => code === 'store.duplicate') && strangers(whole, state).length > 0) silent++
    tally.points++
    tally.acknowledged += whole.promised.issued
  }
  return tally.row({remark: `${silent} times a text was changed and nobody noticed: see the limits`})
}
