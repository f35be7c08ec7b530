import {fzf, ripgrepFiles, ripgrepLines} from '../peers/oneshot.ts'
import {plainFuse} from '../peers/fuse.ts'
import {Sqlite} from '../peers/sqlite.ts'
import {type Keystroke, keystroke, keystrokes} from '../keystroke.ts'
import type {Measure, Measured} from '../measure.ts'
import {type Bar, figures, peer} from '../row.ts'
import {type Corpus, rareName, wholeLibrary, type Workbench} from '../workbench.ts'

/** Words as they stand in some articles: what peers can look for too. The last is in a few articles only. */
const plain = (articles: number): readonly string[] => ['医工结合', '血管外科', '人民健康', rareName(articles)]

/** Others that are typed for the time of a key alone: of some fifteen keys the slowest twentieth would be one. */
const more = ['人工智能', '西安交通', '研究院', '临床医学', '雄安新区', '产教融合', '科技成果', '医工交叉', '附属医院'] as const

/** What the program finds besides. */
const others: readonly (readonly [what: string, query: string])[] = [
  ['two words', '雄安 血管'],
  ['one wrong character', '医工桔合'],
  ['nothing like it', '量子纠缠态'],
]

const pinyin = 'yigongjiaocha'

/** From here on fuse.js takes minutes a query. */
const mostForFuse = 10_000
/** The size at which the ratio to ripgrep has a bar: below it, starting ripgrep costs less than drawing a frame. */
const large = 100_000

const firstAnswer = 'a key typed into the search line: to the first answer'

const peerNames = {rg: 'rg, files', rgLines: 'rg, one file', fzf: 'fzf --filter', sqlite: 'SQLite FTS5 trigram', fuse: 'fuse.js'}

/** Every query from its first character on, as it is while it is typed. */
const prefixes = (queries: readonly string[]): string[] => queries.flatMap(query => Array.from(query, (_, at) => query.slice(0, at + 1)))

/** What was typed before the queries, to warm the program up, and the queries. */
interface Typed {
  readonly before: readonly Keystroke[]
  readonly strokes: readonly Keystroke[]
}

async function typed(bench: Workbench, corpus: Corpus, queries: readonly string[], first = '医院'): Promise<Typed> {
  return bench.session(corpus.files, async terminal => {
    await wholeLibrary(terminal, corpus.articles)
    await terminal.press('/')
    await terminal.settled({quiet: 200})
    // Longer than the program waits before it shows more of what it finds: a key must not come into the search for the one before.
    const patient = {quiet: 400, patience: 20_000}
    const before = await keystrokes(terminal, first, patient)
    const strokes: Keystroke[] = []
    for (const query of queries) {
      await keystroke(terminal, 'Ctrl-u', patient)
      strokes.push(...await keystrokes(terminal, query, patient))
    }
    return {before, strokes}
  })
}

async function each(queries: readonly string[], ask: (query: string) => Promise<{readonly ms: number}>): Promise<number[]> {
  const all: number[] = []
  for (const query of queries) all.push((await ask(query)).ms)
  return all
}

async function sqlite(bench: Workbench, articles: number, queries: readonly string[]): Promise<number[]> {
  const database = new Sqlite(bench, articles)
  try {
    await database.fill()
    await database.count(queries[0] ?? '')
    return await each(queries, query => database.count(query))
  } finally {
    await database.close()
  }
}

