import {spawn} from 'node:child_process'
import {cp, mkdir, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {inject, onTestFinished} from 'vitest'
import {openTerminal, type Terminal, type TerminalOptions} from './terminal.ts'

const root = join(import.meta.dirname, '..', '..')

/** The built program, as old as this run. Throws when it could not be built. */
export function program(): string {
  const error = inject('buildError')
  if (error !== '') throw new Error(`dist/ could not be built\n${error}`)
  return join(root, 'dist', 'cli.js')
}

/** A folder of the test's own: the five articles in `seeds/`, nothing tagged yet. Gone when the test ends. */
export async function workFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pizhu-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  await cp(join(root, 'seeds'), join(folder, 'seeds'), {recursive: true})
  await mkdir(join(folder, 'state'))
  return folder
}

/** What every run of the program gets: no state and no annotations but the folder's own. */
const surroundings = (folder: string): Record<string, string> => ({PIZHU_AS: 'reader', XDG_STATE_HOME: join(folder, 'state')})

/** The program in a pseudo-terminal, working in `folder`. */
export function openProgram(folder: string, args: readonly string[] = [], options: Omit<TerminalOptions, 'command' | 'args' | 'cwd'> = {}): Promise<Terminal> {
  return openTerminal({
    ...options,
    command: process.execPath,
    args: [program(), ...args],
    cwd: folder,
    env: {...surroundings(folder), ...options.env},
  })
}

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The program without a terminal: its whole output and exit code. */
export function runProgram(folder: string, args: readonly string[] = [], {input = '', env = {}}: {readonly input?: string; readonly env?: Record<string, string>} = {}): Promise<Ran> {
  const child = spawn(process.execPath, [program(), ...args], {
    cwd: folder,
    env: {PATH: process.env['PATH'], HOME: join(folder, 'state'), LANG: 'zh_CN.UTF-8', TZ: 'UTC', ...surroundings(folder), ...env},
  })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => void out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => void err.push(chunk))
  // A program that does not read its input may close it first.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8')}))
  })
}
