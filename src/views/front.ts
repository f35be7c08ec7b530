import {endingSignals} from './ending.ts'
import {Output} from './output.ts'
import type {Signals} from './signals.ts'
import type {TerminalStream} from './stream.ts'
import {Tty, type RawInput} from './tty.ts'

/** The terminal, and the process that must not end while it is taken. */
interface Surroundings {
  readonly stdin: RawInput
  readonly stdout: TerminalStream
  readonly signals: Signals
  readonly mouse?: boolean
}

/** The terminal of a session: `show` before there is one, and whoever runs the session takes it over as it is. */
export class Front {
  readonly output: Output
  readonly tty: Tty
  readonly #signals: Signals
  readonly #listeners: readonly (readonly [string, () => void])[]
  #size: string | undefined

  constructor({stdin, stdout, signals, mouse}: Surroundings) {
    this.output = new Output(stdout)
    this.tty = new Tty(stdin, text => stdout.write(text), this.output, mouse)
    this.#signals = signals
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

  /** Takes the terminal, shows a frame of this size and sees to it that no way out leaves the terminal so. Keys wait in the terminal. */
  show(frame: string): void {
    for (const [name, listener] of this.#listeners) this.#signals.on(name, listener)
    this.#size = this.#sizeNow()
    this.tty.hold()
    this.output.show(frame)
  }

  /** The terminal is the caller's, who guards it from now on. */
  handOver(): {readonly output: Output; readonly tty: Tty} {
    this.#ignore()
    if (this.#size !== undefined && this.#size !== this.#sizeNow()) this.output.blank()
    this.#size = undefined
    return this
  }

  /** The terminal is as it was before `show`; nothing, if nothing was shown or the terminal is handed over. */
  giveBack(): void {
    if (this.#size === undefined) return
    this.#size = undefined
    this.#ignore()
    this.tty.giveBack()
  }

  #sizeNow(): string {
    return `${this.output.columns} × ${this.output.rows}`
  }

  #ignore(): void {
    for (const [name, listener] of this.#listeners) this.#signals.off(name, listener)
  }
}
