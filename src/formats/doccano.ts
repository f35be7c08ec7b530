import {codePointsOf} from '../core/codepoints.ts'
import type {ExportUnit, Format} from './format.ts'
import {unitId} from './format.ts'
import {jsonLine} from './json-line.ts'
import {origin} from './jsonl.ts'

/**
 * JSON lines for doccano, in its two forms: sequence labelling (`label`), and with `relations` the relation form (`entities`,
 * `relations`), whose list of relations is empty, as there are none here.
 *
 * Source: doccano's own importer and examples (`backend/data_import/pipeline`). Fields it does not know are kept by it as meta and come
 * back in its exports, so the origin of a record stands in fields of the record itself.
 * Unit: UTF-16 units of `text`, half-open: its editor counts as JavaScript does and stores what it counted. In Python a text with
 * characters beyond U+FFFF must be encoded in UTF-16 before it is cut. A project in grapheme mode counts otherwise.
 * Overlaps are kept; doccano drops them unless the project allows them ("Allow overlapping spans").
 * Cannot hold: ids, notes and authors of spans.
 */
export const doccano: Format = {
  id: 'doccano',
  title: {zh: 'doccano（可选关系形式）', en: 'doccano (with a form for relations)'},
  extension: 'jsonl',
  offsets: {unit: 'utf16', end: 'open'},
  layers: 'all',
  defaultUnit: 'document',
  schemes: false,
  relations: true,
  blankEdges: 'kept',
  wellFormed: true,
  standIns: () => 0,
  *encode(units, {relations}) {
    let next = 0
    for (const unit of units) {
      const spans = inUnits(unit)
      const first = next
      next += spans.length
      const tags = relations
        ? {entities: spans.map(([start, end, label], at) => ({id: first + at, label, start_offset: start, end_offset: end})), relations: []}
        : {label: spans}
      yield jsonLine({id: unitId(unit), text: unit.text, ...tags, article: unit.article.id, ...origin(unit), Comments: []})
    }
  },
  companions: () => [],
}

function inUnits({text, spans}: ExportUnit): [number, number, string][] {
  const points = codePointsOf(text)
  return spans.map(({annotation: {label}, start, end}) => [points.toUnits(start), points.toUnits(end), label])
}
