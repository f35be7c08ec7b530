import type {LabelId} from './annotation.ts'
import {StringsByStart} from './strings-by-start.ts'

/** A string that the annotator has tagged, or refused to tag, once. */
export interface Sighting {
  readonly text: string
  /** `text` by `foldText`. */
  readonly folded: string
  readonly label: LabelId
  readonly refused: boolean
}

/** Longer strings are passages, which do not come again. UTF-16 units. */
export const longest = 64

export interface Entry {
  /** The string as it was tagged most often; of several the first by code units. */
  readonly text: string
  readonly folded: string
  /** The label to suggest; undefined where there is none to be sure of. */
  readonly label: LabelId | undefined
}

/** What was seen of one string. */
class Seen implements Entry {
  readonly folded: string
  readonly #texts = new Map<string, number>()
  readonly #labels = new Map<LabelId, number>()
  #score = 0

  constructor(folded: string) {
    this.folded = folded
  }

  /** `by` is 1 for a sighting that comes, -1 for one that goes. */
  count({text, label, refused}: Sighting, by: 1 | -1): void {
    bump(this.#texts, text, by)
    bump(this.#labels, label, by)
    this.#score += refused ? -by : by
  }

  get gone(): boolean {
    return this.#labels.size === 0
  }

  get text(): string {
    let best: readonly [text: string, count: number] = ['', 0]
    for (const entry of this.#texts) if (entry[1] > best[1] || (entry[1] === best[1] && entry[0] < best[0])) best = entry
    return best[0]
  }

  get label(): LabelId | undefined {
    const [label] = this.#labels.keys()
    return this.#labels.size === 1 && this.#score > 0 ? label : undefined
  }
}

function bump<K>(counts: Map<K, number>, key: K, by: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + by
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}

/**
 * What is known of the strings that were tagged, kept up as tags come and go. A string is suggested when it always had the same label and
 * was tagged more often than refused; one that is not still hides the shorter ones in it. Strings of one character, of several lines or of
 * more than 64 units are left out. In which order sightings came is no matter.
 */
export class Lexicon {
  readonly #seen = new Map<string, Seen>()
  readonly #byStart = new StringsByStart<Seen>()

  add(sighting: Sighting): void {
    if (isKept(sighting)) this.#of(sighting.folded).count(sighting, 1)
  }

  /** Takes back what `add` was given. */
  remove(sighting: Sighting): void {
    if (!isKept(sighting)) return
    const seen = this.#of(sighting.folded)
    seen.count(sighting, -1)
    if (seen.gone) this.#forget(seen)
  }

  get empty(): boolean {
    return this.#seen.size === 0
  }

  /** The longest known string that stands at `at` of a folded text. */
  find(folded: string, at: number): Entry | undefined {
    return this.#byStart.find(folded, at)
  }

  #of(folded: string): Seen {
    const known = this.#seen.get(folded)
    if (known) return known
    const seen = new Seen(folded)
    this.#seen.set(folded, seen)
    this.#byStart.add(seen)
    return seen
  }

  #forget(seen: Seen): void {
    this.#seen.delete(seen.folded)
    this.#byStart.delete(seen)
  }
}

const isKept = ({folded}: Sighting): boolean => folded.length >= 2 && folded.length <= longest && !/[\n\r]/.test(folded)
