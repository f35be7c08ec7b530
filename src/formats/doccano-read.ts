import * as v from 'valibot'
import {doccano} from './doccano.ts'
import type {ImportReader} from './import.ts'
import {readJson} from './json-read.ts'
import {placing} from './place.ts'
import {type Fault, isFault, type Reading, sound} from './reading.ts'
import {recordFault, spanFault, stated} from './shape.ts'

const list = v.optional(v.array(v.unknown()))
const label = v.pipe(v.string(), v.nonEmpty())

const recordShape = v.looseObject({
  id: v.optional(v.union([v.string(), v.number()])),
  text: v.string(),
  label: list,
  labels: list,
  entities: list,
  relations: list,
  article: v.optional(v.string()),
  sha256: v.optional(v.string()),
})

const tripleShape = v.tuple([v.unknown(), v.unknown(), label])
const entityShape = v.object({start_offset: v.optional(v.unknown()), end_offset: v.optional(v.unknown()), label})

/** Reads both forms of doccano's JSON lines, `label` (or `labels`) as triples and `entities`; UTF-16 units, half-open. */
export const doccanoReader: ImportReader = {
  id: doccano.id,
  title: doccano.title,
  extensions: ['jsonl', 'json'],
  read: (text, name) => readJson(text, name, read),
}

function read(value: unknown, line: number, reading: Reading): void {
  const parsed = v.safeParse(recordShape, value)
  if (!parsed.success) return reading.refuse(line, recordFault(parsed.issues, '{"text", "label": [[start, end, label]]}'))
  const {id, text, label: triples, labels, entities, relations = [], Comments: _, ...meta} = parsed.output
  const at = placing(text, 'utf16')
  const found = sound(entities ?? triples ?? labels ?? [], line, reading, one => {
    const span = Array.isArray(one) ? v.safeParse(tripleShape, one) : v.safeParse(entityShape, one)
    if (!span.success) return spanFault(span.issues)
    const [start, end, name] = Array.isArray(span.output) ? span.output : [span.output.start_offset, span.output.end_offset, span.output.label]
    const place = at(start, end)
    return isFault(place) ? place : {...place, label: name}
  })
  if (relations.length > 0) reading.refuse(line, noRelations(relations.length))
  const {article, sha256} = meta
  reading.record({line, text, spans: found, ...stated({id: id === undefined ? undefined : String(id), article, sha256}), meta})
}

const noRelations = (count: number): Fault => ({
  code: 'import.no-relations',
  message: {zh: `${count} 个关系没有导入：这里只有标注，没有关系`, en: `${count} relations were not imported: there are spans here, and no relations`},
})
