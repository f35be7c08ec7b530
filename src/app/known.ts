import type {Annotation} from '../core/annotation.ts'
import type {Article} from '../core/article.ts'
import {Kept} from '../core/kept.ts'
import {KnownStrings, type Known} from '../core/structure/known.ts'
import {makeView, toViewSpan, type View} from '../core/view.ts'
import {Followed, type Helping} from './followed.ts'
import type {State} from './state.ts'

type Tagged = Pick<State, 'annotations' | 'corpus' | 'index' | 'reader'>

/** The texts of articles whose views are kept, in UTF-16 units. */
const mostViewed = 1_000_000
const views = new Kept<Article, View>(mostViewed)

/** What is taken in before a key is answered; a library of files has fewer articles with tags, or `collectTags` looks into the rest. */
const atFirst: Helping = {articles: 64, things: 500}
const later: Helping = {articles: 64, things: 200}

/** The strings that are tagged in a session's articles, as far as they have been taken in. */
class TaggedStrings {
  readonly known = new KnownStrings()
  readonly #followed = new Followed<Annotation>()
  readonly #texts = new WeakMap<Annotation, {readonly text: string | undefined}>()
  #tried: State['annotations'] | undefined

  /** Takes in some of what came and went since, unless that was tried before. */
  takeIn(state: Tagged): void {
    if (this.#tried === state.annotations) return
    const helping = this.#tried ? later : atFirst
    this.#tried = state.annotations
    this.goOn(state, helping)
  }

  /** Takes in some more: true when it is all taken in. */
  goOn(state: Tagged, helping = later): boolean {
    return this.#followed.follow(state.annotations, state.reader?.article, helping, (annotation, by) => {
      const text = this.#textOf(state, annotation)
      if (text !== undefined) this.known[by === 1 ? 'add' : 'remove'](text)
    })
  }

  #textOf({corpus, index}: Tagged, annotation: Annotation): string | undefined {
    const known = this.#texts.get(annotation)
    if (known) return known.text
    const article = corpus.byId.get(annotation.article)
    // What search has made of an article need not be made again.
    const clean = article && article.noise.length > 0 ? index.prepared(article.id)?.document.clean : undefined
    const text = article && textOf(article, annotation.span, clean)
    this.#texts.set(annotation, {text})
    return text
  }
}

const collected = new WeakMap<State['corpus']['lineage'], TaggedStrings>()

function stringsOf({corpus: {lineage}}: Tagged): TaggedStrings {
  let strings = collected.get(lineage)
  if (!strings) collected.set(lineage, (strings = new TaggedStrings()))
  return strings
}

/** The strings that are tagged anywhere in the session's articles, as clean text; the same object, which changes as tags come and go. */
export function knownIn(state: Tagged): Known {
  const strings = stringsOf(state)
  strings.takeIn(state)
  return strings.known
}

/** Takes in some more of what is tagged: true when all is. For idle moments. */
export const collectTags = (state: Tagged): boolean => stringsOf(state).goOn(state)

function textOf(article: Article, span: Annotation['span'], known?: View): string | undefined {
  if (article.noise.length === 0) return article.source.slice(span.from, span.to)
  const clean = known ?? viewed(article)
  const shown = toViewSpan(clean, span)
  return shown && clean.text.slice(shown.from, shown.to)
}

function viewed(article: Article): View {
  const view = views.get(article) ?? makeView(article, 'clean')
  views.set(article, view, article.source.length)
  return view
}

/** What a span of an article reads in its clean view; in the source, where that leaves it out. */
export const cleanQuote = (article: Article, span: Annotation['span']): string => textOf(article, span) ?? article.source.slice(span.from, span.to)
