import {graphemes, nextGrapheme, previousGrapheme} from '../core/graphemes.ts'
import type {Key} from './key.ts'

/** A one-line text being typed: edited by grapheme, so that 𠮷 and emoji stay whole. */
export interface TextInput {
  readonly text: string
  /** UTF-16 units, on a grapheme edge. */
  readonly cursor: number
}

export const emptyInput: TextInput = {text: '', cursor: 0}

/** An input holding `text`, with the cursor behind it. */
export const inputOf = (text: string): TextInput => ({text, cursor: text.length})

/** Longest text that a paste leaves in a prompt, in UTF-16 units. */
const longest = 1000

/** Types `text` at the cursor: line breaks become blanks, other control characters are left out. */
export function insert(input: TextInput, text: string): TextInput {
  const clean = text.replace(/[\r\n\t]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '')
  const room = Math.max(0, longest - input.text.length)
  const added = clean.length <= room ? clean : graphemes(clean.slice(0, room)).slice(0, -1).join('')
  return {text: input.text.slice(0, input.cursor) + added + input.text.slice(input.cursor), cursor: input.cursor + added.length}
}

/** The input after an editing key; undefined when the key edits nothing. */
export function edit(input: TextInput, key: Key): TextInput | undefined {
  const {text, cursor} = input
  switch (key) {
    case 'Left':
    case 'Ctrl-b':
      return {text, cursor: previousGrapheme(text, cursor)}
    case 'Right':
    case 'Ctrl-f':
      return {text, cursor: nextGrapheme(text, cursor)}
    case 'Home':
    case 'Ctrl-a':
      return {text, cursor: 0}
    case 'End':
    case 'Ctrl-e':
      return {text, cursor: text.length}
    case 'Backspace':
    case 'Ctrl-h':
      return cut(input, previousGrapheme(text, cursor), cursor)
    case 'Delete':
      return cut(input, cursor, nextGrapheme(text, cursor))
    case 'Ctrl-u':
      return cut(input, 0, cursor)
    case 'Ctrl-k':
      return cut(input, cursor, text.length)
    case 'Ctrl-w':
      return cut(input, wordStart(text, cursor), cursor)
    case 'Space':
      return insert(input, ' ')
    default:
      return [...key].length === 1 || !/^[\u0021-\u007e]+$/.test(key) ? insert(input, key) : undefined
  }
}

function cut({text}: TextInput, from: number, to: number): TextInput {
  return {text: text.slice(0, from) + text.slice(to), cursor: from}
}

function wordStart(text: string, cursor: number): number {
  const head = text.slice(0, cursor).trimEnd()
  return head.lastIndexOf(' ') + 1
}
