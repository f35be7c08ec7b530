import type {Annotation, LabelId, Status} from '../core/annotation.ts'
import {displayTitle, type Article, type ArticleId} from '../core/article.ts'
import {hiddenJson, type HiddenInAll} from '../core/hidden.ts'
import type {AnnotationRecord, ArticleRecord} from '../core/record.ts'
import {makeView, toViewSpan} from '../core/view.ts'
import {type Lengths, lengthsOf} from './lengths.ts'
import {countLabels, type Library} from './library.ts'

/** What one annotator has done. */
export interface Work extends Pick<Library, 'annotations' | 'unplaced'> {
  readonly name: string
  readonly records: readonly AnnotationRecord[]
  readonly marks: readonly ArticleRecord[]
}

export type Counts = Readonly<Record<LabelId, number>>

export interface Progress {
  readonly total: number
  readonly unseen: number
  readonly begun: number
  readonly done: number
}

/** `stats --json`. Counts are over all annotators where it does not say otherwise. */
export interface Stats {
  /** Of the present annotator. */
  readonly progress: Progress
  readonly annotations: number
  readonly labels: readonly {
    readonly id: LabelId
    readonly count: number
    /** Different strings, in the clean text. */
    readonly strings: number
    readonly frequent: readonly {readonly text: string; readonly count: number}[]
  }[]
  readonly articles: readonly {
    readonly id: ArticleId
    readonly title: string
    /** Of the present annotator. */
    readonly status: Status
    readonly annotations: number
    readonly counts: Counts
  }[]
  readonly annotators: readonly {
    readonly name: string
    readonly annotations: number
    readonly progress: Progress
    readonly counts: Counts
  }[]
  /** By label, in the order of `labels`. */
  readonly lengths: readonly Lengths[]
  /** Records whose place in their article is lost or in doubt. */
  readonly unplaced: number
  /** Records of articles that were not opened. */
  readonly elsewhere: number
  /** How often the articles have each hidden character, by code point. */
  readonly hidden: Readonly<Record<string, number>>
}

const mostFrequent = 10

export function tally(library: Library, works: readonly Work[], hidden: HiddenInAll): Stats {
  const {articles, schema} = library
  const all = new Map<ArticleId, Annotation[]>()
  for (const {annotations} of works) for (const [id, list] of annotations) all.set(id, [...(all.get(id) ?? []), ...list])
  const everything = [...all.values()].flat()
  const strings = countStrings(articles, all)
  const counts = (of: Iterable<Annotation>): Counts => Object.fromEntries(countLabels(schema, of))
  const none = counts([])
  const unplaced = sum(works.map(work => sum([...work.unplaced.values()].map(({length}) => length))))
  return {
    progress: progressOf(articles.map(({id}) => library.statusOf(id))),
    annotations: everything.length,
    labels: countLabels(schema, everything).map(([id, count]) => {
      const found = [...(strings.get(id) ?? [])].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      return {id, count, strings: found.length, frequent: found.slice(0, mostFrequent).map(([text, count]) => ({text, count}))}
    }),
    articles: articles.map(article => {
      const list = all.get(article.id) ?? []
      const {id} = article
      return {id, title: displayTitle(article), status: library.statusOf(id), annotations: list.length, counts: list.length === 0 ? none : counts(list)}
    }),
    annotators: works.map(work => {
      const list = [...work.annotations.values()].flat()
      const done = new Set(work.marks.filter(({status}) => status === 'done').map(({id}) => id))
      const statuses = articles.map(({id}): Status => (done.has(id) ? 'done' : work.annotations.has(id) ? 'begun' : 'unseen'))
      return {name: work.name, annotations: list.length, progress: progressOf(statuses), counts: counts(list)}
    }),
    lengths: countLabels(schema, everything).map(([id]) => lengthsOf(id, strings.get(id) ?? new Map())),
    unplaced,
    hidden: hiddenJson(hidden),
    elsewhere: sum(works.map(({records}) => records.length)) - everything.length - unplaced,
  }
}

/** How often each string was tagged, by label: as the clean text has it, so that pinyin noise makes no second string. */
function countStrings(
  articles: readonly Article[],
  all: ReadonlyMap<ArticleId, readonly Annotation[]>,
): ReadonlyMap<LabelId, ReadonlyMap<string, number>> {
  const strings = new Map<LabelId, Map<string, number>>()
  for (const article of articles) {
    const annotations = all.get(article.id) ?? []
    if (annotations.length === 0) continue
    const clean = makeView(article, 'clean')
    for (const {label, span} of annotations) {
      const seen = toViewSpan(clean, span)
      const text = seen ? clean.text.slice(seen.from, seen.to) : article.source.slice(span.from, span.to)
      const counts = strings.get(label) ?? new Map<string, number>()
      strings.set(label, counts.set(text, (counts.get(text) ?? 0) + 1))
    }
  }
  return strings
}

function progressOf(statuses: readonly Status[]): Progress {
  const count = (status: Status): number => statuses.filter(each => each === status).length
  return {total: statuses.length, unseen: count('unseen'), begun: count('begun'), done: count('done')}
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
