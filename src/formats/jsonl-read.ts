import * as v from 'valibot'
import type {ImportReader, ImportSpan} from './import.ts'
import {readJson} from './json-read.ts'
import {jsonl} from './jsonl.ts'
import {type Placing, placing, placingUnseen} from './place.ts'
import {type Fault, isFault, type Reading, sound} from './reading.ts'
import {recordFault, spanFault, stated} from './shape.ts'

const place = v.object({start: v.number(), end: v.number()})

const recordShape = v.looseObject({
  id: v.optional(v.string()),
  article: v.optional(v.string()),
  unit: v.optional(v.literal('codepoint')),
  text: v.optional(v.string()),
  file: v.optional(v.string()),
  sha256: v.optional(v.string()),
  spans: v.array(v.unknown()),
  meta: v.optional(v.looseObject({sha256: v.optional(v.string())})),
})

const spanShape = v.object({
  start: v.optional(v.unknown()),
  end: v.optional(v.unknown()),
  label: v.pipe(v.string(), v.nonEmpty()),
  text: v.optional(v.string()),
  id: v.optional(v.string()),
  note: v.optional(v.string()),
  by: v.optional(v.string()),
  at: v.optional(v.string()),
  rev: v.optional(v.number()),
  via: v.optional(v.picklist(['hand', 'propagated', 'suggested', 'imported'])),
  extra: v.optional(v.record(v.string(), v.unknown())),
  source: v.optional(place),
})

const neitherTextNorHash: Fault = {
  code: 'import.bad-record',
  message: {
    zh: '这条记录没有导入：既没有 text，也没有文章的 sha256，无从知道说的是哪段文字',
    en: 'this record was not imported: it has neither text nor the sha256 of an article, so there is no telling what it is about',
  },
}

/**
 * Reads `jsonl` back, and any JSON lines with `text` and `spans` in code points, half-open. Without `text` the offsets count in the source of
 * the article whose bytes have the record's `sha256`.
 */
export const jsonlReader: ImportReader = {
  id: jsonl.id,
  title: jsonl.title,
  extensions: ['jsonl', 'json'],
  read: (text, name) => readJson(text, name, read),
}

function read(value: unknown, line: number, reading: Reading): void {
  const parsed = v.safeParse(recordShape, value)
  if (!parsed.success) return reading.refuse(line, recordFault(parsed.issues, '{"text", "spans": [{"start", "end", "label"}]}'))
  const {id, article, text, spans: raw, meta = {}} = parsed.output
  const at = text === undefined ? placingUnseen : placing(text, 'codepoint')
  const spans = sound(raw, line, reading, one => readSpan(one, at, text === undefined))
  const sha256 = parsed.output.sha256 ?? meta.sha256
  if (text === undefined && sha256 === undefined) return reading.refuse(line, neitherTextNorHash)
  reading.record({line, spans, ...stated({text, id, article: article ?? parsed.output.file, sha256}), meta})
}

/** `unseen`: what is said to stand there is still to be compared. */
function readSpan(value: unknown, at: Placing, unseen: boolean): ImportSpan | Fault {
  const parsed = v.safeParse(spanShape, value)
  if (!parsed.success) return spanFault(parsed.issues)
  const {start, end, text, label, ...rest} = parsed.output
  const place = at(start, end, text)
  if (isFault(place)) return place
  const quote = unseen && text !== undefined ? {exact: text, prefix: '', suffix: ''} : undefined
  return {...place, label, ...stated({...rest, quote})}
}
