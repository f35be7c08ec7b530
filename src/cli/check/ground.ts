import type {Article, ArticleId} from '../../core/article.ts'
import type {CodePoints} from '../../core/codepoints.ts'
import type {FoundPlace} from '../../core/finding.ts'
import type {Span} from '../../core/offset.ts'
import type {AnnotationRecord, ArticleRecord, RefusalRecord} from '../../core/record.ts'
import type {Problem} from '../../core/result.ts'
import type {EarlierTexts} from '../earlier-texts.ts'
import type {Library} from '../library.ts'

/** What one annotator's files hold, at its places in the opened articles. */
export interface Work extends Pick<Library, 'annotations' | 'unplaced'> {
  readonly annotator: string
  /** The annotator's file, for what is in no article. */
  readonly path: string
  readonly records: readonly AnnotationRecord[]
  readonly marks: readonly ArticleRecord[]
  readonly refusals: readonly RefusalRecord[]
}

/** The articles of a check and everyone's work on them. */
export interface Ground {
  readonly articles: ReadonlyMap<ArticleId, Article>
  readonly codePoints: (article: Article) => CodePoints
  readonly earlier: EarlierTexts
  readonly works: readonly Work[]
}

/** Listed with a finding at most. */
export const mostPlaces = 20

/** A span of an article in code points. */
export function placeIn(article: Article, {from, to}: Span, {codePoints}: Ground): FoundPlace {
  const points = codePoints(article)
  return {article: article.id, start: points.fromUnits(from), end: points.fromUnits(to)}
}

/** Where an article stands on the disk, with the line of an offset (UTF-16 units) in a text file; a record has the line of its own. */
export function locate(article: Article, offset?: number): Pick<Problem, 'path' | 'line'> {
  const record = /^(.*)#(\d{1,15})$/su.exec(article.file)
  if (record) return {path: record[1]!, line: Number(record[2])}
  return offset === undefined ? {path: article.file} : {path: article.file, line: lineAt(article, offset)}
}

const ends = new WeakMap<Article, Int32Array>()

/** The number of the line, from 1, as an editor counts: LF, CR and CR LF end one. */
function lineAt(article: Article, offset: number): number {
  const found = ends.get(article) ?? Int32Array.from(article.source.matchAll(/\r\n|[\n\r]/g), ({index, 0: end}) => index + end.length)
  ends.set(article, found)
  let low = 0
  let high = found.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (found[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low + 1
}
