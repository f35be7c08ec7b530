import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {commandTable} from '../../src/app/commands/table.ts'
import {pressAll} from '../../src/app/replay.ts'
import {modeOf, type State} from '../../src/app/state.ts'
import {toRecord} from '../../src/core/anchor.ts'
import {compareAnnotations} from '../../src/core/annotation.ts'
import {codePointsOf} from '../../src/core/codepoints.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {isGraphemeEdge} from '../../src/core/graphemes.ts'
import type {Span} from '../../src/core/offset.ts'
import {annotationLine} from '../../src/store/record-line.ts'
import {openStore} from '../../src/store/store.ts'
import {goldAnnotations, seedArticles} from '../helpers/corpus.ts'
import {articleOf} from '../helpers/session.ts'
import {storedSession, storeFolder} from '../helpers/stored.ts'

const hard = articleOf('𠮷野家👨‍👩‍👧e\u0301标题\r\n\r\n吕毅教授说：“CAR-T 项目已通过验收（一期）。”\r\n\r\n西安交通大学第一附属医院院长吕毅表示，吕毅与西安交通大学……\r\n', 'hard.txt')
const articles = [hard, ...seedArticles.filter(({id}) => /^00[23]/.test(id))]
const points = new Map(articles.map(article => [article.id, codePointsOf(article.source)]))

const commands = commandTable(defaultSchema)
const keys = [...new Set(commands.flatMap(command => command.keys.flatMap(sequence => sequence.split(' '))))]
const anyKey = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom(...keys)},
  {weight: 2, arbitrary: fc.constantFrom('s', 'i', 'o', 'S', 'x', '*', 'y', 'n', 'u', 'U', '.', '[', '}', 'w', 'Tab', 'c', 'D')},
  {weight: 1, arbitrary: fc.constantFrom(...'abcxyz12390', '医', '吕', '《', 'Enter', 'Esc', 'Backspace')},
)

/** The gold tags of one of the articles, as after days of work. */
async function worked(folder: string): Promise<void> {
  const store = await openStore({dir: join(folder, 'annotations'), annotator: 'tester'})
  if (!store.ok) throw new Error(store.problem.message.en)
  const tags = goldAnnotations.filter(({article}) => points.has(article))
  const records = tags.map(tag => toRecord(tag, articles.find(({id}) => id === tag.article)!, points.get(tag.article)!))
  const done = await store.value.commit(records.map(put => ({put})))
  if (!done.ok) throw new Error(done.problem.message.en)
  await store.value.close()
}

function onEdges(source: string, {from, to}: Span): boolean {
  return from >= 0 && from < to && to <= source.length && isGraphemeEdge(source, from) && isGraphemeEdge(source, to)
}

/** What is wrong with a state, in words; nothing when it is valid. */
function faults(state: State): string[] {
  const found: string[] = []
  const ids = new Set<string>()
  for (const [id, list] of state.annotations) {
    const {source} = state.corpus.byId.get(id)!
    for (const {id: own, article, span, label} of list) {
      if (article !== id || ids.has(own) || !state.schema.labels.some(known => known.id === label)) found.push(`${own} of ${article}, ${label}, in the list of ${id}`)
      if (!onEdges(source, span)) found.push(`${own} on [${span.from}, ${span.to}) of ${id}`)
      ids.add(own)
    }
    if (list.some((annotation, at) => at > 0 && compareAnnotations(list[at - 1]!, annotation) > 0)) found.push(`${id} is out of order`)
  }
  const {reader, screen} = state
  if (screen === 'reader' && !reader) found.push('no article in the reader')
  if (reader && !onEdges(state.corpus.byId.get(reader.article)!.source, reader.selection)) found.push(`selection [${reader.selection.from}, ${reader.selection.to}) of ${reader.article}`)
  return found
}

/** The annotations of a state as the store has them. */
function held({annotations, corpus}: State): string[] {
  const all = [...annotations].flatMap(([id, list]) => list.map(annotation => annotationLine(toRecord(annotation, corpus.byId.get(id)!, points.get(id)!))))
  return all.toSorted()
}

/** `list`, without what would end the session, looking at each state on the way. */
function* playing(list: readonly string[], state: () => State, seen: (state: State, key: string) => void): Generator<string, void> {
  for (const key of list) {
    const before = state()
    if (key === 'Ctrl-c' && modeOf(before) !== 'query') continue
    if (key === 'q' && modeOf(before) === 'library') continue
    // Whoever asks the palette to quit means it.
    if (key === 'Enter' && modeOf(before) === 'palette') continue
    yield key
    seen(state(), key)
  }
}

describe('any keys at all', () => {
  it('C43: 500 keys leave a valid session, undoing all restores the first state exactly, redoing all the last (seed 43)', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyKey, {minLength: 500, maxLength: 500}), async list => {
      const folder = await storeFolder()
      await worked(folder)
      const {session, store, held: stored, close} = await storedSession(folder, articles, {columns: 80, rows: 24})
      const first = {state: session.state(), stored: stored()}
      const wrong: string[] = []
      const look = (state: State, key: string): void => {
        for (const fault of faults(state)) wrong.push(`after ${key}: ${fault}`)
        const {columns, rows, head, body, foot} = session.screen()
        if (columns !== 80 || rows !== 24 || head.length + body.length + foot.length !== 24) wrong.push(`after ${key}: ${head.length} + ${body.length} + ${foot.length} rows`)
      }
      await pressAll(session, playing(['Enter', ...list, 'Esc', 'Esc', 'Esc', 'Esc'], session.state, look))
      expect(wrong).toEqual([])
      expect(['reader', 'library']).toContain(modeOf(session.state()))
      await pressAll(session, session.state().history.redo.map(() => 'U'))
      const last = {state: session.state(), stored: stored()}
      expect(last.state.saving).toMatchObject({waiting: 0, failed: 0})
      expect(store.records().map(annotationLine).toSorted()).toEqual(held(last.state))

      await pressAll(session, last.state.history.undo.map(() => 'u'))
      expect(session.state().history.undo).toEqual([])
      expect(stored()).toEqual(first.stored)
      expect(tagsOf(session.state())).toEqual(tagsOf(first.state))
      await pressAll(session, last.state.history.undo.map(() => 'U'))
      expect(stored()).toEqual(last.stored)
      expect(tagsOf(session.state())).toEqual(tagsOf(last.state))
      await close()
    }), {seed: 43, numRuns: 6})
  }, 120_000)
})

/** An article without anything is as one that never had any. */
const filled = <T>(lists: ReadonlyMap<string, readonly T[]>): ReadonlyMap<string, readonly T[]> => new Map([...lists].filter(([, list]) => list.length > 0))

/** What can be undone of a state. */
const tagsOf = ({annotations, refusals, done}: State) => ({annotations: filled(annotations), refusals: filled(refusals), done})
