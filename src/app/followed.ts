import type {ArticleId} from '../core/article.ts'
import {changedBetween} from '../core/shared-map.ts'

/** How much is taken in at once: articles whose lists were never seen, and things that came or went. The rest waits. */
export interface Helping {
  readonly articles: number
  readonly things: number
}

/** 1 for a thing that came, -1 for one that went. */
export type By = 1 | -1

/** Takes in what comes to and goes from the lists of articles, a helping at a time: an act may be about thousands of things. */
export class Followed<T extends object> {
  /** Otherwise whenever something was found or taken in. */
  edition = 0
  /** The lists as they will be when all that waits is taken in. */
  readonly #lists = new Map<ArticleId, readonly T[]>()
  #waiting: {readonly things: readonly T[]; readonly by: By}[] = []
  #taken = 0
  /** The lists that were compared to their end last, unless others were begun with since. */
  #now: ReadonlyMap<ArticleId, readonly T[]> | undefined

  /**
   * Finds what is otherwise in these lists and takes some of it in; true when that is all. Lists never change, so that those which are the
   * same are passed over; that of the open article comes first.
   */
  follow(now: ReadonlyMap<ArticleId, readonly T[]>, open: ArticleId | undefined, {articles, things}: Helping, take: (thing: T, by: By) => void): boolean {
    if (this.#now !== now && this.#compare(now, open, articles)) this.#now = now
    this.#takeIn(things, take)
    return this.#now === now && this.#waiting.length === 0
  }

  #compare(now: ReadonlyMap<ArticleId, readonly T[]>, open: ArticleId | undefined, articles: number): boolean {
    if (open !== undefined) this.#change(open, now.get(open) ?? [])
    const changed = this.#now && changedBetween(this.#now, now)
    this.#now = undefined
    if (changed) {
      for (const id of changed) this.#change(id, now.get(id) ?? [])
      return true
    }
    let left = articles
    for (const [id, after] of now) {
      if (after === this.#lists.get(id) || (after.length === 0 && !this.#lists.has(id))) continue
      if (!this.#lists.has(id) && left-- <= 0) return false
      this.#change(id, after)
    }
    for (const id of this.#lists.keys()) if (!now.has(id)) this.#change(id, [])
    return true
  }

  #change(id: ArticleId, after: readonly T[]): void {
    const before = this.#lists.get(id) ?? []
    if (before === after || before.length + after.length === 0) return
    this.edition++
    const {gone, come} = difference(before, after)
    if (gone.length > 0) this.#waiting.push({things: gone, by: -1})
    if (come.length > 0) this.#waiting.push({things: come, by: 1})
    this.#lists.set(id, after)
  }

  #takeIn(most: number, take: (thing: T, by: By) => void): void {
    if (this.#waiting.length === 0) return
    this.edition++
    for (let left = most; left > 0 && this.#waiting.length > 0; left--) {
      const {things, by} = this.#waiting[0]!
      take(things[this.#taken++]!, by)
      if (this.#taken < things.length) continue
      this.#taken = 0
      this.#waiting.shift()
    }
  }
}

/** What one of two lists has and the other has not: one act changes few of many, and mostly in one place. */
function difference<T>(before: readonly T[], after: readonly T[]): {readonly gone: readonly T[]; readonly come: readonly T[]} {
  const least = Math.min(before.length, after.length)
  let from = 0
  while (from < least && before[from] === after[from]) from++
  let same = 0
  while (same < least - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  const old = new Set(before.slice(from, before.length - same))
  const now = new Set(after.slice(from, after.length - same))
  return {gone: [...old].filter(item => !now.has(item)), come: [...now].filter(item => !old.has(item))}
}
