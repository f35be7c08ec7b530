import {join} from 'node:path'
import type {Host} from '../../src/cli/io.ts'
import {main} from '../../src/cli/main.ts'
import type {Sink} from '../../src/cli/sink.ts'
import type {Ran} from './program.ts'

let ids = 0

/** A command line run in this process, which costs no start: what it writes and its exit code. One at a time. It sees no environment but what is given. */
export async function runInside(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const [stdout, stderr] = [gatherer(), gatherer()]
  const host: Host = {
    argv: args,
    env: {PIZHU_AS: 'reader', LANG: 'zh_CN.UTF-8', XDG_STATE_HOME: join(folder, 'state'), ...env},
    cwd: folder,
    stdout: stdout.sink,
    stderr: stderr.sink,
    stdinIsTTY: false,
    // No command without a screen touches it.
    terminal: undefined as unknown as Host['terminal'],
    platform: process.platform,
    user: 'reader',
    home: join(folder, 'state'),
    packageRoot: join(import.meta.dirname, '..', '..'),
    version: '0.0.0',
    build: undefined,
    now: () => new Date('2026-01-01T00:00:00.000Z'),
    randomId: () => `id${String(ids++).padStart(6, '0')}`,
  }
  const home = process.cwd()
  // Articles are looked for from the folder of the process.
  process.chdir(folder)
  try {
    const code = await main(host)
    return {code, stdout: stdout.text(), stderr: stderr.text()}
  } finally {
    process.chdir(home)
  }
}

function gatherer(): {readonly sink: Sink; readonly text: () => string} {
  let text = ''
  const take = (piece: string): void => {
    text += piece
  }
  const sink: Sink = {
    write: take,
    control: take,
    data: take,
    drained: () => Promise.resolve(),
    closed: () => false,
    isTTY: false,
    columns: 80,
  }
  return {sink, text: () => text}
}
