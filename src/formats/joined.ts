import {codePointsOf} from '../core/codepoints.ts'
import type {ExportUnit, UnitSpan} from './format.ts'

/** The units of an article as one text, for formats with a file an article. */
export interface Joined {
  readonly text: string
  /** In reading order; `start` and `end` are code points of the text, half-open. */
  readonly spans: readonly UnitSpan[]
}

/** Joins units by a line feed: one unit a line, where units are lines. */
export function joinUnits(units: Iterable<ExportUnit>): Joined {
  const texts: string[] = []
  const spans: UnitSpan[] = []
  let before = 0
  for (const unit of units) {
    texts.push(unit.text)
    for (const span of unit.spans) spans.push(before === 0 ? span : {...span, start: span.start + before, end: span.end + before})
    before += codePointsOf(unit.text).length + 1
  }
  return {text: texts.join('\n'), spans}
}
