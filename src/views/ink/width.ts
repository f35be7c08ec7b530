import {remember} from './remember.ts'

export type WidthOf = (text: string, options?: object) => number

/** Sequences that begin and end a look (SGR): no cells. */
const looks = /\u001b\[[\d;]*m/g

/**
 * Characters that never join with a neighbour and whose width is beyond doubt: ASCII, “”‘’…—·, box drawing and ✓ take one cell,
 * ideographs, CJK punctuation and full-width forms two.
 */
const sure = /^[\u0020-\u007e\u00b7\u2014\u2018-\u201d\u2026\u2500-\u257f\u2713\u3001-\u3029\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]*$/

/** `widthOf` (string-width), quick with what is on our screens: most of it needs no look at clusters, and the rest is measured once. */
export function quickWidth(widthOf: WidthOf): WidthOf {
  const measured = remember(text => widthOf(text))
  return (text, options) => {
    // Ink and its packages hand over whatever they are given.
    if (options !== undefined || typeof text !== 'string') return widthOf(text, options)
    const shown = text.includes('\u001b') ? text.replace(looks, '') : text
    return sure.test(shown) ? sureWidth(shown) : measured(text)
  }
}

function sureWidth(text: string): number {
  let cells = text.length
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x3001) cells++
  return cells
}
