import {endingSignals} from './ending.ts'
import {Output} from './output.ts'
import type {Source} from './input/keyboard.ts'
import type {Signals} from './signals.ts'
import type {TerminalStream} from './stream.ts'
import {Tty, type RawInput} from './tty.ts'

/** The terminal, and the process that must not end while it is taken. */
interface Surroundings {
  readonly stdin: RawInput & Source
  readonly stdout: TerminalStream
  readonly signals: Signals
  readonly mouse?: boolean
}

/** What is shown before the session is there. */
export interface FirstFrames {
  readonly frames: readonly string[]
  /** For each frame: by what the terminal sends for a key, the number of the frame that it leads to. */
  readonly keys: readonly Readonly<Record<string, number>>[]
}

/** The terminal of a session: `show` before there is one, and whoever runs the session takes it over as it is. */
export class Front {
  readonly output: Output
  readonly tty: Tty
  readonly #signals: Signals
  readonly #listeners: readonly (readonly [string, () => void])[]
  #size: string | undefined
  readonly #stdin: Surroundings['stdin']
  readonly #typed: Buffer[] = []
  #first: FirstFrames = {frames: [], keys: []}
  /** Number of the frame that is shown; undefined behind the first key that leads nowhere. */
  #at: number | undefined = 0

  constructor({stdin, stdout, signals, mouse}: Surroundings) {
    this.output = new Output(stdout)
    this.tty = new Tty(stdin, text => stdout.write(text), this.output, mouse)
    this.#signals = signals
    this.#stdin = stdin
    this.#listeners = [
      ['exit', () => this.giveBack()],
      ...endingSignals.map(signal => [
        signal,
        () => {
          this.giveBack()
          // Nobody listens any more: now it does what it does to every program.
          signals.kill(signals.pid, signal)
        },
      ] as const),
    ]
  }

  /**
   * Takes the terminal, shows the first of these frames, which are of its size, follows keys from one to another, and sees to it that no
   * way out leaves the terminal so.
   */
  show(first: FirstFrames): void {
    for (const [name, listener] of this.#listeners) this.#signals.on(name, listener)
    this.#size = this.#sizeNow()
    this.#first = first
    this.tty.take()
    this.output.show(first.frames[0]!)
    this.#stdin.on('data', this.#read)
  }

  /** The terminal is the caller's, who guards it from now on, and for whom all keys are that were `typed` so far. */
  handOver(): {readonly output: Output; readonly tty: Tty; readonly typed: Buffer} {
    this.#ignore()
    if (this.#size !== undefined && this.#size !== this.#sizeNow()) this.output.blank()
    this.#size = undefined
    return {output: this.output, tty: this.tty, typed: Buffer.concat(this.#typed)}
  }

  /** The terminal is as it was before `show`; nothing, if nothing was shown or the terminal is handed over. */
  giveBack(): void {
    if (this.#size === undefined) return
    this.#size = undefined
    this.#ignore()
    this.tty.giveBack()
  }

  readonly #read = (chunk: Buffer | string): void => {
    const bytes = Buffer.from(chunk)
    this.#typed.push(bytes)
    let shown = this.#at
    for (let left = bytes.toString('latin1'); left !== '' && this.#at !== undefined; ) {
      const [key, to] = Object.entries(this.#first.keys[this.#at]!).find(([key]) => left.startsWith(key)) ?? ['']
      left = left.slice(key.length)
      this.#at = to
      shown = to ?? shown
    }
    if (shown !== undefined) this.output.show(this.#first.frames[shown]!)
  }

  #sizeNow(): string {
    return `${this.output.columns} × ${this.output.rows}`
  }

  #ignore(): void {
    this.#stdin.off('data', this.#read)
    for (const [name, listener] of this.#listeners) this.#signals.off(name, listener)
  }
}
