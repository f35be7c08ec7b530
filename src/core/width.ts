import stringWidth from 'string-width'
import {nextGrapheme} from './graphemes.ts'
import {safe} from './safe.ts'

/**
 * Widths in terminal cells of what `safe` shows of a text, measured as Ink does: ideographs and full-width forms 2, ambiguous
 * characters (“ ” … —) 1.
 */

/** Signs that our own screens and Chinese texts are full of. */
const narrow: ReadonlySet<number> = new Set(Array.from('·×–—‘’“”…←↑→↓⏎✓⟦⟧▸○●◎◐', sign => sign.charCodeAt(0)))

/**
 * Cells of one code unit where they are beyond doubt, also beside others of the kind, which never join with it; else −1. Certain are ASCII,
 * Latin letters (those of pinyin among them), box drawing, ideographs, CJK punctuation, full-width forms and some signs. To measure the others takes tables that take long to load.
 */
export function unitWidth(unit: number): number {
  if (unit >= 0x20 && unit < 0x7f) return 1
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3000 && unit <= 0x3029) || (unit >= 0x3400 && unit <= 0x4dbf)) return 2
  if (unit >= 0xff01 && unit <= 0xff60) return 2
  if (unit >= 0xc0 && unit <= 0x24f) return 1
  return (unit >= 0x2500 && unit <= 0x257f) || narrow.has(unit) ? 1 : -1
}

/** Cells of a text without line breaks of which every unit is certain; undefined for any other. */
export function certainWidth(text: string): number | undefined {
  let cells = 0
  for (let at = 0; at < text.length; at++) {
    const width = unitWidth(text.charCodeAt(at))
    if (width < 0) return undefined
    cells += width
  }
  return cells
}

const known = new Map<string, number>()

/** Cells of one grapheme cluster. */
export function graphemeWidth(cluster: string): number {
  if (cluster.length === 1) {
    const width = unitWidth(cluster.charCodeAt(0))
    if (width >= 0) return width
  }
  let width = known.get(cluster)
  if (width === undefined) {
    width = stringWidth(safe(cluster))
    if (known.size > 4096) known.clear()
    known.set(cluster, width)
  }
  return width
}

/** Cells of a text without line breaks. */
export function cellWidth(text: string): number {
  const certain = certainWidth(text)
  if (certain !== undefined) return certain
  let cells = 0
  for (let at = 0; at < text.length; ) {
    const next = nextGrapheme(text, at)
    cells += graphemeWidth(text.slice(at, next))
    at = next
  }
  return cells
}

/** The longest head of a text that fits into `cells`, ended by `…` where something was cut off; `cells` ≥ 1. */
export function fit(text: string, cells: number): string {
  let width = 0
  let fits = 0
  for (let at = 0; at < text.length; ) {
    const next = nextGrapheme(text, at)
    width += graphemeWidth(text.slice(at, next))
    if (width > cells) return cells < 1 ? '' : `${text.slice(0, fits)}…`
    if (width <= cells - 1) fits = next
    at = next
  }
  return text
}

/** `fit`, filled up with blanks to exactly `cells`. */
export function pad(text: string, cells: number): string {
  const fitted = fit(text, cells)
  return fitted + ' '.repeat(Math.max(0, cells - cellWidth(fitted)))
}
