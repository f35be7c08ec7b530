import {safe} from '../core/safe.ts'
import type {Control} from '../views/control.ts'
import type {TerminalStream} from '../views/stream.ts'
import type {Sink} from './sink.ts'

/** The part of an output stream of the process that is used. */
export interface Stream {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  write(text: string, done?: (error?: Error | null) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
}

/** A stream of the process that also knows what became of it. */
export interface Writer extends Sink {
  /** The system's error when a write failed for another reason than that nobody reads any more: a full disk. */
  readonly failure: () => Error | undefined
}

/** With these a system says that what was printed is not there. */
const lossy: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EROFS'])

/** The one writer: nothing else in the program hands text to an output stream. `before` is called before it does. */
export function writerOn(stream: Stream, before?: () => void): Writer {
  const isTTY = stream.isTTY === true
  let closed = false
  let failure: Error | undefined
  // The reader has gone (`| head`) or the terminal was closed: the rest is written nowhere, and that is no failure. A disk that is full is one.
  const settled = (error?: Error | null): void => {
    if (error) closed = true
    if (error && 'code' in error && !isTTY && lossy.has(error.code)) failure ??= error
  }
  stream.on('error', settled)
  const send = (text: string): void => {
    before?.()
    // A failed write is told here before the stream's error event: what waits for it must know.
    if (!closed) stream.write(text, settled)
  }
  return {
    write: text => send(mapped(text, /(\n)/)),
    control: text => send(text),
    data: text => send(isTTY ? mapped(text, /([\n\t])/) : text),
    drained: () =>
      new Promise(resolve => {
        if (closed) resolve()
        else {
          stream.write('', error => {
            settled(error)
            resolve()
          })
        }
      }),
    closed: () => closed,
    failure: () => failure,
    isTTY,
    columns: stream.columns ?? 80,
  }
}

/** The stream as the screen has it: it takes controls and no plain strings. */
export function screenOn(stream: NodeJS.WriteStream): TerminalStream {
  return {
    get columns() {
      return stream.columns
    },
    get rows() {
      return stream.rows
    },
    write: (text: Control) => stream.write(text),
    on: (event, listener) => stream.on(event, listener),
    off: (event, listener) => stream.off(event, listener),
  }
}

/** `safe`, but for what `kept` matches: one group, so that `split` keeps it. */
const mapped = (text: string, kept: RegExp): string => text.split(kept).map((part, at) => (at % 2 === 1 ? part : safe(part))).join('')
