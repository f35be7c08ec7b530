import {control, type Control} from './control.ts'
import type {Output} from './output.ts'

/** Standard input as a terminal has it. */
export interface RawInput {
  setRawMode(raw: boolean): unknown
  ref(): unknown
  unref(): unknown
  pause(): unknown
  resume(): unknown
}

/**
 * Alternate screen (1049), cursor hidden (25), pastes marked (2004), rows that end at the edge (7): a terminal that draws joined emoji apart
 * needs more cells for a row than we reckon, and the rest must not go over into the next row and push the screen up.
 */
const enter = control('\u001b[?1049h\u001b[?25l\u001b[?2004h\u001b[?7l')

/** Presses, drags and the wheel reported (1002), in the form that has no largest column (1006). */
const mouseOn = control('\u001b[?1002h\u001b[?1006h')
const mouseOff = control('\u001b[?1006l\u001b[?1002l')

/** The same undone, after plain looks and the end of a frame that may have been cut short (2026). */
const leave = control('\u001b[0m\u001b[?2026l\u001b[?7h\u001b[?2004l\u001b[?1049l\u001b[?25h')

/**
 * The terminal as a thing that is taken and given back. Both may be called at any time and any number of times. Giving back does all of
 * it at once and synchronously, so that it also works in the last moments of a process, and asks nothing of Ink or React.
 */
export class Tty {
  readonly #stdin: RawInput
  readonly #write: (text: Control) => unknown
  readonly #output: Output
  readonly #mouse: boolean
  #taken = false

  constructor(stdin: RawInput, write: (text: Control) => unknown, output: Output, mouse = false) {
    this.#stdin = stdin
    this.#write = write
    this.#output = output
    this.#mouse = mouse
  }

  take(): void {
    if (this.#taken) return
    this.#taken = true
    this.#stdin.ref()
    this.#stdin.setRawMode(true)
    this.#stdin.resume()
    this.#write(enter)
    if (this.#mouse) this.#write(mouseOn)
    this.#output.open()
  }

  giveBack(): void {
    if (!this.#taken) return
    this.#taken = false
    this.#output.close()
    if (this.#mouse) attempt(() => this.#write(mouseOff))
    attempt(() => this.#write(leave))
    attempt(() => this.#stdin.setRawMode(false))
    attempt(() => this.#stdin.pause())
    attempt(() => this.#stdin.unref())
  }
}

/** One thing that fails, as everything does once the terminal has been closed, must not keep the others from being put right. */
function attempt(act: () => unknown): void {
  try {
    act()
  } catch {
    // The terminal is gone.
  }
}
