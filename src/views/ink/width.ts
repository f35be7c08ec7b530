import {unitWidth} from '../../core/width.ts'
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
    return sumOfUnits(shown) ?? measured(text)
  }
}

/** Undefined when the width of one unit is not certain. */
function sumOfUnits(text: string): number | undefined {
  let cells = 0
  for (let at = 0; at < text.length; at++) {
    const width = unitWidth(text.charCodeAt(at))
    if (width < 0) return undefined
    cells += width
  }
  return cells
}
