/** Something recognised in a region: offsets of its text, half-open. */
export interface Part {
  readonly from: number
  readonly to: number
  readonly kind: 'person' | 'institution'
}

/** Units of a text that are read in a slice. */
export const slice = 512

/** The longer first, then the earlier: the order in which overlapping parts win. */
export const strongerFirst = (a: Part, b: Part): number => b.to - b.from - (a.to - a.from) || a.from - b.from

/** Those parts that no stronger one overlaps, in reading order. Linear but for sorting: each unit is covered once. */
export function withoutOverlaps(parts: readonly Part[], length: number): Part[] {
  const taken = new Uint8Array(length)
  const kept: Part[] = []
  for (const part of parts.toSorted(strongerFirst)) {
    if (taken[part.from] || taken[part.to - 1]) continue
    taken.fill(1, part.from, part.to)
    kept.push(part)
  }
  return kept.toSorted((a, b) => a.from - b.from)
}
