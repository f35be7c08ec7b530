import type {Line} from './line.ts'
import {endsSentence} from './shape.ts'

/** Fewer lines of one width are chance. */
const fewest = 6

/**
 * The width at which a text was broken into lines by hand or by a mailer: from it on a line without a full stop goes on in the next one and
 * heads nothing. Infinity when the lines are not broken, which is the rule.
 */
export function wrapWidth(lines: readonly Line[]): number {
  const lengths = lines.filter(line => !endsSentence(line.tail)).map(line => line.text.length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0)
  const full = lengths.filter(length => length >= longest - 2).length
  return full >= fewest && full * 2 > lengths.length && longest > 12 ? longest - 2 : Infinity
}
