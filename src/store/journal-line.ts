import {createHash} from 'node:crypto'
import * as v from 'valibot'
import type {AnnotationRecord, ArticleRecord, Operation} from '../core/record.ts'
import {checkAnnotation, checkArticle, complaint} from './record-check.ts'
import {annotationLine, articleLine} from './record-line.ts'

/**
 * A line of the journal: JSON, its last field a checksum of all before it, then a line feed.
 *
 *     {"on":"<sha256 of the snapshot>","at":"…","sum":"1a2b3c4d"}         first line: what the journal builds on ('' for no snapshot)
 *     {"put":{record},"at":"…","rev":3,"sum":"…"}                         rev: of the record
 *     {"del":"id","at":"…","rev":3,"act":[1,2],"sum":"…"}                 act: first of the two lines of one act
 *     {"article":{record},"at":"…","act":[2,2],"sum":"…"}
 *
 * `sum` is the first 8 hex digits of the SHA-256 of the line's bytes before `,"sum"`.
 */
export type JournalEntry =
  | {readonly kind: 'base'; readonly on: string}
  | {readonly kind: 'put'; readonly record: AnnotationRecord; readonly part: Part}
  | {readonly kind: 'del'; readonly id: string; readonly rev: number; readonly part: Part}
  | {readonly kind: 'article'; readonly record: ArticleRecord; readonly part: Part}

/** Which line of its act this is, from 1, and of how many. */
export type Part = readonly [number: number, of: number]

const alone: Part = [1, 1]

const entry = v.looseObject({
  on: v.optional(v.string()),
  put: v.optional(v.unknown()),
  del: v.optional(v.string()),
  article: v.optional(v.unknown()),
  at: v.string(),
  rev: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  act: v.optional(v.pipe(
    v.tuple([v.pipe(v.number(), v.safeInteger(), v.minValue(1)), v.pipe(v.number(), v.safeInteger())]),
    v.check(([number, of]) => number <= of, 'part behind the end of its act'),
  )),
})

const tailLength = ',"sum":"00000000"}'.length

export const baseLine = (on: string, at: string): string => sealed(`{"on":${JSON.stringify(on)},"at":${JSON.stringify(at)}`)

/** The lines of one act. `revOf` tells the revision that a dropped record had, 0 if there was none. */
export function actLines(operations: readonly Operation[], at: string, revOf: (id: string) => number): string {
  const time = `,"at":${JSON.stringify(at)}`
  return operations.map((operation, index) => {
    const act = operations.length === 1 ? '' : `,"act":[${index + 1},${operations.length}]`
    if ('put' in operation) return sealed(`{"put":${annotationLine(operation.put)}${time},"rev":${operation.put.rev}${act}`)
    if ('del' in operation) return sealed(`{"del":${JSON.stringify(operation.del)}${time},"rev":${revOf(operation.del)}${act}`)
    return sealed(`{"article":${articleLine(operation.article)}${time}${act}`)
  }).join('')
}

function sealed(body: string): string {
  return `${body},"sum":"${checksum(Buffer.from(body))}"}\n`
}

function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8)
}

/** Reads one line, without its line feed; a text is why it cannot be believed. */
export function readJournalLine(bytes: Uint8Array): JournalEntry | string {
  const cut = bytes.length - tailLength
  if (cut <= 0) return 'too short'
  const body = bytes.subarray(0, cut)
  const tail = Buffer.from(bytes.subarray(cut)).toString('latin1')
  if (tail !== `,"sum":"${checksum(body)}"}`) return 'checksum'
  let value: unknown
  try {
    value = JSON.parse(`${Buffer.from(body).toString('utf8')}}`)
  } catch {
    return 'JSON'
  }
  const parsed = v.safeParse(entry, value)
  return parsed.success ? interpret(parsed.output) : complaint(parsed.issues)
}

function interpret(line: v.InferOutput<typeof entry>): JournalEntry | string {
  const part = line.act ?? alone
  if (line.put !== undefined) {
    const checked = checkAnnotation(line.put)
    return checked.ok ? {kind: 'put', record: checked.value, part} : checked.problem
  }
  if (line.del !== undefined) return {kind: 'del', id: line.del, rev: line.rev ?? 0, part}
  if (line.article !== undefined) {
    const checked = checkArticle(line.article)
    return checked.ok ? {kind: 'article', record: checked.value, part} : checked.problem
  }
  return line.on === undefined ? 'none of on, put, del, article' : {kind: 'base', on: line.on}
}
