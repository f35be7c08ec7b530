import {performance} from 'node:perf_hooks'
import type {Measure, Measured} from '../measure.ts'
import {ripgrepFiles} from '../peers/oneshot.ts'
import {Sqlite} from '../peers/sqlite.ts'
import {figures, peer} from '../row.ts'
import {type Corpus, patienceFor, wholeLibrary, type Workbench} from '../workbench.ts'

const floor = 'rg, reads every file'
const text = 'the text'
const sqlite = 'SQLite FTS5 trigram'
const listed = 'pizhu list for the first time'
const first = 'opened for the first time: to the first article on the screen'

/** Everything for the first time: a cache that is not there yet. */
async function fromNothing(bench: Workbench, corpus: Corpus): Promise<readonly Measured[]> {
  bench.clear()
  const {ms, peak} = await bench.pizhu(['list', corpus.files])
  const database = new Sqlite(bench, corpus.articles, true)
  let memory: number | undefined
  const built = await peer(sqlite, async () => {
    try {
      const taken = await database.fill()
      memory = database.peak
      return [taken]
    } finally {
      await database.close()
    }
  })
  const beside = memory === undefined ? [] : [{name: sqlite, ...figures([memory / 1e6])}]
  return [
    {
      what: listed, unit: 'ms', ...figures([ms]),
      peers: [built, await peer(floor, async () => [(await ripgrepFiles(corpus, '\u{1F40C}')).ms])], bars: [],
    },
    ...(peak === undefined ? [] : [{
      what: `${listed}: most memory`, unit: 'MB', ...figures([peak / 1e6]), peers: [{name: text, ...figures([corpus.bytes / 1e6])}, ...beside], bars: [],
    } as const]),
  ]
}

/** One file with all articles. */
async function records(bench: Workbench, corpus: Corpus): Promise<readonly Measured[]> {
  bench.clear()
  const first = await bench.pizhu(['list', corpus.records])
  const second = await bench.pizhu(['list', corpus.records])
  const peaks = [first, second].flatMap(({peak}) => peak ?? [])
  return [
    {what: 'pizhu list of one JSON Lines file for the first time', unit: 'ms', ...figures([first.ms]), peers: [], bars: []},
    {what: 'pizhu list of one JSON Lines file again', unit: 'ms', ...figures([second.ms]), peers: [], bars: []},
    ...(peaks.length === 0 ? [] : [{
      what: 'pizhu list of one JSON Lines file: most memory', unit: 'MB', ...figures([Math.max(...peaks) / 1e6]), peers: [{name: text, ...figures([corpus.bytes / 1e6])}], bars: [],
    } as const]),
  ]
}

/** The same in a session: the list is there before everything is read. */
async function inSession(bench: Workbench, {files, articles}: Corpus): Promise<readonly Measured[]> {
  bench.clear()
  const {frame, whole} = await bench.session(files, async terminal => {
    await terminal.waitFor('（0）', {timeout: patienceFor(articles)})
    const frame = performance.now() - terminal.startedAt
    await wholeLibrary(terminal, articles)
    return {frame, whole: terminal.lastOutputAt - terminal.startedAt}
  })
  return [
    {what: first, unit: 'ms', ...figures([frame]), peers: [], bars: []},
    {what: 'opened for the first time: to the whole library', unit: 'ms', ...figures([whole]), peers: [], bars: []},
  ]
}

export const index: Measure = {
  name: 'index',
  about: 'A library that was never opened before: read, parsed and indexed. SQLite fills a table from the same articles in memory; ripgrep reads each file once.',
  sized: true,
  pictures: [{
    file: 'index',
    title: 'A library for the first time',
    unit: 'ms',
    curves: [
      {what: listed, of: 'median', name: 'pizhu list'},
      {what: first, of: 'median', name: 'pizhu, first article'},
      {what: listed, of: {peer: sqlite}, name: sqlite},
      {what: listed, of: {peer: floor}, name: floor},
    ],
  }],
  tasks: (bench, articles) => [
    {what: listed, run: () => fromNothing(bench, bench.corpus(articles))},
    {what: 'pizhu list of one JSON Lines file', run: () => records(bench, bench.corpus(articles))},
    {what: 'opened for the first time', run: () => inSession(bench, bench.corpus(articles))},
  ],
}
