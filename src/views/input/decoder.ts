import {type Key, keysOf} from '../../app/key.ts'
import type {Pointer} from '../../app/pointer.ts'
import {pointerOf} from './mouse.ts'
import {sequenceEnd, sequenceKeys} from './sequence.ts'

/** What a person did: one key, a piece of pasted text, or something with the mouse. */
export type Input = {readonly key: Key} | {readonly paste: string} | {readonly pointer: Pointer}

const esc = '\u001b'
const pasteStart = `${esc}[200~`
const pasteEnd = `${esc}[201~`

/** Longest paste that is taken, in UTF-16 units; the rest of it is swallowed. */
export const pasteLimit = 65_536

/** Longest beginning of a sequence that is kept; no key or report is as long. */
const sequenceLimit = 256

/** How long an Esc may be the head of a sequence, how long a begun sequence may take, how late its tail may still come; milliseconds. */
const escDelay = 50
const sequenceDelay = 500
const tailDelay = 1000

/** The whole tail of a key's or report's sequence, or of a control string with its end, at the start of a read: no person types it in one. */
const tail = /^(?:\[(?:[ABCDFHIOZ]$|\d[\d;]*[~A-Zt]|[<?>][\d;]*\$?[A-Za-z])|O[A-DFHM]$|(?:\]\d|P[\d>!$+|]|_G)[^\u0007\u001b]*(?:\u0007|\u001b\\))/

/**
 * Turns what a terminal sends, read by read, into keys and pastes, each once and in order. Sequences may be split over reads. Reports of
 * focus and device and sequences that are no key of ours give nothing; they are never text. Reports of the mouse give nothing either unless
 * they were asked for: a program before us may have left it on. A lone Esc is a key after `escDelay`;
 * Esc and a character in one read are two keys: we have no Alt keys, and a slow line puts the two together.
 *
 * Why not Ink's `useInput`: there a sequence that stalls for 20 ms, and any OSC or DCS reply, is typed as text, an unended paste swallows
 * Ctrl-C, and a read of 64 KB is one call, behind which Ctrl-C waits.
 *
 * Times are milliseconds of any steady clock.
 */
export class Decoder {
  #state: 'ground' | 'paste' | 'string' = 'ground'
  /** Ground: the head of a sequence. Paste and string: what may be the head of their end. */
  #held = ''
  #pasted: string[] = []
  #pastedUnits = 0
  #lastAt = Number.NEGATIVE_INFINITY
  #escAt = Number.NEGATIVE_INFINITY
  readonly #mouse: boolean

  /** `mouse`: reports of the mouse were asked for. */
  constructor(mouse = false) {
    this.#mouse = mouse
  }

  /** Takes one read. */
  push(chunk: string, now: number): Input[] {
    const inputs: Input[] = []
    // Pasted text never stops for long and then sends this one byte alone: a person wants out of a paste that lost its end.
    if (this.#state === 'paste' && chunk === '\u0003' && now - this.#lastAt > sequenceDelay) this.#drop()
    const late = this.#state === 'ground' && this.#held === '' && now - this.#escAt < tailDelay && tail.test(chunk)
    this.#lastAt = now
    this.#escAt = Number.NEGATIVE_INFINITY
    let text = this.#held + (late ? esc : '') + chunk
    this.#held = ''
    while (text !== '') text = this.#step(text, inputs)
    return inputs
  }

  /** Milliseconds, counted from the last read, after which `flush` has something to say; undefined when nothing is held. */
  get patience(): number | undefined {
    if (this.#state === 'string') return sequenceDelay
    return this.#state === 'paste' || this.#held === '' ? undefined : this.#held === esc ? escDelay : sequenceDelay
  }

  /** No more came in time: a held Esc is the key, also with what could begin a sequence behind it; a begun sequence is nothing. */
  flush(now: number): Input[] {
    if (this.#state === 'paste') return []
    const keys: Input[] = this.#state === 'ground' && this.#held.length > 0 && this.#held.length <= 2 ? [{key: 'Esc'}] : []
    if (this.#held === esc) this.#escAt = now
    this.#drop()
    return keys
  }

  #drop(): void {
    this.#state = 'ground'
    this.#held = ''
    this.#pasted = []
    this.#pastedUnits = 0
  }

  /** Reads a stretch from the start of `text`; returns what is left. */
  #step(text: string, inputs: Input[]): string {
    if (this.#state === 'paste') return this.#stepPaste(text, inputs)
    if (this.#state === 'string') return this.#stepString(text)
    const at = text.indexOf(esc)
    if (at !== 0) {
      pushText(at < 0 ? text : text.slice(0, at), inputs)
      return at < 0 ? '' : text.slice(at)
    }
    const end = sequenceEnd(text, 0)
    if (end === 'open') {
      this.#held = text.length > sequenceLimit ? '' : text
      return ''
    }
    if (end === 'string') {
      this.#state = 'string'
      return text.slice(2)
    }
    if (end === 'none') {
      inputs.push({key: 'Esc'})
      return text.slice(1)
    }
    const sequence = text.slice(0, end)
    const pointer = this.#mouse ? pointerOf(sequence) : undefined
    if (sequence === pasteStart) this.#state = 'paste'
    else if (pointer) inputs.push({pointer})
    else for (const key of sequenceKeys(sequence)) inputs.push({key})
    return text.slice(end)
  }

  #stepPaste(text: string, inputs: Input[]): string {
    const end = text.indexOf(pasteEnd)
    // The end may be split over two reads: keep as much as could be its head.
    const known = end < 0 ? Math.max(0, text.length - pasteEnd.length + 1) : end
    const taken = text.slice(0, Math.min(known, pasteLimit - this.#pastedUnits))
    this.#pasted.push(taken)
    this.#pastedUnits += taken.length
    if (end < 0) {
      this.#held = text.slice(known)
      return ''
    }
    inputs.push({paste: this.#pasted.join('')})
    this.#drop()
    return text.slice(end + pasteEnd.length)
  }

  /** Swallows a control string up to its end (ST, or BEL as xterm allows). Any other control breaks it off and is read for itself. */
  #stepString(text: string): string {
    const at = text.search(/[\u0000-\u001f\u009c]/)
    if (at < 0) return ''
    if (text[at] === esc && at === text.length - 1) {
      this.#held = esc
      return ''
    }
    this.#state = 'ground'
    const st = text.startsWith(`${esc}\\`, at) ? 2 : text[at] === '\u0007' || text[at] === '\u009c' ? 1 : 0
    return text.slice(at + st)
  }
}

/** Text without Esc. Plain ASCII is its own key, so that a flood of keys costs no segmenter. */
function pushText(text: string, inputs: Input[]): void {
  if (/^[!-~]*$/.test(text)) for (const key of text) inputs.push({key})
  else for (const key of keysOf(text, {})) inputs.push({key})
}
