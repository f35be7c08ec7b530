import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {createRequire} from 'node:module'
import {constants, tmpdir} from 'node:os'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {StringDecoder} from 'node:string_decoder'
import {spawn, type IPty} from '@lydell/node-pty'
import type * as Unicode from '@xterm/addon-unicode11'
import type * as Xterm from '@xterm/headless'
import {type Cell, findCells, readCells} from './cells.ts'
import {keyBytes} from './keys.ts'
import {type LineMode, parseLineMode, readLineMode} from './line-mode.ts'
import {type Modes, observeModes} from './modes.ts'
import {peakOf} from './peak.ts'

// Both are CommonJS whose named exports Node does not see.
const require = createRequire(import.meta.url)
const xterm = require('@xterm/headless') as typeof Xterm
const unicode = require('@xterm/addon-unicode11') as typeof Unicode

export interface TerminalOptions {
  readonly command: string
  readonly args?: readonly string[]
  readonly cwd?: string
  /** Added to a small fixed environment; undefined takes a variable out. Nothing of the caller's own environment but PATH gets in. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** 80 × 24 when not given. */
  readonly columns?: number
  readonly rows?: number
  /** Runs the command as the child of a shell that reads the line mode when it has ended: `Exit.line`. */
  readonly underShell?: boolean
}

export interface Exit {
  /** Undefined when a signal ended it. */
  readonly code: number | undefined
  readonly signal: string | undefined
  /** What the program left behind; only with `underShell`. */
  readonly line?: LineMode
}

export interface WaitOptions {
  /** Milliseconds; 10,000 when not given. */
  readonly timeout?: number
}

/** What a screen must show: a piece of text, a pattern over the rows joined by line feeds, or a question about the rows. */
export type Wanted = string | RegExp | ((screen: readonly string[]) => boolean)

const underShell = 'stty -g >"$LINE_MODE_FILE.before"; "$@"; code=$?; stty -g >"$LINE_MODE_FILE.after"; stty -a >"$LINE_MODE_FILE"; exit $code'
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/**
 * A program in a pseudo-terminal, with a terminal emulator that shows what a person would see.
 * Whoever starts one must `close` it; a test takes `openTerminal`, which does.
 */
export class Terminal {
  /** What the emulator answered to the program (device attributes, cursor reports …), in order. The program gets the answers too. */
  readonly replies: string[] = []
  readonly exit: Promise<Exit>
  /** `performance.now()` just before the program was started. */
  readonly startedAt: number
  /** `performance.now()` at the last output. */
  lastOutputAt = 0

  readonly #home = mkdtempSync(join(tmpdir(), 'terminal-'))
  readonly #emulator: Xterm.Terminal
  readonly #pty: IPty
  readonly #modes: () => Modes
  readonly #wakers = new Set<() => void>()
  readonly #underShell: boolean
  #lastInputAt = 0
  #output: Buffer[] = []
  /** When each piece of the output came. */
  #arrivals: number[] = []
  #pending = 0
  #title = ''
  #ended: Exit | undefined

  readonly #decoder = new StringDecoder('utf8')

