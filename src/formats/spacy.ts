import type {Format, UnitSpan} from './format.ts'
import {unitId} from './format.ts'
import {jsonLine} from './json-line.ts'
import {origin} from './jsonl.ts'
import {toDocBin} from './to-docbin.ts'

/**
 * JSON lines for spaCy 3, one record a unit, and a script beside them that makes the `.spacy` files (DocBin) that `spacy train` reads.
 *
 * Source: spaCy's API for `Doc.char_span`, `Doc.spans`, `Doc.ents`, and its Chinese tokenizer, whose default cuts text into
 * characters.
 * Unit: code points of `text`, half-open, as Python counts. `spans` keeps overlaps (`doc.spans["sc"]`, for the span categorizer),
 * `ents` is resolved (`doc.ents`, for the entity recognizer).
 * Cannot hold: notes and authors; spans that start or end with a blank, since a blank is no token of its own there: they are trimmed.
 */
export const spacy: Format = {
  id: 'spacy',
  title: {zh: 'spaCy（附 DocBin 转换脚本）', en: 'spaCy (with a script that makes DocBin)'},
  extension: 'jsonl',
  offsets: {unit: 'codepoint', end: 'open'},
  layers: 'both',
  defaultUnit: 'document',
  schemes: false,
  blankEdges: 'trimmed',
  wellFormed: true,
  standIns: () => 0,
  *encode(units) {
    for (const unit of units) {
      const {article} = unit
      yield jsonLine({
        text: unit.text,
        spans: unit.spans.map(bare),
        ents: unit.layer.map(bare),
        meta: {id: unitId(unit), article: article.id, ...origin(unit)},
      })
    }
  },
  companions: () => [{name: 'to_docbin.py', text: toDocBin}],
}

function bare({annotation, start, end}: UnitSpan) {
  return {start, end, label: annotation.label}
}
