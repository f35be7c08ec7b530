import fc from 'fast-check'
import {Low} from 'lowdb'
import {describe, expect, it} from 'vitest'
import {capped} from '../../src/store/notices.ts'
import {readSnapshot} from '../../src/store/snapshot-read.ts'
import {emptySnapshot, snapshotLines, type Snapshot} from '../../src/store/snapshot.ts'
import {articleOf, recordOf} from '../helpers/records.ts'

const textOf = (snapshot: Partial<Snapshot>): string => [...snapshotLines({...emptySnapshot('alice'), ...snapshot})].join('')
const read = (text: string | Uint8Array) => readSnapshot(Buffer.from(text), 'alice.json', 'alice')
const codesOf = (text: string | Uint8Array): string[] => read(text).notices.map(notice => notice.code)

const golden = `{
"format": "pizhu",
"version": 1,
"unit": "codepoint",
"annotator": "alice",


"articles": [
{"id":"a.txt","file":"a.txt","sha256":"${'0'.repeat(64)}","status":"done"},
null
],


"annotations": [
{"id":"z","article":"a.txt","sha256":"${'0'.repeat(64)}","label":"speaker","start":3,"end":5,"exact":"𠮷𠮷","prefix":"校长","suffix":"表示","note":"注","by":"alice","at":"2025-06-30T08:00:00.000Z","rev":1,"via":"hand"},
{"id":"b","article":"a.txt","sha256":"${'0'.repeat(64)}","label":"speaker","start":3,"end":6,"exact":"𠮷𠮷𠮷","prefix":"校长","suffix":"表示","by":"alice","at":"2025-06-30T08:00:00.000Z","rev":2,"via":"hand","__proto__":{"x":1},"weight":0.5},
{"id":"a","article":"b.txt","sha256":"${'0'.repeat(64)}","label":"speaker","start":0,"end":2,"exact":"𠮷𠮷","prefix":"校长","suffix":"表示","by":"alice","at":"2025-06-30T08:00:00.000Z","rev":1,"via":"hand"},
null
]
}
`

const whole: Partial<Snapshot> = {
  articles: [articleOf('a.txt', 'done')],
  annotations: [
    recordOf('a', {article: 'b.txt'}),
    {...recordOf('b', {start: 3, end: 6, rev: 2, weight: 0.5}), ...(JSON.parse('{"__proto__": {"x": 1}}') as object)},
    recordOf('z', {start: 3, note: '注'}),
  ],
}

describe('the form at rest', () => {
  it('D5: is one record a line, sorted, in fixed key order, a null last', () => {
    expect(textOf(whole)).toBe(golden)
  })

  it('D5: is read by lowdb as it stands', async () => {
    const low = new Low<{annotations: unknown[]}>({read: async () => JSON.parse(golden) as {annotations: unknown[]}, write: async () => {}}, {annotations: []})
    await low.read()
    expect(low.data.annotations).toHaveLength(4)
  })

  it('D5: makes equal bytes of equal records, in whatever order they and their fields come', () => {
    const shuffled = whole.annotations!.toReversed().map(record => Object.fromEntries(Object.entries(record).toReversed()) as typeof record)
    expect(textOf({...whole, annotations: shuffled})).toBe(golden)
  })

  it('D18: reads back what it wrote, unknown fields too', () => {
    const {snapshot, state, notices} = read(textOf({...whole, extra: new Map([['guideline', {v: 3}]])}))
    expect([state, notices]).toEqual(['good', []])
    expect(textOf(snapshot)).toContain('"guideline": {"v":3},\n')
    expect(textOf({...snapshot, extra: new Map()})).toBe(golden)
  })

  it('D5: reads any layout that an editor makes of it: pretty-printed, CRLF, byte order mark', () => {
    for (const text of [JSON.stringify(JSON.parse(golden), null, 2), golden.replaceAll('\n', '\r\n'), `\ufeff${golden}`]) {
      expect(textOf(read(text).snapshot)).toBe(golden)
    }
  })

  it('D5: holds any text in a record (seed 11)', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), fc.array(fc.integer({min: 0, max: 0xffff}), {minLength: 1}), (note, units) => {
      const exact = String.fromCharCode(...units)
      const record = recordOf(`x${note}`, {note, exact, end: [...exact].length, label: `l${note}`})
      expect(read(textOf({annotations: [record]})).snapshot.annotations).toEqual([record])
    }), {seed: 11})
  })
})

