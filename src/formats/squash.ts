/** A text without what formats write in different ways, with the way back. */
export interface Squashed {
  readonly text: string
  /** Where each unit of `text` stands in the text that it came from; as many as `text` has units. */
  readonly at: Int32Array
}

// Blanks, line ends, controls and byte order marks come and go between programs; lone surrogates cannot be written in UTF-8.
const dropped = /[\p{White_Space}\p{Cc}\ufeff]/u

/** Drops blanks and control characters, and `standIn`, which a file may have in their place; half a surrogate pair becomes U+FFFD. Linear. */
export function squash(text: string, standIn = ''): Squashed {
  const at = new Int32Array(text.length)
  const parts: string[] = []
  let length = 0
  let begun = 0
  for (let unit = 0; unit < text.length; unit++) {
    const char = text[unit]!
    if (char >= '\u3400' && char < '\ud800') at[length++] = unit
    else if (char === standIn || dropped.test(char)) {
      parts.push(text.slice(begun, unit))
      begun = unit + 1
    } else at[length++] = unit
  }
  parts.push(text.slice(begun))
  return {text: parts.join('').replace(/\p{Cs}/gu, '\ufffd'), at: at.slice(0, length)}
}
