import type {Converter} from '../core/script.ts'
import {makeView, type ViewName} from '../core/view.ts'
import {exportCorpus, type Export} from '../formats/export.ts'
import type {Loss} from '../formats/loss.ts'
import type {Settled} from '../formats/options.ts'
import type {Io} from './io.ts'
import type {Library} from './library.ts'

/** The tags of a library as a training set. `traditional` must be there when the view is. */
export function exportOf(library: Library, settled: Settled, traditional: Converter | undefined, {version}: Pick<Io, 'version'>): Export {
  const corpus = {
    articles: library.articles.map(article => ({
      article,
      status: library.statusOf(article.id),
      annotations: library.annotations.get(article.id) ?? [],
      dropped: lossesOf(library, article.id),
    })),
    schema: library.schema,
    tool: `pizhu ${version}`,
    viewOf: (article: (typeof library.articles)[number], name: ViewName) => makeView(article, name, traditional),
  }
  return exportCorpus(corpus, settled)
}

function lossesOf(library: Library, id: string): Loss[] {
  return (library.unplaced.get(id) ?? []).map(({kind, record}) => ({
    article: id,
    id: record.id,
    label: record.label,
    start: record.start,
    end: record.end,
    text: record.exact,
    reason: kind,
  }))
}
