/** What moves rows of the screen, and the rows that are then on it. */
export interface Scrolled {
  /** Leaves the cursor in the first cell of the last row. */
  readonly sequence: string
  readonly lines: readonly string[]
}

/** Fewer rows are as quickly sent as moved. */
const least = 4

/**
 * Lets the terminal move what a scrolled text has in common with the page before. Both are the rows of a whole screen, as many. Undefined
 * where less than half of the rows that change are there already, a little higher or lower.
 *
 * Lines are deleted (DL) at one end of the moved block and inserted (IL) at the other (ECMA-48, 8.3.32 and 8.3.67), which every terminal
 * can and which leaves no margins behind; what stands below comes back to its place.
 */
export function scrollRows(previous: readonly string[], next: readonly string[]): Scrolled | undefined {
  const changed = next.flatMap((line, row) => (line === previous[row] ? [] : [row]))
  if (changed.length < least) return undefined
  const by = commonStep(previous, next, changed)
  if (by === undefined) return undefined
  const there = changed.filter(row => next[row] === previous[row + by])
  if (there.length < least || there.length * 2 < changed.length) return undefined
  const top = Math.min(there[0]!, there[0]! + by)
  const bottom = Math.max(there.at(-1)!, there.at(-1)! + by) + 1
  const count = Math.abs(by)
  const removed = by > 0 ? top : bottom - count
  const added = by > 0 ? bottom - count : top
  const lines = previous.toSpliced(removed, count)
  lines.splice(added, 0, ...Array.from({length: count}, () => ''))
  return {sequence: `\u001b[${removed + 1};1H\u001b[${count}M\u001b[${added + 1};1H\u001b[${count}L\u001b[${previous.length};1H`, lines}
}

/** How much lower most of the changed rows stood before that stood in one place alone; negative where they stood higher. */
function commonStep(previous: readonly string[], next: readonly string[], changed: readonly number[]): number | undefined {
  const places = new Map<string, number | undefined>()
  previous.forEach((line, row) => places.set(line, places.has(line) ? undefined : row))
  const votes = new Map<number, number>()
  for (const row of changed) {
    const place = places.get(next[row]!)
    if (place !== undefined) votes.set(place - row, (votes.get(place - row) ?? 0) + 1)
  }
  return [...votes].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}
