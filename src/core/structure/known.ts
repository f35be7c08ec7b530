import {fold} from '../parse/fold.ts'
import {StringsByStart} from '../strings-by-start.ts'

/** Longer strings are no names; they would make every look-up reach far. UTF-16 units. */
const longest = 64

/** Strings that were tagged anywhere. */
export interface Known {
  /** The longest known string that begins at `at`; its length, 0 when none does. `text` is folded. */
  from(text: string, at: number): number
  /** How far before a place a string that reaches over it may begin. */
  readonly reach: number
}

export const nothingKnown: Known = {from: () => 0, reach: 0}

/**
 * Strings, in either script, that come and go. One character, more than 64 units or several lines are left out: they are no names that a
 * cursor should jump to.
 */
export class KnownStrings implements Known {
  reach = 0
  readonly #counts = new Map<string, {readonly folded: string; count: number}>()
  readonly #byStart = new StringsByStart<{readonly folded: string}>()

  add(text: string): void {
    const folded = fold(text)
    if (folded.length < 2 || folded.length > longest || /[\n\r]/.test(folded)) return
    const known = this.#counts.get(folded)
    if (known) {
      known.count++
      return
    }
    const entry = {folded, count: 1}
    this.#counts.set(folded, entry)
    this.#byStart.add(entry)
    this.reach = Math.max(this.reach, folded.length)
  }

  /** Takes back one `add` of the string. */
  remove(text: string): void {
    const entry = this.#counts.get(fold(text))
    if (!entry || --entry.count > 0) return
    this.#counts.delete(entry.folded)
    this.#byStart.delete(entry)
  }

  from(text: string, at: number): number {
    return this.#byStart.find(text, at)?.folded.length ?? 0
  }
}

/** Strings that stay. */
export function knownOf(texts: Iterable<string>): Known {
  const known = new KnownStrings()
  for (const text of texts) known.add(text)
  return known
}
