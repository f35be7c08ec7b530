import * as v from 'valibot'
import type {Fault} from './reading.ts'

type Issues = readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]

/** Fields without those that are not there, as the types of a record ask for it. */
export type Stated<T> = {[K in keyof T]: Exclude<T[K], undefined>}

export function stated<T extends object>(fields: T): Stated<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Stated<T>
}

/** A record of the wrong shape. `wanted` is the right one, written as JSON. */
export function recordFault(issues: Issues, wanted: string): Fault {
  const {at, expected, received} = told(issues)
  return {
    code: 'import.bad-record',
    message: {
      zh: `这条记录没有导入：${at}应为 ${expected}，却是 ${received}。记录的形式是 ${wanted}`,
      en: `this record was not imported: ${at}expected ${expected}, found ${received}. A record is ${wanted}`,
    },
  }
}

/** A span of the wrong shape; the rest of its record goes in. */
export function spanFault(issues: Issues): Fault {
  const {at, expected, received} = told(issues)
  return {
    code: 'import.bad-span',
    message: {
      zh: `一个标注没有导入：${at}应为 ${expected}，却是 ${received}`,
      en: `a span was not imported: ${at}expected ${expected}, found ${received}`,
    },
  }
}

function told([issue]: Issues): {at: string; expected: string; received: string} {
  const path = v.getDotPath(issue)
  return {at: path === null ? '' : `${path} `, expected: issue.expected ?? 'something else', received: issue.received}
}
