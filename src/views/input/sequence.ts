import {type Flags, type Key, keysOf} from '../../app/key.ts'

/**
 * Where an escape sequence that begins at `at` ends (ECMA-48 §5.4; the odd ones of xterm, rxvt and the Linux console):
 * the offset behind it, `'open'` when the text ends inside it, `'string'` when a control string (OSC, DCS, SOS, PM, APC) begins here,
 * `'none'` when the Esc stands for itself.
 */
export function sequenceEnd(text: string, at: number): number | 'open' | 'string' | 'none' {
  const kind = text[at + 1]
  if (kind === undefined) return 'open'
  if (kind === '[') return controlEnd(text, at + 2)
  if (kind === 'O') return shiftedEnd(text, at + 2)
  if (kind === ']' || kind === 'P' || kind === '_') return stringStart(kind, text[at + 2])
  return 'none'
}

/** CSI: parameters, intermediates, a final byte. What cannot be one ends it: the sequence is broken, and what follows is read anew. */
function controlEnd(text: string, from: number): number | 'open' {
  // The console's F1–F5 are ESC [ [ A …; an X10 mouse report is ESC [ M and three more; rxvt ends keys with Shift in $.
  if (text[from] === '[') return text.length > from + 1 ? from + 2 : 'open'
  if (text[from] === 'M') return text.length >= from + 4 ? from + 4 : 'open'
  if (/^[235678]\$$/.test(text.slice(from, from + 2))) return from + 2
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code >= 0x40 && code <= 0x7e) return at + 1
    if (code < 0x20 || code > 0x3f) return at
    at++
  }
  return 'open'
}

/** SS3: perhaps a modifier digit, and a letter. */
function shiftedEnd(text: string, from: number): number | 'open' | 'none' {
  const at = /\d/.test(text[from] ?? '') ? from + 1 : from
  if (at >= text.length) return 'open'
  return /[A-Za-z]/.test(text[at]!) ? at + 1 : 'none'
}

/** The introducers are letters that a person may type behind Esc: only with what every terminal's reply goes on with are they one. */
function stringStart(kind: ']' | 'P' | '_', next: string | undefined): 'open' | 'string' | 'none' {
  if (next === undefined) return 'open'
  const begins = kind === ']' ? /[\dlL]/ : kind === 'P' ? /[\d>!$+|]/ : /G/
  return begins.test(next) ? 'string' : 'none'
}

const byFinal = new Map<string, keyof Flags>([
  ['A', 'upArrow'],
  ['B', 'downArrow'],
  ['C', 'rightArrow'],
  ['D', 'leftArrow'],
  ['H', 'home'],
  ['F', 'end'],
  ['Z', 'tab'],
  ['M', 'return'],
])

const byNumber = new Map<number, keyof Flags>([
  [1, 'home'],
  [3, 'delete'],
  [4, 'end'],
  [5, 'pageUp'],
  [6, 'pageDown'],
  [7, 'home'],
  [8, 'end'],
])

/** The key that a whole sequence stands for; none for reports and for keys that we have no name for. */
export function sequenceKeys(sequence: string): Key[] {
  const parts = /^\u001b([[O])(\d*)(?:;(\d+))?([A-DFHMZa-d~$])$/.exec(sequence)
  if (!parts) return []
  const [, kind, number = '', modifier, final = ''] = parts
  if (final === '~' || final === '$') return keyWith(byNumber.get(Number(number)), final === '$' || shifted(modifier))
  // Behind CSI an M ends a mouse report; the keypad's Enter is SS3 M.
  if (final === 'M' && kind === '[') return []
  // rxvt has small letters: behind CSI with Shift, behind SS3 with Ctrl, which arrows do without here.
  const shift = kind === '[' ? final === 'Z' || /[a-d]/.test(final) || shifted(modifier) : shifted(number)
  return keyWith(byFinal.get(final.toUpperCase()), shift)
}

/** xterm sends 1 + a sum of bits; Shift is bit 1. */
const shifted = (modifier: string | undefined): boolean => Boolean(modifier) && ((Number(modifier) - 1) & 1) === 1

function keyWith(flag: keyof Flags | undefined, shift: boolean): Key[] {
  return flag === undefined ? [] : keysOf('', {[flag]: true, shift})
}
