import type {Article, ArticleId} from '../core/article.ts'
import {codePointsOf, type CodePoints} from '../core/codepoints.ts'
import {isGraphemeEdge} from '../core/graphemes.ts'
import {sourceSpan, type Span} from '../core/offset.ts'
import {makeView, toSourceSpan, viewNames, type View, type ViewName} from '../core/view.ts'
import type {Converter} from '../core/script.ts'
import {align, type Alignment, linesOf} from './align.ts'
import {GramIndex} from './gram-index.ts'
import type {ImportRecord, ImportSpan} from './import.ts'
import {placing} from './place.ts'
import type {Fault} from './reading.ts'
import {squash, type Squashed} from './squash.ts'

/** A span of a file at its place in an article. */
export interface Matched {
  readonly span: Span
  readonly from: ImportSpan
}

/** What became of a record: the article that it is of and its spans there, with those that cannot be placed. */
export interface Match {
  readonly article: Article
  readonly spans: readonly Matched[]
  readonly faults: readonly (Fault & {readonly line: number})[]
}

interface Known {
  readonly view: View
  readonly squashed: Squashed
}

/** Names of articles that an ambiguous record's message lists. */
const named = 3

/**
 * Tells which article each record of a file is of, and where its spans stand there. Records must be asked about in the order of the file:
 * where a text occurs twice, the place behind the one before is meant.
 *
 * A record that gives the hash of an open article is of that article; any other is of the article that has its text, in whatever view. What
 * it calls its article only decides where the text is looked for first.
 */
export class Matcher {
  readonly #articles: readonly Article[]
  readonly #byHash = new Map<string, Article>()
  readonly #byName = new Map<string, Article>()
  readonly #traditional: Converter | undefined
  readonly #views = new Map<ArticleId, Map<ViewName, Known>>()
  readonly #points = new Map<ArticleId, CodePoints>()
  #grams: GramIndex<Article> | undefined
  #last: {readonly article: Article; readonly view: ViewName; readonly to: number} | undefined

