import {isLineEnd} from '../../core/line-ends.ts'
import {inView, viewSpan, type ViewSpan} from '../../core/offset.ts'
import {sentenceAt} from '../../core/sentences.ts'
import type {Known} from '../../core/structure/known.ts'
import {landing} from '../../core/structure/landing.ts'
import {isWord} from '../../core/words.ts'

/** A grain of text that motions go by: the unit that holds an offset; undefined where there is none (between words, in a blank line). */
export type Unit = (text: string, offset: number, known: Known) => ViewSpan | undefined

/** A word, where known strings, names of people and organisations and quoted titles are one word each; marks and blanks are no words. */
export const word: Unit = (text, offset, known) => {
  const {from, to} = landing(text, offset, known)
  return from < to && isWord(text.slice(from, to)) ? viewSpan(from, to) : undefined
}

/** A sentence with its closing quotes, without blanks around it; never over a line end. */
export const sentence: Unit = (text, offset) => {
  const {from, to} = sentenceAt(text, offset)
  return trimmed(text, from, to)
}

/** A line of the view: a paragraph, heading or caption, without blanks around it. */
export const paragraph: Unit = (text, offset) => {
  const from = lineStart(text, offset)
  return trimmed(text, from, lineEnd(text, from))
}

/** The unit at or after `offset`. */
export function unitFrom(unit: Unit, text: string, offset: number, known: Known): ViewSpan | undefined {
  for (let at = offset; at < text.length; ) {
    const found = unit(text, at, known)
    if (found && found.from >= offset) return found
    at = found && found.to > at ? found.to : skipRight(text, at + 1)
  }
  return undefined
}

/** The last unit that ends at or before `offset`. */
export function unitBefore(unit: Unit, text: string, offset: number, known: Known): ViewSpan | undefined {
  for (let at = offset - 1; at >= 0; ) {
    const found = unit(text, at, known)
    if (found && found.to <= offset) return found
    at = found ? Math.min(found.from, at) - 1 : skipLeft(text, at - 1)
  }
  return undefined
}

// A unit is missing only where there is nothing but marks and blanks, so long stretches of blanks are passed in one step.
function skipRight(text: string, offset: number): number {
  let at = offset
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

function skipLeft(text: string, offset: number): number {
  let at = offset
  while (at >= 0 && isSpace(text.charCodeAt(at))) at--
  return at
}

export function lineStart(text: string, offset: number): number {
  let at = Math.min(offset, text.length)
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--
  return at
}

export function lineEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++
  return at
}

/** `[from, to)` without blanks and line breaks at its ends; undefined when nothing is left. */
export function trimmed(text: string, from: number, to: number): ViewSpan | undefined {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return start < end ? {from: inView(start), to: inView(end)} : undefined
}

const isSpace = (code: number): boolean => code === 32 || code === 0x3000 || code === 0xa0 || code === 9 || isLineEnd(code)
