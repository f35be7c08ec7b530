import type {Annotation, Refusal} from '../core/annotation.ts'
import {Lexicon, type Sighting} from '../core/lexicon.ts'
import {foldText} from '../core/search/fold.ts'
import {toViewSpan} from '../core/view.ts'
import {Followed, type By, type Helping} from './followed.ts'
import {viewOf} from './reader/page.ts'
import type {State} from './state.ts'

/** What is taken in before a key is answered, the first time and later; the rest while no key comes. */
const atFirst: Helping = {articles: 64, things: 500}
const later: Helping = {articles: 8, things: 200}
const meanwhile: Helping = {articles: 64, things: 200}

/** What a session's tags and refusals say of strings, as far as it has been taken in; brought up to date by what came and went since. */
export class Vocabulary {
  readonly lexicon = new Lexicon()
  readonly #annotations = new Followed<Annotation>()
  readonly #refusals = new Followed<Refusal>()
  /** What strings fold to: the same ones are tagged again and again. */
  readonly #folds = new Map<string, string>()
  readonly #sightings = new WeakMap<Annotation | Refusal, Sighting | 'unseen'>()
  #tried: Pick<State, 'annotations' | 'refusals'> | undefined

  /** Candidates looked for with another edition are looked for again. */
  get edition(): number {
    return this.#annotations.edition + this.#refusals.edition
  }

  /** Takes in some of what is otherwise than it was, unless that was tried before, as to look into the articles takes time: `goOn` does the rest. */
  takeIn(state: State): void {
    const {annotations, refusals} = state
    const known = this.#tried
    if (known?.annotations === annotations && known.refusals === refusals) return
    this.#tried = {annotations, refusals}
    this.goOn(state, known ? later : atFirst)
  }

  /** Takes in some more: true when it is all taken in. */
  goOn(state: State, helping = meanwhile): boolean {
    const open = state.reader?.article
    const count = (item: Annotation | Refusal, by: By): void => this.#count(state, item, by)
    const tags = this.#annotations.follow(state.annotations, open, helping, count)
    return this.#refusals.follow(state.refusals, open, helping, count) && tags
  }

  #count(state: State, item: Annotation | Refusal, by: By): void {
    let sighting = this.#sightings.get(item)
    if (!sighting) this.#sightings.set(item, (sighting = this.#sightingOf(state, item) ?? 'unseen'))
    if (sighting !== 'unseen') this.lexicon[by === 1 ? 'add' : 'remove'](sighting)
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
