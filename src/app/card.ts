import type {Annotation, LabelId} from '../core/annotation.ts'
import type {ArticleId} from '../core/article.ts'
import type {Label} from '../core/schema.ts'
import {toViewSpan} from '../core/view.ts'
import {viewOf} from './reader/page.ts'
import {tagsIn, type State} from './state.ts'
import {annotationHere} from './tagging.ts'

/** The labels that the card is about: those on the selection, else the one under the cursor; without one, every label of the schema. */
export function cardLabels(state: State): readonly Label[] {
  const {reader, schema} = state
  const exact = reader ? tagsIn(state, reader.article).on(reader.selection) : []
  const here = exact.length > 0 ? exact : [annotationHere(state)]
  const ids = new Set(here.map(annotation => annotation?.label))
  const labels = schema.labels.filter(({id}) => ids.has(id))
  return labels.length > 0 ? labels : schema.labels
}

/** A text that was tagged with a label, and how often. */
export interface OwnExample {
  readonly text: string
  readonly count: number
}

type Counts = ReadonlyMap<LabelId, readonly OwnExample[]>

const counted = new WeakMap<ReadonlyMap<ArticleId, readonly Annotation[]>, Counts>()

/** So many articles with tags are looked into: there are examples enough in them. */
const mostLookedInto = 200

/** What this annotator has tagged with a label in these articles, as the clean view shows it: the most frequent first, then as they come. */
export function ownExamples(state: State, label: LabelId): readonly OwnExample[] {
  let counts = counted.get(state.annotations)
  if (!counts) counted.set(state.annotations, (counts = countTexts(state)))
  return counts.get(label) ?? []
}

const byCount = (texts: ReadonlyMap<string, number>): OwnExample[] =>
  [...texts].map(([text, count]) => ({text, count})).toSorted((a, b) => b.count - a.count)

function countTexts(state: State): Counts {
  const counts = new Map<LabelId, Map<string, number>>()
  let left = mostLookedInto
  for (const [id, annotations] of state.annotations) {
    const article = state.corpus.byId.get(id)
    if (!article || annotations.length === 0) continue
    if (left-- === 0) break
    const clean = viewOf(state, article, 'clean')
    for (const {label, span} of annotations) {
      const shown = toViewSpan(clean, span)
      const text = (shown ? clean.text.slice(shown.from, shown.to) : article.source.slice(span.from, span.to)).replace(/\s+/g, ' ')
      const texts = counts.get(label) ?? new Map<string, number>()
      counts.set(label, texts.set(text, (texts.get(text) ?? 0) + 1))
    }
  }
  return new Map([...counts].map(([label, texts]) => [label, byCount(texts)]))
}
