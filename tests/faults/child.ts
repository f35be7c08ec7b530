import {spawn, type ChildProcess} from 'node:child_process'
import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from 'esbuild'
import {root} from '../../scripts/root.ts'

/** Bundles the victim into a folder, for plain node: tsx takes longer to start than most of them live. Answers the file. */
export async function buildVictim(folder: string): Promise<string> {
  const outfile = join(folder, 'victim.mjs')
  await build({
    entryPoints: [join(root, 'tests/faults/victim.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error',
    outfile,
  })
  return outfile
}

export const scratch = (under = tmpdir()): string => mkdtempSync(join(under, 'pizhu-faults-'))

/** Milliseconds after which a victim that goes on is ended: what it was to say is then missing, and told. */
const patience = 120_000

/** A victim that runs, or has ended, and what it said. */
export class Child {
  /** Whole lines so far. */
  readonly said: string[] = []
  readonly process: ChildProcess
  readonly ended: Promise<void>
  #rest = ''
  #over = false
  #watch: (() => void) | undefined

  constructor(command: readonly string[], {env = {}}: {readonly env?: Record<string, string>} = {}) {
    const [program = '', ...args] = command
    this.process = spawn(program, args, {stdio: ['pipe', 'pipe', 'pipe'], env: {...process.env, ...env}})
    this.process.stdin?.on('error', () => undefined)
    this.process.stdout?.setEncoding('utf8')
    this.process.stdout?.on('data', (text: string) => this.#hear(text))
    this.process.stderr?.resume()
    this.ended = new Promise(done => void this.process.once('close', () => done()))
    const late = setTimeout(() => void this.process.kill('SIGKILL'), patience)
    void this.ended.then(() => {
      clearTimeout(late)
      this.#over = true
      this.#watch?.()
    })
  }

  #hear(text: string): void {
    const lines = (this.#rest + text).split('\n')
    this.#rest = lines.pop() ?? ''
    this.said.push(...lines)
    this.#watch?.()
  }

  /** Resolves when enough was said, or the victim has ended. */
  async until(enough: (said: readonly string[]) => boolean): Promise<void> {
    while (!this.#over && !enough(this.said)) {
      await Promise.race([this.ended, new Promise<void>(done => (this.#watch = done))])
    }
  }

  tell(): void {
    this.process.stdin?.write('\n')
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL')
    await this.ended
  }

  get writes(): boolean {
    return this.said.includes('write')
  }

  get issued(): number {
    return this.said.filter(line => line === 'issue').length
  }

  get acknowledged(): number {
    return this.said.reduce((most, line) => (line.startsWith('ack ') ? Math.max(most, Number(line.slice(4))) : most), 0)
  }
}
