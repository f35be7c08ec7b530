import {Writable} from 'node:stream'
import {shorten} from './shorten.ts'

/** The part of the terminal's stream that is written to. */
export interface Target {
  readonly columns: number
  readonly rows: number
  write(text: string): unknown
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
  #wipe = false

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
    this.#wipe = true
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
    const text = this.#wipe ? `${blank}${frame}` : frame
    this.#pending = ''
    this.#wipe = false
    this.#target.write(text)
  }
}

/** Plain looks, the cursor in the first cell, all cells erased. */
const blank = '\u001b[0m\u001b[H\u001b[2J'
