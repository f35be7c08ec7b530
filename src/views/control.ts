import {safe} from '../core/safe.ts'

declare const ours: unique symbol

/** What the terminal is told: sequences of our own, and safe text between them. `control` alone makes it. */
export type Control = string & {readonly [ours]: true}

/** Control sequences proper (CSI, ECMA-48 5.4) without intermediate bytes, and line ends: all that we and Ink write. */
const sequence = /(\u001b\[[?\d;]*[A-Za-z]|\r?\n)/

/**
 * The last door before the terminal. Sequences of that one family and line ends pass; whatever else stands in the text goes through `safe`:
 * no control string (OSC, DCS, APC …), no 8-bit control, no charset switch and no query without a CSI can get out, whoever forgot
 * what. Text of the world must have passed `safe` before: a CSI in it would pass here.
 */
export function control(text: string): Control {
  return text.split(sequence).map((part, at) => (at % 2 === 1 ? part : safe(part))).join('') as Control
}
