import * as v from 'valibot'
import type {ImportReader, ImportSpan} from './import.ts'
import {jsonValues} from './json-read.ts'
import {jsonl} from './jsonl.ts'
import {type Placing, placing} from './place.ts'
import {type Fault, Reading} from './reading.ts'
import {recordFault, spanFault, stated} from './shape.ts'

const place = v.object({start: v.number(), end: v.number()})

const recordShape = v.looseObject({
  id: v.optional(v.string()),
  article: v.optional(v.string()),
  unit: v.optional(v.literal('codepoint')),
  text: v.string(),
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

/** Reads `jsonl` back, and any JSON lines with `text` and `spans` in code points, half-open. */
export const jsonlReader: ImportReader = {
  id: jsonl.id,
  title: jsonl.title,
  extensions: ['jsonl', 'json'],
  read(text, name) {
    const reading = new Reading(name)
    for (const found of jsonValues(text)) {
      if ('fault' in found) reading.refuse(found.line, found.fault)
      else read(found.value, found.line, reading)
    }
    return reading.result()
  },
}

function read(value: unknown, line: number, reading: Reading): void {
  const parsed = v.safeParse(recordShape, value)
  if (!parsed.success) return reading.refuse(line, recordFault(parsed.issues, '{"text", "spans": [{"start", "end", "label"}]}'))
  const {id, article, text, spans: raw, meta = {}} = parsed.output
  const at = placing(text, 'codepoint')
  const spans = raw.flatMap((one): ImportSpan[] => {
    const span = readSpan(one, at)
    if (!('code' in span)) return [span]
    reading.refuse(line, span)
    return []
  })
  const {sha256} = meta
  reading.record({line, text, spans, ...stated({id, article, sha256}), meta})
}

function readSpan(value: unknown, at: Placing): ImportSpan | Fault {
  const parsed = v.safeParse(spanShape, value)
  if (!parsed.success) return spanFault(parsed.issues)
  const {start, end, text, label, ...rest} = parsed.output
  const place = at(start, end, text)
  if ('code' in place) return place
  return {...place, label, ...stated(rest)}
}
