import {StringDecoder} from 'node:string_decoder'
import type {Key} from '../../app/key.ts'
import type {Pointer} from '../../app/pointer.ts'
import {Decoder, type Input} from './decoder.ts'

/** Where keys go. */
export interface Receiver {
  readonly press: (key: Key) => void
  readonly paste: (text: string) => void
  /** Called only where the mouse was asked for. */
  readonly point: (pointer: Pointer) => void
}

/** The part of a stream that a keyboard needs. */
export interface Source {
  on(event: 'data', listener: (chunk: Buffer | string) => void): unknown
  off(event: 'data', listener: (chunk: Buffer | string) => void): unknown
}

const interrupt: Key = 'Ctrl-c'

/** Longest time for which keys are handed out in one go; then the screen is drawn and the terminal read again. Milliseconds. */
const slice = 25

/** How long keys may keep a Ctrl-C behind them waiting; what is left of them then is dropped, as a terminal's own interrupt does. */
const grace = 40

/**
 * Reads keys from a terminal in raw mode and hands them out one by one, in order. A flood is handed out in slices, between which the
 * terminal is read, so that Ctrl-C is seen at once however much is waiting. What throws goes to `onFailure`; the keys behind it are lost.
 */
export class Keyboard {
  readonly #source: Source
  readonly #onFailure: (error: unknown) => void
  readonly #bytes = new StringDecoder('utf8')
  readonly #decoder: Decoder
  readonly #clock: () => number
  #receiver: Receiver | undefined
  #running = false
  #queue: Input[] = []
  #next = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Behind a timer, so that what came while the program was busy is read before it is given up on. */
  #last: ReturnType<typeof setImmediate> | undefined
  #turn: ReturnType<typeof setImmediate> | undefined
  #interruptBy = Number.POSITIVE_INFINITY
  #interrupts = 0

  /** `mouse`: the terminal was asked to report it. */
  constructor(source: Source, onFailure: (error: unknown) => void, mouse = false, clock = () => performance.now()) {
    this.#clock = clock
    this.#decoder = new Decoder(mouse)
    this.#source = source
    this.#onFailure = onFailure
  }

  /** Hands keys to `receiver` from now on, those that wait first; returns the way to stop. */
  listen(receiver: Receiver): () => void {
    this.#receiver = receiver
    this.#deliver()
    return () => {
      if (this.#receiver === receiver) this.#receiver = undefined
    }
  }

  /** `typed`: what was read before, by somebody else. */
  start(typed?: Buffer): void {
    this.#running = true
    if (typed && typed.length > 0) this.#read(typed)
    this.#source.on('data', this.#read)
    if (this.#next < this.#queue.length) this.#later()
  }

  /** Reads and hands out nothing until `start`; keys that wait are kept. */
  stop(): void {
    this.#running = false
    this.#source.off('data', this.#read)
    this.#forgetWaiting()
    clearImmediate(this.#turn)
    this.#turn = undefined
  }

  readonly #read = (chunk: Buffer | string): void => {
    const text = typeof chunk === 'string' ? chunk : this.#bytes.write(chunk)
    if (text !== '') this.#take(this.#decoder.push(text, this.#clock()))
    this.#forgetWaiting()
    const {patience} = this.#decoder
    if (patience !== undefined) this.#timer = setTimeout(() => (this.#last = setImmediate(() => this.#take(this.#decoder.flush(this.#clock())))), patience)
  }

  #forgetWaiting(): void {
    clearTimeout(this.#timer)
    clearImmediate(this.#last)
  }

  #take(inputs: readonly Input[]): void {
    for (const input of inputs) {
      this.#queue.push(input)
      if (!isInterrupt(input)) continue
      if (this.#interrupts++ === 0) this.#interruptBy = this.#clock() + grace
    }
    if (this.#turn === undefined) this.#deliver()
  }

  #later(): void {
    this.#turn ??= setImmediate(() => {
      this.#turn = undefined
      this.#deliver()
    })
  }

  #deliver(): void {
    if (this.#next >= this.#queue.length) return
    const until = this.#clock() + slice
    try {
      while (this.#running && this.#receiver && this.#next < this.#queue.length) {
        const now = this.#clock()
        if (now > this.#interruptBy) this.#skipToInterrupt()
        else if (now > until) return this.#later()
        this.#hand(this.#receiver, this.#queue[this.#next++]!)
      }
    } catch (error) {
      this.#next = this.#queue.length
      this.#onFailure(error)
    }
    if (this.#next >= this.#queue.length) {
      this.#queue = []
      this.#next = 0
      this.#interrupts = 0
      this.#interruptBy = Number.POSITIVE_INFINITY
    }
  }

  #hand(receiver: Receiver, input: Input): void {
    if (isInterrupt(input) && --this.#interrupts === 0) this.#interruptBy = Number.POSITIVE_INFINITY
    if ('key' in input) receiver.press(input.key)
    else if ('paste' in input) receiver.paste(input.paste)
    else receiver.point(input.pointer)
  }

  #skipToInterrupt(): void {
    while (this.#next < this.#queue.length && !isInterrupt(this.#queue[this.#next]!)) this.#next++
  }
}

const isInterrupt = (input: Input): boolean => 'key' in input && input.key === interrupt
