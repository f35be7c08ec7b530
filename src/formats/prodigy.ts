import type {ExportUnit, Format} from './format.ts'
import {unitId} from './format.ts'
import {hash32} from './hash.ts'
import {jsonLine} from './json-line.ts'
import {origin} from './jsonl.ts'

/**
 * JSON lines of Prodigy tasks, for `prodigy db-in` and the `ner.manual` and `spans.manual` recipes: one token a character.
 *
 * Source: Prodigy's documentation of its interfaces `ner_manual` and `spans_manual`: `text`, `tokens` (`text`, `start`, `end`, `id`,
 * `ws`), `spans` (`start`, `end`, `token_start`, `token_end`, `label`), `_input_hash`, `_task_hash`, `answer`.
 * Unit: code points of `text`, half-open, as Python counts; `token_start` and `token_end` are tokens, and `token_end` is the last token
 * itself. A token is one code point, so both count the same.
 * The hashes are our own, 32 bits with a sign: of the text, and of the text with its spans. They are the same in every export; Prodigy
 * makes its own with `db-in --rehash`.
 * Cannot hold: notes and authors of spans.
 */
export const prodigy: Format = {
  id: 'prodigy',
  title: {zh: 'Prodigy（逐字）', en: 'Prodigy, a token a character'},
  extension: 'jsonl',
  offsets: {unit: 'codepoint', end: 'open'},
  layers: 'all',
  defaultUnit: 'paragraph',
  schemes: false,
  blankEdges: 'kept',
  wellFormed: true,
  standIns: () => 0,
  *encode(units) {
    for (const unit of units) yield jsonLine(task(unit))
  },
  companions: () => [],
}

function task(unit: ExportUnit) {
  const {text, article} = unit
  const spans = unit.spans.map(({annotation: {label}, start, end}) => ({start, end, token_start: start, token_end: end - 1, label}))
  return {
    text,
    tokens: Array.from(text, (char, id) => ({text: char, start: id, end: id + 1, id, ws: false})),
    spans,
    meta: {id: unitId(unit), article: article.id, ...origin(unit)},
    _input_hash: hash32(text) | 0,
    _task_hash: hash32(`${text}\n${JSON.stringify(spans)}`) | 0,
    answer: 'accept',
  }
}
