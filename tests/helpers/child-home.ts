import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {constants, tmpdir} from 'node:os'
import {join} from 'node:path'
import {type LineMode, parseLineMode} from './line-mode.ts'

export interface Exit {
  /** Undefined when a signal ended it. */
  readonly code: number | undefined
  readonly signal: string | undefined
  /** What the program left behind; only under a shell. */
  readonly line?: LineMode
}

const shell = 'stty -g >"$LINE_MODE_FILE.before"; "$@"; code=$?; stty -g >"$LINE_MODE_FILE.after"; stty -a >"$LINE_MODE_FILE"; exit $code'

/** What a program in a terminal is started with: a home folder and an environment of its own, and maybe a shell that reads the line mode. */
export class ChildHome {
  readonly underShell: boolean
  readonly #folder = mkdtempSync(join(tmpdir(), 'terminal-'))

  constructor(underShell: boolean) {
    this.underShell = underShell
  }

  /** The command as it is started. */
  argv(command: string, args: readonly string[]): {readonly file: string; readonly args: string[]} {
    return this.underShell ? {file: 'sh', args: ['-c', `trap : INT QUIT; ${shell}`, 'sh', command, ...args]} : {file: command, args: [...args]}
  }

  /** A small fixed environment and what is added to it; nothing of the caller's own but PATH gets in. Undefined takes a variable out. */
  environment(own: Readonly<Record<string, string | undefined>>): Record<string, string> {
    const fixed = {
      PATH: process.env['PATH'],
      HOME: this.#folder,
      TERM: 'xterm-256color',
      COLORTERM: 'truecolor',
      LANG: 'zh_CN.UTF-8',
      TZ: 'UTC',
      USER: 'reader',
      LINE_MODE_FILE: this.underShell ? this.#lineFile : undefined,
    }
    const all = new Map<string, string | undefined>([...Object.entries(fixed), ...Object.entries(own)])
    return Object.fromEntries([...all].filter((entry): entry is [string, string] => entry[1] !== undefined))
  }

  get #lineFile(): string {
    return join(this.#folder, '.line-mode')
  }

  /** How the program ended, by what its terminal tells of its first process. */
  exitOf(exitCode: number, signal: number): Exit {
    // A shell reports a child that a signal ended as 128 + its number.
    const number = signal || (this.underShell && exitCode > 128 ? exitCode - 128 : 0)
    const name = Object.entries(constants.signals).find(([, value]) => value === number)?.[0]
    const exit = {code: number ? undefined : exitCode, signal: number ? (name ?? String(number)) : undefined}
    if (!this.underShell) return exit
    try {
      return {...exit, line: parseLineMode(readFileSync(this.#lineFile, 'utf8'))}
    } catch {
      return exit
    }
  }

  /** Every setting of the line, as `stty -g` writes them, before the program and behind it; only under a shell, and when it has ended. */
  lineSettings(): {readonly before: string; readonly after: string} {
    const settings = (when: string): string => readFileSync(`${this.#lineFile}.${when}`, 'utf8').trim()
    return {before: settings('before'), after: settings('after')}
  }

  /** The process of the program itself, below the first one of its terminal; undefined while it is still to be started. */
  programOf(pid: number): number | undefined {
    if (!this.underShell) return pid
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    // The shell's other children are `stty`, and what is still to become one of the two.
    return children.map(Number).find(child => !/^(?:sh|stty|)$/m.test(nameOfProcess(child)))
  }

  remove(): void {
    rmSync(this.#folder, {recursive: true, force: true})
  }
}

/** '' for one that has ended. */
function nameOfProcess(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trimEnd()
  } catch {
    return ''
  }
}