describe('bad records', () => {
  const bad = (change: (record: Record<string, unknown>) => void): string => {
    const record: Record<string, unknown> = {...recordOf('b')}
    change(record)
    return golden.replace(/^\{"id":"b".*$/mu, `${JSON.stringify(record)},`)
  }

  it.each([
    ['no id', bad(record => delete record['id'])],
    ['an id that is a number', bad(record => (record['id'] = 7))],
    ['a start that is a text', bad(record => (record['start'] = '0'))],
    ['a negative start', bad(record => Object.assign(record, {start: -1, end: 1}))],
    ['an end that does not fit the quote', bad(record => (record['end'] = 9))],
    ['an empty quote', bad(record => Object.assign(record, {exact: '', end: 0}))],
    ['revision 0', bad(record => (record['rev'] = 0))],
    ['an unknown via', bad(record => (record['via'] = 'magic'))],
    ['a time that is none', bad(record => (record['at'] = 'yesterday'))],
    ['a list', golden.replace(/^\{"id":"b".*$/mu, '[1,2],')],
    ['a text', golden.replace(/^\{"id":"b".*$/mu, '"b",')],
  ])('D10: sets aside, reports and keeps %s', (_, text) => {
    const {state, snapshot, notices} = read(text)
    expect(state).toBe('good')
    expect(snapshot.annotations.map(record => record.id)).toEqual(['z', 'a'])
    expect(notices).toMatchObject([{code: 'store.bad-record', path: 'alice.json', line: 16}])
    expect(textOf(snapshot)).toContain(`${text.split('\n')[15]}\n`)
    expect(textOf(read(textOf(snapshot)).snapshot)).toBe(textOf(snapshot))
  })

  it('D10: tells the first twenty of many, and counts the rest', () => {
    const text = golden.replace(/^\{"id":"b".*$/mu, Array.from({length: 500}, (_, n) => `{"n":${n}},`).join('\n'))
    const {notices, snapshot} = read(text)
    expect(notices).toHaveLength(500)
    expect(capped(notices)).toHaveLength(21)
    expect(capped(notices)[20]!.message.en).toContain('480')
    expect(snapshot.odd.annotations).toHaveLength(500)
  })

  it('D10: sets a bad article record aside as well', () => {
    const {snapshot, notices} = read(golden.replace('"status":"done"', '"status":"maybe"'))
    expect(snapshot.articles).toEqual([])
    expect(notices).toMatchObject([{line: 9}])
    expect(textOf(snapshot)).toContain('"status":"maybe"},\nnull')
  })
})

describe('files of the wrong shape', () => {
  it.each([
    ['null', 'null'],
    ['a number', '42'],
    ['a text', '"x"'],
    ['a list', '[]'],
    ['an empty object', '{}'],
    ['a format without the rest', '{"format":"pizhu"}'],
    ['a package.json', '{"name":"x","version":"1.0.0"}'],
    ['another unit', golden.replace('codepoint', 'utf16')],
    ['version 0', golden.replace('"version": 1', '"version": 0')],
    ['an annotator that is a number', golden.replace('"annotator": "alice"', '"annotator": 3')],
  ])('D12: takes %s for a file of others', (_, text) => {
    expect(read(text).state).toBe('foreign')
  })

  it('D12: leaves a newer version alone, and shows what it can read of it', () => {
    const {state, snapshot, notices} = read(golden.replace('"version": 1', '"version": 2'))
    expect([state, snapshot.annotations.length]).toEqual(['newer', 3])
    expect(notices[0]!.message.en).toContain('format 2')
    expect(read(golden.replace('"version": 1', '"version": 2').slice(0, -20)).state).toBe('newer')
  })

  it('D11: saves every whole line of a file that is cut off at any byte', () => {
    const bytes = Buffer.from(golden)
    for (let length = 0; length < bytes.length - 1; length++) {
      const cut = bytes.subarray(0, length)
      const {state, snapshot} = read(cut)
      const lines = cut.toString('latin1').split('\n').slice(12, -1).filter(line => line.startsWith('{'))
      expect(state).toBe('damaged')
      expect(snapshot.annotations.length).toBeGreaterThanOrEqual(lines.length)
      expect(snapshot.annotations.length).toBeLessThanOrEqual(lines.length + 1)
    }
  })

  it('D11: loses no more to a flipped bit than the line it is in, or the two that a line feed parts (every 13th bit)', () => {
    const bytes = Buffer.from(golden)
    for (let bit = 0; bit < bytes.length * 8; bit += 13) {
      const flipped = Buffer.from(bytes)
      flipped[bit >> 3]! ^= 1 << (bit & 7)
      const {snapshot} = read(flipped)
      const kept = snapshot.annotations.length + snapshot.odd.annotations.length
      expect(kept, `bit ${bit}`).toBeGreaterThanOrEqual(bytes[bit >> 3] === 10 ? 1 : 2)
    }
  })

  it('D11: reads both sides of a conflict and names the lines of its markers', () => {
    const [a, b] = [JSON.stringify(recordOf('ours')), JSON.stringify(recordOf('theirs'))]
    const text = golden.replace(/^\{"id":"b".*$/mu, `<<<<<<< HEAD\n${a},\n||||||| base\n=======\n${b},\n>>>>>>> other`)
    const {state, snapshot, notices} = read(text)
    expect(state).toBe('marked')
    expect(snapshot.annotations.map(record => record.id)).toEqual(['z', 'ours', 'theirs', 'a'])
    expect(notices.map(notice => [notice.code, notice.line])).toEqual([16, 18, 19, 21].map(line => ['store.conflict-marker', line]))
  })

  it('D67: finds the refusals again under a name with one character changed, and says that the file is damaged', () => {
    const {note: _note, rev: _rev, via: _via, ...refusal} = recordOf('r')
    const text = textOf({...whole, refusals: [refusal]}).replace('"refusals"', '"refusalr"')
    const {state, snapshot} = read(text)
    expect([state, snapshot.refusals.map(({id}) => id), snapshot.annotations.length]).toEqual(['damaged', ['r'], 3])
    expect(read(textOf({...whole, extra: new Map([['refuser', []]])})).state).toBe('good')
  })

  it('D11: loses no list that a merge has repeated', () => {
    const twice = golden.replace('\n]\n}', `\n],\n"annotations": [\n${JSON.stringify(recordOf('second'))},\nnull\n]\n}`)
    expect(() => JSON.parse(twice) as unknown).not.toThrow()
    expect(read(twice).snapshot.annotations.map(record => record.id)).toEqual(['z', 'b', 'a', 'second'])
  })

  it('D11: survives nesting that JSON.stringify does not, binary, and an empty file', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    expect(read(golden.replace('"weight":0.5', `"weight":${deep}`)).snapshot.annotations.map(record => record.id)).toEqual(['z', 'a'])
    expect(read(golden.replace('null\n],', `${deep},\nnull\n],`)).snapshot.annotations).toHaveLength(3)
    const beside = read(golden.replace('"unit"', `"deep": ${deep},\n"unit"`))
    expect([beside.state, beside.snapshot.annotations.length, beside.snapshot.extra.has('deep')]).toEqual(['damaged', 3, false])
    expect(codesOf('')).toEqual(['store.damaged'])
    expect(read(Uint8Array.from({length: 3000}, (_, n) => (n * 7) % 256)).state).toBe('damaged')
  })
})
