import {isBlankAt} from './blank.ts'
import {CodeUnits, endOfPoint} from './code-units.ts'
import type {ExportUnit, Format} from './format.ts'
import {jsonText, quoted} from './json-line.ts'
import {putToken} from './json-tokens.ts'

/**
 * GLiNER's training data: one JSON array of `{"tokenized_text", "ner": [[start, end, label], …], "ner_labels"}`, one example a line.
 *
 * Source: GLiNER's documentation of training (`docs/training.md`) and its examples.
 * Unit: tokens, one a character; **`end` is the last token itself**. Blanks are no tokens, as in GLiNER's own word splitter: they are
 * left out, spans do not begin or end with them, and the text cannot be put together again. `ner_labels` lists every label, so that
 * those which do not occur count as negatives.
 * A span longer than 12 tokens is written, but no model learns it unless its `max_width` is greater.
 * Cannot hold: blanks, ids, notes, authors, and where a record comes from: units stand in the order of the manifest.
 */
export const gliner: Format = {
  id: 'gliner',
  title: {zh: 'GLiNER（逐字）', en: 'GLiNER, a token a character'},
  extension: 'json',
  offsets: {unit: 'token', end: 'inclusive'},
  layers: 'all',
  defaultUnit: 'sentence',
  schemes: false,
  blankEdges: 'trimmed',
  wellFormed: true,
  standIns: text => text.match(blanks)?.length ?? 0,
  standInWords: {zh: '在 gliner 中略去的空白字符', en: 'blank characters that gliner does without'},
  widest: 12,
  *encode(units, {labels}) {
    const out = new CodeUnits()
    const end = `,"ner_labels":${jsonText(labels)}}`
    let before = '[\n'
    for (const unit of units) {
      // An example without tokens is none.
      if (!/[^\p{White_Space}\u001c-\u001f]/u.test(unit.text)) continue
      out.text(before)
      putExample(out, unit)
      out.text(end)
      before = ',\n'
      if (out.isFull) yield out.take()
    }
    out.text(before === '[\n' ? '[]\n' : '\n]\n')
    yield out.take()
  },
  companions: () => [],
}

// What Python's str.isspace() calls a blank.
const blanks = /[\p{White_Space}\u001c-\u001f]/gu

/** An example but for its end. */
function putExample(out: CodeUnits, {text, spans}: ExportUnit): void {
  // Tokens before each code point.
  const before: number[] = []
  let tokens = 0
  out.text('{"tokenized_text":[')
  for (let at = 0; at < text.length;) {
    before.push(tokens)
    if (isBlankAt(text, at)) {
      at = endOfPoint(text, at)
      continue
    }
    if (tokens++ > 0) out.unit(0x2c)
    at = putToken(out, text, at)
  }
  const ner = spans.map(({annotation: {label}, start, end}) => `[${before[start]},${before[end - 1]},${quoted(label)}]`)
  out.text(`],"ner":[${ner.join(',')}]`)
}
