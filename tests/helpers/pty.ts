import {performance} from 'node:perf_hooks'
import {spawn, type IPty} from '@lydell/node-pty'
import type {Cell} from './cells.ts'
import {ChildHome, type Exit} from './child-home.ts'
import {Emulator} from './emulator.ts'
import {keyBytes} from './keys.ts'
import {type LineMode, readLineMode} from './line-mode.ts'
import type {Modes} from './modes.ts'
import {peakOf} from './peak.ts'
import {processorTimeOf} from './processor-time.ts'
import {Recording} from './recording.ts'
import {Wakers} from './wakers.ts'
import {describeWanted, shows, type Wanted} from './wanted.ts'

export type {Exit} from './child-home.ts'

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

export interface WaitOptions {
  /** Milliseconds; 10,000 when not given. */
  readonly timeout?: number
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/**
 * A program in a pseudo-terminal, with a terminal emulator that shows what a person would see.
 * Whoever starts one must `close` it; a test takes `openTerminal`, which does.
 */
export class Terminal {
  readonly exit: Promise<Exit>
  /** `performance.now()` just before the program was started. */
  readonly startedAt: number

  readonly #home: ChildHome
  readonly #emulator: Emulator
  readonly #output = new Recording()
  readonly #pty: IPty
  readonly #wakers = new Wakers()
  #lastInputAt = 0
  #ended: Exit | undefined

  constructor({command, args = [], cwd = process.cwd(), env = {}, columns = 80, rows = 24, underShell = false}: TerminalOptions) {
    this.#home = new ChildHome(underShell)
    this.#emulator = new Emulator(columns, rows, reply => {
      if (!this.#ended) this.#pty.write(reply)
    })
    const start = this.#home.argv(command, args)
    const environment = this.#home.environment(env)
    this.startedAt = performance.now()
    // Bytes as they come: what is not UTF-8 must stay visible to `bytes`.
    this.#pty = spawn(start.file, start.args, {name: env['TERM'] ?? 'xterm-256color', cols: columns, rows, cwd, env: environment, encoding: null})
    this.#pty.onData(data => {
      const chunk = Buffer.from(data)
      this.#output.add(chunk)
      this.#emulator.write(chunk, () => this.#wakers.wake())
    })
    this.exit = new Promise(resolve => {
      this.#pty.onExit(({exitCode, signal}) => {
        this.#ended = this.#home.exitOf(exitCode, signal ?? 0)
        this.#wakers.wake()
        resolve(this.#ended)
      })
    })
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

  /** What the emulator answered to the program (device attributes, cursor reports …), in order. The program gets the answers too. */
  get replies(): readonly string[] {
    return this.#emulator.replies
  }

  /** The visible rows, without the blanks behind them; a wide character stands once. */
  screen(): string[] {
    return this.#emulator.screen()
  }

  /** The visible rows with a frame around them, for messages and logs. */
  framed(): string {
    return this.#emulator.framed()
  }

  /** The cells of a row in order. */
  cells(row: number): Cell[] {
    return this.#emulator.cells(row)
  }

  /** The cells that show `text`, in the first row that holds it whole. */
  find(text: string): readonly Cell[] | undefined {
    return this.#emulator.find(text)
  }

  /** 0-based. */
  cursor(): {readonly column: number; readonly row: number} {
    return this.#emulator.cursor()
  }

  get columns(): number {
    return this.#emulator.columns
  }

  get rows(): number {
    return this.#emulator.rows
  }

  get title(): string {
    return this.#emulator.title
  }

  modes(): Modes {
    return this.#emulator.modes()
  }

  resize(columns: number, rows: number): void {
    this.#emulator.resize(columns, rows)
    this.#pty.resize(columns, rows)
  }

  /** `performance.now()` at the last output. */
  get lastOutputAt(): number {
    return this.#output.lastAt
  }

  /** Forgets the output so far: `bytes` and `frames` begin here. */
  mark(): void {
    this.#output.mark()
  }

  /** Everything the program wrote since the last `mark`. */
  bytes(): Buffer {
    return this.#output.bytes()
  }

  /** `performance.now()` at the end of each frame since the last `mark` (recording.ts). */
  frames(): readonly number[] {
    return this.#output.frames()
  }

  /** Resolves when the screen shows what is wanted and no frame is half drawn. Rejects, with the screen, on timeout and when the program ends without it. */
  async waitFor(wanted: Wanted, {timeout = 10_000}: WaitOptions = {}): Promise<void> {
    await this.#until(() => !this.modes().synchronized && shows(this.screen(), wanted), timeout, () => `the screen to show ${describeWanted(wanted)}`)
  }

  /** Resolves when the program has written nothing for `quiet` milliseconds. */
  async settled({quiet = 60, timeout = 10_000}: WaitOptions & {readonly quiet?: number} = {}): Promise<void> {
    const from = performance.now()
    const still = (): number => performance.now() - Math.max(from, this.lastOutputAt)
    while (!this.#ended && (this.#emulator.pending > 0 || this.modes().synchronized || still() < quiet)) {
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
    await this.#until(() => this.#ended !== undefined && this.#emulator.pending === 0, timeout, () => 'the program to end')
    return this.exit
  }

  #until(done: () => boolean, timeout: number, what: () => string): Promise<void> {
    const over = (): string | undefined => (this.#ended && this.#emulator.pending === 0 ? `it ended: ${JSON.stringify(this.#ended)}` : undefined)
    return this.#wakers.until(done, over, timeout, why => `waited for ${what()}, but ${why}\n${this.#report()}`)
  }

  #report(): string {
    const {column, row} = this.cursor()
    return `${this.framed()}\ncursor ${column},${row} · last bytes ${JSON.stringify(this.bytes().subarray(-120).toString('utf8'))}`
  }

  /** How it ended; undefined while the program runs. */
  get ended(): Exit | undefined {
    return this.#ended
  }

  /** Milliseconds of processor time that the program has used so far; undefined where the system does not tell. */
  processorTime(): number | undefined {
    return processorTimeOf(this.#pty.pid)
  }

  /** The most memory that the program has held so far, in bytes; undefined where the system does not tell. */
  memory(): number | undefined {
    return peakOf(this.#pty.pid)
  }

  /** Every setting of the line, as `stty -g` writes them, before the program and behind it; only `underShell`, and when it has ended. */
  lineSettings(): {readonly before: string; readonly after: string} {
    return this.#home.lineSettings()
  }

  /** The line discipline as the running program has set it. */
  lineMode(): LineMode | undefined {
    return 'ptsName' in this.#pty && typeof this.#pty.ptsName === 'string' ? readLineMode(this.#pty.ptsName) : undefined
  }

  /** The process of the program itself, also `underShell`; undefined while it is still to be started. */
  get pid(): number | undefined {
    return this.#home.programOf(this.#pty.pid)
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
    this.#home.remove()
  }
}
