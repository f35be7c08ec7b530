import {readFile, readdir, stat, symlink, truncate, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {AnnotationRecord} from '../../src/core/record.ts'
import {Ground, sidesOf} from '../../src/store/history-ground.ts'
import {historyLine, readHistoryLine, type HistoryLine, type PastAct, type Unnumbered} from '../../src/store/history-line.ts'
import {play, readHistory} from '../../src/store/history-read.ts'
import {recall, type Recall} from '../../src/store/history-recall.ts'
import {History, historyPath, type HistoryOptions} from '../../src/store/history.ts'
import {annotationLine} from '../../src/store/record-line.ts'
import {faulty} from '../helpers/faulty-fs.ts'
import {MemoryFs} from '../helpers/memory-fs.ts'
import {articleOf, recordOf, temporaryFolder} from '../helpers/records.ts'

const act = (parts: Partial<PastAct>): PastAct => ({
  article: 'a.txt', put: [], drop: [], marks: [], refuse: [], unrefuse: [], what: {zh: '已标', en: 'tagged'}, ...parts,
})
const did = (parts: Partial<PastAct>): Unnumbered => ({kind: 'act', act: act(parts)})
const undone = (of: number): Unnumbered => ({kind: 'undo', of})
const redone = (of: number): Unnumbered => ({kind: 'redo', of})

const numbered = (lines: readonly Unnumbered[], from = 1): HistoryLine[] => lines.map((line, index) => ({n: from + index, ...line}))
const textOf = (lines: readonly HistoryLine[]): string => lines.map(historyLine).join('')

interface World {
  readonly annotations: readonly AnnotationRecord[]
  readonly done?: readonly string[]
}

const recordsOf = ({annotations, done = []}: World) => ({annotations, refusals: [], articles: done.map(id => articleOf(id, 'done'))})

/** What is recalled, by the numbers of the acts. */
async function recalled(lines: readonly HistoryLine[], world: World, closed: readonly string[] = []) {
  const found: Recall<PastAct> = await recall(lines, recordsOf(world), past => (closed.includes(past.article) ? undefined : past))
  return {past: found.past.map(({n}) => n), future: found.future.map(({n}) => n), cut: found.cut, never: found.never}
}

const a1 = recordOf('a')
const a2 = recordOf('a', {start: 1, end: 4, rev: 2, note: '更长'})
const b1 = recordOf('b')

describe('a line', () => {
  it('D40: comes back as it was written, with fields that nobody knows', () => {
    const odd: AnnotationRecord = {...a1, links: [1, {x: null}], note: '甲\u2028乙'}
    const {rev: _rev, via: _via, ...refusal} = b1
    const lines = numbered([did({put: [odd], drop: [a1], marks: [{article: '__proto__', done: true}], refuse: [refusal]}), undone(1), redone(1), {kind: 'more', of: 1, act: act({put: [b1]})}, {kind: 'void', of: 4}])
    expect(lines.map(line => readHistoryLine(Buffer.from(historyLine(line)).subarray(0, -1)))).toEqual(lines)
  })

  it('D41: with a record that is none, it is not believed', () => {
    const line = historyLine({n: 1, ...did({put: [recordOf('a', {start: 3, end: 3, exact: '吕毅'})]})})
    expect(readHistoryLine(Buffer.from(line).subarray(0, -1))).toBeUndefined()
  })
})

describe('what is recalled', () => {
  const lines = numbered([did({put: [a1]}), did({put: [a2], drop: [a1]}), did({put: [b1]}), did({marks: [{article: 'a.txt', done: true}]})])
  const after = {annotations: [a2, b1], done: ['a.txt']}

  it('D42: takes every act that stands, the newest last', async () => {
    expect(await recalled(lines, after)).toEqual({past: [1, 2, 3, 4], future: [], cut: false, never: []})
  })

  it('D42: what was undone can be done again, and is forgotten when something else is done', async () => {
    const back = [...lines, ...numbered([undone(4), undone(3)], 5)]
    expect(await recalled(back, {annotations: [a2]})).toEqual({past: [1, 2], future: [4, 3], cut: false, never: []})
    const again = [...back, ...numbered([redone(3)], 7)]
    expect(await recalled(again, {annotations: [a2, b1]})).toMatchObject({past: [1, 2, 3], future: [4]})
    expect(await recalled([...again, ...numbered([did({put: [recordOf('c')]})], 8)], {annotations: [a2, b1, recordOf('c')]})).toMatchObject({past: [1, 2, 3, 8], future: []})
  })

  it.each([
    ['changed', {...a2, label: 'outcome'}],
    ['given another revision', {...a2, rev: 3}],
    ['given a field', {...a2, checked: true}],
    ['taken away', undefined],
  ])('D42: a record that was %s by others ends the past', async (_, record) => {
    expect(await recalled(lines, {annotations: [...(record ? [record] : []), b1], done: ['a.txt']})).toEqual({past: [3, 4], future: [], cut: true, never: []})
  })

  it('D42: a done mark that others took away ends the past', async () => {
    const more = [...lines, ...numbered([did({put: [recordOf('c')]})], 5)]
    expect(await recalled(more, {annotations: [a2, b1, recordOf('c')]})).toMatchObject({past: [5], cut: true})
  })

  it('D42: what was undone and then changed by others is not done again', async () => {
    const back = [...lines, ...numbered([undone(4), undone(3), undone(2)], 5)]
    expect(await recalled(back, {annotations: [a1, b1]})).toMatchObject({past: [1], future: [2], cut: false})
  })

  it('D42: an act that went on is one step', async () => {
    const longer = numbered([did({put: [a1]}), {kind: 'more', of: 1, act: act({put: [b1]})}, {kind: 'more', of: 1, act: act({put: [a2], drop: [a1]})}])
    expect(play(longer).past).toEqual([{n: 1, act: act({put: [b1, a2]})}])
    expect(await recalled(longer, {annotations: [a2, b1]})).toMatchObject({past: [1], cut: false})
  })

  it('D43: lines that were written and never came to be are as if they were not there', async () => {
    expect(await recalled(lines, {annotations: [a2, b1]})).toEqual({past: [1, 2, 3], future: [], cut: false, never: [4]})
    expect(await recalled(lines, {annotations: [a1]})).toMatchObject({past: [1], never: [4, 3, 2]})
    expect(await recalled(lines, {annotations: []})).toMatchObject({past: [], cut: false, never: [4, 3, 2, 1]})
    expect(await recalled([...lines, ...numbered([undone(4)], 5)], after)).toMatchObject({past: [1, 2, 3, 4], future: [], never: [5]})
    const voided = [...lines, ...numbered([{kind: 'void', of: 4}, did({put: [recordOf('c')]})], 5)]
    expect(await recalled(voided, {annotations: [a2, b1, recordOf('c')]})).toEqual({past: [1, 2, 3, 6], future: [], cut: false, never: []})
  })

  it('D44: acts on articles that are not open are left standing, with older ones on the same records', async () => {
    const far = recordOf('f', {article: 'z.txt'})
    const mixed = numbered([
      did({put: [b1]}),
      did({put: [a1]}),
      did({put: [far, a2], drop: [a1], article: 'z.txt'}),
      did({put: [recordOf('c')]}),
    ])
    const world = {annotations: [far, a2, b1, recordOf('c')]}
    expect(await recalled(mixed, world, ['z.txt'])).toEqual({past: [1, 4], future: [], cut: false, never: []})
    // Taken back before newer ones, it is still taken back when everything is open again.
    const back = [...mixed, ...numbered([undone(4), undone(1)], 5)]
    expect(await recalled(back, {annotations: [far, a2]})).toEqual({past: [2, 3], future: [4, 1], cut: false, never: []})
  })
})

/** Acts over few records, with undo and redo between, and what they leave. */
const anyPast = fc.array(fc.tuple(fc.constantFrom('put', 'edit', 'drop', 'both', 'mark', 'undo', 'redo'), fc.constantFrom('a', 'b', 'c', 'd')), {minLength: 1, maxLength: 40}).map(steps => {
  const records = new Map<string, AnnotationRecord>([['d', recordOf('d')]])
  const done = new Set<string>()
  const lines: Unnumbered[] = []
  const undo: number[] = []
  const redo: number[] = []
  const acts = new Map<number, PastAct>()
  const apply = ({put, drop, marks}: Pick<PastAct, 'put' | 'drop' | 'marks'>): void => {
    for (const {id} of drop) records.delete(id)
    for (const record of put) records.set(record.id, record)
    for (const mark of marks) {
      if (mark.done) done.add(mark.article)
      else done.delete(mark.article)
    }
  }
  const perform = (past: PastAct): void => {
    lines.push({kind: 'act', act: past})
    acts.set(lines.length, past)
    undo.push(lines.length)
    redo.length = 0
    apply(past)
  }
  for (const [step, id] of steps) {
    const held = records.get(id)
    const fresh = recordOf(id, {rev: (held?.rev ?? 0) + 1, start: lines.length, end: lines.length + 2})
    if (step === 'undo' || step === 'redo') {
      const n = (step === 'undo' ? undo : redo).pop()
      if (n === undefined) continue
      const {put, drop, marks} = acts.get(n)!
      lines.push({kind: step, of: n})
      ;(step === 'undo' ? redo : undo).push(n)
      apply(step === 'redo' ? {put, drop, marks} : {put: drop, drop: put, marks: marks.map(mark => ({...mark, done: !mark.done}))})
    } else if (step === 'mark') perform(act({marks: [{article: id, done: !done.has(id)}]}))
    else if (step === 'drop' && held) perform(act({drop: [held]}))
    else if (step === 'both') perform(act({put: [fresh, recordOf(`${id}${lines.length}`)], drop: held ? [held] : []}))
    else perform(act({put: [fresh], drop: held ? [held] : []}))
  }
  return {lines: numbered(lines), annotations: [...records.values()], done: [...done], acts, undo, redo}
})

/** Takes everything back that is recalled; throws where that would undo what is not there. What is left, as lines. */
function takenBack({past}: Recall<PastAct>, {annotations, done}: World): string[] {
  const ground = new Ground(recordsOf({annotations, done: done ?? []}))
  const left = new Map(annotations.map(record => [record.id, annotationLine(record)]))
  for (const {act: step} of past.toReversed()) {
    const {before, after} = sidesOf(step)
    expect(ground.holds(after)).toBe(true)
    ground.lay(before)
    for (const {id} of step.put) left.delete(id)
    for (const record of step.drop) left.set(record.id, annotationLine(record))
  }
  return [...left.values()].toSorted()
}

const recallAll = (lines: readonly HistoryLine[], world: World): Promise<Recall<PastAct>> => recall(lines, recordsOf(world), past => past)

describe('whatever happens to the file', () => {
  it('D42: an unharmed history takes everything back, to the first record (seed 4)', async () => {
    await fc.assert(fc.asyncProperty(anyPast, async world => {
      const found = await recallAll(world.lines, world)
      expect([found.past.map(({n}) => n), found.future.map(({n}) => n), found.cut]).toEqual([world.undo, world.redo, false])
      expect(takenBack(found, world)).toEqual([annotationLine(recordOf('d'))])
    }), {seed: 4, numRuns: 300})
  })

  it('D41: cut at any byte, it loses steps of undo and nothing else (seed 5)', async () => {
    await fc.assert(fc.asyncProperty(anyPast, async world => {
      const bytes = Buffer.from(textOf(world.lines))
      for (let length = 0; length < bytes.length; length += 1 + Math.floor(bytes.length / 97)) {
        const lines = await readHistory(bytes.subarray(0, length))
        expect(lines).toEqual(world.lines.slice(0, lines.length))
        takenBack(await recallAll(lines, world), world)
      }
    }), {seed: 5, numRuns: 25})
  })

  it('D41: cut at every byte of its last lines, it has just the whole ones', async () => {
    const lines = numbered([did({put: [a1]}), did({put: [b1]}), undone(2), redone(2)])
    const bytes = Buffer.from(textOf(lines))
    for (let length = 0; length <= bytes.length; length++) {
      const whole = bytes.subarray(0, length).toString('latin1').split('\n').length - 1
      expect(await readHistory(bytes.subarray(0, length))).toEqual(lines.slice(0, whole))
    }
  })

  it('D41: with any bit turned, no act is recalled that was not done, and none that does not stand (seed 6)', async () => {
    await fc.assert(fc.asyncProperty(anyPast, fc.array(fc.tuple(fc.nat(), fc.nat(7)), {minLength: 1, maxLength: 3}), async (world, flips) => {
      const bytes = Buffer.from(textOf(world.lines))
      for (const [at, bit] of flips) bytes[at % bytes.length]! ^= 1 << bit
      const found = await recallAll(await readHistory(bytes), world)
      for (const {n, act: past} of [...found.past, ...found.future]) expect(past).toEqual(world.acts.get(n))
      takenBack(found, world)
    }), {seed: 6, numRuns: 400})
  })

  it('D41: without some of its lines, or with some twice, it ends where they are missing (seed 7)', async () => {
    await fc.assert(fc.asyncProperty(anyPast, fc.array(fc.nat(), {minLength: 1, maxLength: 3}), fc.boolean(), async (world, places, twice) => {
      const texts = world.lines.map(historyLine)
      for (const place of places) {
        const at = place % texts.length
        texts.splice(at, 1, ...(twice ? [texts[at]!, texts[at]!] : []))
        if (texts.length === 0) break
      }
      const found = await recallAll(await readHistory(Buffer.from(texts.join(''))), world)
      for (const {n, act: past} of found.past) expect(past).toEqual(world.acts.get(n))
      takenBack(found, world)
    }), {seed: 7, numRuns: 300})
  })

  it('D41: what stands before a missing line, or before a repeated one, is not used', async () => {
    const lines = numbered([did({put: [a1]}), did({put: [b1]}), did({put: [recordOf('c')]}), undone(3)])
    const texts = lines.map(historyLine)
    expect(await readHistory(Buffer.from([texts[0], texts[2], texts[3]].join('')))).toEqual(lines.slice(2))
    expect(await readHistory(Buffer.from([texts[0], texts[1], texts[1], texts[2]].join('')))).toEqual(lines.slice(1, 3))
  })

  it('D41: bytes of any kind are no history, and no harm (seed 8)', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({maxLength: 200}), async bytes => {
      expect(await readHistory(Buffer.concat([bytes, Buffer.from('\n')]))).toEqual([])
    }), {seed: 8, numRuns: 200})
  })
})

