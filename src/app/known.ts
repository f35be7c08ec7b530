import type {Annotation} from '../core/annotation.ts'
import type {Article} from '../core/article.ts'
import {Kept} from '../core/kept.ts'
import {knownOf, type Known} from '../core/structure/known.ts'
import {makeView, toViewSpan, type View} from '../core/view.ts'
import type {State} from './state.ts'

type Tagged = Pick<State, 'annotations' | 'corpus' | 'index'>

const collected = new WeakMap<State['annotations'], Known>()
/** Those of which not everything is collected yet. */
const unfinished = new WeakSet<State['annotations']>()
const texts = new WeakMap<readonly Annotation[], readonly string[]>()

/** The texts of articles whose views are kept, in UTF-16 units. */
const mostViewed = 1_000_000
const views = new Kept<Article, View>(mostViewed)

/** So many articles are looked into before a key is answered; a library of files has fewer with tags, or `collectTags` looks into the rest. */
const mostAtOnce = 64

/** The strings that are tagged anywhere in the session's articles, as clean text. Collected anew only for articles whose tags have changed. */
export function knownIn(state: Tagged): Known {
  const known = collected.get(state.annotations)
  return known ?? keep(state, collect(state))
}

/** Collects what is tagged in some more articles: true when all is collected. For idle moments. */
export function collectTags(state: Tagged): boolean {
  if (!unfinished.has(state.annotations)) return true
  const found = collect(state)
  if (found.whole) keep(state, found)
  return found.whole
}

interface Collected {
  readonly all: ReadonlySet<string>
  readonly whole: boolean
}

function collect({annotations, corpus, index}: Tagged): Collected {
  const all = new Set<string>()
  let left = mostAtOnce
  for (const [id, list] of annotations) {
    const article = list.length > 0 ? corpus.byId.get(id) : undefined
    if (!article) continue
    if (!texts.has(list) && left-- === 0) return {all, whole: false}
    for (const text of textsOf(article, list, index)) all.add(text)
  }
  return {all, whole: true}
}

function keep({annotations}: Tagged, {all, whole}: Collected): Known {
  const known = knownOf(all)
  collected.set(annotations, known)
  if (whole) unfinished.delete(annotations)
  else unfinished.add(annotations)
  return known
}

function textsOf(article: Article, list: readonly Annotation[], index: State['index']): readonly string[] {
  let found = texts.get(list)
  if (!found) {
    // What search has made of an article need not be made again.
    const clean = article.noise.length > 0 ? index.prepared(article.id)?.document.clean : undefined
    texts.set(list, (found = [...new Set(list.flatMap(({span}) => textOf(article, span, clean) ?? []))]))
  }
  return found
}

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
