import {onTestFinished} from 'vitest'
import {Terminal, type TerminalOptions} from './pty.ts'

export type {Exit, Terminal, TerminalOptions} from './pty.ts'

/** A program in a pseudo-terminal for the length of one test; it and its home folder are gone when the test ends, however it ends. */
export async function openTerminal(options: TerminalOptions): Promise<Terminal> {
  const terminal = new Terminal(options)
  onTestFinished(() => terminal.close())
  return terminal
}
