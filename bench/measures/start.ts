import {execFileSync} from 'node:child_process'
import {performance} from 'node:perf_hooks'
import {root} from '../../scripts/root.ts'
import {program} from '../../scripts/stage.ts'
import {Terminal} from '../../tests/helpers/pty.ts'
import type {Measure, Measured} from '../measure.ts'
import {figures} from '../row.ts'
import {type Workbench, withTerminal} from '../workbench.ts'

const runs = 15
const floor = 'node -e 0'

/** Resolves when the terminal shows what a key leads to. */
type Answer = (terminal: Terminal) => Promise<void>

const shows = (what: string | RegExp): Answer => terminal => terminal.waitFor(what)

/** The search line looks as it did before; the cursor stands in it. */
const cursorShown: Answer = terminal => terminal.waitFor(() => terminal.modes().cursorVisible)

/** Starts on the five articles, turn about with the smallest Node program in the same kind of terminal: with nothing kept, and behind an earlier session. */
async function starts(bench: Workbench): Promise<readonly Measured[]> {
  const options = {cwd: root, columns: 80, rows: 24, env: bench.environment(), command: process.execPath}
  const opened = (folder: string) => ({args: [program, folder, '--annotations', bench.annotations], titles: titlesOf(bench, folder).map(title => title.slice(0, 8))})
  const seeds = opened('seeds')
  const [title, next] = seeds.titles
  const nodes: number[] = []
  const times = async (key: string, answer: Answer, before: () => void, {args, titles} = seeds): Promise<{readonly frames: number[]; readonly inputs: number[]}> => {
    const frames: number[] = []
    const inputs: number[] = []
    for (let run = 0; run < runs; run++) {
      before()
      await withTerminal(new Terminal({...options, args}), async terminal => {
        await terminal.waitFor(titles[0]!)
        frames.push(performance.now() - terminal.startedAt)
        terminal.burst(key)
        await answer(terminal)
        inputs.push(performance.now() - terminal.startedAt)
      })
      await withTerminal(new Terminal({...options, args: ['-e', '0']}), async node => {
        await node.exit
        nodes.push(performance.now() - node.startedAt)
      })
    }
    return {frames, inputs}
  }
  const first = await times('?', shows('╭'), () => bench.clear())
  const others = await times('?', shows('╭'), () => bench.clear(), opened(bench.corpus(5).files))
  bench.clear()
  // A session that a person sits at for a moment, and leaves.
  await withTerminal(new Terminal({...options, args: seeds.args}), async terminal => {
    await terminal.waitFor(title!)
    await terminal.settled({quiet: 2000})
    terminal.burst('q')
    await terminal.waitForExit()
  })
  const move = await times('j', shows(new RegExp(`▸.*${next!}`)), () => undefined)
  const help = await times('?', shows('╭'), () => undefined)
  const search = await times('/', cursorShown, () => undefined)
  const other = await times('o', shows(/次序|order/), () => undefined)
  const peers = [{name: floor, ...figures(nodes)}]
  const row = (what: string, values: readonly number[], most?: number): Measured =>
    ({what: `five articles, 80 × 24: ${what}`, unit: 'ms', ...figures(values), peers, bars: most === undefined ? [] : [{of: 'median', most, times: floor}]})
  return [
    row('the first start of all, to the first frame', first.frames, 3),
    row('the first start of all, to the answer to a key (?)', first.inputs),
    row('the first start of all on five articles that did not come with the program, to the first frame', others.frames),
    row('a later start, to the first frame', [...move.frames, ...help.frames, ...search.frames, ...other.frames], 1.5),
    row('a later start, to the answer to j', move.inputs, 2.7),
    row('a later start, to the answer to ?', help.inputs, 2.7),
    row('a later start, to the cursor in the search line (/)', search.inputs, 2.7),
    row('a later start, to the answer to a key that is not kept (o)', other.inputs, 2.7),
  ]
}

async function memory(bench: Workbench): Promise<readonly Measured[]> {
  return bench.session(`${root}/seeds`, async terminal => {
    await terminal.waitFor(titlesOf(bench)[0]!.slice(0, 8))
    for (let article = 0; article < 5; article++) {
      for (const key of ['Enter', ...Array.from({length: 8}, () => 'PgDn'), 'q', 'j']) {
        await terminal.press(key)
        await terminal.answered({patience: 300, quiet: 30})
      }
    }
    await terminal.press('/', 'x', 'a', 'j', 'd')
    await terminal.answered({quiet: 300})
    const peak = terminal.memory()
    if (peak === undefined) throw new Error('this system does not tell the memory of a process')
    return [{
      what: 'five articles opened and paged through, one search by pinyin, 100 × 40: most memory', unit: 'MB', ...figures([peak / 1e6]), peers: [], bars: [{of: 'median', most: 120}],
    }]
  })
}

function titlesOf(bench: Workbench, folder = 'seeds'): readonly string[] {
  const listed = execFileSync(process.execPath, [program, 'list', folder, '--annotations', bench.annotations, '--json'], {cwd: root, encoding: 'utf8'})
  const articles = JSON.parse(listed) as {title: string}[]
  if (articles.length < 2) throw new Error(`the library has ${articles.length} articles, not five`)
  return articles.map(({title}) => title)
}

export const start: Measure = {
  name: 'start',
  about: 'From the start of the process to a frame that shows the first title, and to the answer to a key pressed then, in a pseudo-terminal; turn about with `node -e 0`. Later starts stand behind a session that was left by `q`.',
  sized: false,
  pictures: [],
  tasks: bench => [
    {what: 'start', run: () => starts(bench)},
    {what: 'memory', run: () => memory(bench)},
  ],
}
