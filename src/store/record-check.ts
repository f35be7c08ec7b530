import * as v from 'valibot'
import type {AnnotationRecord, ArticleRecord, RefusalRecord} from '../core/record.ts'
import type {Result} from '../core/result.ts'

const text = v.string()
const filled = v.pipe(v.string(), v.nonEmpty())
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/u, 'not a time in UTC, such as 2025-06-30T08:00:00Z'))

const place = {
  id: filled,
  article: filled,
  sha256: filled,
  label: filled,
  start: count,
  end: count,
  exact: filled,
  prefix: text,
  suffix: text,
  by: text,
  at: instant,
}

const annotationSchema = v.looseObject({
  ...place,
  note: v.optional(text),
  rev: v.pipe(count, v.minValue(1)),
  via: v.picklist(['hand', 'propagated', 'suggested', 'imported']),
})

/** Without a revision and an origin, so that no annotation is taken for a refusal. */
const refusalSchema = v.looseObject({...place, rev: v.optional(v.undefined()), via: v.optional(v.undefined())})

const articleSchema = v.looseObject({id: filled, file: filled, sha256: filled, status: v.picklist(['begun', 'done'])})

/**
 * A value from disk as an annotation record, or what is wrong with it: the field, what was expected, what was found.
 * The value itself is handed on, with every unknown field as it came. `end - start` must be the quote's length in code points.
 */
export function checkAnnotation(value: unknown): Result<AnnotationRecord, string> {
  const parsed = v.safeParse(annotationSchema, value, {abortEarly: true})
  if (!parsed.success) return {ok: false, problem: complaint(parsed.issues)}
  const wrong = lengthComplaint(parsed.output)
  return wrong === undefined ? {ok: true, value: value as AnnotationRecord} : {ok: false, problem: wrong}
}

/** A value from disk as the record of a refusal, by the rules of `checkAnnotation`. */
export function checkRefusal(value: unknown): Result<RefusalRecord, string> {
  const parsed = v.safeParse(refusalSchema, value, {abortEarly: true})
  if (!parsed.success) return {ok: false, problem: complaint(parsed.issues)}
  const wrong = lengthComplaint(parsed.output)
  return wrong === undefined ? {ok: true, value: value as RefusalRecord} : {ok: false, problem: wrong}
}

function lengthComplaint({start, end, exact}: {readonly start: number; readonly end: number; readonly exact: string}): string | undefined {
  const length = codePointLength(exact)
  return end - start === length ? undefined : `start, end: expected ${length} code points as in exact, found [${start}, ${end})`
}

/** A value from disk as an article record, or what is wrong with it. */
export function checkArticle(value: unknown): Result<ArticleRecord, string> {
  const parsed = v.safeParse(articleSchema, value, {abortEarly: true})
  return parsed.success ? {ok: true, value: value as ArticleRecord} : {ok: false, problem: complaint(parsed.issues)}
}

/** The first issue in words: `labels.0.key: Invalid type: Expected string but received 3`. */
export function complaint(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const [issue] = issues
  const path = v.getDotPath(issue)
  return path === null ? issue.message : `${path}: ${issue.message}`
}

function codePointLength(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) length++
  return length
}
