import type {ExportUnit, Format} from './format.ts'
import {jsonObject, quoted} from './json-line.ts'

/**
 * The JSON lines of CLUENER2020: `{"text", "label": {type: {surface: [[start, end], …]}}}`.
 *
 * Source: the data of the CLUENER2020 task (CLUE benchmark, Xu et al. 2020) and its description.
 * Unit: code points of `text`; **`end` is the last character itself**, not the one behind it.
 * Overlaps are kept. Cannot hold: ids, notes, authors, and where a record comes from: units stand in the order of the manifest.
 */
export const cluener: Format = {
  id: 'cluener',
  title: {zh: 'CLUENER2020', en: 'CLUENER2020'},
  extension: 'json',
  offsets: {unit: 'codepoint', end: 'inclusive'},
  layers: 'all',
  defaultUnit: 'sentence',
  schemes: false,
  blankEdges: 'kept',
  wellFormed: true,
  standIns: () => 0,
  *encode(units) {
    for (const unit of units) yield `{"text":${quoted(unit.text)},"label":${byLabel(unit)}}\n`
  },
  companions: () => [],
}

function byLabel({spans}: ExportUnit): string {
  const labels = new Map<string, Map<string, string[]>>()
  for (const {annotation: {label}, start, end, text} of spans) {
    const surfaces = labels.get(label) ?? new Map<string, string[]>()
    const places = surfaces.get(text) ?? []
    places.push(`[${start},${end - 1}]`)
    labels.set(label, surfaces.set(text, places))
  }
  return jsonObject(labels, surfaces => jsonObject(surfaces, places => `[${places.join(',')}]`))
}
