import * as v from 'valibot'
import type {Format} from './format.ts'
import type {ImportReader} from './import.ts'
import {readJson} from './json-read.ts'
import {placing} from './place.ts'
import {prodigy} from './prodigy.ts'
import {type Fault, isFault, type Reading, sound} from './reading.ts'
import {recordFault, spanFault, stated} from './shape.ts'
import {spacy} from './spacy.ts'

const spans = v.optional(v.array(v.unknown()))

const recordShape = v.object({
  text: v.string(),
  spans,
  ents: spans,
  answer: v.optional(v.string()),
  meta: v.optional(v.looseObject({id: v.optional(v.string()), article: v.optional(v.string()), sha256: v.optional(v.string())})),
})

const spanShape = v.object({start: v.optional(v.unknown()), end: v.optional(v.unknown()), label: v.pipe(v.string(), v.nonEmpty())})

const readerOf = ({id, title}: Format): ImportReader => ({id, title, extensions: ['jsonl', 'json'], read: (text, name) => readJson(text, name, read)})

/**
 * Reads JSON lines for spaCy and Prodigy: `text` and `spans` (else `ents`) in code points, half-open. Tasks whose `answer` is not
 * `accept` are refused: what was rejected is no annotation.
 */
export const spacyReader = readerOf(spacy)
export const prodigyReader = readerOf(prodigy)

function read(value: unknown, line: number, reading: Reading): void {
  const parsed = v.safeParse(recordShape, value)
  if (!parsed.success) return reading.refuse(line, recordFault(parsed.issues, '{"text", "spans": [{"start", "end", "label"}]}'))
  const {text, answer = 'accept', meta = {}} = parsed.output
  if (answer !== 'accept') return reading.refuse(line, notAccepted(answer))
  const at = placing(text, 'codepoint')
  const raw = parsed.output.spans ?? parsed.output.ents ?? []
  const found = sound(raw, line, reading, one => {
    const span = v.safeParse(spanShape, one)
    if (!span.success) return spanFault(span.issues)
    const place = at(span.output.start, span.output.end)
    return isFault(place) ? place : {...place, label: span.output.label}
  })
  const {id, article, sha256} = meta
  reading.record({line, text, spans: found, ...stated({id, article, sha256}), meta})
}

const notAccepted = (answer: string): Fault => ({
  code: 'import.not-accepted',
  message: {
    zh: `这条任务的 answer 是“${answer}”，不是 accept，没有导入`,
    en: `the answer of this task is "${answer}", not accept; it was not imported`,
  },
})
