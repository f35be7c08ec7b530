import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {buildSync} from 'esbuild'
import {root} from '../../scripts/root.ts'
import {runChild} from '../child.ts'
import type {Measure, Measured} from '../measure.ts'
import {ripgrepLines} from '../peers/oneshot.ts'
import {type Bar, figures, peer} from '../row.ts'
import {rareName, type Workbench} from '../workbench.ts'

export interface EngineSpeed {
  readonly parts: number
  readonly characters: number
  /** Size of the grams of all parts. */
  readonly bytes: number
  /** Processor time to make them. */
  readonly builtMs: number
  /** Of each prefix: ms to a screen of hits with what is shown of them, twice, and to all hits. */
  readonly queries: readonly {readonly query: string; readonly first: readonly number[]; readonly whole: readonly number[]}[]
}

const queriesFor = (articles: number): readonly (readonly [query: string, what: string])[] => [
  ['医工交叉', 'written'],
  ['国家医学中心', 'written'],
  ['人民健康', 'written'],
  [rareName(articles), 'rare'],
  ['雄安 血管', 'two words'],
  ['"医工结合" -雄安 title:医', 'conditions'],
  ['yigongjiaocha', 'pinyin'],
  ['xajd', 'initials'],
  ['医工桔合', 'one wrong character'],
  ['量子纠缠态', 'nothing like it'],
]

const ripgrep = 'rg, one file'
const plainText = 'the text'
const first = (query: string, what: string): string => `${query} (${what}): a screen of hits`
/** The size at which the ratio to ripgrep has a bar: below it, ripgrep's time is that of its start. */
const large = 100_000

/** Search alone, bundled as the program is, in a process of its own. */
export async function measureEngine(folder: string, articles: number, queries: readonly string[]): Promise<EngineSpeed> {
  const outfile = join(folder, 'engine.mjs')
  buildSync({
    entryPoints: [fileURLToPath(new URL('engine-child.ts', import.meta.url))], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20',
    // The seeds are found from there.
    define: {'import.meta.dirname': JSON.stringify(join(root, 'scripts'))},
  })
  const {output} = await runChild(process.execPath, ['--max-old-space-size=4096', outfile, String(articles), ...queries])
  return JSON.parse(output) as EngineSpeed
}

async function rows(bench: Workbench, articles: number): Promise<readonly Measured[]> {
  const corpus = bench.corpus(articles)
  const queries = queriesFor(articles)
  const speed = await measureEngine(bench.folder, articles, queries.map(([query]) => query))
  const bars: Bar[] = [{of: 'p95', most: 16}, ...(articles >= large ? [{of: 'p95', most: 0.1, times: ripgrep} as const] : [])]
  const all: Measured[] = [
    {what: 'grams of all texts, made', unit: 'ms', ...figures([speed.builtMs]), peers: [], bars: []},
    {what: 'grams of all texts, size', unit: 'MB', ...figures([speed.bytes / 1e6]), peers: [{name: plainText, ...figures([corpus.bytes / 1e6])}], bars: []},
  ]
  for (const [at, [query, what]] of queries.entries()) {
    const taken = speed.queries[at]!
    const prefixes = Array.from(query, (_, end) => query.slice(0, end + 1))
    const beside = await peer(ripgrep, async () => {
      const times: number[] = []
      for (const prefix of prefixes) times.push((await ripgrepLines(corpus, prefix)).ms)
      return times
    })
    all.push({what: first(query, what), unit: 'ms', ...figures(taken.first), peers: [beside], bars})
    all.push({what: `${query} (${what}): all hits`, unit: 'ms', ...figures(taken.whole), peers: [], bars: []})
  }
  return all
}

export const engine: Measure = {
  name: 'engine',
  about: 'Search alone, in process and without disk: parts of 4,000 articles with grams of characters; each prefix of a query. ripgrep looks for the same prefixes as they stand, in one file.',
  sized: true,
  pictures: [{
    file: 'engine',
    title: 'Search alone: from a query to a screen of hits',
    unit: 'ms',
    curves: [
      ...queriesFor(large).filter(([, what]) => ['two words', 'pinyin', 'one wrong character'].includes(what))
        .map(([query, what]) => ({what: first(query, what), of: 'p95', name: `${what}, p95`} as const)),
      {what: first('人民健康', 'written'), of: 'p95', name: 'written, p95'},
      {what: first('人民健康', 'written'), of: {peer: ripgrep}, name: ripgrep},
    ],
  }],
  tasks: (bench, articles) => [{what: 'search alone', run: () => rows(bench, articles)}],
}
