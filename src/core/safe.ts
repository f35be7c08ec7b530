/**
 * The one way from the world's text to the terminal. Every code point that a terminal could take as a command, or that would hide or
 * reorder what is read, becomes one visible glyph; code points in, as many out, so that the cursor still fits the offset.
 *
 * C0 → Control Pictures (U+2400 + n), DEL → ␡; C1, soft hyphen, bidi controls, zero-width characters but the joiners, line and paragraph
 * separators, interlinear marks, tags and lone surrogates → U+FFFD. Rows are cut before: a line feed that gets here is shown as ␊.
 */
const standIn = '\u{fffd}'

// Joiners and variation selectors stay: emoji and Indic clusters need them, and the width of a cluster is measured with them in.
const unsafe = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Cs}/gu

export function safe(text: string): string {
  return text.replace(unsafe, visible)
}

function visible(char: string): string {
  const code = char.codePointAt(0)!
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '␡'
  return standIn
}
