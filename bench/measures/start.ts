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

/** Start on the five articles, turn about with the smallest Node program in the same kind of terminal. */
async function starts(bench: Workbench): Promise<readonly Measured[]> {
  const options = {cwd: root, columns: 80, rows: 24, env: bench.environment(), command: process.execPath}
  const args = [program, 'seeds', '--annotations', bench.annotations]
  const title = firstTitle(bench).slice(0, 8)
  const frames: number[] = []
  const inputs: number[] = []
  const nodes: number[] = []
  for (let run = 0; run < runs; run++) {
    await withTerminal(new Terminal({...options, args}), async terminal => {
      await terminal.waitFor(title)
      frames.push(performance.now() - terminal.startedAt)
      terminal.burst('?')
      await terminal.waitFor('╭')
      inputs.push(performance.now() - terminal.startedAt)
    })
    await withTerminal(new Terminal({...options, args: ['-e', '0']}), async node => {
      await node.exit
      nodes.push(performance.now() - node.startedAt)
    })
  }
  const peers = [{name: floor, ...figures(nodes)}]
  return [
    {what: 'five articles, 80 × 24: to the first frame', unit: 'ms', ...figures(frames), peers, bars: [{of: 'median', most: 1.5, times: floor}]},
    {what: 'five articles, 80 × 24: to the answer to a key', unit: 'ms', ...figures(inputs), peers, bars: [{of: 'median', most: 2.7, times: floor}]},
  ]
}

async function memory(bench: Workbench): Promise<readonly Measured[]> {
  return bench.session(`${root}/seeds`, async terminal => {
    await terminal.waitFor(firstTitle(bench).slice(0, 8))
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

function firstTitle(bench: Workbench): string {
  const listed = execFileSync(process.execPath, [program, 'list', 'seeds', '--annotations', bench.annotations, '--json'], {cwd: root, encoding: 'utf8'})
  const [first] = JSON.parse(listed) as {title: string}[]
  if (!first) throw new Error('the library is empty')
  return first.title
}

export const start: Measure = {
  name: 'start',
  about: 'From the start of the process to a frame that shows the first title, and to the answer to a key pressed then, in a pseudo-terminal; turn about with `node -e 0`.',
  sized: false,
  pictures: [],
  tasks: bench => [
    {what: 'start', run: () => starts(bench)},
    {what: 'memory', run: () => memory(bench)},
  ],
}
