import type {Annotation, Refusal} from '../core/annotation.ts'
import type {ArticleId} from '../core/article.ts'
import {Lexicon, type Sighting} from '../core/lexicon.ts'
import {foldText} from '../core/search/fold.ts'
import {toViewSpan} from '../core/view.ts'
import {viewOf} from './reader/page.ts'
import type {State} from './state.ts'

/** So many articles that were never seen are looked into before a key is answered, the first time and later; the others while no key comes. */
const mostAtFirst = 64
const mostMore = 8

/** What a session's tags and refusals say of strings, as far as it has been taken in; brought up to date by what came and went since. */
export class Vocabulary {
  readonly lexicon = new Lexicon()
  /** Candidates looked for with an older edition are looked for again. */
  edition = 0
  /** What strings fold to: the same ones are tagged again and again. */
  readonly #folds = new Map<string, string>()
  readonly #sightings = new WeakMap<Annotation | Refusal, Sighting | 'unseen'>()
  readonly #taken = {annotations: new Map<ArticleId, readonly Annotation[]>(), refusals: new Map<ArticleId, readonly Refusal[]>()}
  #tried: Pick<State, 'annotations' | 'refusals'> | undefined
  #annotations: State['annotations'] | undefined
  #refusals: State['refusals'] | undefined

  /**
   * Takes in what is otherwise than it was, unless that was tried before. Lists never change, so that those which are the same are passed over; of
   * those that were never seen some are taken in, that of the open article first, as to look into the articles takes time: `goOn` does the others.
   */
  takeIn(state: State): void {
    const {annotations, refusals} = state
    const known = this.#tried
    if (known?.annotations === annotations && known.refusals === refusals) return
    this.#tried = {annotations, refusals}
    this.goOn(state, known ? mostMore : mostAtFirst)
  }

  /** Takes in some more: true when it is all taken in. */
  goOn(state: State, most = mostAtFirst): boolean {
    const {annotations, refusals} = state
    if (this.#annotations !== annotations && this.#follow(state, this.#taken.annotations, annotations, most)) this.#annotations = annotations
    if (this.#refusals !== refusals && this.#follow(state, this.#taken.refusals, refusals, most)) this.#refusals = refusals
    return this.#annotations === annotations && this.#refusals === refusals
  }

  #follow<T extends Annotation | Refusal>(state: State, taken: Map<ArticleId, readonly T[]>, now: ReadonlyMap<ArticleId, readonly T[]>, most: number): boolean {
    const open = state.reader?.article
    if (open !== undefined) this.#change(state, taken, open, now.get(open) ?? [])
    let left = most
    for (const [id, after] of now) {
      if (after === taken.get(id) || (after.length === 0 && !taken.has(id))) continue
      if (!taken.has(id) && left-- <= 0) return false
      this.#change(state, taken, id, after)
    }
    for (const id of taken.keys()) if (!now.has(id)) this.#change(state, taken, id, [])
    return true
  }

  #change<T extends Annotation | Refusal>(state: State, taken: Map<ArticleId, readonly T[]>, id: ArticleId, after: readonly T[]): void {
    const before = taken.get(id) ?? []
    if (before === after || before.length + after.length === 0) return
    this.edition++
    const {gone, come} = difference(before, after)
    for (const item of gone) this.#count(state, item, 'remove')
    for (const item of come) this.#count(state, item, 'add')
    taken.set(id, after)
  }

  #count(state: State, item: Annotation | Refusal, what: 'add' | 'remove'): void {
    let sighting = this.#sightings.get(item)
    if (!sighting) this.#sightings.set(item, (sighting = this.#sightingOf(state, item) ?? 'unseen'))
    if (sighting !== 'unseen') this.lexicon[what](sighting)
  }

  #sightingOf(state: State, item: Annotation | Refusal): Sighting | undefined {
    const article = state.corpus.byId.get(item.article)
    if (!article) return undefined
    const clean = viewOf(state, article, 'clean')
    const shown = toViewSpan(clean, item.span)
    if (!shown) return undefined
    const text = clean.text.slice(shown.from, shown.to)
    return {text, folded: this.#fold(text), label: item.label, refused: !('via' in item)}
  }

  #fold(text: string): string {
    let folded = this.#folds.get(text)
    if (folded === undefined) this.#folds.set(text, (folded = foldText(text).text))
    return folded
  }
}

/** What one of two lists has and the other has not: one act changes few of many, and mostly in one place. */
function difference<T>(before: readonly T[], after: readonly T[]): {readonly gone: readonly T[]; readonly come: readonly T[]} {
  const least = Math.min(before.length, after.length)
  let from = 0
  while (from < least && before[from] === after[from]) from++
  let same = 0
  while (same < least - from && before.at(-1 - same) === after.at(-1 - same)) same++
  const old = new Set(before.slice(from, before.length - same))
  const now = new Set(after.slice(from, after.length - same))
  return {gone: [...old].filter(item => !now.has(item)), come: [...now].filter(item => !old.has(item))}
}
