import {hostname} from 'node:os'
import {describe, expect, it} from 'vitest'
import {seal} from '../../src/store/sealed.ts'
import {examineStore, type Examined} from '../../src/store/examine.ts'
import type {FileSystem} from '../../src/store/fs.ts'
import {repairStore} from '../../src/store/repair.ts'
import {faulty} from '../helpers/faulty-fs.ts'
import {MemoryFs} from '../helpers/memory-fs.ts'
import {at, idsOf, opened, put, recordOf} from '../helpers/records.ts'

// The lock of the kernel is known by the path: another run of these tests on the machine must not have the same.
const dir = `/data-${process.pid}`
const file = (name: string): string => `${dir}/${name}`

async function examined(fs: FileSystem): Promise<Examined> {
  const found = await examineStore(fs, dir, 'alice')
  if (!found.ok) throw new Error(found.problem.message.en)
  return found.value
}

async function repaired(fs: FileSystem) {
  const done = await repairStore(fs, dir, await examined(fs), () => new Date(at))
  if (!done.ok) throw new Error(done.problem.message.en)
  return done.value
}

const codes = ({findings}: Examined): string[] => findings.map(({problem: {code, path, line}}) => [code.replace('store.', ''), path!.slice(dir.length + 1), line].filter(part => part !== undefined).join(' '))

/** Four records of alice, two of them in the journal only, as a killed session leaves them. */
async function store(): Promise<MemoryFs> {
  const fs = new MemoryFs()
  const first = await opened(dir, {fs})
  await first.commit([put('a'), put('b', {start: 5})])
  await first.close()
  const second = await opened(dir, {fs})
  await second.commit([put('c', {start: 9})])
  await second.commit([put('d', {start: 20})])
  const left = fs.powerCut('everything')
  await second.close()
  bury(left)
  return left
}

const text = (fs: MemoryFs, name: string): string => fs.files().get(file(name))!

