import {codePointsOf} from '../core/codepoints.ts'
import {safe} from '../core/safe.ts'
import type {UnitSpan} from './format.ts'

/** Text as the content of an element: what hides or controls is a visible sign, code point for code point; line feeds stay. */
export const content = (text: string): string => escaped(visible(text))

const visible = (text: string): string => (text.includes('\n') ? text.split('\n').map(safe).join('\n') : safe(text))

const escaped = (text: string): string => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`) : text)

/** How a label is told apart. */
export interface Look {
  /** Classes of the style. */
  readonly classes: string
  /** One grapheme. */
  readonly letter: string
}

/** Marks inside each other; what would lie deeper is shown by its letter alone, which bounds the parts that crossing marks are cut into. */
const deepest = 6

interface Open {
  readonly look: Look
  /** UTF-16 units. */
  readonly end: number
}

/**
 * A text with its spans as `mark` elements; `spans` in reading order. A span has one element with the class `first`. Elements cannot cross: a span
 * that crosses others goes on in further parts (class `on`), and the part before it has the class `cut`. Linear in text and spans.
 */
export function markedText(text: string, spans: readonly UnitSpan[], lookOf: (span: UnitSpan) => Look): string {
  const shown = visible(text)
  const points = codePointsOf(shown)
  const parts: string[] = []
  const open: Open[] = []
  let at = 0
  const write = (to: number): void => {
    parts.push(escaped(shown.slice(at, to)))
    at = to
  }
  const begin = (mark: Open, first: boolean): void => {
    const cut = open.some(({end}) => end < mark.end)
    parts.push(start(mark.look, [first ? 'first' : 'on', ...(cut ? ['cut'] : [])]), first ? badge(mark.look) : '')
    open.push(mark)
  }
  const closeUntil = (limit: number): void => {
    while (open.length > 0) {
      const end = Math.min(...open.map(mark => mark.end))
      if (end > limit) return
      write(end)
      const closed = open.splice(open.findIndex(mark => mark.end === end))
      parts.push('</mark>'.repeat(closed.length))
      for (const mark of closed) if (mark.end > end) begin(mark, false)
    }
  }
  for (const span of spans) {
    const from = points.toUnits(span.start)
    closeUntil(from)
    write(from)
    const look = lookOf(span)
    if (open.length < deepest) begin({look, end: points.toUnits(span.end)}, true)
    else parts.push(start(look, ['first', 'cut']), badge(look), '</mark>')
  }
  closeUntil(shown.length)
  write(shown.length)
  return parts.join('')
}

/** A word in the look of a label. */
export const sample = (look: Look, words: string): string => `${start(look, [])}${badge(look)}${content(words)}</mark>`

const start = ({classes}: Look, states: readonly string[]): string => `<mark class="${[classes, ...states].join(' ')}">`

const badge = ({letter}: Look): string => `<b>${content(letter)}</b>`
