import {dirname} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {AnnotationRecord} from '../../src/core/record.ts'
import {actLines, baseLine, readJournalLine} from '../../src/store/journal-line.ts'
import {readJournal} from '../../src/store/journal-read.ts'
import {ledgerOf, replay} from '../../src/store/ledger.ts'
import {MemoryFs} from '../helpers/memory-fs.ts'
import {articleOf, at, opened, put, recordOf} from '../helpers/records.ts'

const act = (...operations: Parameters<typeof actLines>[0]): string => actLines(operations, at, () => 4)
const read = (text: string) => readJournal(Buffer.from(text), 'alice.journal.jsonl')
const idsOf = (text: string): string[] => read(text).entries.map(({entry}) => ('record' in entry ? entry.record.id : `-${entry.id}`))

describe('a line', () => {
  it('D1: carries operation, time, revision, part of its act, and a checksum', () => {
    expect(act({del: 'x'})).toBe('{"del":"x","at":"2025-06-30T08:00:00.000Z","rev":4,"sum":"a75dfe62"}\n')
    expect(act(put('a', {rev: 3}), {article: articleOf('a.txt')}).split('\n').map(line => line.replace(/\{"id".*?\}/u, '{}'))).toEqual([
      expect.stringMatching(/^\{"put":\{\},"at":"2025-06-30T08:00:00.000Z","rev":3,"act":\[1,2\],"sum":"[0-9a-f]{8}"\}$/u),
      expect.stringMatching(/^\{"article":\{\},"at":"2025-06-30T08:00:00.000Z","act":\[2,2\],"sum":"[0-9a-f]{8}"\}$/u),
      '',
    ])
    expect(baseLine('ff', at)).toMatch(/^\{"on":"ff","at":"2025-06-30T08:00:00.000Z","sum":"[0-9a-f]{8}"\}\n$/u)
  })

  it('D9: is not believed after any one bit has flipped', () => {
    const bytes = Buffer.from(act(put('a', {note: '注'})).trimEnd())
    expect(readJournalLine(bytes)).toMatchObject({kind: 'put'})
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes)
      flipped[bit >> 3]! ^= 1 << (bit & 7)
      expect(typeof readJournalLine(flipped), `bit ${bit}`).toBe('string')
    }
  })

  it.each(['', '{}', 'x'.repeat(200), '{"put":{"id":"a"}}'])('D9: says why it is not believed: %j', line => {
    expect(readJournalLine(Buffer.from(line))).toEqual(expect.stringMatching(/too short|checksum/u))
  })

  it('D18: holds fields that this version does not know', () => {
    const line = act({put: {...recordOf('a'), weight: {x: [1]}}}).trimEnd()
    expect(readJournalLine(Buffer.from(line))).toMatchObject({record: {weight: {x: [1]}}})
  })
})

describe('a journal', () => {
  const lines = baseLine('', at) + act(put('a')) + act(put('b'), put('c')) + act({del: 'a'})

  it('D1: is read in order', () => {
    expect(idsOf(lines)).toEqual(['a', 'b', 'c', '-a'])
    expect(read(lines)).toMatchObject({goodLength: Buffer.byteLength(lines), torn: false, bad: false, notices: []})
  })

  it('D2: loses the whole act that is cut off at its end, and says so', () => {
    const cut = lines + act(put('d'), put('e'), put('f')).split('\n').slice(0, 2).join('\n') + '\n{"put":'
    expect(idsOf(cut)).toEqual(['a', 'b', 'c', '-a'])
    expect(read(cut)).toMatchObject({goodLength: Buffer.byteLength(lines), torn: true, notices: [{code: 'store.torn-line'}]})
  })

  it('D9: reports a bad line in its middle by number, and keeps what stands around it', () => {
    const broken = lines.split('\n').map((line, index) => (index === 2 ? line.replace('"b"', '"B"') : line)).join('\n')
    expect(idsOf(broken)).toEqual(['a', 'c', '-a'])
    expect(read(broken)).toMatchObject({bad: true, torn: false, notices: [{code: 'store.bad-line', line: 3}]})
  })

  it('D9: keeps a last line whose end is there for a bad one, not a torn one', () => {
    const broken = `${lines.slice(0, -3)}x}\n`
    expect(read(broken)).toMatchObject({bad: true, torn: false, goodLength: Buffer.byteLength(lines)})
  })

  it('D9: a journal of 150,000 lines that cannot be believed opens, and they are counted', async () => {
    const fs = new MemoryFs()
    const path = `/journal-${process.pid}/alice.journal.jsonl`
    fs.plant(path, 'x\n'.repeat(150_000))
    const store = await opened(dirname(path), {fs, readOnly: true})
    expect(store.notices).toHaveLength(21)
    expect(store.notices.at(-1)!.message.en).toContain('149980 more')
  })

  it('D9: reads any bytes without throwing', () => {
    for (const bytes of [Buffer.alloc(5000), Buffer.alloc(5000, 10), Buffer.from('\ufeff\r\n\r\n'), Buffer.from(lines, 'utf16le')]) {
      expect(readJournal(bytes, 'x').entries).toEqual([])
    }
  })
})

/** The records after a journal is played over a snapshot of this hash, copies too: `id rev`. */
function replayed(snapshot: readonly AnnotationRecord[], journal: string, hash: string): string[] {
  const ledger = ledgerOf({annotations: snapshot, articles: [], refusals: []})
  replay(ledger, read(journal).entries, hash)
  return ledger.annotations.all().map(record => `${record.id} ${record.rev}`).toSorted()
}

describe('replay', () => {
  it('D1: does no harm twice', () => {
    const lines = baseLine('h', at) + act(put('a')) + act(put('a', {rev: 2})) + act(put('b')) + act({del: 'b'}) + act(put('a'))
    expect(replayed([], lines, 'h')).toEqual(['a 1'])
    expect(replayed([recordOf('a')], lines + lines, 'h')).toEqual(['a 1'])
    expect(replayed([recordOf('a')], lines, 'after the checkpoint')).toEqual(['a 1'])
  })

  it('D28: takes back what an undo took back, on the snapshot it was made on', () => {
    expect(replayed([recordOf('a', {rev: 2})], baseLine('h', at) + act(put('a')), 'h')).toEqual(['a 1'])
  })

  it('D28: overwrites and deletes no newer record of another snapshot', () => {
    expect(replayed([recordOf('a', {rev: 5})], baseLine('h', at) + act(put('a')), 'other')).toEqual(['a 1', 'a 5'])
    expect(replayed([recordOf('a', {rev: 5})], baseLine('h', at) + act({del: 'a'}), 'other')).toEqual(['a 5'])
    expect(replayed([recordOf('a', {rev: 4})], baseLine('h', at) + act({del: 'a'}), 'other')).toEqual([])
  })
})
