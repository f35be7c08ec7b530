import stringWidth from 'string-width'
import {nextGrapheme} from './graphemes.ts'
import {safe} from './safe.ts'

/**
 * Widths in terminal cells of what `safe` shows of a text, measured as Ink does: ideographs and full-width forms 2, ambiguous
 * characters (“ ” … —) 1.
 */

/**
 * What articles and our own screens are made of, by cells: first and last unit of each range. No mark, joiner or selector is in them, and
 * nothing that may be drawn as a picture.
 */
const ranges: readonly (readonly [cells: number, ends: readonly number[]])[] = [
  // ASCII, Latin, Greek and Cyrillic letters, punctuation, raised and lowered digits, currencies.
  [1, [0x20, 0x7e, 0xa0, 0xa8, 0xaa, 0xac, 0xaf, 0x2ff, 0x38e, 0x3a1, 0x3a3, 0x482, 0x2010, 0x2027, 0x2030, 0x203b, 0x2070, 0x2071, 0x2074, 0x208e, 0x20a0, 0x20bf]],
  // ℃ № Ⅲ, arrows, mathematics, ⏎, ①, box drawing, ▸○●◎◐, ★, ✓, ❶, ⟦⟧.
  [1, [0x2100, 0x2121, 0x2123, 0x2138, 0x213a, 0x2188, 0x2190, 0x2193, 0x219a, 0x21a8, 0x21ab, 0x22ff, 0x23ce, 0x23ce, 0x2460, 0x24c1, 0x24c3, 0x25a9, 0x25ac, 0x25b5]],
  [1, [0x25b7, 0x25bf, 0x25c1, 0x25fa, 0x2605, 0x2606, 0x2713, 0x2713, 0x2776, 0x2793, 0x27c0, 0x27ef]],
  // CJK punctuation, kana, bopomofo, ㈠ ㎡, ideographs, those for compatibility, full-width forms, ￥.
  [2, [0x3000, 0x3029, 0x3041, 0x3096, 0x309b, 0x30ff, 0x3105, 0x312f, 0x3220, 0x3247, 0x3250, 0x3296, 0x329a, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfa6d, 0xff01, 0xff60, 0xffe0, 0xffe6]],
]

/** By code unit: one more than its cells where they are certain (`unitWidth`), else 0. For loops over every unit of a screen. */
export const certainUnits = new Uint8Array(0x10000)

for (const [cells, ends] of ranges) for (let at = 0; at < ends.length; at += 2) certainUnits.fill(cells + 1, ends[at], ends[at + 1]! + 1)

/**
 * Cells of one code unit where they are beyond doubt, also beside others of the kind, which never join with it; else −1. To measure the
 * others takes tables that take long to load.
 */
export const unitWidth = (unit: number): number => certainUnits[unit]! - 1

/** Cells of a text without line breaks of which every unit is certain; undefined for any other. */
export function certainWidth(text: string): number | undefined {
  let cells = 0
  for (let at = 0; at < text.length; at++) {
    const width = certainUnits[text.charCodeAt(at)]!
    if (width === 0) return undefined
    cells += width
  }
  return cells - text.length
}

/** Cells of clusters that were measured. */
const measured = new Map<string, number>()

/** Cells of one grapheme cluster. */
export function graphemeWidth(cluster: string): number {
  if (cluster.length === 1) {
    const width = unitWidth(cluster.charCodeAt(0))
    if (width >= 0) return width
  }
  let width = measured.get(cluster)
  if (width === undefined) {
    width = stringWidth(safe(cluster))
    if (measured.size > 4096) measured.clear()
    measured.set(cluster, width)
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
  const whole = certainWidth(text)
  if (whole !== undefined && whole <= cells) return text
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
