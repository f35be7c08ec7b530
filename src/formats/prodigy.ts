import {endOfPoint} from './code-units.ts'
import type {ExportUnit, Format} from './format.ts'
import {unitId} from './format.ts'
import {hash32} from './hash.ts'
import {harmless, jsonText, quoted} from './json-line.ts'
import {isPlainUnit} from './json-tokens.ts'
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
    for (const unit of units) yield task(unit)
  },
  companions: () => [],
}

function task(unit: ExportUnit): string {
  const {text, article} = unit
  const spans = unit.spans.map(({annotation: {label}, start, end}) => ({start, end, token_start: start, token_end: end - 1, label}))
  const json = JSON.stringify(spans)
  const meta = jsonText({id: unitId(unit), article: article.id, ...origin(unit)})
  const hashes = `"_input_hash":${hash32(text) | 0},"_task_hash":${hash32(`${text}\n${json}`) | 0}`
  return `{"text":${quoted(text)},"tokens":[${tokens(text)}],"spans":${harmless(json)},"meta":${meta},${hashes},"answer":"accept"}\n`
}

/** The tokens of a text, which is not empty, written out as they are: JSON.stringify of an object a character takes many times as long. */
function tokens(text: string): string {
  let written = '{"text":"'
  let id = 0
  for (let at = 0, to = 0; at < text.length; at = to, id++) {
    to = endOfPoint(text, at)
    if (id > 0) written += betweenTokens(id)
    written += isPlainUnit(text.charCodeAt(at)) ? text.slice(at, to) : quoted(text.slice(at, to)).slice(1, -1)
  }
  return written + endOfToken(id - 1)
}

const endOfToken = (id: number): string => `","start":${id},"end":${id + 1},"id":${id},"ws":false}`

/** What is the same in every text is kept for so many tokens. */
const kept = 1 << 12
const between: string[] = []

/** From the text of the token before `id` to that of `id`. */
function betweenTokens(id: number): string {
  const known = between[id]
  if (known !== undefined) return known
  const words = `${endOfToken(id - 1)},{"text":"`
  if (id < kept) between[id] = words
  return words
}
