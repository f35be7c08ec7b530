import {toSimplified} from './script-pairs.ts'

/**
 * A line folded for comparing with patterns, unit for unit as long as it was: full-width forms, brackets, colons, arrows and blanks become
 * their plain ASCII form, letters small, traditional characters simplified. So each pattern is written once, in ASCII and simplified.
 */
export function fold(text: string): string {
  const to = (table ??= foldTable())
  const units: number[] = []
  // Sized at once: lines are folded by the hundred thousand.
  units.length = text.length
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    units[at] = to[unit]! || unit
  }
  return String.fromCharCode(...units)
}

/** What else is one sign to a pattern: first the sign, then all that stand for it. */
const alike = [
  ' \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t',
  ':∶︰﹕',
  '[【〔〖〘［',
  ']】〕〗〙］',
  '"“”„‟＂',
  '|｜│┃丨∣',
  '>»›→▸▶➤',
  '…⋯',
]

/** By unit: what it becomes, or 0 where it stays. Made by the first line. */
let table: Uint16Array | undefined

function foldTable(): Uint16Array {
  const to = new Uint16Array(0x10000)
  for (let unit = 0xff01; unit <= 0xff5e; unit++) to[unit] = lower(unit - 0xfee0)
  for (let unit = 0x41; unit <= 0x5a; unit++) to[unit] = lower(unit)
  for (const [traditional, simplified] of toSimplified()) to[traditional] = simplified
  for (const signs of alike) {
    for (let at = 1; at < signs.length; at++) to[signs.charCodeAt(at)] = signs.charCodeAt(0)
  }
  return to
}

function lower(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit
}
