import type {Annotation, LabelId} from '../../core/annotation.ts'
import type {ArticleId} from '../../core/article.ts'
import type {Corpus} from '../corpus.ts'

/** Articles looked at between two pieces. */
const piece = 1024

export const statuses = ['unseen', 'begun', 'done'] as const

/** What was done in the articles, by their numbers. */
export interface Marks {
  /** Index into `statuses`. */
  readonly statuses: Uint8Array
  /** Articles in which a label stands. */
  readonly labels: ReadonlyMap<LabelId, ReadonlySet<number>>
}

/** The work on a corpus. */
export interface Worked {
  readonly corpus: Corpus
  readonly annotations: ReadonlyMap<ArticleId, readonly Annotation[]>
  readonly done: ReadonlySet<ArticleId>
}

/** What was done by now, in pieces: goes through what is tagged or done, not through all articles. */
export function* marksOf({corpus, annotations, done}: Worked): Generator<void, Marks> {
  const status = new Uint8Array(corpus.articles.length)
  const labels = new Map<LabelId, Set<number>>()
  let seen = 0
  for (const [id, list] of annotations) {
    const number = corpus.numberOf(id)
    if (number === undefined || list.length === 0) continue
    status[number] = statuses.indexOf('begun')
    for (const {label} of list) {
      const within = labels.get(label)
      if (within) within.add(number)
      else labels.set(label, new Set([number]))
    }
    if (++seen % piece === 0) yield
  }
  for (const id of done) {
    const number = corpus.numberOf(id)
    if (number !== undefined) status[number] = statuses.indexOf('done')
    if (++seen % piece === 0) yield
  }
  return {statuses: status, labels}
}
