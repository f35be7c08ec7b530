import * as v from 'valibot'
import type {AnnotationRecord, ArticleRecord, RefusalRecord} from '../core/record.ts'
import type {Problem, Result} from '../core/result.ts'
import {lineProblem} from './notices.ts'
import {bare, newer, parse, type SnapshotReading} from './reading.ts'
import {checkAnnotation, checkArticle, checkRefusal} from './record-check.ts'
import {annotationLine, articleLine, refusalLine} from './record-line.ts'
import {salvage} from './salvage.ts'
import {headerFields, snapshotVersion} from './snapshot.ts'

/** Not `v.array`: the values are looked at one by one later. */
const list = v.custom<readonly unknown[]>(Array.isArray, 'Expected a list')

const header = v.looseObject({
  format: v.literal('pizhu'),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  unit: v.literal('codepoint'),
  annotator: v.string(),
  articles: list,
  refusals: v.optional(list, []),
  annotations: list,
})

/** Reads the form at rest, however it is laid out, record by record. Never throws, whatever the bytes are. `path` is for the notices. */
export function readSnapshot(bytes: Uint8Array, path: string, annotator: string): SnapshotReading {
  const whole = decode(bytes)
  const value = whole === undefined ? undefined : parse(whole)
  if (whole === undefined || value === undefined) {
    return salvage(whole ?? new TextDecoder().decode(bytes), whole !== undefined, path, annotator)
  }
  const version = fieldOf(value, 'version')
  if (fieldOf(value, 'format') === 'pizhu' && typeof version === 'number' && version > snapshotVersion) {
    return newer(path, version, salvage(whole, true, path, annotator).snapshot)
  }
  // A merge can repeat a list; JSON.parse would keep the last one and forget the others.
  const lists = whole.match(/^"(?:articles|refusals|annotations)":/gmu) ?? []
  if (new Set(lists).size < lists.length) return salvage(whole, true, path, annotator)
  if (hasSpoiltName(value)) return salvage(whole, true, path, annotator)
  const parsed = v.safeParse(header, value)
  if (!parsed.success) return {state: 'foreign', snapshot: salvage(whole, true, path, annotator).snapshot, notices: [foreign(path)]}
  try {
    return readLists(parsed.output, whole, path)
  } catch (error) {
    // JSON.parse takes any depth of nesting, JSON.stringify does not: what cannot be written back stays in the copy set aside.
    if (!(error instanceof RangeError)) throw error
    return salvage(whole, true, path, annotator)
  }
}

/**
 * Whether the one list that may be missing stands under a name with one character changed: a bit has flipped in it. Unknown fields are kept
 * and never looked at, and a file without the other lists is not taken for ours.
 */
function hasSpoiltName(value: unknown): boolean {
  const name = 'refusals'
  if (typeof value !== 'object' || value === null || Object.hasOwn(value, name)) return false
  const oneOff = (key: string): boolean => key.length === name.length && [...key].filter((letter, at) => letter !== name[at]).length === 1
  return Object.keys(value).some(key => oneOff(key) && Array.isArray(fieldOf(value, key)))
}

function foreign(path: string): Problem {
  return lineProblem('store.foreign', path, undefined, {
    zh: '不是 pizhu 的标注文件（应有 "format": "pizhu"、"version"、"unit": "codepoint"、"annotator"、"articles"、"annotations"）；' +
      '只读打开，文件不动。请移走它，或用 --as 换一个标注者名',
    en: 'not an annotation file of pizhu (expected "format": "pizhu", "version", "unit": "codepoint", "annotator", "articles", ' +
      '"annotations"); opened read-only and left as it is. Move it away, or choose another annotator name with --as',
  })
}

function readLists(file: v.InferOutput<typeof header>, text: string, path: string): SnapshotReading {
  const articles = sort(file.articles, checkArticle, articleLine)
  const annotations = sort(file.annotations, checkAnnotation, annotationLine)
  const refusals = sort(file.refusals, checkRefusal, refusalLine)
  const extra = new Map(Object.entries(file).filter(([key]) => !headerFields.some(known => known === key)))
  // Throws RangeError where one of them is nested too deep to be written back.
  JSON.stringify([...extra.values()])
  const bad = [...articles.bad, ...refusals.bad, ...annotations.bad]
  const lines = bad.length === 0 ? undefined : lineNumbers(text)
  return {
    state: 'good',
    snapshot: {
      annotator: file.annotator,
      articles: articles.good,
      annotations: annotations.good,
      refusals: refusals.good,
      odd: {
        articles: articles.bad.map(one => one.line),
        annotations: annotations.bad.map(one => one.line),
        refusals: refusals.bad.map(one => one.line),
      },
      extra,
    },
    notices: bad.map(({line, complaint}) => badRecord(path, lines?.get(line), complaint)),
  }
}

/** The notice of a value that is no valid record. */
export function badRecord(path: string, line: number | undefined, complaint: string): Problem {
  return lineProblem('store.bad-record', path, line, {
    zh: `不是有效的记录，已搁置，原样保留在文件里：${complaint}`,
    en: `not a valid record; set aside and kept in the file as it is: ${complaint}`,
  })
}

interface Sorted<T> {
  readonly good: readonly T[]
  readonly bad: readonly {readonly line: string; readonly complaint: string}[]
}

function sort<T extends AnnotationRecord | ArticleRecord | RefusalRecord>(
  values: readonly unknown[],
  check: (value: unknown) => Result<T, string>,
  line: (record: T) => string,
): Sorted<T> {
  const good: T[] = []
  const bad: {line: string; complaint: string}[] = []
  for (const value of values) {
    if (value === null) continue
    const checked = check(value)
    if (!checked.ok) {
      bad.push({line: JSON.stringify(value), complaint: checked.problem})
      continue
    }
    // Throws RangeError on an unknown field that is nested too deep to be written back.
    if (Object.values(checked.value).some(isObject)) line(checked.value)
    good.push(checked.value)
  }
  return {good, bad}
}

const isObject = (value: unknown): boolean => typeof value === 'object'

/** Where each value stands that has a line to itself, by its JSON. */
function lineNumbers(text: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const [index, line] of text.split('\n').entries()) {
    const value = parse(bare(line))
    if (value !== undefined) found.set(JSON.stringify(value), index + 1)
  }
  return found
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** A field of a value that may be anything. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
}
