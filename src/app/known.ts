import type {Annotation} from '../core/annotation.ts'
import type {Article} from '../core/article.ts'
import {knownOf, type Known} from '../core/structure/known.ts'
import {makeView, toViewSpan, type View} from '../core/view.ts'
import type {State} from './state.ts'

const collected = new WeakMap<State['annotations'], Known>()
const texts = new WeakMap<readonly Annotation[], readonly string[]>()
const views = new WeakMap<Article, View>()

/** The strings that are tagged anywhere in the session's articles, as clean text. Collected anew only for articles whose tags have changed. */
export function knownIn({annotations, corpus}: Pick<State, 'annotations' | 'corpus'>): Known {
  let known = collected.get(annotations)
  if (!known) {
    const all = new Set<string>()
    for (const [id, list] of annotations) {
      const article = corpus.byId.get(id)
      if (article) for (const text of textsOf(article, list)) all.add(text)
    }
    collected.set(annotations, (known = knownOf(all)))
  }
  return known
}

function textsOf(article: Article, list: readonly Annotation[]): readonly string[] {
  let found = texts.get(list)
  if (!found) texts.set(list, (found = [...new Set(list.flatMap(({span}) => textOf(article, span) ?? []))]))
  return found
}

function textOf(article: Article, span: Annotation['span']): string | undefined {
  if (article.noise.length === 0) return article.source.slice(span.from, span.to)
  let clean = views.get(article)
  if (!clean) views.set(article, (clean = makeView(article, 'clean')))
  const shown = toViewSpan(clean, span)
  return shown && clean.text.slice(shown.from, shown.to)
}

/** What a span of an article reads in its clean view; in the source, where that leaves it out. */
export const cleanQuote = (article: Article, span: Annotation['span']): string => textOf(article, span) ?? article.source.slice(span.from, span.to)
