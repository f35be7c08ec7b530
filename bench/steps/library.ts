// What keys in the list of a large library cost: `tsx bench/steps/library.ts [ARTICLES]`. Processor time of a key with its frame, in one process.
import {startRuntime, type Runtime, type Shell} from '../../src/app/runtime.ts'
import {startState} from '../../src/app/start.ts'
import {keyPatience} from '../../src/cli/idle.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {ok} from '../../src/core/result.ts'
import {buildIndex} from '../../src/core/search/index.ts'
import {displayTitle} from '../../src/core/article.ts'
import {makeView} from '../../src/core/view.ts'
import {lightArticles} from '../../tests/helpers/many.ts'
import {percentile, table} from '../numbers.ts'

const count = Number(process.argv[2] ?? 100_000)
const articles = lightArticles(count)

const shell: Shell = {
  commit: async () => ({result: ok(undefined), pending: 0}),
  savePlace() {},
  loadPinyin: async () => ({ok: false, problem: {code: 'none', message: {zh: '', en: ''}}}),
  loadTraditional: async () => ({ok: false, problem: {code: 'none', message: {zh: '', en: ''}}}),
  patience: keyPatience,
  stamp: () => ({at: '2026-01-01T00:00:00.000Z', id: `b${Math.random()}`}),
}

/** A tenth of the articles tagged, a tenth done. */
function open(columns: number, rows: number): Runtime {
  const index = buildIndex(articles.map(article => ({id: article.id, title: displayTitle(article), source: article.source, clean: makeView(article, 'clean')})))
  return startRuntime(
    startState({
      articles,
      problems: [],
      index,
      schema: defaultSchema,
      annotator: 'bench',
      annotations: articles.filter((_, at) => at % 10 === 3).map(({id, blocks}, at) => ({
        id: `t${at}`, article: id, label: at % 2 === 0 ? 'speaker' : 'institution', span: blocks[0]!.span, by: 'bench', at: '2026-01-01T00:00:00.000Z', rev: 1, via: 'hand',
      })),
      done: articles.filter((_, at) => at % 10 === 7).map(({id}) => id),
      places: new Map(),
      readOnly: undefined,
      lang: 'zh',
      size: {columns, rows},
    }),
    shell,
  )
}

const costs = new Map<string, number[]>()

/** Processor time of what is done, in ms, the frame included. */
function measured<T>(name: string, session: Runtime, act: () => T): T {
  const before = process.cpuUsage()
  const done = act()
  session.screen()
  const {user, system} = process.cpuUsage(before)
  const list = costs.get(name) ?? []
  costs.set(name, list)
  list.push((user + system) / 1000)
  return done
}

/** What goes on between keys until all is there, in pieces of 4 ms: how many, and the longest. */
function between(name: string, session: Runtime): void {
  const piece = (): boolean => {
    const end = performance.now() + 4
    return measured(`${name}, a piece`, session, () => session.work(() => performance.now() >= end)) !== 'all'
  }
  // What the program shows ten times a second.
  for (let pieces = 1; piece(); pieces++) if (pieces % 25 === 0) measured(`${name}, shown`, session, session.show)
  measured(`${name}, shown`, session, session.show)
}

const session = open(160, 50)
measured('first frame', session, () => session.resize(160, 50))
for (const [name, keys, times] of [['j', ['j'], 100], ['PgDn', ['PgDn'], 100], ['G', ['G'], 20], ['gg', ['g', 'g'], 20], ['50000G', [...'50000', 'G'], 20], ['k', ['k'], 50]] as const) {
  for (let time = 0; time < times; time++) {
    measured(name, session, () => keys.forEach(session.press))
    if (name === 'G') ['g', 'g'].forEach(session.press)
    if (name === 'gg') session.press('G')
  }
}
for (let round = 0; round < 3; round++) {
  for (const order of ['date', 'title', 'progress', 'usual']) {
    measured(`o to ${order}`, session, () => session.press('o'))
    between(`o to ${order}`, session)
    measured('G in an order', session, () => session.press('G'))
    measured('j in an order', session, () => session.press('k'))
  }
}
measured('f', session, () => session.press('f'))
between('f', session)
for (let round = 0; round < 3; round++) {
  for (const key of ['Space', 'j', 'Space', 'l', 'Space', 'l', 'Space', 'l', 'Space', 'c', 'g', 'g', 'j', 'j', 'j', 'j']) {
    measured(key === 'Space' ? 'toggling a facet' : `panel ${key}`, session, () => session.press(key))
    between('facets', session)
  }
}
session.press('q')
between('q', session)
measured('D', session, () => session.press('D'))
measured('gn', session, () => ['g', 'n'].forEach(session.press))
measured('Enter', session, () => session.press('Enter'))
measured('s', session, () => session.press('s'))
measured('s', session, () => session.press('s'))
for (let time = 0; time < 10; time++) {
  measured('>', session, () => session.press('>'))
  measured('l', session, () => session.press('l'))
  measured('s', session, () => session.press('s'))
  measured('u', session, () => session.press('u'))
}
session.press('q')
session.press('/')
for (const key of '医工') measured('typing a query', session, () => session.press(key))
between('query', session)
const rows = [...costs].map(([name, list]) => [name, `${list.length}`, percentile(list, 0.5).toFixed(1), percentile(list, 0.95).toFixed(1), Math.max(...list).toFixed(1)])
process.stdout.write(`${count} articles, 160 x 50, processor ms of a key and its frame\n${table([['', 'times', 'p50', 'p95', 'most'], ...rows])}\n`)
