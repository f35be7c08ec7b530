import {nextGrapheme} from '../core/graphemes.ts'
import {graphemeWidth} from '../core/width.ts'

/** The part of a long one-line text that is shown, and where the cursor stands in it. */
export interface Scrolled {
  readonly text: string
  /** Cells from the start of `text`; less than the room. */
  readonly cursor: number
}

/**
 * The part of `text` that fits into `room` cells with the cursor in it. `cursor` counts cells from the start of the text; its cell,
 * also behind the last character, lies in the room. Nothing moves as long as all of it fits. Never cuts a grapheme.
 */
export function scrollTo(text: string, cursor: number, room: number): Scrolled {
  let from = 0
  let skipped = 0
  while (from < text.length && cursor - skipped >= room) {
    const next = nextGrapheme(text, from)
    skipped += graphemeWidth(text.slice(from, next))
    from = next
  }
  let to = from
  let cells = 0
  while (to < text.length) {
    const next = nextGrapheme(text, to)
    const width = graphemeWidth(text.slice(to, next))
    if (cells + width > room) break
    cells += width
    to = next
  }
  return {text: text.slice(from, to), cursor: Math.max(0, Math.min(cursor - skipped, room - 1))}
}
