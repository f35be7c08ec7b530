/**
 * What the program may send to a terminal: text, line ends, and the sequences that its screens are made of. Everything else of ECMA-48 (queries,
 * control strings, other modes, character sets, scroll regions, repeats) is none of its business, so no article can have sent it.
 */
const ours: readonly RegExp[] = [
  // Rows that the terminal moves (T63), never without the move to the row where they begin.
  /^\u001b\[\d+;1H\u001b\[\d+[LM]/,
  // Cursor moves, erasing, looks.
  /^\u001b\[\d*[ABCDEFG]/,
  /^\u001b\[(?:\d+(?:;\d+)?)?H/,
  /^\u001b\[[0-3]?[JK]/,
  /^\u001b\[[\d;:]*m/,
  // Wrapping, cursor, alternate screen, pastes, frames, mouse.
  /^\u001b\[\?(?:7|25|1049|2004|2026|1002|1006)[hl]/,
]

const longest = 40

/** The first thing in a terminal's input that is neither text nor ours, with what stands around it; undefined when there is none. */
export function strangeControl(bytes: Uint8Array): string | undefined {
  let text: string
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return 'bytes that are not UTF-8'
  }
  const control = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/g
  for (let found = control.exec(text); found; found = control.exec(text)) {
    const rest = text.slice(found.index, found.index + longest)
    const known = ours.map(pattern => pattern.exec(rest)?.[0]).find(match => match !== undefined)
    if (known === undefined) return JSON.stringify(text.slice(Math.max(0, found.index - longest), found.index + longest))
    control.lastIndex = found.index + known.length
  }
  return undefined
}

/** Characters that reorder or hide what is read, in whatever a person is shown. */
const deceiving = /[\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Cs}/u

/** The first character that deceives the eye, with what stands around it. */
export function deception(text: string): string | undefined {
  const found = deceiving.exec(text)
  return found ? JSON.stringify(text.slice(Math.max(0, found.index - longest), found.index + longest)) : undefined
}
