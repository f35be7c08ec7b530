import {certainWidth} from '../../core/width.ts'
import {remember} from './remember.ts'

export type WidthOf = (text: string, options?: object) => number

/** Sequences that begin and end a look (SGR): no cells. */
const looks = /\u001b\[[\d;]*m/g

/** `widthOf` (string-width), quick with what is on our screens: most of it needs no look at clusters, and the rest is measured once. */
export function quickWidth(widthOf: WidthOf): WidthOf {
  const measured = remember(text => widthOf(text))
  return (text, options) => {
    // Ink and its packages hand over whatever they are given.
    if (options !== undefined || typeof text !== 'string') return widthOf(text, options)
    const shown = text.includes('\u001b') ? text.replace(looks, '') : text
    return certainWidth(shown) ?? measured(text)
  }
}
