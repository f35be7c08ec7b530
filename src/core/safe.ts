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
  return (plain.test(text) ? text : text.replace(suspects(), shown)) as Safe
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
  for (const {0: char, index: at} of text.matchAll(suspects())) if (!belongs(char, at, text)) yield {at, char}
}

/** What nearly every text that is shown holds, told quickly. */
const plain = /^[ -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u2190-\u23ff\u2460-\u27bf\u3000-\u312f\u4e00-\u9fff\uff01-\uff60]*$/

const formats = '\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}'

/** Made when first asked for: a first screen seldom needs it. */
const suspects = (): RegExp => (suspectPattern ??= new RegExp(`[\\p{Cc}${formats}]`, 'gu'))

let suspectPattern: RegExp | undefined

/** False for a text of which `safe` would stand in for nothing but tabs and the ends of lines: told much sooner than where these are. */
export const mayHide = (text: string): boolean =>
  !ordinary.test(text) && (rareSuspect ??= new RegExp(`[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f${formats}]`, 'u')).test(text)

/** What nearly every article holds and nothing stands in for: without properties it is told five times as soon. */
const ordinary = /^[\t\n\r -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e\u2190-\u23ff\u2460-\u27bf\u3000-\u312f\u3400-\u9fff\uff01-\uff9f]*$/

let rareSuspect: RegExp | undefined

const standIn = '\u{fffd}'

function shown(char: string, at: number, text: string): string {
  const code = char.codePointAt(0)!
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '␡'
  return belongs(char, at, text) ? char : standIn
}

// Patterns of Unicode's properties are built where they stand, so that a start without such characters need not wait for them.

/** Scripts whose letters take another form where a joiner stands (Unicode 23.2). */
const isJoining = (char: string): boolean =>
  /^(?=[\p{L}\p{M}])(?!\p{Default_Ignorable_Code_Point})[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]$/u.test(
    char,
  )
const isPicture = (text: string): boolean => /^\p{Extended_Pictographic}/u.test(text)
/** What may stand between a picture and a joiner. */
const dresses = (char: string): boolean => /^[\ufe0f\p{Emoji_Modifier}]$/u.test(char)
const isSymbol = (char: string): boolean => /^[\p{S}\p{N}\p{Emoji}]$/u.test(char)
const isIdeograph = (char: string): boolean => /^\p{Script=Han}$/u.test(char)
/** Marks that have forms in the middle and in the corner of their cell. */
const cornered = /^[、。，．！：；？]$/u
const isMongolian = (char: string): boolean => /^(?=\p{L})\p{Script=Mongolian}$/u.test(char)

/** True for a joiner or selector that follows what it is made for; it then takes no cell of its own, in a grapheme that is seen. */
function belongs(char: string, at: number, text: string): boolean {
  const code = char.codePointAt(0)!
  if (code === 0x200c || code === 0x200d) {
    const before = charBefore(text, at)
    if (isJoining(before)) return true
    if (code === 0x200c || !isPicture(text.slice(at + 1, at + 3))) return false
    return isPicture(dresses(before) ? charBefore(text, at - before.length) : before)
  }
  if (code === 0xfe0e || code === 0xfe0f) return isSymbol(charBefore(text, at))
  if (code >= 0xfe00 && code <= 0xfe02) return isIdeograph(charBefore(text, at)) || (code < 0xfe02 && cornered.test(charBefore(text, at)))
  if (code >= 0xe0100 && code <= 0xe01ef) return isIdeograph(charBefore(text, at))
  return code >= 0x180b && code <= 0x180f && code !== 0x180e && isMongolian(charBefore(text, at))
}

/** The code point that ends before `at`, 0 ≤ at; empty at the start. */
function charBefore(text: string, at: number): string {
  const pair = at > 1 && (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 2) & 0xfc00) === 0xd800
  return text.slice(Math.max(0, at - (pair ? 2 : 1)), at)
}