/** Ways to spoil the files of a killed session, with what is told of each. */
const damages: readonly (readonly [name: string, spoil: (fs: MemoryFs) => void, told: readonly string[]])[] = [
  ['nothing more', () => {}, ['lock-stale alice.lock', 'unfolded alice.journal.jsonl']],
  ['a torn journal line', fs => fs.plant(file('alice.journal.jsonl'), `${text(fs, 'alice.journal.jsonl')}{"put":{"id`), ['torn-line alice.journal.jsonl 4', 'lock-stale alice.lock']],
  ['a bad journal line', fs => fs.plant(file('alice.journal.jsonl'), text(fs, 'alice.journal.jsonl').replace('"sum":"', '"sum":"x')), ['bad-line alice.journal.jsonl 1', 'lock-stale alice.lock']],
  ['a snapshot cut off', fs => fs.plant(file('alice.json'), text(fs, 'alice.json').slice(0, -40)), ['damaged alice.json', 'damaged-line alice.json 15', 'rebuilt alice.json', 'lock-stale alice.lock']],
  ['a snapshot of zeros', fs => fs.plant(file('alice.json'), new Uint8Array(300)), ['damaged alice.json', 'damaged-line alice.json 1', 'rebuilt alice.json', 'lock-stale alice.lock']],
  ['a missing snapshot', fs => void fs.unlink(file('alice.json')), ['rebuilt alice.json', 'lock-stale alice.lock']],
  [
    'conflict markers',
    fs => fs.plant(file('alice.json'), text(fs, 'alice.json').replace(/^(\{"id":"b".*)$/mu, '<<<<<<< ours\n$1\n=======\n$1\n>>>>>>> theirs')),
    ['conflict-marker alice.json 15', 'conflict-marker alice.json 17', 'conflict-marker alice.json 19', 'lock-stale alice.lock'],
  ],
  ['a damaged backup', fs => fs.plant(file('alice.json.bak'), '{"format"'), ['lock-stale alice.lock', 'backup-damaged alice.json.bak', 'unfolded alice.journal.jsonl']],
  [
    'files of dead writers',
    fs => {
      for (const name of ['alice.json', 'alice.json.bak', 'alice.damaged-1.json']) fs.plant(file(`.${name}.0123456789abcdef.tmp`), 'x')
      for (const name of ['.bob.json.0123456789abcdef.tmp', '.alice.json.tmp', '.alice.notes.0123456789abcdef.tmp']) fs.plant(file(name), 'mine')
    },
    [...['alice.damaged-1.json', 'alice.json', 'alice.json.bak'].map(name => `temporary .${name}.0123456789abcdef.tmp`), 'lock-stale alice.lock', 'unfolded alice.journal.jsonl'],
  ],
  ['a lock that nobody can read', fs => fs.plant(file('alice.lock'), ''), ['lock-stale alice.lock', 'unfolded alice.journal.jsonl']],
]

describe('looking at the files', () => {
  it.each(damages)('C45: tells %s, with its line, and changes nothing', async (_name, spoil, told) => {
    const fs = await store()
    spoil(fs)
    const before = fs.files()
    const disk = faulty(fs)
    expect(codes(await examined(disk))).toEqual(told)
    expect([disk.calls, fs.files()]).toEqual([[], before])
  })

  it('C45: tells ids with several records by their lines, bad records, newer and foreign files, none of which a repair puts right', async () => {
    const fs = await store()
    const good = text(fs, 'alice.json')
    const beside = (lines: string): void => fs.plant(file('alice.json'), good.replace(/^\{"id":"b"/mu, `${lines}\n{"id":"b"`))
    beside(`${JSON.stringify(recordOf('a', {rev: 7, label: 'outcome'}))},\n{"id":"z"},`)
    const {findings} = await examined(fs)
    expect(findings.filter(({mends}) => !mends).map(({severity, problem: {code, line}}) => [severity, code, line])).toEqual([
      ['error', 'store.bad-record', 16],
      ['warning', 'store.duplicate', 14],
    ])
    expect(findings.find(({problem}) => problem.code === 'store.duplicate')!.problem.message.en).toContain('lines 14, 15')
    for (const [spoilt, code] of [[good.replace('"version": 1', '"version": 2'), 'newer'], ['{"recipes": []}', 'foreign']] as const) {
      const other = new MemoryFs()
      other.plant(file('alice.json'), spoilt)
      const found = await examined(other)
      expect([codes(found), found.findings.map(({severity, mends}) => [severity, mends])]).toEqual([[`${code} alice.json`], [['error', false]]])
    }
  })

  it('C45: lists every bad line, however many there are', async () => {
    const fs = new MemoryFs()
    fs.plant(file('alice.journal.jsonl'), 'x\n'.repeat(500))
    expect((await examined(fs)).findings.map(({problem}) => problem.line)).toEqual(Array.from({length: 500}, (_, at) => at + 1))
    expect((await opened(dir, {fs, readOnly: true})).notices).toHaveLength(21)
  })

  it('C45: what a living session has in hand is no finding', async () => {
    const fs = new MemoryFs()
    const session = await opened(dir, {fs})
    await session.commit([put('a')])
    fs.plant(file('.alice.json.0123456789abcdef.tmp'), 'being written')
    fs.plant(file('alice.journal.jsonl'), `${text(fs, 'alice.journal.jsonl')}{"put`)
    const found = await examined(fs)
    expect([codes(found), found.held?.code]).toEqual([[], 'store.locked'])
    await session.close()
  })
})

describe('a repair', () => {
  it.each(damages)('C51: puts %s right, keeps what was there, and finds nothing to do the second time', async (_name, spoil, told) => {
    const fs = await store()
    spoil(fs)
    const before = fs.files()
    const expected = idsOf(await opened(dir, {fs, readOnly: true}))
    const {done, failure, after} = await repaired(fs)
    expect([failure, codes(after)]).toEqual([undefined, []])
    const left = fs.files()
    const kept = [...left.keys()].filter(name => !before.has(name) && name.includes('.damaged-'))
    expect(done.map(({code}) => code)).toEqual([...told.map(line => `store.${line.split(' ')[0]}`), ...kept.map(() => 'store.kept')])
    expect(idsOf(await opened(dir, {fs, readOnly: true}))).toEqual(expected)
    expect(expected).toEqual(expect.arrayContaining(['c', 'd']))
    // Bytes that could not be read as they should stand somewhere under another name.
    for (const line of told) {
      const [code = '', name = ''] = line.split(' ')
      if (!['damaged', 'conflict-marker', 'bad-line', 'backup-damaged'].includes(code)) continue
      expect([line, kept.some(path => left.get(path) === before.get(file(name)))]).toEqual([line, true])
    }
    expect([...left.keys()].filter(name => name.endsWith('.tmp')).toSorted()).toEqual([...before.keys()].filter(name => /bob|alice\.json\.tmp|notes/u.test(name)).toSorted())
    const disk = faulty(fs)
    expect((await repaired(disk)).done).toEqual([])
    expect([disk.calls, fs.files()]).toEqual([[], left])
  })

  it('C52: leaves the files of a session that writes alone, and says who it is', async () => {
    const fs = await store()
    fs.plant(file('.alice.json.0123456789abcdef.tmp'), 'x')
    fs.plant(file('alice.lock'), JSON.stringify({pid: process.ppid, host: hostname(), since: at, start: '', token: 'other'}))
    const before = fs.files()
    const disk = faulty(fs)
    const {done, failure} = await repaired(disk)
    expect([done, failure?.code, disk.calls, fs.files()]).toEqual([[], 'store.locked', [], before])
    expect(failure?.message.en).toContain(`process ${process.ppid}`)
  })

  it('C52: decides nothing: conflicting and bad records stay in the file, byte for byte', async () => {
    const fs = await store()
    const line = JSON.stringify(recordOf('b', {rev: 1, label: 'outcome', start: 5}))
    fs.plant(file('alice.json'), text(fs, 'alice.json').replace(/^\{"id":"b"/mu, `${line},\n{"id":"z"},\n{"id":"b"`))
    expect(codes((await repaired(fs)).after)).toEqual(['bad-record alice.json 16', 'duplicate alice.json 15'])
    expect(text(fs, 'alice.json')).toContain(`${line},\n`)
    expect(text(fs, 'alice.json')).toContain('{"id":"z"},\n')
    const disk = faulty(fs)
    await repaired(disk)
    expect(disk.calls).toEqual([])
  })

  it.each(['nothing', 'names without contents'] as const)('C53: dies at any call and loses no record, with %s left of what was not flushed', async cut => {
    const lost: string[] = []
    let points = 0
    for (const {name, fresh, expected, calls} of await hardest()) {
      for (let n = 1; n <= calls.length; n++) {
        const fs = fresh.powerCut('everything')
        await repairStore(faulty(fs, {at: n, code: 'EIO', lasts: 'death'}), dir, await examined(fs), () => new Date(at))
        const after = fs.powerCut(cut)
        bury(after)
        lost.push(...(await losses(after, expected)).map(loss => `${name}, ${n} ${calls[n - 1]}: ${loss}`))
        points++
      }
    }
    expect(points).toBeGreaterThan(80)
    expect(lost).toEqual([])
  })

  it.each([['EIO', 'once'], ['ENOSPC', 'from-now']] as const)('C53: %s at any call, %s, is told, loses nothing, and the next run puts it right', async (code, lasts) => {
    const wrong: string[] = []
    for (const {name, fresh, expected, calls} of await hardest()) {
      for (let n = 1; n <= calls.length; n++) {
        const fs = fresh.powerCut('everything')
        const done = await repairStore(faulty(fs, {at: n, code, lasts}), dir, await examined(fs), () => new Date(at))
        const unsaid = done.ok && done.value.failure === undefined && done.value.after.findings.some(({mends}) => mends)
        if (unsaid) wrong.push(`${name}, ${n} ${calls[n - 1]}: a failure that was not told`)
        bury(fs)
        wrong.push(...(await losses(fs, expected)).map(loss => `${name}, ${n} ${calls[n - 1]}: ${loss}`))
      }
    }
    expect(wrong).toEqual([])
  })
})

/** The damages that take most to put right, with the calls of a repair that nothing disturbs. */
async function hardest() {
  const names = new Set(['a bad journal line', 'a snapshot cut off', 'conflict markers', 'a damaged backup', 'files of dead writers'])
  const found = []
  // One after the other: there is one lock.
  for (const [name, spoil] of damages.filter(([name]) => names.has(name))) {
    const fresh = await store()
    spoil(fresh)
    const {calls} = await counted(fresh.powerCut('everything'))
    found.push({name, fresh, calls, expected: idsOf(await opened(dir, {fs: fresh, readOnly: true}))})
  }
  return found
}

/** What is missing on a disk, and what a second run does not put right. */
async function losses(fs: MemoryFs, expected: readonly string[]): Promise<string[]> {
  const seen = idsOf(await opened(dir, {fs, readOnly: true}))
  const {failure, after} = await repaired(fs)
  return [
    ...expected.filter(id => !seen.includes(id)),
    ...(failure || after.findings.length > 0 ? [`not put right by a second run: ${failure?.code} ${codes(after).join()}`] : []),
  ]
}

/** The lock file of the dead: its number may have another process by now. */
function bury(fs: MemoryFs): void {
  const lock = fs.files().get(file('alice.lock'))
  if (lock) fs.plant(file('alice.lock'), lock.replace(/"start":"[^"]*"/u, '"start":"another boot"'))
}

/** The calls of a repair that nothing disturbs. */
async function counted(fs: MemoryFs) {
  const disk = faulty(fs)
  await repaired(disk)
  return disk
}

it('C51: a journal whose lines are sealed is never taken for damage', async () => {
  const fs = new MemoryFs()
  fs.plant(file('alice.journal.jsonl'), seal(`{"on":"","at":"${at}"`) + seal(`{"put":${JSON.stringify(recordOf('a'))},"at":"${at}","rev":1`))
  expect(codes(await examined(fs))).toEqual(['unfolded alice.journal.jsonl'])
  expect((await repaired(fs)).after.findings).toEqual([])
})
