import * as v from 'valibot'
import type {ArticleId} from '../core/article.ts'
import type {DoneMark} from '../core/change.ts'
import type {AnnotationRecord, RefusalRecord} from '../core/record.ts'
import type {Result, Words} from '../core/result.ts'
import {eachInSlices, inOne, type Slices} from '../core/slices.ts'
import {checkAnnotation, checkRefusal} from './record-check.ts'
import {annotationLine, refusalLine} from './record-line.ts'
import {seal, unseal} from './sealed.ts'

/** An act as it is written down: what it put, what it took away, and what was said of it. */
export interface PastAct {
  /** Where it was done. */
  readonly article: ArticleId
  readonly put: readonly AnnotationRecord[]
  /** Records as they were before; one that was changed is in both lists under one id. */
  readonly drop: readonly AnnotationRecord[]
  readonly marks: readonly DoneMark[]
  readonly refuse: readonly RefusalRecord[]
  readonly unrefuse: readonly RefusalRecord[]
  /** Records that were put without a place in their text; absent for none. */
  readonly laid?: readonly AnnotationRecord[]
  /** Other records under the ids that it wrote, which went with it; absent for none. */
  readonly rivals?: readonly AnnotationRecord[]
  readonly what: Words
}

/**
 * A line of a history, sealed with a checksum. Lines are numbered one by one, so that a missing one is seen.
 *
 *     {"n":7,"act":{"article":"…","put":[{record}],"drop":[{record}],"marks":[{"article":"…","done":true}],"refuse":[],"unrefuse":[],"what":{…}},"sum":"…"}
 *     {"n":8,"more":7,"act":{…},"sum":"…"}   the act of line 7 went on: one step with it
 *     {"n":9,"undo":7,"sum":"…"}             the act of line 7 was taken back
 *     {"n":10,"redo":7,"sum":"…"}            and done again
 *     {"n":11,"void":10,"sum":"…"}           line 10 was written, and never came to be
 */
export type HistoryLine =
  | {readonly n: number; readonly kind: 'act'; readonly act: PastAct}
  | {readonly n: number; readonly kind: 'more'; readonly of: number; readonly act: PastAct}
  | {readonly n: number; readonly kind: 'undo' | 'redo' | 'void'; readonly of: number}

/** A line before it has its number. */
export type Unnumbered =
  | {readonly kind: 'act'; readonly act: PastAct}
  | {readonly kind: 'more'; readonly of: number; readonly act: PastAct}
  | {readonly kind: 'undo' | 'redo' | 'void'; readonly of: number}

/** Words are cut to this: they are for one row of a screen. */
const longestWords = 500

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const words = v.pipe(v.string(), v.maxLength(longestWords))
const annotation = checked(checkAnnotation)
const refusal = checked(checkRefusal)

const act = v.object({
  article: v.string(),
  put: v.array(annotation),
  drop: v.array(annotation),
  marks: v.array(v.object({article: v.string(), done: v.boolean()})),
  refuse: v.array(refusal),
  unrefuse: v.array(refusal),
  laid: v.exactOptional(v.array(annotation)),
  rivals: v.exactOptional(v.array(annotation)),
  what: v.object({zh: words, en: words}),
})

const lineShape = v.union([
  v.object({n: number, more: number, act}),
  v.object({n: number, act}),
  v.object({n: number, undo: number}),
  v.object({n: number, redo: number}),
  v.object({n: number, void: number}),
])

/** A value of which one of the record checks approves, as it came. */
function checked<T>(check: (value: unknown) => Result<T, string>) {
  return v.pipe(v.unknown(), v.rawTransform<unknown, T>(({dataset, addIssue, NEVER}) => {
    const result = check(dataset.value)
    if (result.ok) return result.value
    addIssue({message: result.problem})
    return NEVER
  }))
}

export const historyLine = (line: HistoryLine): string => inOne(historyLineInSlices(line))

/** As `historyLine`. */
export function* historyLineInSlices(line: HistoryLine): Slices<string> {
  if (line.kind === 'act') return seal(`{"n":${line.n},"act":${yield* actText(line.act)}`)
  const body = `{"n":${line.n},"${line.kind}":${line.of}`
  return seal(line.kind === 'more' ? `${body},"act":${yield* actText(line.act)}` : body)
}

/** Records of which the lines are made in a slice. */
const slice = 500

function* list<R>(records: readonly R[], lineOf: (record: R) => string): Slices<string> {
  return `[${(yield* eachInSlices(records, slice, lineOf)).join(',')}]`
}

function* actText({article, put, drop, marks, refuse, unrefuse, laid = [], rivals = [], what}: PastAct): Slices<string> {
  const parts = [
    `"article":${JSON.stringify(article)}`,
    `"put":${yield* list(put, annotationLine)}`,
    `"drop":${yield* list(drop, annotationLine)}`,
    `"marks":${JSON.stringify(marks)}`,
    `"refuse":${yield* list(refuse, refusalLine)}`,
    `"unrefuse":${yield* list(unrefuse, refusalLine)}`,
    ...(laid.length > 0 ? [`"laid":${yield* list(laid, annotationLine)}`] : []),
    ...(rivals.length > 0 ? [`"rivals":${yield* list(rivals, annotationLine)}`] : []),
    `"what":${JSON.stringify({zh: what.zh.slice(0, longestWords), en: what.en.slice(0, longestWords)})}`,
  ]
  return `{${parts.join(',')}}`
}

/** Reads one line, without its line feed; undefined when it cannot be believed. */
export function readHistoryLine(bytes: Uint8Array): HistoryLine | undefined {
  const line = unseal(bytes)
  if (typeof line === 'string') return undefined
  const parsed = v.safeParse(lineShape, line.value, {abortEarly: true})
  if (!parsed.success) return undefined
  const found = parsed.output
  const {n} = found
  if ('more' in found) return {n, kind: 'more', of: found.more, act: found.act}
  if ('act' in found) return {n, kind: 'act', act: found.act}
  if ('undo' in found) return {n, kind: 'undo', of: found.undo}
  return 'redo' in found ? {n, kind: 'redo', of: found.redo} : {n, kind: 'void', of: found.void}
}
