import {performance} from 'node:perf_hooks'
import {appendFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {runChild} from '../child.ts'
import {keystroke} from '../keystroke.ts'
import type {Measure, Measured} from '../measure.ts'
import {type Bar, figures, peer} from '../row.ts'
import {shuffledArticle} from '../shuffled.ts'
import {type Corpus, type Files, patienceFor, wholeLibrary, type Workbench} from '../workbench.ts'

const floor = 'node -e 0'
const text = 'the text'
const again = 'pizhu list again, nothing changed'
const lean = ['--lean']
/** In smaller libraries the program itself takes more than the text. */
const leanFrom = 10_000
const words = (args: readonly string[]): string => args.map(arg => `, ${arg}`).join('')
const frameOf = (args: readonly string[]): string => `opened again${words(args)}: to the first frame`
const answerOf = (args: readonly string[]): string => `opened again${words(args)}: to the first answer of the search line`
const memoryOf = (args: readonly string[]): string => `opened again, searched, paged, read${words(args)}: most memory`
const patient = {quiet: 300, patience: 60_000}

/** Of a session from its start on; milliseconds from the start of the process, memory in bytes. */
interface Opened {
  readonly frame: number
  /** First answer to a character in the search line, typed as soon as the first frame was there. */
  readonly answer: number
  readonly peak: number | undefined
}

/** Opens the library, searches at once, looks at the end of the list and into an article. */
function open(bench: Workbench, {files, articles}: Corpus, args: readonly string[]): Promise<Opened> {
  return bench.session(files, async terminal => {
    await terminal.waitFor(`（0）`, {timeout: patienceFor(articles)})
    const frame = performance.now() - terminal.startedAt
    terminal.burst('/')
    await terminal.answered({patience: 60_000})
    terminal.type('血')
    await terminal.waitFor(screen => screen.some(row => row.startsWith(' / 血')) && screen.some(row => row.startsWith(' ▸')), {timeout: patienceFor(articles)})
    const answer = performance.now() - terminal.startedAt
    await keystroke(terminal, 'Esc', patient)
    await wholeLibrary(terminal, articles)
    for (const key of ['G', 'Enter', 'PgDn', 'q']) await keystroke(terminal, key, patient)
    return {frame, answer, peak: terminal.memory()}
  }, {args})
}

async function opened(bench: Workbench, corpus: Corpus, args: readonly string[]): Promise<readonly Measured[]> {
  // Fills the cache, where the library is large enough to have one.
  await bench.pizhu(['list', corpus.files])
  const runs: Opened[] = []
  for (let run = 0; run < 3; run++) runs.push(await open(bench, corpus, args))
  const peers = [await peer(floor, () => nodes())]
  const peaks = runs.flatMap(({peak}) => peak ?? [])
  const second: Bar = {of: 'median', most: 1000}
  const memoryBar: Bar = {of: 'median', most: args === lean ? 1 : 3, times: text}
  // Below that, the program itself is larger than the text.
  const counts = corpus.articles >= 100_000
  return [
    {what: frameOf(args), unit: 'ms', ...figures(runs.map(run => run.frame)), peers, bars: [second]},
    {what: answerOf(args), unit: 'ms', ...figures(runs.map(run => run.answer)), peers, bars: []},
    {
      what: memoryOf(args), unit: 'MB', ...figures(peaks.map(peak => peak / 1e6)),
      peers: [{name: text, ...figures([corpus.bytes / 1e6])}], bars: counts ? [memoryBar] : [],
    },
  ]
}

async function nodes(): Promise<number[]> {
  const all: number[] = []
  for (let run = 0; run < 5; run++) all.push((await runChild(process.execPath, ['-e', '0'])).ms)
  return all
}

/** The list again, after one article in a hundred was changed and one taken away. */
async function changed(bench: Workbench, {articles, files}: Files): Promise<readonly Measured[]> {
  const list = async (): Promise<number> => (await bench.pizhu(['list', files, '--json'])).ms
  await list()
  const unchanged = [await list(), await list(), await list()]
  for (let number = 0; number < articles; number += 100) appendFileSync(join(files, shuffledArticle(number).file), '\n医工结合有新的进展。\n')
  rmSync(join(files, shuffledArticle(articles - 1).file))
  const after = await bench.pizhu(['list', files, '--json'])
  const count = (JSON.parse(after.output) as unknown[]).length
  if (count !== articles - 1) throw new Error(`the list has ${count} articles, expected ${articles - 1}`)
  return [
    {what: again, unit: 'ms', ...figures(unchanged), peers: [await peer(floor, nodes)], bars: []},
    {what: 'pizhu list, one article in a hundred changed, one gone', unit: 'ms', ...figures([after.ms]), peers: [{name: again, ...figures(unchanged)}], bars: []},
  ]
}

export const cache: Measure = {
  name: 'cache',
  about: 'A library that was opened before, from its cache where it is large enough to have one: to the first frame and the first answer of the search line, and the most memory of such a session (VmHWM) against the size of the text in UTF-8.',
  sized: true,
  pictures: [
    {
      file: 'cache',
      title: 'A library that was opened before',
      unit: 'ms',
      curves: [
        {what: frameOf([]), of: 'median', name: 'first frame'},
        {what: answerOf([]), of: 'median', name: 'first answer of a search'},
        {what: again, of: 'median', name: 'pizhu list'},
        {what: frameOf([]), of: {peer: floor}, name: floor},
      ],
    },
    {
      file: 'memory',
      title: 'The most memory of a session that searches, pages and reads',
      unit: 'MB',
      curves: [
        {what: memoryOf([]), of: 'median', name: 'pizhu'},
        {what: memoryOf(lean), of: 'median', name: 'pizhu --lean'},
        {what: memoryOf([]), of: {peer: text}, name: text},
      ],
    },
  ],
  tasks: (bench, articles) => [
    {what: 'opened again', run: () => opened(bench, bench.corpus(articles), [])},
    ...(articles >= leanFrom ? [{what: 'opened again, --lean', run: () => opened(bench, bench.corpus(articles), lean)}] : []),
    {what: 'pizhu list again', run: () => changed(bench, bench.changing(articles))},
  ],
}
