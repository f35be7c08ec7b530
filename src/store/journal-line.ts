import * as v from 'valibot'
import type {AnnotationRecord, ArticleRecord, Operation, RefusalRecord} from '../core/record.ts'
import {eachInSlices, inOne, type Slices} from '../core/slices.ts'
import {checkAnnotation, checkArticle, checkRefusal, complaint} from './record-check.ts'
import {annotationLine, articleLine, refusalLine} from './record-line.ts'
import {seal, unseal} from './sealed.ts'

/**
 * A line of the journal, sealed with a checksum.
 *
 *     {"on":"<sha256 of the snapshot>","at":"…","sum":"1a2b3c4d"}         first line: what the journal builds on ('' for no snapshot)
 *     {"put":{record},"at":"…","rev":3,"sum":"…"}                         rev: of the record
 *     {"beside":{record},"at":"…","sum":"…"}                              one more record under an id that has one
 *     {"del":"id","at":"…","rev":3,"act":[1,2],"sum":"…"}                 act: first of the two lines of one act
 *     {"article":{record},"at":"…","act":[2,2],"sum":"…"}
 *     {"refuse":{record},"at":"…","sum":"…"}    {"unrefuse":"id","at":"…","sum":"…"}
 */
export type JournalEntry =
  | {readonly kind: 'base'; readonly on: string}
  | {readonly kind: 'put'; readonly record: AnnotationRecord; readonly part: Part}
  | {readonly kind: 'beside'; readonly record: AnnotationRecord; readonly part: Part}
  | {readonly kind: 'del'; readonly id: string; readonly rev: number; readonly part: Part}
  | {readonly kind: 'article'; readonly record: ArticleRecord; readonly part: Part}
  | {readonly kind: 'refuse'; readonly record: RefusalRecord; readonly part: Part}
  | {readonly kind: 'unrefuse'; readonly id: string; readonly part: Part}

/** Which line of its act this is, from 1, and of how many. */
export type Part = readonly [number: number, of: number]

const alone: Part = [1, 1]

const entry = v.looseObject({
  on: v.optional(v.string()),
  put: v.optional(v.unknown()),
  beside: v.optional(v.unknown()),
  del: v.optional(v.string()),
  article: v.optional(v.unknown()),
  refuse: v.optional(v.unknown()),
  unrefuse: v.optional(v.string()),
  at: v.string(),
  rev: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  act: v.optional(v.pipe(
    v.tuple([v.pipe(v.number(), v.safeInteger(), v.minValue(1)), v.pipe(v.number(), v.safeInteger())]),
    v.check(([number, of]) => number <= of, 'part behind the end of its act'),
  )),
})

export const baseLine = (on: string, at: string): string => seal(`{"on":${JSON.stringify(on)},"at":${JSON.stringify(at)}`)

/** Operations of which the lines are made in a slice. */
const slice = 200

/** The lines of one act. `revOf` tells the revision that a dropped record had, 0 if there was none. */
export const actLines = (operations: readonly Operation[], at: string, revOf: (id: string) => number): string => inOne(actLinesInSlices(operations, at, revOf))

/** As `actLines`. */
export function* actLinesInSlices(operations: readonly Operation[], at: string, revOf: (id: string) => number): Slices<string> {
  const time = `,"at":${JSON.stringify(at)}`
  const lines = yield* eachInSlices(operations, slice, (operation, index) => {
    const act = operations.length === 1 ? '' : `,"act":[${index + 1},${operations.length}]`
    if ('put' in operation) return seal(`{"put":${annotationLine(operation.put)}${time},"rev":${operation.put.rev}${act}`)
    if ('beside' in operation) return seal(`{"beside":${annotationLine(operation.beside)}${time}${act}`)
    if ('del' in operation) return seal(`{"del":${JSON.stringify(operation.del)}${time},"rev":${revOf(operation.del)}${act}`)
    if ('refuse' in operation) return seal(`{"refuse":${refusalLine(operation.refuse)}${time}${act}`)
    if ('unrefuse' in operation) return seal(`{"unrefuse":${JSON.stringify(operation.unrefuse)}${time}${act}`)
    return seal(`{"article":${articleLine(operation.article)}${time}${act}`)
  })
  return lines.join('')
}

/** Reads one line, without its line feed; a text is why it cannot be believed. */
export function readJournalLine(bytes: Uint8Array): JournalEntry | string {
  const line = unseal(bytes)
  if (typeof line === 'string') return line
  const parsed = v.safeParse(entry, line.value)
  return parsed.success ? interpret(parsed.output) : complaint(parsed.issues)
}

function interpret(line: v.InferOutput<typeof entry>): JournalEntry | string {
  const part = line.act ?? alone
  if (line.put !== undefined) {
    const checked = checkAnnotation(line.put)
    return checked.ok ? {kind: 'put', record: checked.value, part} : checked.problem
  }
  if (line.beside !== undefined) {
    const checked = checkAnnotation(line.beside)
    return checked.ok ? {kind: 'beside', record: checked.value, part} : checked.problem
  }
  if (line.del !== undefined) return {kind: 'del', id: line.del, rev: line.rev ?? 0, part}
  if (line.article !== undefined) {
    const checked = checkArticle(line.article)
    return checked.ok ? {kind: 'article', record: checked.value, part} : checked.problem
  }
  if (line.refuse !== undefined) {
    const checked = checkRefusal(line.refuse)
    return checked.ok ? {kind: 'refuse', record: checked.value, part} : checked.problem
  }
  if (line.unrefuse !== undefined) return {kind: 'unrefuse', id: line.unrefuse, part}
  return line.on === undefined ? 'none of on, put, beside, del, article, refuse, unrefuse' : {kind: 'base', on: line.on}
}
