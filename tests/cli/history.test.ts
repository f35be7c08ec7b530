import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {commandTable} from '../../src/app/commands/table.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import type {AnnotationRecord} from '../../src/core/record.ts'
import {openStore} from '../../src/store/store.ts'
import {openProgram, runProgram, workFolder} from '../helpers/program.ts'
import {articleOf, press} from '../helpers/session.ts'
import {storedSession, storeFolder} from '../helpers/stored.ts'

const text = '标题一行\n国务院发言人吕毅表示，医工结合。\n\n第二段：“西安交通大学𠮷👨‍👩‍👧”（完）\nCAR-T 2024'
const articles = [articleOf(text), articleOf('另一篇\n吕毅', 'b.txt')]

const record = (id: string, start: number, fields: Partial<AnnotationRecord> = {}): AnnotationRecord => {
  const points = [...text]
  return {
    id, article: 'a.txt', sha256: 'f'.repeat(64), label: 'speaker', start, end: start + 2, exact: points.slice(start, start + 2).join(''),
    prefix: points.slice(Math.max(0, start - 32), start).join(''), suffix: points.slice(start + 2, start + 34).join(''),
    by: 'someone', at: '2025-01-01T00:00:00Z', rev: 7, via: 'imported', ...fields,
  }
}

/** Annotations that were there before: with a note, fields of a later version, and one made on another version of the text. */
async function seeded(folder: string): Promise<void> {
  const store = await openStore({dir: join(folder, 'annotations'), annotator: 'tester'})
  if (!store.ok) throw new Error(store.problem.message.en)
  await store.value.commit([
    {article: {id: 'a.txt', file: 'a.txt', sha256: 'f'.repeat(64), status: 'begun'}},
    {put: record('one', 5, {note: '注', links: ['two'], __proto__x: {deep: [1]}})},
    {put: record('two', 11, {sha256: 'e'.repeat(64), label: 'lost-label'})},
  ])
  await store.value.close()
}

const undoAll = (acts: number): string[] => Array.from({length: acts}, () => 'u')

