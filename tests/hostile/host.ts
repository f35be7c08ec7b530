import {Writable} from 'node:stream'
import {main} from '../../src/cli/main.ts'
import {screenOn, writerOn} from '../../src/cli/writer.ts'
import type {Ran} from '../helpers/program.ts'

let ids = 1

/** One command line in this process, with its output in a pipe: for hundreds of them a start of the program each would take minutes. */
export async function runHere(cwd: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const written: [string[], string[]] = [[], []]
  const [stdout, stderr] = written.map(parts => writerOn(new Gathering(parts)))
  const code = await main({
    argv,
    env: {LANG: 'zh_CN.UTF-8', ...env},
    cwd,
    stdout: stdout!,
    stderr: stderr!,
    stdinIsTTY: false,
    terminal: {stdin: process.stdin, stdout: screenOn(process.stdout), stderr: stderr!, signals: process},
    platform: process.platform,
    user: 'reader',
    home: cwd,
    packageRoot: cwd,
    version: '0.0.0',
    build: undefined,
    now: () => new Date(),
    randomId: () => `a${ids++}`,
  })
  const [out, err] = written.map(parts => parts.join(''))
  return {code, stdout: out!, stderr: err!}
}

class Gathering extends Writable {
  readonly #parts: string[]

  constructor(parts: string[]) {
    super({decodeStrings: false})
    this.#parts = parts
  }

  override _write(chunk: unknown, _encoding: BufferEncoding, done: () => void): void {
    this.#parts.push(String(chunk))
    done()
  }
}
