interface Node<T> {
  readonly next: Map<number, Node<T>>
  value?: T
}

/** Where a phrase of a tree stands in a text: `[from, to)` in UTF-16 units. */
export interface PhraseHit<T> {
  readonly from: number
  readonly to: number
  readonly value: T
}

/**
 * Many phrases that are looked for at once. Searching costs at most the length of the longest phrase for each unit of the text, however many
 * phrases there are.
 */
export class PhraseTree<T> {
  readonly #root: Node<T> = {next: new Map()}

  /** A phrase that is there already gets the new value. The empty phrase is nowhere. */
  set(phrase: string, value: T): void {
    if (phrase === '') return
    let node = this.#root
    for (let at = 0; at < phrase.length; at++) {
      const unit = phrase.charCodeAt(at)
      const known = node.next.get(unit) ?? {next: new Map<number, Node<T>>()}
      node.next.set(unit, known)
      node = known
    }
    node.value = value
  }

  /** From left to right, the longest phrase at each place, disjoint: what stands inside of a longer phrase is not found. */
  *find(text: string): Generator<PhraseHit<T>, void> {
    for (let from = 0; from < text.length; ) {
      const hit = this.#longestAt(text, from)
      if (hit) yield hit
      from = hit?.to ?? from + 1
    }
  }

  #longestAt(text: string, from: number): PhraseHit<T> | undefined {
    let found: PhraseHit<T> | undefined
    let node = this.#root.next.get(text.charCodeAt(from))
    for (let to = from + 1; node; node = node.next.get(text.charCodeAt(to - 1))) {
      if (node.value !== undefined) found = {from, to, value: node.value}
      if (to++ >= text.length) break
    }
    return found
  }
}
