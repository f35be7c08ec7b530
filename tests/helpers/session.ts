import type {Annotation} from '../../src/core/annotation.ts'
import type {Article} from '../../src/core/article.ts'
import type {Change} from '../../src/core/change.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {sourceSpan} from '../../src/core/offset.ts'
import {ok} from '../../src/core/result.ts'
import {loadTraditional} from '../../src/core/script.ts'
import {buildIndex, loadPinyin, withPinyin} from '../../src/core/search/index.ts'
import {makeView} from '../../src/core/view.ts'
import {displayTitle} from '../../src/core/article.ts'
import type {Habits} from '../../src/app/habits.ts'
import {startState, type Beginning} from '../../src/app/start.ts'
import {startRuntime, type Runtime, type Shell} from '../../src/app/runtime.ts'
import type {State} from '../../src/app/state.ts'
import {exportMenu} from '../../src/cli/export-menu.ts'
import {exportFolder} from '../../src/formats/options.ts'
import {readMarked, writeMarked} from './marked.ts'

/** An article whose lines are its paragraphs. */
export function articleOf(source: string, id = 'a.txt'): Article {
  const blocks = [...source.matchAll(/[^\n]+/g)].map(line => ({kind: 'paragraph' as const, span: sourceSpan(line.index, line.index + line[0].length)}))
  return {id, file: id, sha256: 'f'.repeat(64), encoding: 'utf-8', source, blocks, noise: [], script: 'simplified'}
}

export interface World {
  /** Fails every commit while it holds a problem. */
  failing: boolean
  readonly committed: Change[]
  /** What was to be remembered of the user, the last at the end. */
  readonly habits: Habits[]
  /** What was to be exported, in order, each by what was chosen. */
  readonly exported: Readonly<Record<string, string>>[]
}

/** What a session may begin with otherwise than most. */
export type SessionOptions = Partial<Pick<Beginning, 'schema' | 'annotations' | 'asides' | 'readOnly' | 'problems' | 'lang' | 'measure' | 'usualMeasure' | 'novice'>> & {
  readonly columns?: number
  readonly rows?: number
}

/** A session over articles in memory, with a shell that says yes. */
export function sessionOver(articles: readonly Article[], {columns = 80, rows = 24, ...options}: SessionOptions = {}) {
  const world: World = {failing: false, committed: [], habits: [], exported: []}
  let stamps = 0
  const shell: Shell = {
    async commit(change) {
      if (world.failing) return {result: {ok: false, problem: {code: 'disk.full', message: {zh: '磁盘已满', en: 'disk full'}}}, pending: 1}
      world.committed.push(change)
      return {result: ok(undefined), pending: 0}
    },
    async export(choice) {
      world.exported.push(Object.fromEntries(choice))
      return ok({zh: '已导出', en: 'exported'})
    },
    savePlace() {},
    keepHabits: habits => void world.habits.push(habits),
    loadPinyin: async index => ok(withPinyin(index, await loadPinyin())),
    loadTraditional: async () => ok(await loadTraditional()),
    stamp: () => ({at: '2026-01-01T00:00:00.000Z', id: `id${stamps++}`}),
  }
  const index = buildIndex(articles.map(article => ({id: article.id, title: displayTitle(article), source: article.source, clean: makeView(article, 'clean')})))
  const state = startState({
    articles,
    problems: [],
    index,
    schema: defaultSchema,
    annotator: 'tester',
    annotations: [],
    done: [],
    places: new Map(),
    readOnly: undefined,
    exports: exportMenu(defaultSchema, settled => `annotations/exports/${exportFolder(settled)}`),
    lang: 'zh',
    size: {columns, rows},
    ...options,
  })
  return {session: startRuntime(state, shell), shell, world}
}

export function press(session: Runtime, keys: readonly string[]): void {
  for (const key of keys) session.press(key)
}

/** A reader on a marked text: the selection and tags as drawn. */
export function readerOn(marked: string): {session: Runtime; shell: Shell; world: World} {
  const {text, selection, tags} = readMarked(marked)
  const annotations = tags.map(({label, span}, number): Annotation => ({
    id: `old${number}`, article: 'a.txt', label, span, by: 'tester', at: '2025-01-01T00:00:00.000Z', rev: 1, via: 'hand',
  }))
  const made = sessionOver([articleOf(text)], {annotations})
  press(made.session, ['Enter'])
  if (selection) {
    const {session} = made
    // Selecting by keys: to its first character, then extended to its last.
    press(session, ['g', 'g', ...Array.from(text.slice(0, selection.from).replaceAll('\n', ''), () => 'l')])
    const length = Array.from(text.slice(selection.from, selection.to).replaceAll('\n', '')).length
    if (length > 1) press(session, ['v', ...Array.from({length: length - 1}, () => 'l'), 'v'])
  }
  return made
}

/** What the reader shows, drawn in the notation. */
export function drawn(state: State): string {
  const {reader} = state
  const article = state.corpus.byId.get(reader!.article)!
  const tags = (state.annotations.get(article.id) ?? []).map(({label, span}) => ({label, span}))
  return writeMarked({text: article.source, selection: reader!.selection, tags})
}

/** Presses keys (`'w w s'` or a list) in a reader on `before` and draws what comes of it. */
export function after(before: string, keys: string | readonly string[]): string {
  const {session} = readerOn(before)
  press(session, typeof keys === 'string' ? keys.split(' ') : keys)
  return drawn(session.state())
}
