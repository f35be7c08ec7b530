import type {Annotation, AnnotationId, LabelId} from '../core/annotation.ts'
import type {Article, ArticleId} from '../core/article.ts'
import {codePointsOf} from '../core/codepoints.ts'
import type {Words} from '../core/result.ts'

/** Why a span is not in an export, or not as it was tagged. */
export const reasons = {
  'not-in-view': {zh: '所选文本中没有这段文字', en: 'nothing of it stands in the chosen view'},
  boilerplate: {zh: '位于未导出的导航、版权或字段行', en: 'it touches navigation, copyright or field lines, which are left out'},
  layout: {zh: '位于段落之间的空白', en: 'it lies in the layout between the blocks'},
  blank: {zh: '只含空白字符', en: 'it holds blanks only'},
  overlap: {zh: '与另一标注重叠，只能保留一个', en: 'it overlaps a span that was kept in its place'},
  'edges-moved': {zh: '边界移到所选文本显示的范围', en: 'its edges moved to what the chosen view shows'},
  'blank-edges': {zh: '首尾空白已去除', en: 'blanks at its edges were cut off'},
  'ill-formed': {zh: '其中的半个字符改为 U+FFFD', en: 'half characters in it became U+FFFD'},
  'layout-inside': {zh: '其中的换行与空白改为单个换行', en: 'line ends and blanks in it became one line feed'},
  'overlap-layer': {zh: '重叠，只列入容许重叠的一层', en: 'it overlaps: left out of the single layer, kept in the other'},
  note: {zh: '附注在这种格式中没有位置', en: 'the format has no place for its note'},
  'under-review': {zh: '位置待复核，按最像的一处导出', en: 'its place is under review: exported at the likeliest one, as asked'},
} as const satisfies Record<string, Words>

export type Reason = keyof typeof reasons

/**
 * A span that an export does without, or has otherwise than it was tagged. `start` and `end`: code points in the source, half-open.
 */
export interface Loss {
  readonly article: ArticleId
  readonly id: AnnotationId
  readonly label: LabelId
  readonly start: number
  readonly end: number
  /** What stands there in the source. */
  readonly text: string
  /** A `Reason`, or a word of the caller's own for a record that never became an annotation (`orphaned`). */
  readonly reason: string
  /** The annotation that was kept in its place. */
  readonly by?: AnnotationId
  /** What the export says instead of `text`. */
  readonly became?: string
  /** The note that is lost. */
  readonly note?: string
}

/** Gathers what an article loses on its way out. */
export class LossReport {
  readonly #article: Article
  readonly #dropped: Loss[]
  readonly #changed: Loss[]
  readonly #points

  /** With what is known to be lost or changed before the export begins. */
  constructor(article: Article, dropped: readonly Loss[], changed: readonly Loss[]) {
    this.#article = article
    this.#dropped = [...dropped]
    this.#changed = [...changed]
    this.#points = codePointsOf(article.source)
  }

  drop(annotation: Annotation, reason: Reason, by?: AnnotationId): void {
    this.#dropped.push({...this.#loss(annotation, reason), ...(by === undefined ? {} : {by})})
  }

  change(annotation: Annotation, reason: Reason, more: {by: AnnotationId} | {became: string} | {note: string}): void {
    this.#changed.push({...this.#loss(annotation, reason), ...more})
  }

  /** Where an annotation stands in the source, in code points, half-open. */
  range({span}: Annotation): {start: number; end: number} {
    return {start: this.#points.fromUnits(span.from), end: this.#points.fromUnits(span.to)}
  }

  /** What was lost for good; what was changed and then lost is lost only. Both in reading order. */
  result(): {readonly dropped: readonly Loss[]; readonly changed: readonly Loss[]} {
    const gone = new Set(this.#dropped.map(({id}) => id))
    return {dropped: this.#dropped.toSorted(byPlace), changed: this.#changed.filter(({id}) => !gone.has(id)).toSorted(byPlace)}
  }

  #loss(annotation: Annotation, reason: Reason): Loss {
    const {id, label, span} = annotation
    const text = this.#article.source.slice(span.from, span.to)
    return {article: this.#article.id, id, label, ...this.range(annotation), text, reason}
  }
}

const byPlace = (a: Loss, b: Loss) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
