import type {ExportUnit, Format, UnitSpan} from './format.ts'
import {unitId} from './format.ts'
import {jsonLine} from './json-line.ts'

/**
 * pizhu's own format: JSON lines, one record a unit, in corpus and reading order. It loses nothing.
 *
 * Source: our own; SPEC.md states its rules (F). Unit: Unicode code points of `text`, half-open (`"unit": "codepoint"`),
 * and beside them, in `source`, code points of the article as it was decoded. Spans may nest, cross and repeat. What an article does
 * not state is null.
 */
export const jsonl: Format = {
  id: 'jsonl',
  title: {zh: '批注 JSONL（默认，无损）', en: 'pizhu JSONL (default, loses nothing)'},
  extension: 'jsonl',
  offsets: {unit: 'codepoint', end: 'open'},
  layers: 'all',
  defaultUnit: 'document',
  schemes: false,
  notes: 'any',
  blankEdges: 'kept',
  wellFormed: false,
  standIns: () => 0,
  *encode(units) {
    for (const unit of units) yield jsonLine(record(unit))
  },
  companions: () => [],
}

function record(unit: ExportUnit) {
  const {article} = unit
  return {
    id: unitId(unit),
    article: article.id,
    title: article.title?.value ?? null,
    unit: 'codepoint',
    text: unit.text,
    spans: unit.spans.map(span),
    meta: {...origin(unit), publisher: article.publisher?.value ?? null, date: article.date?.value ?? null},
  }
}

function span({annotation, start, end, text, source}: UnitSpan) {
  const {id, label, note, by, at, rev, via, extra} = annotation
  return {id, label, start, end, text, ...(note === undefined ? {} : {note}), source, by, at, rev, via, ...(extra ? {extra} : {})}
}

/** Where a record comes from: the same keys in every JSON format. */
export function origin({article, view, kind, index, status}: ExportUnit) {
  return {file: article.file, sha256: article.sha256, status, view, unit: kind, index}
}
