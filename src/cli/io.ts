import type {Lang, Words} from '../core/result.ts'
import type {TerminalHost} from '../views/terminal.ts'
import type {Paper} from './paper.ts'
import type {Sink} from './sink.ts'

/** What the process gives to the program; made in src/cli.tsx, the only file that touches it, and by tests. */
export interface Host {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly stdout: Sink
  readonly stderr: Sink
  readonly stdinIsTTY: boolean
  /** The real streams and the process itself, for the reader's screen; nothing else may write to them. */
  readonly terminal: Pick<TerminalHost, 'stdin' | 'stdout' | 'stderr' | 'signals' | 'front' | 'clock'>
  readonly platform: NodeJS.Platform
  /** The OS user's name: who tags when nobody else is named. */
  readonly user: string
  /** The user's home folder. */
  readonly home: string
  /** The folder of the installed package: its `seeds/` is what opens when the current folder has none. */
  readonly packageRoot: string
  readonly version: string
  /** A program that was built: another name for every one, and the folder that its parts are in. Undefined for one that was not. */
  readonly build: {readonly name: string; readonly folder: string} | undefined
  readonly now: () => Date
  /** A fresh id for an annotation, of `[0-9a-z]`. */
  readonly randomId: () => string
}

/** What a subcommand works with: the host, and what the options everywhere made of it. */
export interface Io extends Host {
  readonly lang: Lang
  /** `--json`: one JSON value on stdout and nothing else there. */
  readonly json: boolean
  readonly out: Paper
  readonly err: Paper
  /** The words in the language of this run. */
  readonly say: (words: Words) => string
}

/** 0 done, 1 done with problems or nothing found; 2 (usage) is given by `main` alone; the reader adds 70 (our bug) and those of signals. */
export type ExitCode = number
