import {execFileSync} from 'node:child_process'
import {performance} from 'node:perf_hooks'
import {program} from '../../scripts/stage.ts'
import {root} from '../../scripts/root.ts'
import {Terminal, type TerminalOptions} from '../../tests/helpers/pty.ts'
import {median} from '../numbers.ts'

export interface Start {
  readonly runs: number
  /** Milliseconds from spawn to the frame that shows the first article's title; medians, as all of these. */
  readonly firstFrame: number
  /** To the answer to a key that was pressed when that frame was seen. */
  readonly input: number
  /** To the end of `node -e 0`. */
  readonly node: number
  /** The most memory held after some work on the five articles, in bytes: each is opened and paged through, and one search is typed. */
  readonly memory: number | undefined
}

/** Start to first frame on the five articles, turn about with the smallest Node program in the same kind of terminal. */
export async function measureStart(folder: string, runs: number): Promise<Start> {
  const options = {cwd: root, columns: 80, rows: 24, env: {PIZHU_AS: 'bench', XDG_STATE_HOME: folder}}
  const args = [program, 'seeds', '--annotations', folder]
  const title = firstTitle(folder).slice(0, 8)
  const firstFrames: number[] = []
  const inputs: number[] = []
  const nodes: number[] = []
  for (let run = 0; run < runs; run++) {
    const terminal = new Terminal({...options, command: process.execPath, args})
    await terminal.waitFor(title)
    firstFrames.push(performance.now() - terminal.startedAt)
    terminal.burst('?')
    await terminal.waitFor('╭')
    inputs.push(performance.now() - terminal.startedAt)
    await terminal.close()
    const node = new Terminal({...options, command: process.execPath, args: ['-e', '0']})
    await node.exit
    nodes.push(performance.now() - node.startedAt)
    await node.close()
  }
  return {runs, firstFrame: median(firstFrames), input: median(inputs), node: median(nodes), memory: await measureMemory(options, args, title)}
}

async function measureMemory(options: Omit<TerminalOptions, 'command'>, args: readonly string[], title: string): Promise<number | undefined> {
  const terminal = new Terminal({...options, columns: 100, rows: 40, command: process.execPath, args})
  try {
    await terminal.waitFor(title)
    for (let article = 0; article < 5; article++) {
      for (const key of ['Enter', ...Array.from({length: 8}, () => 'PgDn'), 'q', 'j']) {
        await terminal.press(key)
        await terminal.answered({patience: 300, quiet: 30})
      }
    }
    await terminal.press('/', 'x', 'a', 'j', 'd')
    await terminal.answered({quiet: 300})
    return terminal.memory()
  } finally {
    await terminal.close()
  }
}

function firstTitle(folder: string): string {
  const listed = execFileSync(process.execPath, [program, 'list', 'seeds', '--annotations', folder, '--json'], {cwd: root, encoding: 'utf8'})
  const [first] = JSON.parse(listed) as {title: string}[]
  if (!first) throw new Error('the library is empty')
  return first.title
}
