/**
 * Signs that take no room and carry no meaning in Chinese text, those that turn its direction included; the joiners do (emoji, Indic text)
 * and are none of them.
 */
const invisible = '\u00ad\u061c\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff'

export const invisibleSign = new RegExp(`[${invisible}]`)
export const invisibleSigns = new RegExp(invisibleSign, 'g')

/** A run of blanks and invisible signs; it matches single blanks too. */
export const blankRun = /[\t \u00a0\u00ad\u061c\u1680\u180e\u2000-\u200b\u200e\u200f\u202a-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]+/g

/** True for a text with any blank that is not one plain or ideographic blank alone. */
export const strayBlank = /[\t\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200b\u200e\u200f\u202a-\u202f\u205f-\u2064\u2066-\u206f\ufeff]|[ \u3000]{2}/

/** True for blanks of every width and for invisible signs: what is trimmed from the ends of a line. */
export function isBlank(unit: number): boolean {
  if (unit === 0x20 || unit === 0x09 || unit === 0x3000) return true
  if (unit < 0xa0) return unit < 0x20 ? unit >= 0x0a && unit <= 0x0d : unit === 0x85
  return (
    unit === 0xa0 ||
    unit === 0xad ||
    unit === 0x61c ||
    unit === 0x1680 ||
    unit === 0x180e ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x200e ||
    unit === 0x200f ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    (unit >= 0x205f && unit <= 0x206f && unit !== 0x2065) ||
    unit === 0xfeff
  )
}

/**
 * What a run of blanks inside a line becomes in clean text: '' for invisible signs alone, one blank for several or for an odd one;
 * undefined when it stays as it is, one plain or one ideographic blank.
 */
export function cleanBlank(run: string): '' | ' ' | undefined {
  if (run === ' ' || run === '\u3000') return undefined
  for (const sign of run) {
    if (!invisible.includes(sign)) return ' '
  }
  return ''
}

/** A text of one line without layout noise. */
export function tidy(text: string): string {
  return text.replace(blankRun, run => cleanBlank(run) ?? run).trim()
}
