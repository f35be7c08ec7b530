#!/usr/bin/env node
import {randomBytes} from 'node:crypto'
import {homedir, userInfo} from 'node:os'
import {basename, join} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import {isatty} from 'node:tty'
import about from '../package.json' with {type: 'json'}
import {holdAsides} from './cli/asides.ts'
import type {Host} from './cli/io.ts'
import {showKept} from './cli/starting.ts'
import {screenOn, writerOn} from './cli/writer.ts'
import type {Front} from './views/front.ts'

// argv → the screen of the last session, where one was kept for this start → table of subcommands. The only file that touches `process`;
// everything else is loaded behind that screen, and what a subcommand needs when it is known to be needed.

const bug = 70

let front: Front | undefined

/** What is said beside the screen must not be said on a terminal that is about to be given back. */
const giveBack = (): void => front?.giveBack()

// Here alone the streams are named: from now on everything goes through the writer.
const stdout = writerOn(process.stdout, giveBack)
const stderr = writerOn(process.stderr, giveBack)
const asides = holdAsides({warner: process, voice: console})

/** A bug in one line, the stack only when asked for; the terminal views have put the terminal back by the time it is told. */
function tell(error: unknown): void {
  const debug = process.env['PIZHU_DEBUG']
  const text = error instanceof Error ? (debug ? error.stack ?? error.message : `${error.name}: ${error.message}`) : String(error)
  const hint = debug ? '' : ' (PIZHU_DEBUG=1 shows where)'
  const lines = debug ? text : text.replaceAll('\n', ' ')
  stderr.write(`pizhu: internal error 程序错误: ${lines}${hint}\n`)
  process.exitCode = bug
}

function die(error: unknown): void {
  tell(error)
  process.exit(bug)
}

const alphabet = '0123456789abcdefghijklmnopqrstuv'

/** 60 random bits: two annotators' files merge without a clash. */
const randomId = (): string => Array.from(randomBytes(12), byte => alphabet[byte & 31]).join('')

/** Not every user id has a name (containers). */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return process.env['USER'] || 'me'
  }
}

/** What the system says, or something else where it cannot say: a $HOME longer than any path, a user that no list knows. */
function homeFolder(): string {
  for (const home of [homedir, () => userInfo().homedir]) {
    try {
      return home()
    } catch {
      // The next one may know.
    }
  }
  return '/'
}

/** Undefined when the folder was removed. */
function currentFolder(): string | undefined {
  try {
    return process.cwd()
  } catch {
    return undefined
  }
}

/** As `performance.now()`, for which Node loads a module that a start has no other use for. */
function clock(): number {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1000 + nanoseconds / 1e6
}

const hostIn = (cwd: string): Host => ({
  argv: process.argv.slice(2),
  env: process.env,
  cwd,
  stdout,
  stderr,
  stdinIsTTY: isatty(0),
  terminal: {
    // Node opens stdin when it is first asked for; only the reader asks.
    get stdin() {
      return process.stdin
    },
    stdout: screenOn(process.stdout),
    stderr,
    signals: process,
    clock,
    get front() {
      return front
    },
  },
  platform: process.platform,
  user: userName(),
  home: homeFolder(),
  packageRoot: join(import.meta.dirname, '..'),
  version: about.version,
  // A part's name holds a digest of what is in it, and of the names of its own parts.
  build: import.meta.filename.endsWith('.part.js') ? {name: basename(import.meta.filename), folder: import.meta.dirname} : undefined,
  now: () => new Date(),
  randomId,
})

// Behind everything else, when the terminal has been given back.
process.on('exit', () => {
  const failure = stdout.failure()
  if (failure) {
    stderr.write(`pizhu: 输出没有写全 · not all of the output could be written: ${failure.message}\n`)
    process.exitCode ||= 1
  }
  if (process.env['PIZHU_DEBUG']) for (const text of asides()) stderr.write(`pizhu: ${text}\n`)
})
process.on('uncaughtException', die)
process.on('unhandledRejection', die)

const cwd = currentFolder()
if (cwd === undefined) {
  stderr.write('pizhu: 当前文件夹已被删除，请到别的文件夹再运行 · the current folder was removed; go to another one\n')
  process.exitCode = 1
} else {
  const host = hostIn(cwd)
  front = showKept(host)
  // Behind a first screen, keys that came meanwhile are seen before the rest is loaded.
  void (front ? setImmediate() : Promise.resolve())
    .then(() => import('./cli/main.ts'))
    .then(({main}) => main(host))
    .then(code => {
      giveBack()
      process.exitCode = code
    }, tell)
}