async function opened(path: string, options?: HistoryOptions): Promise<History> {
  return await History.open(path, options)
}

async function written(history: History, lines: readonly Unnumbered[]): Promise<void> {
  for (const line of lines) await history.add(line).written
  await history.close()
}

describe('the file', () => {
  it('D40: is made with the first act, for its owner alone; opening and closing makes and changes nothing', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'state', 'history', 'x.jsonl')
    await (await opened(path)).close()
    expect(await readdir(folder)).toEqual([])
    await written(await opened(path), [did({put: [a1]})])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    const before = await readFile(path)
    await (await opened(path)).close()
    expect(await readFile(path)).toEqual(before)
  })

  it('D40: goes by the real place of the annotations, be they there yet or not', async () => {
    const folder = temporaryFolder()
    await symlink(folder, `${folder}-link`)
    const first = await historyPath('/s', join(`${folder}-link`, 'annotations', 'me.json'))
    await writeFile(join(folder, 'annotations'), '')
    expect(await historyPath('/s', join(folder, 'annotations', 'me.json'))).toBe(first)
    expect(await historyPath('/s', join(folder, 'annotations', 'you.json'))).not.toBe(first)
    expect(first).toMatch(/^\/s\/history\/[0-9a-f]{24}\.jsonl$/)
  })

  it('D41: is gone on with behind its last whole line', async () => {
    const path = join(temporaryFolder(), 'x.jsonl')
    await written(await opened(path), [did({put: [a1]}), did({put: [b1]})])
    await truncate(path, (await stat(path)).size - 5)
    await written(await opened(path), [did({put: [a2], drop: [a1]})])
    expect(await (await opened(path)).read()).toEqual(numbered([did({put: [a1]}), did({put: [a2], drop: [a1]})]))
  })

  it('D41: behind a last line that cannot be believed, it begins anew', async () => {
    const path = join(temporaryFolder(), 'x.jsonl')
    await written(await opened(path), [did({put: [a1]})])
    await writeFile(path, `${await readFile(path, 'utf8')}{"n":2}\n`)
    await written(await opened(path), [did({put: [b1]})])
    expect(await (await opened(path)).read()).toEqual(numbered([did({put: [b1]})]))
  })

  it('D41: a disk that fails at any call costs steps of undo, and nothing is said of it', async () => {
    for (const lasts of ['once', 'from-now', 'death'] as const) {
      for (let at = 1; at <= 8; at++) {
        const memory = new MemoryFs()
        const history = await opened('/s/history/x.jsonl', {fs: faulty(memory, {at, code: 'ENOSPC', lasts})})
        const lines = [did({put: [a1]}), did({put: [a2], drop: [a1]}), did({put: [b1]})]
        await written(history, lines)
        const left = await (await opened('/s/history/x.jsonl', {fs: memory})).read()
        for (const line of left) expect(line).toEqual(numbered(lines)[line.n - 1])
        takenBack(await recallAll(left, {annotations: [a2, b1]}), {annotations: [a2, b1]})
      }
    }
  })

  it('D41: in place of a folder there is no history, and no harm', async () => {
    const folder = temporaryFolder()
    const history = await opened(folder)
    await written(history, [did({put: [a1]})])
    expect(await history.read()).toEqual([])
  })

  it('D45: keeps its newest lines when it has become long', async () => {
    const path = join(temporaryFolder(), 'x.jsonl')
    const acts = Array.from({length: 30}, (_, n) => did({put: [recordOf(`r${n}`)]}))
    await written(await opened(path, {smallEnough: 1000, mostLines: 10}), acts)
    expect(await (await opened(path)).read()).toEqual(numbered(acts).slice(-10))
    const size = (await stat(path)).size
    await written(await opened(path, {smallEnough: 1000, mostLines: 10}), [did({put: [b1]})])
    expect((await (await opened(path)).read()).length).toBe(11)
    expect((await stat(path)).size).toBeGreaterThan(size)
  })

  it('D45: looks at no more than ten thousand lines', async () => {
    const lines = numbered([did({put: [a1]}), ...Array.from({length: 10_100}, (_, n) => (n % 2 === 0 ? undone(1) : redone(1)))])
    const read = await readHistory(Buffer.from(textOf(lines)))
    expect([read.length, read.at(-1)?.n]).toEqual([10_000, 10_101])
    expect(await recalled(read, {annotations: [a1]})).toMatchObject({past: [], future: []})
  })
})