describe('undo over many sessions', () => {
  const keys = [...new Set(commandTable(defaultSchema).flatMap(command => command.keys.flatMap(key => key.split(' '))))]
  const acting = ['s', 'i', 'o', 'S', 'I', 'x', 'D', '[', ']', '{', '}', 'u', 'U', 'w', 'L', 'Tab']
  const anyKey = fc.oneof(fc.constantFrom(...keys, '3', '医'), fc.constantFrom(...acting))

  it('K34: any 500 keys, with a new session anywhere between: undoing all gives the first records exactly, redoing all the last (seed 30)', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyKey, {minLength: 500, maxLength: 500}), fc.array(fc.nat(499), {maxLength: 2}), fc.boolean(), async (pressed, restarts, atEnd) => {
      const folder = await storeFolder()
      await seeded(folder)
      let run = await storedSession(folder, articles, {columns: 60, rows: 12})
      const first = run.held()
      const again = async (): Promise<void> => {
        await run.close()
        run = await storedSession(folder, articles, {columns: 60, rows: 12})
        // A long history is read after the first screen.
        await run.session.settled()
      }
      press(run.session, ['Enter'])
      for (const [index, key] of pressed.entries()) {
        if (restarts.includes(index)) {
          await again()
          press(run.session, ['Enter'])
        }
        press(run.session, [key])
      }
      press(run.session, ['Esc', 'Esc', 'Esc'])
      press(run.session, run.session.state().history.redo.map(() => 'U'))
      if (atEnd) await again()
      await run.session.settled()
      const last = run.held()
      const acts = run.session.state().history.undo.length
      press(run.session, undoAll(acts))
      await again()
      expect(run.held()).toEqual(first)
      expect(run.session.state().history).toMatchObject({undo: [], redo: {length: acts}})
      press(run.session, Array.from({length: acts}, () => 'U'))
      await again()
      expect(run.held()).toEqual(last)
      expect(run.session.state().history).toMatchObject({undo: {length: acts}, redo: []})
      await run.close()
    }), {seed: 30, numRuns: 12})
  }, 120_000)

  it('K34: what was made on another version of its article comes back with that version, and with what nobody knows', async () => {
    const folder = await storeFolder()
    await seeded(folder)
    const first = await storedSession(folder, articles)
    const before = first.held()
    press(first.session, ['Enter', 'Tab', 'i', 'Tab', 'x'])
    await first.session.settled()
    expect(first.held().filter(line => before.includes(line))).toEqual([])
    press(first.session, ['2', 'u'])
    await first.session.settled()
    expect(first.held()).toEqual(before)
    press(first.session, ['2', 'U'])
    await first.close()
    const second = await storedSession(folder, articles)
    press(second.session, ['2', 'u'])
    await second.close()
    expect(second.held()).toEqual(before)
  })

  it('K31: an act of an earlier session is taken back as one of this: at its place, in one step, with its words', async () => {
    const folder = await storeFolder()
    const first = await storedSession(folder, articles)
    press(first.session, ['Enter', 'w', 's', 'q', 'j', 'Enter', 'G', 'i'])
    expect(first.session.state().reader?.article).toBe('b.txt')
    await first.close()
    const second = await storedSession(folder, articles)
    press(second.session, ['u'])
    const state = second.session.state()
    expect(state).toMatchObject({screen: 'reader', reader: {article: 'b.txt'}, notice: {words: {zh: expect.stringContaining('已撤销：已标 机构')}}})
    expect(state.reader!.selection).toMatchObject({from: 5, to: 6})
    press(second.session, ['u'])
    expect(second.session.state().reader?.article).toBe('a.txt')
    await second.session.settled()
    expect(second.held()).toEqual([])
    press(second.session, ['u'])
    expect(second.session.state().notice?.words.zh).toBe('没有可撤销的了')
    press(second.session, ['2', 'U'])
    await second.close()
    expect((await storedSession(folder, articles)).held()).toHaveLength(2)
  })

  it('K32: where others changed what was done, the past ends, and says why', async () => {
    const folder = await storeFolder()
    const first = await storedSession(folder, articles)
    press(first.session, ['Enter', 's', 'w', 'w', 's'])
    await first.close()
    const file = join(folder, 'annotations', 'tester.json')
    const lines = (await readFile(file, 'utf8')).split('\n')
    const [early] = first.store.records().toSorted((a, b) => a.start - b.start)
    await writeFile(file, lines.map(line => (line.includes(`"${early!.id}"`) ? line.replace('"label":"speaker"', '"label":"outcome"') : line)).join('\n'))
    const second = await storedSession(folder, articles)
    press(second.session, ['u', 'u'])
    expect(second.session.state().notice?.words.zh).toBe('没有可撤销的了：更早的标注后来在别处改动过')
    await second.session.settled()
    expect(second.held()).toEqual([expect.stringContaining('"label":"outcome"')])
    await second.close()
  })

  it('D44: acts in articles that are not open now wait until they are', async () => {
    const folder = await storeFolder()
    const first = await storedSession(folder, articles)
    press(first.session, ['Enter', 's', 'q', 'j', 'Enter', 's'])
    await first.close()
    const alone = await storedSession(folder, [articles[0]!])
    press(alone.session, ['u'])
    expect(alone.session.state().reader?.article).toBe('a.txt')
    expect(alone.session.state().history.undo).toEqual([])
    await alone.close()
    const both = await storedSession(folder, articles)
    expect(both.session.state().history).toMatchObject({undo: [{article: 'b.txt'}], redo: [{article: 'a.txt'}]})
    press(both.session, ['u', 'U', 'U'])
    await both.session.settled()
    expect(both.held()).toHaveLength(2)
    await both.close()
  })

  it('D44: an act on a text that has changed too much is out of reach, and nothing breaks', async () => {
    const folder = await storeFolder()
    const first = await storedSession(folder, articles)
    press(first.session, ['Enter', 's', 'q', 'j', 'Enter', 's'])
    await first.close()
    const other = {...articles[1]!, source: '换过的文字', sha256: 'd'.repeat(64), blocks: articleOf('换过的文字').blocks}
    const second = await storedSession(folder, [articles[0]!, other])
    press(second.session, ['u', 'u'])
    await second.session.settled()
    expect(second.held()).toEqual([expect.stringContaining('"article":"b.txt"')])
    await second.close()
  })

  it('K33: an undo that comes before a long history is read waits for it', async () => {
    const folder = await storeFolder()
    const first = await storedSession(folder, articles)
    press(first.session, ['Enter', 'L', 'L'])
    for (let times = 0; times < 300; times++) press(first.session, ['s', 'x'])
    press(first.session, ['s', 'l', 's'])
    await first.close()
    const second = await storedSession(folder, articles)
    expect(second.session.state().history).toEqual({undo: [], redo: [], awaited: 0})
    press(second.session, ['u', 'u'])
    expect(second.session.state().notice?.words.zh).toBe('正在取回以前的操作…')
    await second.session.settled()
    expect(second.held()).toEqual([])
    expect(second.session.state().history.undo).toHaveLength(600)
    expect(second.session.state().history.redo).toHaveLength(2)
    await second.close()
  })

  it('K33: what is done while a long history is read stands on top of it', async () => {
    const folder = await storeFolder()
    const first = await storedSession(folder, articles)
    press(first.session, ['Enter', 'L', 'L'])
    for (let times = 0; times < 300; times++) press(first.session, ['s', 'x'])
    await first.close()
    const second = await storedSession(folder, articles)
    press(second.session, ['Enter', 's', 'u', 'U'])
    await second.session.settled()
    expect(second.session.state().history).toMatchObject({undo: {length: 601}, redo: []})
    await second.close()
    const third = await storedSession(folder, articles)
    await third.session.settled()
    expect(third.session.state().history).toMatchObject({undo: {length: 601}, redo: []})
    await third.close()
  })

  it('D40: looking changes no file; the annotations folder holds nothing of the history', async () => {
    const folder = await storeFolder()
    const first = await storedSession(folder, articles)
    press(first.session, ['Enter', 's', 'w', 's'])
    await first.close()
    const all = async (): Promise<string[]> => await Promise.all((await readdir(folder, {recursive: true, withFileTypes: true}))
      .filter(entry => entry.isFile()).map(async entry => `${entry.name} ${await readFile(join(entry.parentPath, entry.name), 'utf8')}`))
    const before = await all()
    const second = await storedSession(folder, articles)
    press(second.session, ['Enter', 'w', 'w', 'q'])
    await second.close()
    expect(await all()).toEqual(before)
    expect(await readdir(join(folder, 'annotations'))).toEqual(['tester.json', 'tester.json.bak', 'tester.journal.jsonl.bak', 'texts'].toSorted())
  })

  it('D41: without its history, or with one that cannot be written, a session is as good as ever', async () => {
    const folder = await storeFolder()
    await mkdir(join(folder, 'state'))
    await writeFile(join(folder, 'state', 'history'), 'in the way')
    const first = await storedSession(folder, articles)
    press(first.session, ['Enter', 's', 'w', 'i', 'u', 'U'])
    await first.close()
    await rm(join(folder, 'state'), {recursive: true})
    const second = await storedSession(folder, articles)
    expect(second.held()).toHaveLength(2)
    expect(second.session.state().history).toEqual({undo: [], redo: []})
    await second.close()
  })
})

