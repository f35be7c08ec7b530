import * as v from 'valibot'
import {cluener} from './cluener.ts'
import type {ImportReader, ImportSpan} from './import.ts'
import {readJson} from './json-read.ts'
import {placing} from './place.ts'
import {type Fault, isFault, type Reading, sound} from './reading.ts'
import {recordFault} from './shape.ts'

const recordShape = v.looseObject({
  id: v.optional(v.union([v.string(), v.number()])),
  text: v.string(),
  // Not a record, which would leave out keys like __proto__.
  label: v.optional(v.custom<Labels>(isLabels)),
})

type Labels = Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>

/** Reads the JSON lines of CLUENER2020: code points, the end is the last one itself. */
export const cluenerReader: ImportReader = {
  id: cluener.id,
  title: cluener.title,
  extensions: ['json', 'jsonl'],
  read: (text, name) => readJson(text, name, read),
}

function read(value: unknown, line: number, reading: Reading): void {
  const parsed = v.safeParse(recordShape, value)
  if (!parsed.success) return reading.refuse(line, recordFault(parsed.issues, '{"text", "label": {label: {surface: [[start, end]]}}}'))
  const {id, text, label: labels = {}, ...meta} = parsed.output
  const at = placing(text, 'codepoint')
  const raw = Object.entries(labels).flatMap(([label, surfaces]) =>
    Object.entries(surfaces).flatMap(([surface, places]) => places.map(place => ({label, surface, place}))),
  )
  const spans = sound(raw, line, reading, ({label, surface, place}): ImportSpan | Fault => {
    const [start, last]: readonly unknown[] = Array.isArray(place) ? place : []
    const found = at(start, typeof last === 'number' ? last + 1 : last, surface)
    return isFault(found) ? found : {...found, label}
  })
  reading.record({line, text, spans: spans.toSorted((a, b) => a.start - b.start || b.end - a.end), ...(id === undefined ? {} : {id: String(id)}), meta})
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

function isLabels(value: unknown): boolean {
  return isObject(value) && Object.values(value).every(surfaces => isObject(surfaces) && Object.values(surfaces).every(Array.isArray))
}
