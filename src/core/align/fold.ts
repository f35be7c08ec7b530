/** A text as it is compared with a later version of itself: without what a change of layout or of punctuation width touches. */
export interface Folded {
  readonly text: string
  /** For each unit of `text` the UTF-16 offset in the source that it came from; rising. */
  readonly at: Int32Array
}

const blank = /[\t\u0020\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/
const lineEnd = /[\n\v\f\r\u0085\u2028\u2029]/

const widths: ReadonlyMap<number, number> = new Map(
  [['。', '.'], ['“', '"'], ['”', '"'], ['‘', '\''], ['’', '\''], ['《', '<'], ['》', '>']].map(([wide, narrow]) => [wide!.charCodeAt(0), narrow!.charCodeAt(0)]),
)

/**
 * Blanks go, a row of line ends and blanks becomes one line feed, and wide punctuation and Latin letters become narrow. Every other unit
 * stays, so that equal folded texts stand for texts that differ in layout alone.
 */
export function foldLayout(source: string): Folded {
  const at = new Int32Array(source.length)
  const units = new Uint16Array(source.length)
  let length = 0
  let broken = false
  for (let offset = 0; offset < source.length; offset++) {
    const unit = source.charCodeAt(offset)
    if (isLayout(unit)) {
      const letter = source[offset]!
      if (!broken && lineEnd.test(letter)) {
        broken = true
        at[length] = offset
        units[length++] = 0x0a
      } else if (!lineEnd.test(letter) && !blank.test(letter)) {
        broken = false
        at[length] = offset
        units[length++] = unit
      }
      continue
    }
    broken = false
    at[length] = offset
    units[length++] = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : widths.get(unit) ?? unit
  }
  return {text: textOf(units.subarray(0, length)), at: at.slice(0, length)}
}

/** Whether a unit may be a blank or a line end; most text needs no closer look. */
const isLayout = (unit: number): boolean => unit <= 0x20 || (unit >= 0x85 && unit <= 0xa0) || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x205f) || unit === 0x3000 || unit === 0xfeff

/** Units that one call may take as arguments. */
const batch = 8192

function textOf(units: Uint16Array): string {
  const parts: string[] = []
  for (let from = 0; from < units.length; from += batch) parts.push(String.fromCharCode(...units.subarray(from, from + batch)))
  return parts.join('')
}

/** The number of units of `folded` that come from before the source offset. */
export function foldedOffset({at}: Folded, offset: number): number {
  let low = 0
  let high = at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (at[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