  /** Without the converter texts are not looked for in the traditional view. */
  constructor(articles: readonly Article[], traditional: Converter | undefined) {
    this.#articles = articles
    this.#traditional = traditional
    for (const article of articles) {
      if (!this.#byHash.has(article.sha256)) this.#byHash.set(article.sha256, article)
      this.#byName.set(article.id, article)
      if (!this.#byName.has(article.file)) this.#byName.set(article.file, article)
    }
  }

  match(record: ImportRecord): Match | Fault {
    const byHash = record.sha256 === undefined ? undefined : this.#byHash.get(record.sha256)
    if (record.text === undefined) return byHash ? this.#bySource(record, byHash, true) : noText
    if (byHash && record.spans.length > 0 && record.spans.every(({source}) => source)) return this.#bySource(record, byHash, false)
    const hint = byHash ?? (record.article === undefined ? undefined : this.#byName.get(record.article))
    const here = squash(record.text, record.standIn)
    if (here.text === '') return blank
    for (const article of new Set([hint, this.#last?.article])) {
      const found = article && this.#inArticle(record.text, here, article, record)
      if (found) return this.#matched(record, record.text, article, found)
    }
    const all: {article: Article; found: Found}[] = []
    for (const article of this.#mayHold(record.text, here)) {
      const found = this.#inArticle(record.text, here, article, record)
      if (found && all.push({article, found}) > named) break
    }
    const [only] = all
    if (!only) return nowhere(record.text)
    if (all.length > 1) return several(all.map(({article}) => article))
    return this.#matched(record, record.text, only.article, only.found)
  }

  /** Spans that the file itself places in the source of the very text that is open. */
  #bySource(record: ImportRecord, article: Article, ownOffsets: boolean): Match {
    const spans: Matched[] = []
    const faults: (Fault & {line: number})[] = []
    const points = this.#pointsOf(article)
    const at = placing(article.source, 'codepoint')
    for (const from of record.spans) {
      const stated = ownOffsets ? from : from.source!
      const place = at(stated.start, stated.end, ownOffsets ? from.quote?.exact : undefined)
      if ('code' in place) faults.push({...place, line: from.line ?? record.line})
      else add(sourceSpan(points.toUnits(place.start), points.toUnits(place.end)), from, article, record, spans, faults)
    }
    return {article, spans, faults}
  }

  #matched(record: ImportRecord, text: string, article: Article, {known, alignment}: Found): Match {
    this.#last = {article, view: known.view.name, to: alignment.to}
    const spans: Matched[] = []
    const faults: (Fault & {line: number})[] = []
    const points = codePointsOf(text)
    for (const from of record.spans) {
      const shown = alignment.span(points.toUnits(from.start), points.toUnits(from.end))
      if (!shown) faults.push({...blankSpan(from), line: from.line ?? record.line})
      else add(toSourceSpan(article.source, known.view, shown), from, article, record, spans, faults)
    }
    return {article, spans, faults}
  }

  /** The place of a text in an article, in the view that it was cut from, if that is known, else in one that has it to the letter, else in any. */
  #inArticle(text: string, here: Squashed, article: Article, {meta}: ImportRecord): Found | undefined {
    const last = this.#last?.article === article ? this.#last : undefined
    const stated = viewNames.find(name => name === meta['view'])
    const order = new Set([...(stated ? [stated] : []), ...(last ? [last.view] : []), ...viewNames])
    if (!this.#traditional) order.delete('traditional')
    const views = Array.from(order, name => this.#viewOf(article, name))
    const verbatim = views.find(({view}) => view.text.includes(text))
    for (const known of new Set([...(verbatim ? [verbatim] : []), ...views])) {
      const {name} = known.view
      const alignment = align(text, here, known.squashed, known.view.text, last?.view === name ? last.to : 0)
      if (alignment) return {known, alignment}
    }
    return undefined
  }

  /** The articles that may have a text: those that may have its longest line, or all where no line is long enough to tell. */
  #mayHold(text: string, here: Squashed): Iterable<Article> {
    const [longest] = linesOf(text, here).toSorted((a, b) => b.to - b.from - (a.to - a.from))
    if (!longest || longest.to - longest.from < GramIndex.least) return this.#articles
    this.#grams ??= this.#indexed()
    return this.#grams.mayHold(here.text.slice(longest.from, longest.to))
  }

  #indexed(): GramIndex<Article> {
    const grams = new GramIndex<Article>()
    for (const article of this.#articles) {
      for (const name of viewNames) if (name !== 'traditional' || this.#traditional) grams.add(this.#viewOf(article, name).squashed.text, article)
    }
    return grams
  }

  #viewOf(article: Article, name: ViewName): Known {
    const views = this.#views.get(article.id) ?? new Map<ViewName, Known>()
    this.#views.set(article.id, views)
    let known = views.get(name)
    if (!known) {
      const view = makeView(article, name, this.#traditional)
      views.set(name, (known = {view, squashed: squash(view.text)}))
    }
    return known
  }

  #pointsOf(article: Article): CodePoints {
    const points = this.#points.get(article.id) ?? codePointsOf(article.source)
    this.#points.set(article.id, points)
    return points
  }
}

interface Found {
  readonly known: Known
  readonly alignment: Alignment
}

function add(span: Span, from: ImportSpan, {source}: Article, record: ImportRecord, spans: Matched[], faults: (Fault & {line: number})[]): void {
  if (isGraphemeEdge(source, span.from) && isGraphemeEdge(source, span.to)) spans.push({span, from})
  else faults.push({...halfCluster(from), line: from.line ?? record.line})
}

const short = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text).replace(/\s+/g, ' ')

const noText: Fault = {
  code: 'import.no-text',
  message: {
    zh: '这条记录没有文本，打开的文章里也没有它所指的那个版本（sha256）；请连同那篇文章一起打开',
    en: 'this record has no text, and no open article is the version that it points at (sha256); open that article too',
  },
}

const blank: Fault = {code: 'import.blank', message: {zh: '这条记录的文本是空白', en: 'the text of this record is blank'}}

const nowhere = (text: string): Fault => ({
  code: 'import.no-article',
  message: {
    zh: `打开的文章里没有这段文字：“${short(text)}”。请打开它所在的文章，或用 --new 文件夹 另存为新文章`,
    en: `no open article has this text: "${short(text)}". Open the article that it is of, or save it as a new one with --new FOLDER`,
  },
})

const several = (articles: readonly Article[]): Fault => {
  const ids = articles.slice(0, named).map(({id}) => id)
  const more = articles.length > ids.length
  return {
    code: 'import.ambiguous',
    message: {
      zh: `含有这段文字的文章不止一篇：${ids.join('、')}${more ? ' 等' : ''}。请只打开其中一篇再导入`,
      en: `more than one article has this text: ${ids.join(', ')}${more ? ', …' : ''}. Open only one of them and import again`,
    },
  }
}

const blankSpan = ({start, end}: ImportSpan): Fault => ({
  code: 'import.blank-span',
  message: {zh: `[${start}, ${end}) 处只有空白，没有导入`, en: `at [${start}, ${end}) there are only blanks: not imported`},
})

const halfCluster = ({start, end}: ImportSpan): Fault => ({
  code: 'import.half-character',
  message: {zh: `[${start}, ${end}) 切开了一个字符，没有导入`, en: `[${start}, ${end}) cuts a character in two: not imported`},
})