describe('the program', () => {
  it('D43 K31: killed, it takes back what it had done when it is opened again, and so on after that', async () => {
    const folder = await workFolder()
    const first = await openProgram(folder, [], {columns: 80, rows: 24})
    await first.waitFor('西安交通大学京津冀')
    await first.press('Enter')
    await first.waitFor('浏览次数')
    await first.press('s')
    await first.waitFor('已存 ✓ 1')
    await first.press('w')
    await first.press('w')
    await first.press('i')
    await first.waitFor('已存 ✓ 2')
    first.kill('SIGKILL')
    await first.exit
    const second = await openProgram(folder, [], {columns: 80, rows: 24})
    await second.waitFor('西安交通大学京津冀')
    await second.press('2')
    await second.press('u')
    await second.waitFor('已撤销 2 步')
    await second.press('U')
    await second.waitFor('已重做')
    await second.press('Ctrl-c')
    await second.exit
    expect(JSON.parse((await runProgram(folder, ['show', '000', '--json'])).stdout).annotations).toMatchObject([{label: 'speaker'}])
  }, 60_000)

  it('D46: what tag and untag did is taken back in the reader', async () => {
    const folder = await workFolder()
    await runProgram(folder, ['tag', '001', '--label', 'institution', '--quote', '西安交通大学', '--all'])
    const tagged = JSON.parse((await runProgram(folder, ['show', '001', '--json'])).stdout).annotations
    expect(tagged.length).toBeGreaterThan(1)
    await runProgram(folder, ['untag', '001', '--id', tagged[0].id])
    const terminal = await openProgram(folder, [], {columns: 80, rows: 24})
    await terminal.waitFor('西安交通大学京津冀')
    await terminal.press('u')
    await terminal.waitFor('已撤销：已删 机构 西安交通大学')
    await terminal.waitFor(`已存 ✓ ${tagged.length}`)
    expect(JSON.parse((await runProgram(folder, ['show', '001', '--json'])).stdout).annotations).toEqual(tagged)
    await terminal.press('u')
    await terminal.waitFor(`已撤销：已标 ${tagged.length} 处`)
    await terminal.press('Ctrl-c')
    await terminal.exit
    expect(JSON.parse((await runProgram(folder, ['show', '001', '--json'])).stdout).annotations).toEqual([])
  }, 60_000)
})
