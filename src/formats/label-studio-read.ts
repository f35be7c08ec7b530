import * as v from 'valibot'
import type {ImportReader, ImportSpan} from './import.ts'
import {readJson} from './json-read.ts'
import {labelStudio} from './label-studio.ts'
import {type Placing, placing} from './place.ts'
import {type Fault, isFault, type Reading, sound} from './reading.ts'
import {recordFault, spanFault, stated} from './shape.ts'

const text = v.optional(v.string())

const taskShape = v.object({
  data: v.looseObject({text: v.string(), id: v.optional(v.union([v.string(), v.number()])), article: text, sha256: text}),
  annotations: v.optional(v.array(v.object({result: v.array(v.unknown()), was_cancelled: v.optional(v.boolean())}))),
})

const resultShape = v.object({
  id: text,
  type: v.string(),
  value: v.object({
    start: v.optional(v.unknown()),
    end: v.optional(v.unknown()),
    text,
    labels: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.nonEmpty()),
  }),
  meta: v.optional(v.object({text: v.optional(v.array(v.string()))})),
})

/**
 * Reads Label Studio's JSON export: `data.text`, and the results of the type `labels` of every annotation that was not cancelled, in
 * UTF-16 units, half-open. Predictions are no annotations. A result with several labels is as many spans.
 */
export const labelStudioReader: ImportReader = {
  id: labelStudio.id,
  title: labelStudio.title,
  extensions: ['json', 'jsonl'],
  read: (file, name) => readJson(file, name, read),
}

function read(value: unknown, line: number, reading: Reading): void {
  const parsed = v.safeParse(taskShape, value)
  if (!parsed.success) return reading.refuse(line, recordFault(parsed.issues, '{"data": {"text"}, "annotations": [{"result": […]}]}'))
  const {data, annotations = []} = parsed.output
  const at = placing(data.text, 'utf16')
  const results = annotations.flatMap(one => (one.was_cancelled ? [] : one.result))
  const spans = sound(results, line, reading, one => readResult(one, at)).flatMap(result => result.spans)
  const {text: whole, id, article, sha256, ...meta} = data
  reading.record({line, text: whole, spans, ...stated({id: id === undefined ? undefined : String(id), article, sha256}), meta})
}

function readResult(value: unknown, at: Placing): {spans: ImportSpan[]} | Fault {
  const type = v.safeParse(v.object({type: v.string()}), value)
  if (type.success && type.output.type !== 'labels') return otherType(type.output.type)
  const parsed = v.safeParse(resultShape, value)
  if (!parsed.success) return spanFault(parsed.issues)
  const {id, value: {start, end, text: quote, labels}, meta} = parsed.output
  const place = at(start, end, quote)
  // Its editor writes a line end within the text of a span as backslash and n.
  const again = isFault(place) && quote?.includes('\\n') ? at(start, end, quote.replaceAll('\\n', '\n')) : place
  if (isFault(again)) return again
  const note = meta?.text?.join('\n')
  return {spans: labels.map(label => ({...again, label, ...stated({id: labels.length === 1 ? id : undefined, note})}))}
}

const otherType = (type: string): Fault => ({
  code: 'import.other-result',
  message: {zh: `“${type}”类的结果没有导入：只导入 labels`, en: `a result of the type "${type}" was not imported: only labels are`},
})
