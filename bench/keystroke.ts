import {performance} from 'node:perf_hooks'
import {setTimeout as pause} from 'node:timers/promises'
import type {Terminal} from '../tests/helpers/pty.ts'

/** What one key brought. Milliseconds from the write of the key. */
export interface Keystroke {
  /** To the last byte of the first frame. */
  readonly first: number
  /** To the last byte of all that it brought. */
  readonly last: number
  readonly bytes: number
}

export interface KeystrokeOptions {
  /** Output has ended when nothing came for so many milliseconds; what is measured is the last byte, not the wait. 30 when not given. */
  readonly quiet?: number
  /** What has brought nothing by then, in milliseconds, brings nothing. 400 when not given. */
  readonly patience?: number
}

/** Presses a key (keys.ts) or types a text in one write; undefined when it brings nothing, as at the end of a text. */
export async function keystroke(terminal: Terminal, key: string, {quiet = 30, patience = 400}: KeystrokeOptions = {}): Promise<Keystroke | undefined> {
  terminal.mark()
  const from = performance.now()
  terminal.burst(key)
  while (terminal.lastOutputAt < from && performance.now() - from < patience) await pause(1)
  if (terminal.lastOutputAt < from) return undefined
  while (performance.now() - terminal.lastOutputAt < quiet) await pause(2)
  const [first = terminal.lastOutputAt] = terminal.frames()
  return {first: first - from, last: terminal.lastOutputAt - from, bytes: terminal.bytes().length}
}

/** A key again and again; what brings nothing does not count. */
export async function keystrokes(terminal: Terminal, keys: Iterable<string>, options: KeystrokeOptions = {}): Promise<Keystroke[]> {
  const all: Keystroke[] = []
  for (const key of keys) {
    const one = await keystroke(terminal, key, options)
    if (one) all.push(one)
  }
  return all
}

export const times = (count: number, key: string): string[] => Array.from({length: count}, () => key)
