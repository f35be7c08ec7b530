import {execFileSync} from 'node:child_process'
import {performance} from 'node:perf_hooks'
import {program} from '../scripts/stage.ts'
import {root} from '../scripts/root.ts'
import {Terminal} from '../tests/helpers/pty.ts'
import {median} from './numbers.ts'

export interface Start {
  readonly runs: number
  /** Milliseconds from spawn to the frame that shows the first article's title, and to the end of `node -e 0`; medians. */
  readonly firstFrame: number
  readonly node: number
  readonly ratio: number
}

/** Start to first frame on the five articles, turn about with the smallest Node program in the same kind of terminal. */
export async function measureStart(folder: string, runs: number): Promise<Start> {
  const options = {cwd: root, columns: 80, rows: 24, env: {PIZHU_AS: 'bench', XDG_STATE_HOME: folder}}
  const args = [program, 'seeds', '--annotations', folder]
  const title = firstTitle(folder).slice(0, 8)
  const firstFrames: number[] = []
  const nodes: number[] = []
  for (let run = 0; run < runs; run++) {
    const terminal = new Terminal({...options, command: process.execPath, args})
    await terminal.waitFor(title)
    firstFrames.push(performance.now() - terminal.startedAt)
    await terminal.close()
    const node = new Terminal({...options, command: process.execPath, args: ['-e', '0']})
    await node.exit
    nodes.push(performance.now() - node.startedAt)
    await node.close()
  }
  return {runs, firstFrame: median(firstFrames), node: median(nodes), ratio: median(firstFrames) / median(nodes)}
}

function firstTitle(folder: string): string {
  const listed = execFileSync(process.execPath, [program, 'list', 'seeds', '--annotations', folder, '--json'], {cwd: root, encoding: 'utf8'})
  const [first] = JSON.parse(listed) as {title: string}[]
  if (!first) throw new Error('the library is empty')
  return first.title
}