  constructor(options: TerminalOptions) {
    const {command, args = [], columns = 80, rows = 24} = options
    this.#underShell = options.underShell ?? false
    this.#emulator = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 1000})
    this.#emulator.loadAddon(new unicode.Unicode11Addon())
    this.#emulator.unicode.activeVersion = '11'
    this.#modes = observeModes(this.#emulator)
    this.#emulator.onTitleChange(title => void (this.#title = title))
    const file = this.#underShell ? 'sh' : command
    const argv = this.#underShell ? ['-c', `trap : INT QUIT; ${underShell}`, 'sh', command, ...args] : [...args]
    const env = this.#environment(options.env ?? {})
    this.startedAt = performance.now()
    this.#pty = spawn(file, argv, {
      name: options.env?.['TERM'] ?? 'xterm-256color',
      cols: columns,
      rows,
      cwd: options.cwd ?? process.cwd(),
      env,
      // Bytes as they come: what is not UTF-8 must stay visible to `bytes`.
      encoding: null,
    })
    this.#emulator.onData(reply => {
      this.replies.push(reply)
      if (!this.#ended) this.#pty.write(reply)
    })
    this.#pty.onData(data => this.#receive(Buffer.from(data)))
    this.exit = new Promise(resolve => {
      this.#pty.onExit(({exitCode, signal}) => {
        this.#ended = this.#exitOf(exitCode, signal ?? 0)
        this.#wake()
        resolve(this.#ended)
      })
    })
  }

  #environment(own: Readonly<Record<string, string | undefined>>): Record<string, string> {
    const fixed = {
      PATH: process.env['PATH'],
      HOME: this.#home,
      TERM: 'xterm-256color',
      COLORTERM: 'truecolor',
      LANG: 'zh_CN.UTF-8',
      TZ: 'UTC',
      USER: 'reader',
      LINE_MODE_FILE: this.#underShell ? this.#lineFile : undefined,
    }
    const all = new Map<string, string | undefined>([...Object.entries(fixed), ...Object.entries(own)])
    return Object.fromEntries([...all].filter((entry): entry is [string, string] => entry[1] !== undefined))
  }

  get #lineFile(): string {
    return join(this.#home, '.line-mode')
  }

  #exitOf(exitCode: number, signal: number): Exit {
    // A shell reports a child that a signal ended as 128 + its number.
    const number = signal || (this.#underShell && exitCode > 128 ? exitCode - 128 : 0)
    const name = Object.entries(constants.signals).find(([, value]) => value === number)?.[0]
    const exit = {code: number ? undefined : exitCode, signal: number ? (name ?? String(number)) : undefined}
    if (!this.#underShell) return exit
    try {
      return {...exit, line: parseLineMode(readFileSync(this.#lineFile, 'utf8'))}
    } catch {
      return exit
    }
  }

  #receive(chunk: Buffer): void {
    this.lastOutputAt = performance.now()
    this.#arrivals.push(this.lastOutputAt)
    this.#output.push(chunk)
    this.#pending++
    // Put together here: the emulator's own decoder loses a character like 進 (E9 80 B2) that is split behind its second byte.
    this.#emulator.write(this.#decoder.write(chunk), () => {
      this.#pending--
      this.#wake()
    })
  }

  #wake(): void {
    for (const waker of this.#wakers) waker()
  }

  /** Sends text, or bytes, as it stands, in one write, as an input method does. */
  type(text: string | Buffer): void {
    this.#lastInputAt = performance.now()
    // Its types know of strings alone.
    const pty: {write(data: string | Buffer): void} = this.#pty
    pty.write(text)
  }

  /** Sends text as a paste: in brackets when the program asked for them. */
  paste(text: string): void {
    this.type(this.modes().bracketedPaste ? `\u001b[200~${text}\u001b[201~` : text)
  }

  /** Sends keys (keys.ts) in one write: a fast typist on a slow line. */
  burst(...keys: readonly string[]): void {
    this.type(keys.map(key => keyBytes(key, this.modes().applicationCursor)).join(''))
  }

  /** Sends keys (keys.ts) one by one, as a person does: a pause behind each, a longer one behind Esc, so that it cannot begin a sequence. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.burst(key)
      await pause(key === 'Esc' ? 80 : 10)
    }
  }

  /** The visible rows, without the blanks behind them; a wide character stands once. */
  screen(): string[] {
    const {active} = this.#emulator.buffer
    return Array.from({length: this.#emulator.rows}, (_, row) => trimBlanks(active.getLine(active.baseY + row)?.translateToString(true) ?? ''))
  }

  /** The visible rows with a frame around them, for messages and logs. */
  framed(): string {
    const edge = '─'.repeat(this.#emulator.cols)
    return [`┌${edge}`, ...this.screen().map(row => `│${row}`), `└${edge}`].join('\n')
  }

  /** The cells of a row, or of all rows in order. */
  cells(row: number): Cell[] {
    return readCells(this.#emulator.buffer.active, row, this.#emulator.cols)
  }

  /** The cells that show `text`, in the first row that holds it whole. */
  find(text: string): readonly Cell[] | undefined {
    return findCells(
      Array.from({length: this.rows}, (_, row) => this.cells(row)),
      text,
    )
  }

  /** 0-based. */
  cursor(): {readonly column: number; readonly row: number} {
    const {cursorX, cursorY} = this.#emulator.buffer.active
    return {column: cursorX, row: cursorY}
  }

  /** Milliseconds of processor time that the program has used so far; undefined where the system does not tell. */
  processorTime(): number | undefined {
    try {
      // Behind the name in parentheses: utime and stime are fields 14 and 15, in ticks of 10 ms (proc(5)).
      const fields = readFileSync(`/proc/${this.#pty.pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      return (Number(fields[11]) + Number(fields[12])) * 10
    } catch {
      return undefined
    }
  }

  /** The most memory that the program has held so far, in bytes; undefined where the system does not tell. */
  memory(): number | undefined {
    return peakOf(this.#pty.pid)
  }

  get columns(): number {
    return this.#emulator.cols
  }

  get rows(): number {
    return this.#emulator.rows
  }

  get title(): string {
    return this.#title
  }

  /** How it ended; undefined while the program runs. */
  get ended(): Exit | undefined {
    return this.#ended
  }

  modes(): Modes {
    return this.#modes()
  }

  /** Every setting of the line, as `stty -g` writes them, before the program and behind it; only `underShell`, and when it has ended. */
  lineSettings(): {readonly before: string; readonly after: string} {
    const settings = (when: string): string => readFileSync(`${this.#lineFile}.${when}`, 'utf8').trim()
    return {before: settings('before'), after: settings('after')}
  }

  /** The line discipline as the running program has set it. */
  lineMode(): LineMode | undefined {
    return 'ptsName' in this.#pty && typeof this.#pty.ptsName === 'string' ? readLineMode(this.#pty.ptsName) : undefined
  }

  /** Forgets the output so far: `bytes` begins here. */
  mark(): void {
    this.#output = []
    this.#arrivals = []
  }

  /**
   * `performance.now()` at the end of each frame since the last `mark`: where the program ended a synchronized update (mode 2026). What a
   * program draws without one is a single frame that ends with its last byte.
   */
  frames(): readonly number[] {
    const end = Buffer.from('\u001b[?2026l')
    const bytes = this.bytes()
    const frames: number[] = []
    let piece = 0
    let behind = this.#output[0]?.length ?? 0
    for (let at = bytes.indexOf(end); at >= 0; at = bytes.indexOf(end, at + 1)) {
      while (behind < at + end.length) behind += this.#output[++piece]!.length
      frames.push(this.#arrivals[piece]!)
    }
    return frames.length > 0 || bytes.length === 0 ? frames : [this.lastOutputAt]
  }

  /** Everything the program wrote since the last `mark`. */
  bytes(): Buffer {
    return Buffer.concat(this.#output)
  }

  /** Resolves when the screen shows what is wanted and no frame is half drawn. Rejects, with the screen, on timeout and when the program ends without it. */
  async waitFor(wanted: Wanted, {timeout = 10_000}: WaitOptions = {}): Promise<void> {
    await this.#until(() => !this.modes().synchronized && shows(this.screen(), wanted), timeout, () => `the screen to show ${describe(wanted)}`)
  }

  /** Resolves when the program has written nothing for `quiet` milliseconds. */
  async settled({quiet = 60, timeout = 10_000}: WaitOptions & {readonly quiet?: number} = {}): Promise<void> {
    const from = performance.now()
    const still = (): number => performance.now() - Math.max(from, this.lastOutputAt)
    while (!this.#ended && (this.#pending > 0 || this.modes().synchronized || still() < quiet)) {
      if (performance.now() - from > timeout) throw new Error(`output never stopped within ${timeout} ms\n${this.framed()}`)
      await pause(Math.max(1, quiet - still()))
    }
  }

  /**
   * Resolves when the program has answered what was sent last and is still again. What brings no answer within `patience` milliseconds
   * brings none: on a busy machine an answer takes its time.
   */
  async answered({patience = 1500, quiet = 60}: {readonly patience?: number; readonly quiet?: number} = {}): Promise<void> {
    const sent = this.#lastInputAt
    while (!this.#ended && this.lastOutputAt < sent && performance.now() - sent < patience) await pause(5)
    await this.settled({quiet})
  }

  /** Resolves with the end of the program; rejects, with the screen, when it still runs after `timeout`. */
  async waitForExit({timeout = 10_000}: WaitOptions = {}): Promise<Exit> {
    await this.#until(() => this.#ended !== undefined && this.#pending === 0, timeout, () => 'the program to end')
    return this.exit
  }

  #until(done: () => boolean, timeout: number, what: () => string): Promise<void> {
    return new Promise((resolve, reject) => {
      const finish = (error?: Error): void => {
        clearTimeout(timer)
        this.#wakers.delete(check)
        if (error) reject(error)
        else resolve()
      }
      const fail = (why: string): void => finish(new Error(`waited for ${what()}, but ${why}\n${this.#report()}`))
      const check = (): void => {
        try {
          if (done()) finish()
          else if (this.#ended && this.#pending === 0) fail(`it ended: ${JSON.stringify(this.#ended)}`)
        } catch (error) {
          finish(error instanceof Error ? error : new Error(String(error)))
        }
      }
      const timer = setTimeout(() => fail(`${timeout} ms went by`), timeout)
      this.#wakers.add(check)
      check()
    })
  }

  #report(): string {
    const {column, row} = this.cursor()
    return `${this.framed()}\ncursor ${column},${row} · last bytes ${JSON.stringify(this.bytes().subarray(-120).toString('utf8'))}`
  }

  resize(columns: number, rows: number): void {
    this.#emulator.resize(columns, rows)
    this.#pty.resize(columns, rows)
  }

  /** The process of the program itself, also `underShell`; undefined while it is still to be started. */
  get pid(): number | undefined {
    const {pid} = this.#pty
    if (!this.#underShell) return pid
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
    // The shell's other children are `stty`, and what is still to become one of the two.
    return children.map(Number).find(child => !/^(?:sh|stty)$/m.test(readFileSync(`/proc/${child}/comm`, 'utf8')))
  }

  /** Sends a signal to the program itself, also `underShell`. Does nothing when it has ended. */
  kill(signal: NodeJS.Signals = 'SIGTERM'): void {
    if (this.#ended) return
    const {pid} = this
    if (pid === undefined) throw new Error('the program is not there yet')
    process.kill(pid, signal)
  }

  /** Closes the terminal under the program, as a window that is closed does. */
  hangUp(): void {
    if ('destroy' in this.#pty && typeof this.#pty.destroy === 'function') this.#pty.destroy()
  }

  /** Ends the program and whatever it started in its terminal, and forgets its home folder. May be called twice. */
  async close(): Promise<void> {
    if (!this.#ended) {
      for (const target of [-this.#pty.pid, this.#pty.pid]) {
        try {
          process.kill(target, 'SIGKILL')
        } catch {
          // Gone already.
        }
      }
      await this.exit
    }
    this.#emulator.dispose()
    rmSync(this.#home, {recursive: true, force: true})
  }
}

/** Ideographic spaces stay: they are text. */
function trimBlanks(row: string): string {
  let end = row.length
  while (end > 0 && row[end - 1] === ' ') end--
  return row.slice(0, end)
}

function shows(screen: readonly string[], wanted: Wanted): boolean {
  if (typeof wanted === 'function') return wanted(screen)
  return typeof wanted === 'string' ? screen.some(row => row.includes(wanted)) : wanted.test(screen.join('\n'))
}

function describe(wanted: Wanted): string {
  return typeof wanted === 'string' ? JSON.stringify(wanted) : String(wanted)
}
