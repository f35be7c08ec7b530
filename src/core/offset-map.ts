import type {Span, SourceOffset, ViewOffset, ViewSpan} from './offset.ts'

/**
 * The two-way map between a source text and a text derived from it.
 *
 * It is a sorted list of replaced runs `[from, oldLen, newLen]` (UTF-16 units, `from` in the old text); what lies between two runs
 * is the same in both texts, only shifted. Inside a replaced run there is no finer truth: `side` picks the edge.
 *
 *     source  醫 ( y ī ) 工      run [0, 5, 1]: 醫(yī) became 医
 *     view    医 工
 */
export interface OffsetMap {
  /** `side` −1 picks the left edge, 1 the right edge, when `offset` lies strictly inside a replaced run (or where a run inserted text). */
  toView(offset: SourceOffset, side: -1 | 1): ViewOffset
  /** As `toView`, the other way; where source text was deleted, −1 stands before it and 1 behind it. */
  toSource(offset: ViewOffset, side: -1 | 1): SourceOffset
  /** The smallest source span that holds every unit of the view span: grows to whole replaced runs, leaves out deletions at its edges. */
  spanToSource(span: ViewSpan): Span
  /** The view span that shows the source span, grown to whole replaced runs; undefined when nothing of it is in the view. */
  spanToView(span: Span): ViewSpan | undefined
}