async function besidePeers(bench: Workbench, corpus: Corpus): Promise<readonly Measured[]> {
  const {articles} = corpus
  const queries = plain(articles)
  const all = prefixes(queries)
  const {strokes} = await typed(bench, corpus, [...queries, ...more])
  const peers = [
    await peer(peerNames.rg, () => each(all, query => ripgrepFiles(corpus, query))),
    await peer(peerNames.rgLines, () => each(all, query => ripgrepLines(corpus, query))),
    await peer(peerNames.fzf, () => each(queries, query => fzf(corpus, query))),
    await peer(peerNames.sqlite, () => sqlite(bench, articles, all)),
    await peer(peerNames.fuse, () => {
      if (articles > mostForFuse) throw new Error(`not run above ${mostForFuse} articles: it takes minutes a query`)
      return plainFuse(articles, queries.slice(0, articles > 1000 ? 1 : 4))
    }),
  ]
  const bars: Bar[] = [{of: 'p95', most: 16}, ...(articles >= large ? [{of: 'p95', most: 0.1, times: peerNames.rg} as const] : [])]
  const whole = {unit: 'ms', ...figures(strokes.map(({last}) => last))} as const
  return [
    {what: firstAnswer, unit: 'ms', ...figures(strokes.map(({first}) => first)), peers, bars},
    {what: 'a key typed into the search line: to the whole answer', ...whole, peers: peers.slice(0, 1), bars: []},
  ]
}

const otherRow = (what: string, query: string, strokes: readonly Keystroke[]): Measured => ({
  what: `a key of ${query} (${what}): to the first answer`, unit: 'ms', ...figures(strokes.map(({first}) => first)), peers: [], bars: [{of: 'p95', most: 16}],
})

/** The first Latin letter of a session loads the readings of all 汉字; it stands for itself. */
async function byPinyin(bench: Workbench, corpus: Corpus): Promise<readonly Measured[]> {
  const {before, strokes} = await typed(bench, corpus, [pinyin], 'x')
  return [
    otherRow('pinyin', pinyin, strokes),
    {what: 'the first Latin letter of a session: to the whole answer', unit: 'ms', ...figures(before.map(({last}) => last)), peers: [], bars: []},
  ]
}

async function oneShot(bench: Workbench, corpus: Corpus): Promise<readonly Measured[]> {
  const queries = plain(corpus.articles)
  const name = queries.at(-1)!
  const {output} = await bench.pizhu(['search', name, corpus.files, '--json', '--limit', String(corpus.articles)])
  const found = (JSON.parse(output) as unknown[]).length
  const written = (await ripgrepFiles(corpus, name)).found
  if (found < written) throw new Error(`pizhu search finds ${name} in ${found} articles, ripgrep in ${written}`)
  const own = await each(queries, query => bench.pizhu(['search', query, corpus.files]))
  return [{what: 'pizhu search, from the start of the process to its end', unit: 'ms', ...figures(own), peers: [await peer(peerNames.rg, () => each(queries, query => ripgrepFiles(corpus, query)))], bars: []}]
}

export const search: Measure = {
  name: 'search',
  about: 'Each keystroke of thirteen queries (twelve phrases of the seeds, one invented name) in the library, from the write of the key to the last byte of the first frame. '
    + 'Peers get the prefixes of four of them (fzf and fuse.js the whole queries) and only the words as they stand: ripgrep and fzf as processes; SQLite (Debian’s sqlite3; better-sqlite3 would have to be compiled) kept open, counting.',
  sized: true,
  pictures: [{
    file: 'search',
    title: 'From a key in the search line to an answer',
    unit: 'ms',
    curves: [
      {what: firstAnswer, of: 'median', name: 'pizhu, median'},
      {what: firstAnswer, of: 'p95', name: 'pizhu, p95'},
      ...Object.values(peerNames).map(peer => ({what: firstAnswer, of: {peer}, name: peer})),
    ],
  }],
  tasks: (bench, articles) => [
    {what: 'a key typed into the search line', run: () => besidePeers(bench, bench.corpus(articles))},
    ...others.map(([what, query]) => ({
      what: `a key of ${query}`,
      run: async () => [otherRow(what, query, (await typed(bench, bench.corpus(articles), [query])).strokes)],
    })),
    {what: `a key of ${pinyin}`, run: () => byPinyin(bench, bench.corpus(articles))},
    {what: 'pizhu search', run: () => oneShot(bench, bench.corpus(articles))},
  ],
}
