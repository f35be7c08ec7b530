import {graphemes} from '../core/graphemes.ts'

/**
 * A key in the notation of the command table: a printable grapheme as itself (`s`, `S`, `医`), else a name
 * (`Space`, `Enter`, `Esc`, `Tab`, `Shift-Tab`, `Backspace`, `Delete`, `Left`, `Right`, `Up`, `Down`, `Home`, `End`, `PgUp`, `PgDn`, `Ctrl-a` …).
 */
export type Key = string

/** What a terminal library reports with a piece of input, as far as the notation needs it. */
export interface Flags {
  readonly upArrow?: boolean
  readonly downArrow?: boolean
  readonly leftArrow?: boolean
  readonly rightArrow?: boolean
  readonly pageDown?: boolean
  readonly pageUp?: boolean
  readonly home?: boolean
  readonly end?: boolean
  readonly return?: boolean
  readonly escape?: boolean
  readonly ctrl?: boolean
  readonly shift?: boolean
  readonly tab?: boolean
  readonly backspace?: boolean
  readonly delete?: boolean
  readonly meta?: boolean
}

const named: readonly (readonly [keyof Flags, Key])[] = [
  ['upArrow', 'Up'],
  ['downArrow', 'Down'],
  ['leftArrow', 'Left'],
  ['rightArrow', 'Right'],
  ['pageDown', 'PgDn'],
  ['pageUp', 'PgUp'],
  ['home', 'Home'],
  ['end', 'End'],
  ['return', 'Enter'],
  ['backspace', 'Backspace'],
  ['delete', 'Delete'],
]

/**
 * The keys in one piece of input, in order. One read may hold several keys (`jjj`, five 汉字 from one IME commit): text is split into
 * graphemes. What is no key of ours (Alt combinations, unknown escape sequences, other control bytes) gives none.
 */
export function keysOf(input: string, flags: Flags): Key[] {
  for (const [flag, key] of named) if (flags[flag]) return [flags.shift && flag !== 'return' ? `Shift-${key}` : key]
  if (flags.tab) return [flags.shift ? 'Shift-Tab' : 'Tab']
  if (flags.escape) return ['Esc']
  if (flags.meta) return []
  if (flags.ctrl) return /^[a-z]$/.test(input) ? [`Ctrl-${input}`] : []
  return graphemes(input).flatMap(textKey)
}

function textKey(grapheme: string): Key[] {
  if (grapheme === ' ' || grapheme === '\u3000') return ['Space']
  if (grapheme === '\r' || grapheme === '\n' || grapheme === '\r\n') return ['Enter']
  if (grapheme === '\t') return ['Tab']
  if (grapheme === '\u007f') return ['Backspace']
  if (grapheme === '\u001b') return ['Esc']
  const code = grapheme.codePointAt(0)!
  if (code > 0 && code < 27) return [`Ctrl-${String.fromCharCode(code + 96)}`]
  return code < 32 || (code >= 0x80 && code < 0xa0) ? [] : [grapheme]
}
