import {Writable} from 'node:stream'
import {control, type Control} from './control.ts'
import {shorten} from './shorten.ts'

/** The part of the terminal's stream that is written to. */
export interface Target {
  readonly columns: number
  readonly rows: number
  write(text: Control): unknown
}

/**
 * What Ink takes for the terminal. A frame, which Ink writes in up to three pieces, goes out as one, shortened; and whoever holds the
 * terminal decides when Ink may write at all, and when a frame begins on a blank screen.
 */
export class Output extends Writable {
  readonly isTTY = true
  readonly #target: Target
  #open = false
  #pending = ''
  /** What goes before the next frame. */
  #begin = ''
  /** Hides a cursor that `show` may have shown; Ink knows of its own. */
  #hide = ''
  /** The frame that `show` has shown last, if nothing has happened to it. */
  #shown: string | undefined

  constructor(target: Target) {
    super({decodeStrings: false})
    this.#target = target
  }

  /** 80 × 24 where the terminal does not say. */
  get columns(): number {
    return this.#target.columns || 80
  }

  get rows(): number {
    return this.#target.rows || 24
  }

  /** From now on what Ink writes reaches the terminal; its next frame begins on a blank screen. */
  open(): void {
    this.#open = true
    this.blank()
  }

  /** The next frame begins on a blank screen, whatever `show` has shown. */
  blank(): void {
    this.#begin = this.#hide + blank
    this.#shown = undefined
  }

  /**
   * Shows a frame that is not Ink's, on a blank screen if it is the first. The next one goes over it without blanking, so that nothing
   * flickers; Ink's, which writes no more cells than it needs, must show the same. What is shown already is not sent again.
   */
  show(frame: string): void {
    if (!this.#open || frame === this.#shown) return
    this.#target.write(control(this.#begin + frame))
    this.#hide = hidden
    this.#begin = hidden + home
    this.#shown = frame
  }

  /** From now on nothing does, nor what has not been sent yet. */
  close(): void {
    this.#open = false
    this.#pending = ''
  }

  override _write(chunk: unknown, _encoding: BufferEncoding, done: () => void): void {
    if (this.#open) {
      if (this.#pending === '') queueMicrotask(() => this.#send())
      this.#pending += String(chunk)
    }
    done()
  }

  #send(): void {
    if (this.#pending === '') return
    const frame = shorten(this.#pending)
    const text = this.#begin + frame
    this.#pending = ''
    this.#begin = ''
    this.#hide = ''
    this.#shown = undefined
    this.#target.write(control(text))
  }
}

/** Plain looks, the cursor in the first cell. */
const home = '\u001b[0m\u001b[H'

/** All cells erased as well. */
const blank = `${home}\u001b[2J`

/** No cursor. */
const hidden = '\u001b[?25l'
