import {annotationAt} from '../core/anchor.ts'
import type {Annotation} from '../core/annotation.ts'
import type {Article} from '../core/article.ts'
import type {AnnotationRecord} from '../core/record.ts'
import type {Converter} from '../core/script.ts'
import {makeView, type ViewName} from '../core/view.ts'
import {exportCorpus, type Corpus, type Export} from '../formats/export.ts'
import type {Loss} from '../formats/loss.ts'
import type {Settled} from '../formats/options.ts'
import type {Io} from './io.ts'
import type {Library, Unplaced} from './library.ts'

/**
 * The tags of a library as a training set. `traditional` must be there when the view is. What has lost its place is left out and named in the
 * manifest with the reason; with `review`, a tag under review goes out at its likeliest place, and the manifest says so.
 */
export function exportOf(
  library: Library,
  settled: Settled,
  traditional: Converter | undefined,
  {version}: Pick<Io, 'version'>,
  {review = false, told}: {readonly review?: boolean; readonly told?: Corpus['told']} = {},
): Export {
  const corpus = {
    articles: library.articles.map(article => {
      const unplaced = library.unplaced.get(article.id)
      // Most articles of a very large library.
      if (!unplaced) return {article, status: library.statusOf(article.id), annotations: library.annotations.get(article.id) ?? none, dropped: none, changed: none}
      const guessed = review ? unplaced.flatMap(one => guess(one, article, library)) : []
      const out = new Set(guessed.map(({annotation}) => annotation.id))
      return {
        article,
        status: library.statusOf(article.id),
        annotations: [...(library.annotations.get(article.id) ?? []), ...guessed.map(({annotation}) => annotation)],
        dropped: unplaced.filter(({record}) => !out.has(record.id)).map(({kind, record}) => lossOf(record, article, kind)),
        changed: guessed.map(({loss}) => loss),
      }
    }),
    schema: library.schema,
    tool: `pizhu ${version}`,
    viewOf: (article: Article, name: ViewName) => makeView(article, name, traditional),
    ...(told && {told}),
  }
  return exportCorpus(corpus, settled)
}

const none: readonly never[] = []

/** A tag under review at its first candidate. */
function guess(unplaced: Unplaced, article: Article, library: Library): {readonly annotation: Annotation; readonly loss: Loss}[] {
  const [span] = unplaced.kind === 'review' ? unplaced.candidates : []
  if (!span) return []
  const points = library.codePoints(article)
  return [{
    annotation: annotationAt(unplaced.record, article.id, span),
    loss: {
      ...lossOf(unplaced.record, article, 'under-review'),
      start: points.fromUnits(span.from),
      end: points.fromUnits(span.to),
      became: article.source.slice(span.from, span.to),
    },
  }]
}

const lossOf = ({id, label, start, end, exact}: AnnotationRecord, article: Article, reason: string): Loss =>
  ({article: article.id, id, label, start, end, text: exact, reason})
