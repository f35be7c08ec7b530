import {floorGrapheme, nextGrapheme} from '../../core/graphemes.ts'
import {viewSpan, type ViewSpan} from '../../core/offset.ts'
import type {Page} from './page.ts'
import {word} from './unit.ts'

/** What is selected when the cursor lands on an offset of the page's text: the unit there, or a mark by itself. `offset` < text length. */
export function landingOn({view: {text}, known}: Page, offset: number): ViewSpan {
  const from = floorGrapheme(text, offset)
  return word(text, from, known) ?? viewSpan(from, nextGrapheme(text, from))
}
