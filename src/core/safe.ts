/**
 * The one way from the world's text to the terminal. Every code point that a terminal could take as a command, or that would hide or
 * reorder what is read, becomes one visible glyph; code points in, as many out, so that the cursor still fits the offset.
 *
 * C0 → Control Pictures (U+2400 + n), DEL → ␡; C1, format characters (bidi controls, zero-width signs, tags, soft hyphen …), line and
 * paragraph separators, what Unicode calls ignorable (fillers, U+034F), noncharacters and lone surrogates → U+FFFD. Joiners and variation
 * selectors stay where they do what they are for, and only there. Rows are cut before: a line feed that gets here is shown as ␊.
 * What is safe stays as it is when mapped again, and so does a part of it that begins and ends with a grapheme.
 */
export function safe(text: string): Safe {
  return (plain.test(text) ? text : text.replace(suspects, shown)) as Safe
}

declare const mapped: unique symbol

/** Text that no terminal takes for anything but text; `safe` alone makes it. */
export type Safe = string & {readonly [mapped]: true}

/** A code point that `safe` stands in for; `at` in UTF-16 units. */
export interface Unsafe {
  readonly at: number
  readonly char: string
}

/** What `safe` would stand in for, in order. Linear in the text. */
export const unsafeIn = (text: string): Unsafe[] => (plain.test(text) ? [] : [...eachUnsafe(text)])

/** As `unsafeIn`, one by one as they are asked for. */
export function* eachUnsafe(text: string): Generator<Unsafe, void> {
  for (const {0: char, index: at} of text.matchAll(suspects)) if (!belongs(char, at, text)) yield {at, char}
}

/** What nearly every text that is shown holds, told quickly. */
const plain = /^[ -~\u2500-\u257f\u3001-\u303f\u4e00-\u9fff\uff01-\uff60“”‘’…—·]*$/

const formats = '\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}'

const suspects = new RegExp(`[\\p{Cc}${formats}]`, 'gu')

/** False for a text of which `safe` would stand in for nothing but tabs and the ends of lines: told much sooner than where these are. */
export const mayHide = (text: string): boolean => (rareSuspect ??= new RegExp(`[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f${formats}]`, 'u')).test(text)

let rareSuspect: RegExp | undefined

const standIn = '\u{fffd}'

function shown(char: string, at: number, text: string): string {
  const code = char.codePointAt(0)!
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '␡'
  return belongs(char, at, text) ? char : standIn
}

/** Scripts whose letters take another form where a joiner stands (Unicode 23.2). */
const joining =
  /^(?=[\p{L}\p{M}])(?!\p{Default_Ignorable_Code_Point})[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]$/u
const picture = /^\p{Extended_Pictographic}/u
/** What may stand between a picture and a joiner. */
const dressed = /^[\ufe0f\p{Emoji_Modifier}]$/u
const symbol = /^[\p{S}\p{N}\p{Emoji}]$/u
const ideograph = /^\p{Script=Han}$/u
/** Marks that have forms in the middle and in the corner of their cell. */
const cornered = /^[、。，．！：；？]$/u
const mongolian = /^(?=\p{L})\p{Script=Mongolian}$/u

/** True for a joiner or selector that follows what it is made for; it then takes no cell of its own, in a grapheme that is seen. */
function belongs(char: string, at: number, text: string): boolean {
  const code = char.codePointAt(0)!
  if (code === 0x200c || code === 0x200d) {
    const before = charBefore(text, at)
    if (joining.test(before)) return true
    if (code === 0x200c || !picture.test(text.slice(at + 1, at + 3))) return false
    return picture.test(dressed.test(before) ? charBefore(text, at - before.length) : before)
  }
  if (code === 0xfe0e || code === 0xfe0f) return symbol.test(charBefore(text, at))
  if (code >= 0xfe00 && code <= 0xfe02) return ideograph.test(charBefore(text, at)) || (code < 0xfe02 && cornered.test(charBefore(text, at)))
  if (code >= 0xe0100 && code <= 0xe01ef) return ideograph.test(charBefore(text, at))
  return code >= 0x180b && code <= 0x180f && code !== 0x180e && mongolian.test(charBefore(text, at))
}

/** The code point that ends before `at`, 0 ≤ at; empty at the start. */
function charBefore(text: string, at: number): string {
  const pair = at > 1 && (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 2) & 0xfc00) === 0xd800
  return text.slice(Math.max(0, at - (pair ? 2 : 1)), at)
}
