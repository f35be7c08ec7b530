import type {Session} from '../app/runtime.ts'
import type {Screen} from '../app/screen/screen.ts'
import {frameText} from './frame.ts'
import type {Keyboard} from './input/keyboard.ts'
import {onceATurn, receiverOf} from './listening.ts'
import type {Output} from './output.ts'
import type {Theme} from './theme.ts'

/** How long no key must have come before Ink is loaded, which takes longer than a key may wait. Milliseconds. */
const still = 30

interface Surroundings {
  readonly session: Session
  readonly keyboard: Keyboard
  readonly theme: Theme
  readonly output: Output
  readonly onFailure: (error: unknown) => void
  readonly onSuspend: () => void
}

/** Hands keys to a session until Ink is there, and draws it as far as `frameText` can: what it cannot waits for Ink. */
export class Early {
  /** Resolves when it is time for Ink: no key comes, or only Ink can go on. */
  readonly over: Promise<void>
  readonly #around: Surroundings
  readonly #leave: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #unlisten: () => void = () => undefined
  #unsubscribe: () => void = () => undefined
  #shown: Screen | undefined

  constructor(around: Surroundings) {
    this.#around = around
    let leave: () => void
    this.over = new Promise(resolve => (leave = resolve))
    this.#leave = leave!
  }

  /** The terminal must have been taken. */
  start(): void {
    const {session, keyboard, onFailure, onSuspend} = this.#around
    // What was typed at a first screen that stood before is done before anything is drawn: nothing jumps back.
    this.#unlisten = keyboard.listen(receiverOf(session, onSuspend))
    this.#draw()
    this.#unsubscribe = session.subscribe(
      onceATurn(() => {
        try {
          this.#wait()
          this.#draw()
        } catch (error) {
          onFailure(error)
        }
      }),
    )
    this.#wait()
  }

  /** Draws no more; keys wait in the keyboard. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#unsubscribe()
    this.#unlisten()
  }

  /** True when the present screen is on the terminal. */
  get upToDate(): boolean {
    return this.#shown === this.#around.session.screen()
  }

  /** Draws the whole screen anew: what the terminal shows is unknown. */
  redraw(): void {
    const {output, session} = this.#around
    session.resize(output.columns, output.rows)
    output.blank()
    this.#shown = undefined
    this.#draw()
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#leave, still)
  }

  #draw(): void {
    const {session, theme, output} = this.#around
    const screen = session.screen()
    if (screen === this.#shown) return
    const frame = frameText(screen, theme)
    if (frame === undefined) return this.#leave()
    output.show(frame)
    this.#shown = screen
  }
}
