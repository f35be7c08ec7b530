import {execFileSync} from 'node:child_process'

/** The line discipline of a terminal device: a program that draws has both off, a shell needs both on. */
export interface LineMode {
  /** Lines are edited and sent with Enter (ICANON). */
  readonly canonical: boolean
  readonly echo: boolean
  /** Ctrl-C and Ctrl-Z make signals (ISIG). */
  readonly signals: boolean
}

/** Reads what `stty -a` prints. */
export function parseLineMode(stty: string): LineMode {
  const words = new Set(stty.split(/\s+/))
  return {canonical: words.has('icanon'), echo: words.has('echo'), signals: words.has('isig')}
}

/** The mode of a terminal device; undefined when nothing holds it open any more. */
export function readLineMode(device: string): LineMode | undefined {
  try {
    return parseLineMode(execFileSync('stty', ['-a', '-F', device], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}))
  } catch {
    return undefined
  }
}
